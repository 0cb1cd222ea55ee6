/** Whether a key or a paste is meant for a box that takes text. */
export function isTyping(event: Event): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  const isText = target instanceof HTMLInputElement && target.type !== 'range';
  return isText || target instanceof HTMLTextAreaElement || target.isContentEditable;
}
