import { LitElement } from 'lit';

/**
 * A native dialog over the whole viewer, open as long as its element is there: focus stays inside, Escape and a click
 * beside it close it. Whoever put it there takes it away on `close`.
 */
export class Modal extends LitElement {
  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected readonly hide = (): void => {
    this.renderRoot.querySelector('dialog')?.close();
    this.dispatchEvent(new Event('close'));
  };

  protected readonly closeOutside = (event: Event): void => {
    if (event.target === event.currentTarget) this.hide();
  };
}
