import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as ResvgModule from '@resvg/resvg-wasm';
import { renderSvg, type SvgOptions } from './render-svg.ts';
import type { FigureSpec } from './spec.ts';

export interface PngOptions extends Omit<SvgOptions, 'theme' | 'idPrefix'> {
  readonly theme?: 'light' | 'dark';
  /** Pixels of the picture per pixel of `width`. */
  readonly scale?: number;
  /** Fonts (TTF, OTF or WOFF2) instead of those of `@fontsource/pretendard`; the first one is the default. */
  readonly fonts?: readonly Uint8Array[];
}

const rasterizer = '@resvg/resvg-wasm';
const fontPackage = '@fontsource/pretendard';
const weights = [400, 600];

const missing = (name: string, purpose: string, cause: unknown): Error =>
  new Error(
    `renderPng needs the optional package ${name} ${purpose}; install both it needs: npm install ${rasterizer} ${fontPackage}`,
    { cause },
  );

type Rasterizer = typeof ResvgModule;

async function startRasterizer(): Promise<Rasterizer> {
  const require = createRequire(import.meta.url);
  let module: Rasterizer;
  let program: Uint8Array<ArrayBuffer>;
  try {
    module = await import('@resvg/resvg-wasm');
    program = await readFile(require.resolve(`${rasterizer}/index_bg.wasm`));
  } catch (cause) {
    throw missing(rasterizer, 'to draw pixels', cause);
  }
  try {
    await module.initWasm(program);
  } catch (cause) {
    // Somebody else in this process has started it, which is as good.
    if (!(cause instanceof Error && cause.message.startsWith('Already initialized'))) throw cause;
  }
  return module;
}

async function readFonts(): Promise<Uint8Array[]> {
  const require = createRequire(import.meta.url);
  try {
    return await Promise.all(
      // The file is called "latin" and holds all 11,172 syllables of Hangul too.
      weights.map((weight) =>
        readFile(require.resolve(`${fontPackage}/files/pretendard-latin-${weight}-normal.woff2`)),
      ),
    );
  } catch (cause) {
    throw missing(fontPackage, 'for Korean text and the minus sign (or pass `fonts`)', cause);
  }
}

let started: Promise<Rasterizer> | undefined;

/**
 * Draws a figure as a PNG picture. Only Node: the page of a browser draws the SVG on a canvas instead.
 *
 * Two optional packages do it: `@resvg/resvg-wasm` and, for fonts, `@fontsource/pretendard`. The fonts of the system
 * are not used, so that Korean text and the minus sign appear, and the picture is the same, on every machine.
 *
 * @throws Error when one of the packages is not installed. RangeError for a scale that is not positive. ShapeError,
 * RangeError when the figure cannot be drawn; see {@link renderSvg}.
 */
export async function renderPng(spec: FigureSpec, options: PngOptions = {}): Promise<Uint8Array> {
  const { scale = 2, fonts, theme = 'light', ...rest } = options;
  if (!(scale > 0 && scale < Infinity)) {
    throw new RangeError(`figure ${spec.id}: scale must be a positive number, got ${scale}`);
  }
  const svg = renderSvg(spec, { ...rest, theme });
  const { Resvg } = await (started ??= startRasterizer());
  const fontBuffers = [...(fonts ?? (await readFonts()))];
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers, loadSystemFonts: false },
  });
  const rendered = picture.render();
  const png = rendered.asPng();
  rendered.free();
  picture.free();
  return png;
}
