import { LitElement } from 'lit';

/**
 * A panel whose first drawing has a task of its own. Several panels appear with the first file; drawn in one task they
 * would hold the page for longer than a screen frame or two. Their places are laid out by the shell, so nothing moves.
 */
export class LatePanel extends LitElement {
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await new Promise((resolve) => setTimeout(resolve, 0));
    await super.scheduleUpdate();
  }
}
