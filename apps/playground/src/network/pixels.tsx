import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** 0…1, row by row. */
  readonly values: ArrayLike<number>;
  readonly columns: number;
  /** The colour of a value 0…1. */
  readonly color: (value: number) => readonly [r: number, g: number, b: number];
  readonly label: string;
}

/** A small image, one pixel for a value; the page makes it larger without blurring it. */
export function Pixels({ values, columns, color, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const rows = Math.ceil(values.length / columns);
  useLayoutEffect(() => {
    const context = canvas.current!.getContext('2d')!;
    const image = context.createImageData(columns, rows);
    for (let i = 0; i < values.length; i++) image.data.set([...color(values[i]!), 255], 4 * i);
    context.putImageData(image, 0, 0);
  }, [values, columns, rows, color]);
  return <canvas class="pixels" ref={canvas} width={columns} height={rows} role="img" aria-label={label} />;
}

/** Black ink on white paper. */
export const inkColor = (value: number): readonly [number, number, number] => {
  const shade = Math.round(255 * (1 - Math.max(0, Math.min(1, value))));
  return [shade, shade, shade];
};
