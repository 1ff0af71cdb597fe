// In Node, too: the package's entry there only adds threads, and takes longer to load.
import { inflateSync } from 'fflate/browser';
import { crc32 } from './crc32.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** A field that is continued in a ZIP64 record. */
const CONTINUED = 0xffffffff;

/**
 * The files in a ZIP archive by name, in the archive's order, each tested against its checksum. Reads what the central
 * directory lists; stored and deflated files below 4 GB.
 *
 * Format: PKWARE APPNOTE.TXT 6.3.
 */
export function readZip(bytes: Uint8Array, where: string): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const within = (at: number, length: number): number => {
    if (at + length > bytes.length) throw new RangeError(`${where}: the ZIP directory points beyond the last byte`);
    return at;
  };
  const u16 = (at: number): number => view.getUint16(within(at, 2), true);
  const u32 = (at: number): number => view.getUint32(within(at, 4), true);

  const end = findEnd(bytes, where);
  const files = new Map<string, Uint8Array>();
  let at = u32(end + 16);
  for (let left = u16(end + 10); left > 0; left--) {
    if (u32(at) !== ENTRY) throw new RangeError(`${where}: no ZIP directory entry at byte ${at}; the file is damaged`);
    const [method, crc, packedSize, size, local] = [
      u16(at + 10),
      u32(at + 16),
      u32(at + 20),
      u32(at + 24),
      u32(at + 42),
    ];
    const nameLength = u16(at + 28);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + u16(at + 30) + u16(at + 32);
    if ([packedSize, size, local].includes(CONTINUED))
      throw new RangeError(`${where}: ${name} uses ZIP64, for files above 4 GB, which is not supported`);
    if (u32(local) !== LOCAL)
      throw new RangeError(`${where}: ${name} does not start at byte ${local}; the file is damaged`);
    const start = local + 30 + u16(local + 26) + u16(local + 28);
    const packed = bytes.subarray(start, within(start, packedSize) + packedSize);
    const file = unpack(packed, method, size, `${where}: ${name}`);
    if (file.length !== size || crc32(file) !== crc)
      throw new RangeError(`${where}: ${name} does not have the checksum that the archive says; the file is damaged`);
    files.set(name, file);
  }
  return files;
}

/** Where the end record starts; a comment may follow it. */
function findEnd(bytes: Uint8Array, where: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new RangeError(`${where}: no end of a ZIP archive; the file is truncated or of another kind`);
}

function unpack(packed: Uint8Array, method: number, size: number, where: string): Uint8Array {
  if (method === STORED) return packed;
  if (method !== DEFLATED)
    throw new RangeError(`${where} is packed by method ${method}; known: ${STORED} (stored), ${DEFLATED} (deflated)`);
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RangeError(`${where} cannot be unpacked (${reason})`, { cause: error });
  }
}
