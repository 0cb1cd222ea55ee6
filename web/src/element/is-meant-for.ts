/**
 * Whether an event that a document is told of is meant for this part of its page: it happened there, or the focus was
 * nowhere.
 */
export function isMeantFor(element: HTMLElement, event: Event): boolean {
  const { body, documentElement } = document;
  const isNowhere = event.target === body || event.target === documentElement;
  return isNowhere || event.composedPath().includes(element);
}
