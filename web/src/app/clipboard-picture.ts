/** Whether pages may put pictures on the clipboard here; not without a secure origin. */
export function canCopyPictures(): boolean {
  return 'ClipboardItem' in globalThis && 'clipboard' in navigator;
}

/** Puts a PNG on the clipboard; it may still be under way, as browsers want to be asked while a button is pressed. */
export async function copyPicture(png: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}
