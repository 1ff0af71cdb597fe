import type { OwnedFile } from './labelled-images.ts';
import type { Platform } from './platform.ts';

/** The file itself, or what gzip packed into it. Throws RangeError when that is damaged. */
export async function unpack(file: OwnedFile, platform: Pick<Platform, 'gunzip'>): Promise<OwnedFile> {
  const { name, bytes } = file;
  if (!(bytes[0] === 0x1f && bytes[1] === 0x8b)) return file;
  try {
    return { name, bytes: await platform.gunzip(bytes) };
  } catch (cause) {
    throw new RangeError(
      `${name}: its ${bytes.length} bytes of gzip data are truncated or damaged; get the file again`,
      {
        cause,
      },
    );
  }
}
