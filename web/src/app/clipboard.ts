/** Puts text on the clipboard; pages without a secure origin have only the old way. */
export async function copyText(text: string): Promise<void> {
  const clipboard = (navigator as { readonly clipboard?: Clipboard }).clipboard;
  if (clipboard) {
    await clipboard.writeText(text);
    return;
  }
  const copy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', copy, { once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what there is without a secure origin
  if (!document.execCommand('copy')) throw new Error('the browser does not copy');
}
