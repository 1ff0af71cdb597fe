import type { ConfigOf, Field, Schema } from '@downhill/experiments';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { NumberControl } from './number-control.tsx';

type Value = number | boolean | string | readonly string[];

interface Props {
  readonly schema: Schema;
  readonly config: ConfigOf<Schema>;
  readonly onChange: (name: string, value: Value) => void;
}

/** What an option of a choice is called. */
function nameOf({ names }: Extract<Field, { options: unknown }>, option: string): string {
  const name = names?.[option];
  return name === undefined ? option : say(name);
}

/** One control for each option of an experiment, made from its schema. */
export function ConfigControls({ schema, config, onChange }: Props) {
  return (
    <div class="controls">
      {Object.entries(schema).map(([name, field]) => (
        <FieldControl
          key={name}
          name={name}
          field={field}
          value={config[name]!}
          onChange={(value) => onChange(name, value)}
        />
      ))}
    </div>
  );
}

function FieldControl(props: { name: string; field: Field; value: Value; onChange: (value: Value) => void }) {
  const { name, field, value, onChange } = props;
  const label = say(field.label);
  const changed = String(value) !== String(field.default);
  switch (field.kind) {
    case 'number':
      return <NumberControl name={name} label={label} field={field} value={value as number} onChange={onChange} />;
    case 'boolean':
      return (
        <label class="control check" data-changed={changed}>
          <input
            type="checkbox"
            name={name}
            checked={value as boolean}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
          {label}
        </label>
      );
    case 'choice':
      return (
        <fieldset class="control" data-changed={changed}>
          <legend>{label}</legend>
          <div class="options">
            {field.options.map((option) => (
              <label key={option}>
                <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
                {nameOf(field, option)}
              </label>
            ))}
          </div>
        </fieldset>
      );
    case 'choices': {
      const chosen = value as readonly string[];
      const toggle = (option: string): void => {
        const next = field.options.filter((one) => (one === option) !== chosen.includes(one));
        if (next.length > 0) onChange(next);
      };
      return (
        <fieldset class="control" data-changed={changed}>
          <legend>{label}</legend>
          <div class="options">
            {field.options.map((option) => {
              const last = chosen.length === 1 && chosen[0] === option;
              return (
                <label key={option} title={last ? say(catalogue.oneMustStay) : undefined}>
                  <input
                    type="checkbox"
                    name={`${name}:${option}`}
                    checked={chosen.includes(option)}
                    disabled={last}
                    onChange={() => toggle(option)}
                  />
                  {nameOf(field, option)}
                </label>
              );
            })}
          </div>
        </fieldset>
      );
    }
  }
}
