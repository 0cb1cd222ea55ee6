/**
 * Tells keys that press a button from those that are commands. Whoever came to a button with Tab presses it with Space or
 * Enter; whoever clicked it means the picture with the next key.
 */
export class PressedButtons {
  private isByPointer = false;

  /** @param host what the buttons are in */
  constructor(host: HTMLElement) {
    host.addEventListener('pointerdown', () => (this.isByPointer = true), { capture: true });
  }

  /**
   * Whether a key presses the button that has the focus. It is to be told of every key, since Tab makes the keyboard the
   * hand that is used.
   */
  takes(event: KeyboardEvent): boolean {
    if (event.key === 'Tab') this.isByPointer = false;
    if (this.isByPointer || (event.key !== 'Enter' && event.key !== ' ')) return false;
    const target = event.composedPath()[0];
    return target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement;
  }
}
