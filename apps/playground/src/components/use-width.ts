import { useEffect, useState } from 'preact/hooks';

const NARROWEST = 260;

/** The width of an element, followed. */
export function useWidth(): readonly [(element: HTMLElement | null) => void, number] {
  const [width, setWidth] = useState(0);
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(NARROWEST, Math.round(element.clientWidth))));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, width];
}
