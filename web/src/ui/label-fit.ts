import { LitElement } from 'lit';
import { currentLanguage } from '../i18n/translate';

/** What there is no room for: nothing, words of tools, those of menus as well, or all but what can be pressed. */
type Level = '' | 'some' | 'all' | 'most';

/**
 * Leaves out words of a tool bar that have no room, which in some languages are longer than in others: sets the
 * attribute `tight` of the bar's host. What is needed is measured once for each language and set of tools.
 */
export class LabelFit {
  private key = '';
  private needed: Readonly<Record<Exclude<Level, 'most'>, number>> = {
    '': 0,
    some: 0,
    all: 0,
  };
  private readonly resize = new ResizeObserver(() => this.apply());

  constructor(private readonly host: HTMLElement) {}

  /** After every change of what stands in the bar. */
  update(): void {
    const bar = this.bar;
    if (!bar) return;
    this.resize.observe(this.host);
    const key = `${currentLanguage()} ${bar.childElementCount}`;
    if (key === this.key) return;
    this.key = key;
    void this.measure(bar, key);
  }

  /** Menus draw themselves after the bar that they stand in. */
  private async measure(bar: HTMLElement, key: string): Promise<void> {
    const parts = [...bar.children].filter((child) => child instanceof LitElement);
    await Promise.all(parts.map((part) => part.updateComplete));
    if (key !== this.key) return;
    const widthAt = (level: Level): number => {
      this.host.setAttribute('tight', level);
      const room = bar.querySelector<HTMLElement>('.grow')?.offsetWidth ?? 0;
      return bar.scrollWidth - room;
    };
    this.needed = { '': widthAt(''), some: widthAt('some'), all: widthAt('all') };
    this.apply();
  }

  private get bar(): HTMLElement | null {
    return this.host.shadowRoot?.querySelector<HTMLElement>('.bar') ?? null;
  }

  private apply(): void {
    const width = this.bar?.clientWidth ?? 0;
    const levels = ['', 'some', 'all'] as const;
    const level = levels.find((name) => this.needed[name] <= width);
    this.host.setAttribute('tight', level ?? 'most');
  }
}
