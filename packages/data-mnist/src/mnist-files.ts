/** The four files of MNIST, and of every set that looks like it. */
export type FileKey = 'trainImages' | 'trainLabels' | 'testImages' | 'testLabels';

/** What is known of one of the four files. */
export interface MnistFile {
  readonly key: FileKey;
  /** The name it was published under. */
  readonly name: string;
  /** What it starts with: 2051 for images [N, H, W] and 2049 for labels [N], both of unsigned bytes. */
  readonly magic: number;
  /** SHA-256 of the uncompressed original. */
  readonly sha256: string;
  /** Where a page finds it, gzipped, relative to its base URL. Not `.gz`: some servers add a header to that name. */
  readonly asset: string;
}

const file = (key: FileKey, name: string, magic: number, sha256: string): MnistFile => ({
  key,
  name,
  magic,
  sha256,
  asset: `mnist/${key}.idx.z`,
});

/** The original MNIST of LeCun, Cortes and Burges: 60,000 images to train on and 10,000 to test with. */
export const mnistFiles: Readonly<Record<FileKey, MnistFile>> = {
  trainImages: file(
    'trainImages',
    'train-images-idx3-ubyte',
    2051,
    'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
  ),
  trainLabels: file(
    'trainLabels',
    'train-labels-idx1-ubyte',
    2049,
    '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
  ),
  testImages: file(
    'testImages',
    't10k-images-idx3-ubyte',
    2051,
    '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
  ),
  testLabels: file(
    'testLabels',
    't10k-labels-idx1-ubyte',
    2049,
    'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
  ),
};

/** The same, as a list in a fixed order. */
export const mnistFileList: readonly MnistFile[] = Object.values(mnistFiles);
