import fixture from '../../../fixtures/tensor.json';
import { arrayType, type DType } from '../src/dtype.ts';
import { Tensor } from '../src/tensor.ts';

/** A tensor as fixtures/tensor.py writes it: its elements, or how they are made. */
interface TensorText {
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly data?: readonly (number | string)[];
  readonly range: number;
  readonly divisor: number;
}

const isTensor = (text: object): text is TensorText => 'dtype' in text;
/** Numbers that JSON has no word for are strings. */
const numbers: readonly unknown[] = ['NaN', 'Infinity', '-Infinity', '-0'];

/** A fixture's value with its tensors and special numbers restored. */
export function decodeFixture(text: unknown): unknown {
  if (numbers.includes(text)) return Number(text);
  if (Array.isArray(text)) return text.map(decodeFixture);
  if (typeof text !== 'object' || text === null) return text;
  if (!isTensor(text))
    return Object.fromEntries(Object.entries(text).map(([key, value]) => [key, decodeFixture(value)]));
  const values = text.data?.map(Number) ?? Array.from({ length: text.range }, (_, i) => i / text.divisor);
  return new Tensor(arrayType(text.dtype).from(values), text.shape);
}

const describeValue = (value: unknown): string =>
  value instanceof Tensor ? `${value.dtype}[${value.shape.join()}]` : JSON.stringify(value);

/** One question to NumPy and its answer; the test names the types of what the function takes and gives. */
export interface Case<Args extends unknown[], Expected> {
  readonly title: string;
  readonly args: Args;
  readonly options: Record<string, never>;
  readonly expected: Expected;
}

/** NumPy's answers to `name`, from fixtures/tensor.json. */
export function numpyCases<Args extends unknown[] = Tensor[], Expected = Tensor>(
  name: Exclude<keyof typeof fixture, 'made'>,
): Case<Args, Expected>[] {
  const cases = (fixture as unknown as Record<string, [unknown[], Record<string, never>, unknown][]>)[name]!;
  return cases.map(([args, options, expected]) => {
    const values = args.map(decodeFixture) as Args;
    const title = `${values.map(describeValue).join(', ')} ${JSON.stringify(options)}`.slice(0, 120);
    return {
      title,
      args: values,
      options: decodeFixture(options) as Record<string, never>,
      expected: decodeFixture(expected) as Expected,
    };
  });
}

export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
