import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** How far a long list is scrolled and how high it is; its host is drawn again when either changes. */
export class ListScroll implements ReactiveController {
  private position = 0;
  private visible: number;
  private list: Element | null = null;
  private readonly resize = new ResizeObserver(([entry]) => {
    if (!entry || entry.contentRect.height === this.visible) return;
    this.visible = entry.contentRect.height;
    this.host.requestUpdate();
  });

  /**
   * @param selector of the list among what the host draws; it may come and go
   * @param heightAtFirst until it is measured
   */
  constructor(
    private readonly host: Host,
    private readonly selector: string,
    heightAtFirst: number,
  ) {
    this.visible = heightAtFirst;
    host.addController(this);
  }

  get top(): number {
    return this.position;
  }

  get height(): number {
    return this.visible;
  }

  toTop(): void {
    this.position = 0;
  }

  /** For the scroll event of the list. */
  readonly scrolled = (event: Event): void => {
    this.position = (event.target as Element).scrollTop;
    this.host.requestUpdate();
  };

  hostUpdated(): void {
    const list = this.host.renderRoot.querySelector(this.selector);
    if (list === this.list) return;
    if (this.list) this.resize.unobserve(this.list);
    if (list) this.resize.observe(list);
    this.list = list;
  }

  hostDisconnected(): void {
    this.resize.disconnect();
    this.list = null;
  }
}

/** Scrolls as little as it takes to have what lies from `top` to `bottom` in view. */
export function reveal(list: Element, top: number, bottom: number): void {
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}
