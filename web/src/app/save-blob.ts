/** Lets the person save something; the browser asks where, or puts it where it puts downloads. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the bytes in a task of its own.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
