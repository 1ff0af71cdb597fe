const HEADER = 8;
const EXPORTS = 7;
const DATA = 11;

/** Reads a part of a wasm binary from its beginning on. */
function reader(bytes) {
  let at = 0;
  return {
    hasMore: () => at < bytes.length,
    byte: () => bytes[at++],
    /** An unsigned number in LEB128. */
    number() {
      let value = 0;
      for (let shift = 0, more = true; more; shift += 7) {
        const byte = bytes[at++];
        value |= (byte & 0x7f) << shift;
        more = byte > 0x7f;
      }
      return value;
    },
    bytes: (n) => bytes.subarray(at, (at += n)),
  };
}

function leb128(value) {
  const bytes = [];
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}

function sectionsOf(binary) {
  const sections = [];
  for (const rest = reader(binary.subarray(HEADER)); rest.hasMore();)
    sections.push({ id: rest.byte(), contents: rest.bytes(rest.number()) });
  return sections;
}

/** Whether a module writes constants into its memory when it is instantiated. */
export const hasConstants = (binary) => sectionsOf(binary).some(({ id }) => id === DATA);

/**
 * Names the exports of a module '0', '1', …, in their order, without those that `isInternal`. Names are a tenth of the
 * module when it is packed, and stand in the text that uses them anyway.
 *
 * @returns {{ binary: Uint8Array, names: string[] }}
 */
export function numberExports(binary, isInternal) {
  const names = [];
  const number = (contents) => {
    const entries = [];
    const rest = reader(contents);
    for (let left = rest.number(); left > 0; left--) {
      const name = Buffer.from(rest.bytes(rest.number())).toString();
      const [kind, index] = [rest.byte(), rest.number()];
      if (isInternal(name)) continue;
      const short = Buffer.from(String(names.push(name) - 1));
      entries.push(short.length, ...short, kind, ...leb128(index));
    }
    return Uint8Array.from([...leb128(names.length), ...entries]);
  };
  const parts = sectionsOf(binary).flatMap(({ id, contents }) => {
    const kept = id === EXPORTS ? number(contents) : contents;
    return [Uint8Array.from([id, ...leb128(kept.length)]), kept];
  });
  return { binary: Buffer.concat([binary.subarray(0, HEADER), ...parts]), names };
}
