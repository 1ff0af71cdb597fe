import { useId, useState } from 'preact/hooks';
import type { Field } from '@downhill/experiments';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';

type NumberField = Extract<Field, { kind: 'number' }>;

interface Props {
  readonly name: string;
  readonly label: string;
  readonly field: Pick<NumberField, 'min' | 'max' | 'scale' | 'integer'> & { readonly default?: number };
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** Places of a logarithmic range for a factor of ten. */
const PLACES = 40;
const rounded = (value: number, integer: boolean | undefined): number =>
  integer === true ? Math.round(value) : Number(value.toPrecision(3));

/** A range, logarithmic where the quantity is, and a field for any number in it. */
export function NumberControl({ name, label, field, value, onChange }: Props) {
  const id = useId();
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const { min, max, integer } = field;
  const log = field.scale === 'log' && min > 0;
  const place = log ? Math.log10(value) * PLACES : value;
  const step = log ? 1 : integer === true ? 1 : (max - min) / 200;

  const slide = (at: number): void => {
    const raw = log ? 10 ** (at / PLACES) : at;
    setWrong(undefined);
    onChange(Math.max(min, Math.min(max, rounded(raw, integer))));
  };
  const type = (text: string): void => {
    const typed = Number(text);
    const fits = text !== '' && typed >= min && typed <= max && (integer !== true || Number.isInteger(typed));
    setWrong(fits ? undefined : text);
    if (fits) onChange(typed);
  };
  return (
    <div class="control number" data-changed={field.default !== undefined && value !== field.default}>
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="number"
        value={value}
        min={min}
        max={max}
        step="any"
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <input
        type="range"
        name={`${name}-range`}
        aria-label={label}
        aria-valuetext={String(value)}
        min={log ? Math.ceil(Math.log10(min) * PLACES) : min}
        max={log ? Math.floor(Math.log10(max) * PLACES) : max}
        step={step}
        value={place}
        onInput={(event) => slide(event.currentTarget.valueAsNumber)}
      />
      {wrong !== undefined && (
        <small class="wrong" id={`${id}-wrong`} role="alert">
          {say(integer === true ? catalogue.wholeNumberFrom : catalogue.numberFrom)} {min} … {max}
        </small>
      )}
    </div>
  );
}
