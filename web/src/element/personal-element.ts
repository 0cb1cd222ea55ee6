import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { kForgetful, kMemory, type Memory } from '../app/remembered';
import { chooseLanguage, useLanguage } from '../i18n/languages';
import { currentDirection, currentLanguage } from '../i18n/translate';
import type { Theme } from '../styles/theme';
import { LanguageChangedEvent } from './viewer-events';

/** An element as its reader likes it: language and colours are asked for, remembered, or preferred by the browser. */
export class PersonalElement extends LitElement {
  static override properties: PropertyDeclarations = {
    theme: { reflect: true },
    locale: {},
    forgetful: { type: Boolean },
  };
  declare theme: Theme;
  /** BCP 47 tag; '' for the attribute `lang`, what was chosen before, or what the browser prefers. */
  declare locale: string;
  /** Nothing of how the interface is left is remembered, and nothing recalled. */
  declare forgetful: boolean;
  private chosen = '';

  constructor() {
    super();
    this.theme = 'dark';
    this.locale = '';
    this.forgetful = false;
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What the page asks for counts more than what was chosen in another one of the same site.
    if (!this.hasAttribute('theme')) this.theme = this.memory.recall().theme ?? this.theme;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && old !== value && this.hasUpdated) void this.askedAnew();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.get('locale') !== undefined) void this.askedAnew();
  }

  /** What is kept from visit to visit. */
  protected get memory(): Memory {
    return this.forgetful ? kForgetful : kMemory;
  }

  /** Loads the language and draws everything in it. */
  protected async adoptLanguage(): Promise<void> {
    const { language } = this.memory.recall();
    const wishes = [this.chosen, this.locale, this.getAttribute('lang'), language];
    const before = currentLanguage();
    const tag = chooseLanguage([...wishes, ...navigator.languages]);
    if (tag === before || !(await useLanguage(tag))) return;
    this.requestUpdate();
    redraw(this.renderRoot);
    const detail = { language: currentLanguage(), direction: currentDirection() };
    this.dispatchEvent(new LanguageChangedEvent(detail));
  }

  /** A person's choice: it counts more than what the page asks for, until that asks for another. */
  protected chooseLanguage(tag: string): void {
    this.chosen = tag;
    this.memory.remember({ language: tag });
    void this.adoptLanguage();
  }

  /** A person's choice of colours. */
  protected chooseTheme(theme: Theme): void {
    this.theme = theme;
    this.memory.remember({ theme });
  }

  private askedAnew(): Promise<void> {
    this.chosen = '';
    return this.adoptLanguage();
  }
}

/** Draws components again that have not changed otherwise. */
function redraw(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof LitElement) element.requestUpdate();
    if (element.shadowRoot) redraw(element.shadowRoot);
  }
}
