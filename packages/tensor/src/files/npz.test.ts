import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import fixture from '../../../../fixtures/npy.json';
import { expectTensor } from '../../test/expect-tensor.ts';
import { decodeFixture, fromBase64 } from '../../test/numpy.ts';
import { Arena } from '../arena.ts';
import { randn, tensor, zeros } from '../create.ts';
import { vectorReference } from '../kernels/reference/vector-reference.ts';
import { encodeNpy } from './npy.ts';
import { decodeNpz, encodeNpz } from './npz.ts';
import { Params } from '../params.ts';
import { Rng } from '../random/rng.ts';
import type { Tensor } from '../tensor.ts';

describe("NumPy's files", () => {
  it.each(fixture.npz)('$name', ({ base64, expected }) => {
    const found = decodeNpz(fromBase64(base64));
    const wanted = decodeFixture(expected) as Record<string, Tensor>;
    expect(Object.keys(found)).toEqual(Object.keys(wanted));
    for (const name of Object.keys(wanted)) expectTensor(found[name]!, wanted[name]!);
  });
});

describe('our files', () => {
  const tensors = { W1: randn([40, 30], { rng: new Rng(1) }), t: tensor(Uint8Array.of(1, 2)), 가: tensor(1.5) };
  it.each([true, false])('give back every tensor, compressed: %j', (compress) => {
    const found = decodeNpz(encodeNpz(tensors, { compress }));
    expect(Object.keys(found)).toEqual(Object.keys(tensors));
    for (const [name, x] of Object.entries(tensors)) expectTensor(found[name]!, x);
  });
  it('are smaller when compressed, and the same for the same tensors', () => {
    const flat = { x: zeros([1000]) };
    expect(encodeNpz(flat, { compress: true }).length).toBeLessThan(500);
    expect(encodeNpz(flat).length).toBeGreaterThan(8000);
    expect(encodeNpz(flat)).toEqual(encodeNpz({ x: zeros([1000]) }));
    // Midnight of 1 January 1980 in the time and date of ZIP.
    expect([...encodeNpz(flat).subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });
  it('hold parameters', () => {
    const params = new Params(new Arena(vectorReference('float32')), [['W1', [2, 2]], ['b1', [2]]]); // prettier-ignore
    params.set('W1', [1, 2, 3, 4]);
    const found = decodeNpz(encodeNpz(params));
    expect(found['W1']!.toArray()).toEqual([[1, 2], [3, 4]]); // prettier-ignore
    expect(Object.keys(found)).toEqual(['W1', 'b1']);
  });
  it('hold nothing', () => {
    expect(decodeNpz(encodeNpz({}))).toEqual({});
  });
});

describe('refused', () => {
  const bytes = encodeNpz({ x: tensor([1, 2]) }, { compress: true });
  const stored = encodeNpz({ x: tensor([1, 2]) });
  /** The byte at `at` (from the end when negative) changed. */
  const spoilt = (file: Uint8Array, at: number, value: number): Uint8Array => file.with(at, value);

  it.each<[string, Uint8Array, string]>([
    ['a single array', encodeNpy(tensor([1])), 'npz: this is a single array; read an .npy with decodeNpy'],
    ['nothing', new Uint8Array(0), 'npz: no end of a ZIP archive; the file is truncated or of another kind'],
    [
      'a truncated file',
      bytes.subarray(0, -1),
      'npz: no end of a ZIP archive; the file is truncated or of another kind',
    ],
    ['a start that is missing', bytes.subarray(50), 'npz: no ZIP directory entry at byte 111; the file is damaged'],
    [
      'a changed number',
      spoilt(stored, 30 + 5 + 128, 1),
      'npz: x.npy does not have the checksum that the archive says; the file is damaged',
    ],
    ['another file inside', zipSync({ 'notes.txt': Uint8Array.of(1) }), 'npz: notes.txt is not an .npy file'],
    [
      'a damaged array inside',
      zipSync({ 'x.npy': encodeNpy(tensor([1])).subarray(0, -1) }),
      "npz: x.npy: npy: shape [1] of '<f8' needs 8 bytes after byte 128, got 7; the file is truncated",
    ],
  ])('%s', (_, file, message) => {
    expect(() => decodeNpz(file)).toThrow(new RangeError(message));
  });

  it('no prefix of a file is taken for one', () => {
    for (let n = 0; n < bytes.length; n++) expect(() => decodeNpz(bytes.subarray(0, n))).toThrow(RangeError);
  });

  it('no change of a single byte of the content goes unnoticed', () => {
    const x = tensor([1, 2]);
    for (const file of [bytes, stored])
      for (let at = 0; at < file.length; at++) {
        const found = ((): Record<string, Tensor> | undefined => {
          try {
            return decodeNpz(spoilt(file, at, file[at]! ^ 0x15));
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError);
            return undefined;
          }
        })();
        // What may change is what nobody reads: dates, versions, the name.
        if (found !== undefined) for (const y of Object.values(found)) expectTensor(y, x);
      }
  });
});
