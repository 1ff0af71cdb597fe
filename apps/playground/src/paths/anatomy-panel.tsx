import type { Signal } from '@preact/signals';
import { Fragment } from 'preact';
import { say } from '../i18n/language.ts';
import type { Anatomy, Line, Quantity } from './anatomy/anatomy.ts';
import { pathsCatalogue } from './catalogue.ts';
import { shortNumber } from './short-number.ts';

interface Props {
  readonly anatomy: Anatomy | undefined;
  /** The symbol that is pointed at. */
  readonly active: Signal<string | undefined>;
}

interface SymbolProps {
  readonly quantity: Quantity;
  readonly active: Signal<string | undefined>;
  readonly raised?: boolean;
}

/** A symbol of the formula; pointing at it or reaching it by Tab makes its arrow stand out. */
function Symbol({ quantity: { symbol, kind, name }, active, raised = false }: SymbolProps) {
  const on = (): void => void (active.value = symbol);
  const off = (): void => {
    if (active.peek() === symbol) active.value = undefined;
  };
  const part = (
    <button
      class="symbol"
      data-kind={kind}
      data-active={active.value === symbol}
      title={say(name)}
      aria-label={`${symbol}: ${say(name)}`}
      onPointerEnter={on}
      onPointerLeave={off}
      onFocus={on}
      onBlur={off}
      onClick={on}
    >
      {symbol}
    </button>
  );
  return raised ? <sup>{part}</sup> : part;
}

/** A number in place of its symbol; negative ones in brackets behind another sign. */
const numeral = (value: number, bracket: boolean): string => {
  const text = shortNumber(value);
  return bracket && value < 0 ? `(${text})` : text;
};

/** A line with numbers in place of the symbols, along one axis. */
function Arithmetic({
  line,
  anatomy,
  axis,
  active,
}: {
  line: Line;
  anatomy: Anatomy;
  axis: 0 | 1;
  active: string | undefined;
}) {
  const value = (symbol: string): number => anatomy.quantities.get(symbol)!.value[axis];
  return (
    <span class="arithmetic">
      <b data-active={active === line.target}>{numeral(value(line.target), false)}</b> ={' '}
      {line.pieces.map((piece, i) => {
        if ('sign' in piece) return <Fragment key={i}>{piece.sign}</Fragment>;
        const text = numeral(value(piece.symbol), i > 0 || line.pieces.length > 1);
        const part = (
          <span key={i} data-active={active === piece.symbol} data-number>
            {text}
          </span>
        );
        return piece.raised ? <sup key={i}>{part}</sup> : part;
      })}
    </span>
  );
}

/** The rule of a method, and the same rule with the numbers of the next update. */
export function AnatomyPanel({ anatomy, active }: Props) {
  if (anatomy === undefined) return <p class="hint">{say(pathsCatalogue.ended)}</p>;
  const { quantities, lines } = anatomy;
  const pointed = active.value === undefined ? undefined : quantities.get(active.value);
  return (
    <>
      <ol class="anatomy">
        {lines.map((line) => {
          const scalar = quantities.get(line.target)!.kind === 'number';
          return (
            <li key={line.target}>
              <p class="rule">
                <Symbol quantity={quantities.get(line.target)!} active={active} /> ={' '}
                {line.pieces.map((piece, i) =>
                  'sign' in piece ? (
                    <Fragment key={i}>{piece.sign}</Fragment>
                  ) : (
                    <Symbol key={i} quantity={quantities.get(piece.symbol)!} active={active} raised={piece.raised} />
                  ),
                )}
              </p>
              <p class="numbers">
                {!scalar && <span class="axis">x</span>}
                <Arithmetic line={line} anatomy={anatomy} axis={0} active={active.value} />
              </p>
              {!scalar && (
                <p class="numbers">
                  <span class="axis">y</span>
                  <Arithmetic line={line} anatomy={anatomy} axis={1} active={active.value} />
                </p>
              )}
            </li>
          );
        })}
      </ol>
      <p class="pointed" aria-live="polite">
        {pointed === undefined ? (
          <span class="hint">{say(pathsCatalogue.arrowNote)}</span>
        ) : (
          <>
            <b>{pointed.symbol}</b> {say(pointed.name)}:{' '}
            {pointed.kind === 'number'
              ? shortNumber(pointed.value[0])
              : `(${shortNumber(pointed.value[0])}, ${shortNumber(pointed.value[1])})`}
          </>
        )}
      </p>
    </>
  );
}
