import { html, type TemplateResult } from 'lit';
import { arrowStep } from '../tools/arrow-keys';
import { isMeasureTool, type ToolName } from '../tools/tool-name';
import { cssProperties } from './css-properties';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the pointer that keys move is on. */
export interface KeySurface {
  readonly tool: ToolName;
  readonly width: number;
  readonly height: number;
  /** CSS pixels for one column of the image. */
  readonly scale: number;
}

/** Browsers count their own from 1. */
const kPointerId = 1_000_001;

/**
 * A pointer that keys move, so that whatever a mouse does on a picture can be done without one. It sends events of a
 * pointer to what lies under it, and every tool takes them as those of any other hand.
 */
export class KeyHands {
  /** From the top left of the cell in CSS pixels; null while there is none. */
  at: Place | null = null;
  /** What is held down: it gets all events until it is let go, wherever the pointer is. */
  private held: Element | null = null;

  /**
   * @param root what lies in the cell
   * @param surface the part of it that takes pointers
   */
  constructor(
    private readonly root: () => ShadowRoot,
    private readonly surface: () => HTMLElement | null,
  ) {}

  /** Comes into the middle of the cell, or goes. */
  show(isShown: boolean): void {
    if (isShown === (this.at !== null)) return;
    if (isShown) {
      const { width, height } = this.origin();
      this.at = { x: Math.round(width / 2), y: Math.round(height / 2) };
      this.send('pointermove');
      return;
    }
    if (this.held) this.send('pointercancel');
    this.held = null;
    this.leave();
    this.at = null;
  }

  /** @returns whether the key was one of those that move or press */
  key(event: KeyboardEvent, surface: KeySurface): boolean {
    const arrow = arrowStep(event.key, event.shiftKey);
    if (arrow) this.move(arrow, surface);
    else if (event.key === 'Enter') {
      // The keyboard repeats what is held down.
      if (!event.repeat) this.press(surface.tool);
    } else if (event.key === 'Escape' && this.held) this.giveUp();
    else return false;
    return true;
  }

  /** The pointer as it is drawn. */
  render(): TemplateResult {
    const { x, y } = this.at ?? { x: 0, y: 0 };
    return html`<div
      class="key-pointer ${this.held ? 'held' : ''}"
      ${cssProperties({ '--x': `${x}px`, '--y': `${y}px` })}
    ></div>`;
  }

  private move({ x, y }: Place, surface: KeySurface): void {
    if (!this.at) return;
    const step = Math.max(1, surface.scale);
    this.at = {
      x: Math.min(surface.width - 1, Math.max(0, this.at.x + x * step)),
      y: Math.min(surface.height - 1, Math.max(0, this.at.y + y * step)),
    };
    this.send('pointermove');
  }

  // What is drawn point by point gets a click; what is dragged is held until the next press.
  private press(tool: ToolName): void {
    if (this.held) {
      this.send('pointerup');
      this.held = null;
      return;
    }
    const target = this.under();
    this.held = target;
    this.send('pointerdown');
    const isOnShape = target instanceof SVGElement && target.closest('[data-measure]') !== null;
    if (!isMeasureTool(tool) || tool === 'freehand' || isOnShape) return;
    this.send('pointerup');
    this.held = null;
  }

  private giveUp(): void {
    this.send('pointercancel');
    this.held = null;
  }

  private leave(): void {
    const { left, top } = this.origin();
    const { x, y } = this.at ?? { x: 0, y: 0 };
    const where = { clientX: left + x, clientY: top + y, pointerId: kPointerId, isPrimary: true };
    for (const target of new Set([this.under(), this.surface()]))
      target?.dispatchEvent(new PointerEvent('pointerleave', where));
  }

  private send(type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel'): void {
    const target = this.held ?? this.under();
    if (!this.at || !target) return;
    const { left, top } = this.origin();
    const isDown = type === 'pointerdown' || (type === 'pointermove' && this.held !== null);
    target.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        composed: true,
        cancelable: true,
        pointerId: kPointerId,
        pointerType: 'mouse',
        isPrimary: true,
        button: type === 'pointermove' ? -1 : 0,
        buttons: isDown ? 1 : 0,
        clientX: left + this.at.x,
        clientY: top + this.at.y,
      }),
    );
  }

  /** The innermost part of the picture under the pointer. */
  private under(): Element | null {
    const surface = this.surface();
    if (!this.at || !surface) return null;
    const { left, top } = this.origin();
    const [x, y] = [left + this.at.x, top + this.at.y];
    let found = this.root().elementFromPoint(x, y);
    // What is written on the picture, such as a button, is not the picture.
    if (!found || !surface.contains(found)) return surface;
    for (let inner = found; found.shadowRoot; found = inner) {
      inner = found.shadowRoot.elementFromPoint(x, y) ?? found;
      if (inner === found) break;
    }
    return found;
  }

  private origin(): DOMRect {
    return this.root().host.getBoundingClientRect();
  }
}

/** Keeps a pointer that is down; that of the keys is none of the browser's. */
export function keepPointer(element: Element | null | undefined, event: PointerEvent): void {
  if (event.isTrusted) element?.setPointerCapture(event.pointerId);
}
