/** Hands a file to the reader. */
export function download(name: string, type: string, contents: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([contents], { type }));
  link.download = name;
  link.click();
  // The browser has read the address when the click is over; a moment later for those that ask where to put it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
