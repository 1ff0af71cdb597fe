import { useEffect, useRef, useState } from 'preact/hooks';

/** A canvas that is as large as its element, and that size in pixels of the page (0 until it is known). */
export function useCanvas() {
  const ref = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<readonly [width: number, height: number]>([0, 0]);
  useEffect(() => {
    const element = ref.current!;
    const observer = new ResizeObserver(() => setSize([element.clientWidth, element.clientHeight]));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, size };
}

/** The context of a canvas, scaled to the pixels of the screen. */
export function contextOf(
  element: HTMLCanvasElement,
  [width, height]: readonly [number, number],
): CanvasRenderingContext2D {
  const scale = devicePixelRatio;
  const [columns, rows] = [Math.round(width * scale), Math.round(height * scale)];
  if (element.width !== columns || element.height !== rows) [element.width, element.height] = [columns, rows];
  const context = element.getContext('2d')!;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  return context;
}
