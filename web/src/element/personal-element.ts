import { LitElement, type PropertyDeclarations } from 'lit';
import { kForgetful, kMemory, type Memory } from '../app/remembered';
import type { Theme } from '../styles/theme';

/** An element that is found again as its reader left it. */
export class PersonalElement extends LitElement {
  static override properties: PropertyDeclarations = {
    theme: { reflect: true },
    forgetful: { type: Boolean },
  };
  declare theme: Theme;
  /** Nothing of how the interface is left is remembered, and nothing recalled. */
  declare forgetful: boolean;

  constructor() {
    super();
    this.theme = 'dark';
    this.forgetful = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What the page asks for counts more than what was chosen in another one of the same site.
    if (!this.hasAttribute('theme')) this.theme = this.memory.recall().theme ?? this.theme;
  }

  /** What is kept from visit to visit. */
  protected get memory(): Memory {
    return this.forgetful ? kForgetful : kMemory;
  }

  /** A person's choice of colours. */
  protected chooseTheme(theme: Theme): void {
    this.theme = theme;
    this.memory.remember({ theme });
  }
}
