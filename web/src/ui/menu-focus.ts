/** Moves the focus among the items of a menu by the arrows, Home and End; whether the key was one of those. */
export function moveMenuFocus(items: readonly HTMLElement[], key: string): boolean {
  const current = items.findIndex((item) => item.matches(':focus'));
  const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: -1 }[key];
  if (target === undefined) return false;
  items.at(target % items.length)?.focus();
  return true;
}
