import type { ElementHandle, Locator } from '@playwright/test';

/**
 * Presses a button of an export dialog, and another one as soon as its work has begun; the dialog's own Stop where none is
 * given. From within the page: on a slow machine thirty pictures are made before a hand from outside arrives.
 */
export async function pressWhileMaking(
  dialog: Locator,
  starts: string,
  button: Locator | null = null,
): Promise<void> {
  const given = (await button?.elementHandle()) as ElementHandle<HTMLElement> | null | undefined;
  await dialog
    .getByRole('button', { name: starts })
    .evaluate((start: HTMLElement, other: HTMLElement | null) => {
      const root = start.getRootNode();
      const watch = new MutationObserver(() => {
        const buttons = [...(root as ShadowRoot).querySelectorAll('button')];
        const stop = buttons.find(({ textContent }) => textContent.trim() === 'Stop');
        if (!stop) return;
        watch.disconnect();
        (other ?? stop).click();
      });
      watch.observe(root, { childList: true, subtree: true });
      start.click();
    }, given ?? null);
}
