import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../test/numpy.ts';
import { tensor } from '../create.ts';
import { decodeSafetensors, encodeSafetensors } from './safetensors.ts';
import { Tensor } from '../tensor.ts';

/**
 * Written by `safetensors.numpy.save` 0.8 of
 * `{ W1: float32 [[0,1,2],[3,4,5]], t: int64 [1,2], b: float64 [1.5], m: [True,False], h: float16 [0.5,-2] }` with
 * metadata `{ format: 'np', x: '한글' }`.
 */
const foreign = fromBase64(
  'SAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJ4Ijoi7ZWc6riAIiwiZm9ybWF0IjoibnAifSwidCI6eyJkdHlwZSI6Ikk2NCIsInNoYXBlIjpbMl0sImRhdGFfb2Zmc2V0cyI6WzAsMTZdfSwiYiI6eyJkdHlwZSI6IkY2NCIsInNoYXBlIjpbMV0sImRhdGFfb2Zmc2V0cyI6WzE2LDI0XX0sIlcxIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlsyLDNdLCJkYXRhX29mZnNldHMiOlsyNCw0OF19LCJoIjp7ImR0eXBlIjoiRjE2Iiwic2hhcGUiOlsyXSwiZGF0YV9vZmZzZXRzIjpbNDgsNTJdfSwibSI6eyJkdHlwZSI6IkJPT0wiLCJzaGFwZSI6WzJdLCJkYXRhX29mZnNldHMiOls1Miw1NF19fSAgICAgAQAAAAAAAAACAAAAAAAAAAAAAAAAAPg/AAAAAAAAgD8AAABAAABAQAAAgEAAAKBAADgAwAEA',
);

/** By the same library. */
const own = fromBase64(
  'yAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJub3RlIjoizpQgXCJ4XCIifSwic2NhbGFyIjp7ImR0eXBlIjoiRjY0Iiwic2hhcGUiOltdLCJkYXRhX29mZnNldHMiOlswLDhdfSwieCI6eyJkdHlwZSI6IkY2NCIsInNoYXBlIjpbMV0sImRhdGFfb2Zmc2V0cyI6WzgsMTZdfSwiVzEiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzFdLCJkYXRhX29mZnNldHMiOlsxNiwyMF19LCJlbXB0eSI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbMCwzXSwiZGF0YV9vZmZzZXRzIjpbMjAsMjBdfSwic2xvdHMvbS9XMSI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbMiwyXSwiZGF0YV9vZmZzZXRzIjpbMjAsMzZdfSwibGFiZWxzIjp7ImR0eXBlIjoiSTMyIiwic2hhcGUiOlsyXSwiZGF0YV9vZmZzZXRzIjpbMzYsNDRdfSwicGl4ZWxzIjp7ImR0eXBlIjoiVTgiLCJzaGFwZSI6WzNdLCJkYXRhX29mZnNldHMiOls0NCw0N119fSAgICAgICAAAAAAAAAEQJx1AIg85Dd+AAAAPwAAgD8AAADAAADAfwAAgH8DAAAA//////8ABw==',
);
const tensors = {
  'slots/m/W1': new Tensor(Float32Array.of(1, -2, NaN, Infinity), [2, 2]),
  W1: new Tensor(Float32Array.of(0.5), [1]),
  x: new Tensor(Float64Array.of(1e300), [1]),
  labels: new Tensor(Int32Array.of(3, -1), [2]),
  pixels: new Tensor(Uint8Array.of(255, 0, 7), [3]),
  empty: new Tensor(new Float32Array(0), [0, 3]),
  scalar: new Tensor(Float64Array.of(2.5), []),
};

describe('safetensors', () => {
  it("are written byte for byte as by the format's own library", () =>
    expect(encodeSafetensors(tensors, { note: 'Δ "x"' })).toEqual(own));

  it('are read back', () => {
    const read = decodeSafetensors(own);
    expect(read.metadata).toEqual({ note: 'Δ "x"' });
    expect(Object.keys(read.tensors).sort()).toEqual(Object.keys(tensors).sort());
    for (const [name, { dtype, shape, data }] of Object.entries(tensors))
      expect(read.tensors[name]).toMatchObject({ dtype, shape, data });
  });

  it('of other types are read where nothing is lost', () => {
    const { tensors: read, metadata } = decodeSafetensors(foreign);
    expect(metadata).toEqual({ format: 'np', x: '한글' });
    expect(Object.entries(read).map(([name, { dtype, data }]) => [name, dtype, ...data])).toEqual([
      ['t', 'int32', 1, 2],
      ['b', 'float64', 1.5],
      ['W1', 'float32', 0, 1, 2, 3, 4, 5],
      ['h', 'float32', 0.5, -2],
      ['m', 'uint8', 1, 0],
    ]);
    expect(read['W1']!.shape).toEqual([2, 3]);
  });

  it('knows bfloat16, and integers of all widths', () => {
    const [text, data] = [
      '{"a":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]},"b":{"dtype":"I8","shape":[1],"data_offsets":[4,5]},"c":{"dtype":"U16","shape":[1],"data_offsets":[5,7]}}',
      [0xc0, 0x3f, 0x80, 0xff, 0xff, 0xff, 0xff],
    ];
    const { tensors: read } = decodeSafetensors(file(text, data));
    expect([...read['a']!.data]).toEqual([1.5, -Infinity]);
    expect([...read['b']!.data, ...read['c']!.data]).toEqual([-1, 65535]);
  });

  it('are read from the middle of a buffer, at any address', () => {
    const larger = new Uint8Array(own.length + 3);
    larger.set(own, 3);
    expect(decodeSafetensors(larger.subarray(3)).tensors['x']!.item()).toBe(1e300);
  });

  it('keep every bit', () => {
    const { data } = decodeSafetensors(encodeSafetensors({ x: tensor([-0, 5e-324, 0.1]) })).tensors['x']!;
    expect([...data].map((v) => (Object.is(v, -0) ? '-0' : v))).toEqual(['-0', 5e-324, 0.1]);
  });
});

/** A file with this header and these bytes. */
function file(header: string, data: readonly number[] = []): Uint8Array {
  const text = new TextEncoder().encode(header);
  return Uint8Array.of(text.length & 255, text.length >> 8, 0, 0, 0, 0, 0, 0, ...text, ...data);
}
const one = (about: string): string => `{"x":${about}}`;

describe('refused', () => {
  it.each([
    [
      'a reserved name',
      () => encodeSafetensors({ __metadata__: tensor([1]) }),
      'safetensors: no tensor can be named __metadata__',
    ],
    ['nothing', () => decodeSafetensors(new Uint8Array(3)), 'safetensors: has 3 bytes, expected at least 8'],
    [
      'something else',
      () => decodeSafetensors(new TextEncoder().encode('PK and many more bytes')),
      'safetensors: a header of 7863395374627573000 bytes; is this a safetensors file?',
    ],
    [
      'a cut header',
      () => decodeSafetensors(own.subarray(0, 100)),
      'safetensors: the header goes on after the last byte (100); the file is truncated',
    ],
    [
      'cut data',
      () => decodeSafetensors(own.subarray(0, -1)),
      'safetensors: the header describes 47 bytes of data, got 46; the file is truncated',
    ],
    [
      'more data than described',
      () => decodeSafetensors(file('{}', [1, 2])),
      'safetensors: the header describes 0 bytes of data, got 2',
    ],
    [
      'no JSON',
      () => decodeSafetensors(file('{"x"')),
      'safetensors: the header is not JSON; is this a safetensors file?',
    ],
    [
      'a hole',
      () => decodeSafetensors(file(one('{"dtype":"U8","shape":[1],"data_offsets":[1,2]}'), [0, 0])),
      'safetensors: x begins at byte 1 of the data, expected 0',
    ],
    [
      'a wrong size',
      () => decodeSafetensors(file(one('{"dtype":"F32","shape":[2],"data_offsets":[0,4]}'), [0, 0, 0, 0])),
      'safetensors: x [2] of F32 needs 8 bytes, has 4',
    ],
    [
      'another type',
      () => decodeSafetensors(file(one('{"dtype":"F8_E4M3","shape":[1],"data_offsets":[0,1]}'), [0])),
      'safetensors: x is of type F8_E4M3, which is not supported; known: F64, F32, F16, BF16, I64, U64, I32, U32, I16, U16, I8, U8, BOOL',
    ],
    [
      'a number that is too large',
      () => decodeSafetensors(file(one('{"dtype":"U32","shape":[1],"data_offsets":[0,4]}'), [0, 0, 0, 255])),
      'safetensors: element 0 of x is 4278190080, which int32 cannot hold',
    ],
    [
      'a description without a shape',
      () => decodeSafetensors(file(one('{"dtype":"U8"}'))),
      'safetensors: x is described by {"dtype":"U8"}; expected dtype, shape and data_offsets',
    ],
  ])('%s', (_name, act, message) => expect(act).toThrow(new RangeError(message)));
});
