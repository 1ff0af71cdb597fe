/** What stands at a tick: `0.5`, `2,000`, `10` with the exponent `−4`, `2×10` with `−5`. */
export interface TickLabel {
  readonly base: string;
  readonly exponent?: string;
}

/** U+2212: as wide and as high as the plus sign, which the hyphen is not. */
const minus = '\u2212';
const signed = (digits: string): string => digits.replace('-', minus);

/** `2000` → `2,000`. */
function grouped(digits: string): string {
  const [whole = '', ...fraction] = digits.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...fraction].join('.');
}

/** The decimals that the shortest text of a number has: 0.05 → 2. */
function decimals(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** 0.30000000000000004 → 0.3: a tick is a short number, whatever the sum it came from. */
const short = (value: number): number => Number(value.toPrecision(12));

function scientific(value: number): TickLabel {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const power = signed(String(Number(exponent)));
  if (mantissa === '1') return { base: '10', exponent: power };
  if (mantissa === '-1') return { base: `${minus}10`, exponent: power };
  return { base: `${signed(mantissa)}×10`, exponent: power };
}

/** Labels for the ticks of one axis: all with the same number of decimals, or all as powers of ten. */
export function tickLabels(values: readonly number[]): TickLabel[] {
  const shortened = values.map(short);
  const sizes = shortened.filter((value) => value !== 0).map(Math.abs);
  const places = Math.max(0, ...shortened.map(decimals));
  if (places > 4 || Math.max(0, ...sizes) >= 1e6) {
    return shortened.map((value) => (value === 0 ? { base: '0' } : scientific(value)));
  }
  return shortened.map((value) => ({ base: signed(grouped((value + 0).toFixed(places))) }));
}

/** Labels for a logarithmic axis: `0.1 1 10` where that is short, else powers of ten. */
export function logTickLabels(values: readonly number[]): TickLabel[] {
  if (values.every((value) => value >= 0.001 && value < 1e5)) {
    return values.map((value) => ({ base: grouped(String(short(value))) }));
  }
  return values.map((value) => scientific(short(value)));
}

/** The label in one line of text, for widths and tables. */
export const plainLabel = ({ base, exponent = '' }: TickLabel): string => base + exponent;
