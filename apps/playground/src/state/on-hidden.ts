/** Tells when the tab is hidden and when it is seen again; returns how to stop listening. */
export function onHidden(tell: (hidden: boolean) => void): () => void {
  const listen = (): void => tell(document.hidden);
  document.addEventListener('visibilitychange', listen);
  return () => document.removeEventListener('visibilitychange', listen);
}
