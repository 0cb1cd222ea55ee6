import type { ToolName } from './tool-name';

/** What the person wants with the pointer. Lengths are CSS pixels; x and y count from the top left of the cell. */
export type PointerIntent =
  | { readonly kind: 'scroll'; readonly steps: number }
  | { readonly kind: 'window'; readonly deltaX: number; readonly deltaY: number }
  | { readonly kind: 'zoom'; readonly factor: number; readonly x: number; readonly y: number }
  | { readonly kind: 'pan'; readonly deltaX: number; readonly deltaY: number }
  | { readonly kind: 'fit' }
  /** The place under the pointer is to be shown in all cells. */
  | { readonly kind: 'locate'; readonly x: number; readonly y: number }
  | { readonly kind: 'locate-end' };

/** The part of a PointerEvent that counts. */
export interface PointerSample {
  readonly pointerId: number;
  readonly pointerType: string;
  readonly button: number;
  readonly x: number;
  readonly y: number;
  readonly timeMs: number;
}

/** The part of a WheelEvent that counts. */
export interface WheelSample {
  readonly deltaY: number;
  /** 0 pixels, 1 lines, 2 pages, as WheelEvent has it. */
  readonly deltaMode: number;
  readonly withControl: boolean;
  readonly x: number;
  readonly y: number;
}

/** What a gesture is done on. */
export interface GestureSurface {
  readonly tool: ToolName;
  readonly height: number;
  readonly frameCount: number;
}

const kDoubleClickMs = 350;
const kClickSlopPixels = 6;
const kWheelPixelsPerStep = 50;
const kPixelsPerLine = 40;
const kZoomPerPixel = 1.007;
const kZoomPerWheelPixel = 1.0015;

interface Contact {
  x: number;
  y: number;
  readonly downX: number;
  readonly downY: number;
  readonly tool: ToolName;
}

/** Makes intents of pointer and wheel samples of one cell. No DOM: it is told everything. */
export class PointerGestures {
  private readonly contacts = new Map<number, Contact>();
  private scrollRest = 0;
  private wheelRest = 0;
  private hadTwoFingers = false;
  private lastClick = { timeMs: -Infinity, x: 0, y: 0 };

  /** Whether a drag is going on. */
  get isActive(): boolean {
    return this.contacts.size > 0;
  }

  down(sample: PointerSample, surface: GestureSurface): void {
    const tool = toolOfButton(sample, surface.tool);
    this.contacts.set(sample.pointerId, {
      x: sample.x,
      y: sample.y,
      downX: sample.x,
      downY: sample.y,
      tool,
    });
    this.scrollRest = 0;
    if (this.contacts.size > 1) this.hadTwoFingers = true;
  }

  move(sample: PointerSample, surface: GestureSurface): PointerIntent[] {
    const contact = this.contacts.get(sample.pointerId);
    if (!contact) return [];
    if (this.contacts.size > 1) return this.moveWithTwo(sample, contact);
    const deltaX = sample.x - contact.x;
    const deltaY = sample.y - contact.y;
    contact.x = sample.x;
    contact.y = sample.y;
    // The finger that stays after a pinch must not change the window.
    if (this.hadTwoFingers || (deltaX === 0 && deltaY === 0)) return [];
    return this.drag(contact, deltaX, deltaY, surface);
  }

  up(sample: PointerSample): PointerIntent[] {
    const contact = this.contacts.get(sample.pointerId);
    this.contacts.delete(sample.pointerId);
    const wasPinch = this.hadTwoFingers;
    if (this.contacts.size === 0) this.hadTwoFingers = false;
    const moved = contact
      ? Math.hypot(sample.x - contact.downX, sample.y - contact.downY)
      : Infinity;
    if (!contact || wasPinch || moved > kClickSlopPixels || sample.button > 0) return [];
    return this.click(sample);
  }

  cancel(pointerId: number): void {
    this.contacts.delete(pointerId);
    if (this.contacts.size === 0) this.hadTwoFingers = false;
  }

  wheel(sample: WheelSample, surface: GestureSurface): PointerIntent[] {
    const pixels = sample.deltaY * wheelUnit(sample.deltaMode, surface.height);
    if (sample.withControl) {
      return [{ kind: 'zoom', factor: kZoomPerWheelPixel ** -pixels, x: sample.x, y: sample.y }];
    }
    if (Math.sign(pixels) !== Math.sign(this.wheelRest)) this.wheelRest = 0;
    this.wheelRest += pixels;
    // A notch of a mouse is a step although browsers tell it in different numbers of pixels.
    const isNotch = Math.abs(pixels) >= kWheelPixelsPerStep;
    const steps = isNotch
      ? Math.sign(pixels) * Math.max(1, Math.round(Math.abs(pixels) / 120))
      : Math.trunc(this.wheelRest / kWheelPixelsPerStep);
    if (steps === 0) return [];
    this.wheelRest = isNotch ? 0 : this.wheelRest - steps * kWheelPixelsPerStep;
    return [{ kind: 'scroll', steps }];
  }

  private drag(
    contact: Contact,
    deltaX: number,
    deltaY: number,
    surface: GestureSurface,
  ): PointerIntent[] {
    switch (contact.tool) {
      case 'window':
        return [{ kind: 'window', deltaX, deltaY }];
      case 'pan':
        return [{ kind: 'pan', deltaX, deltaY }];
      case 'zoom':
        return [
          { kind: 'zoom', factor: kZoomPerPixel ** -deltaY, x: contact.downX, y: contact.downY },
        ];
      case 'scroll':
        return this.dragScroll(deltaY, surface);
      case 'cursor':
        return [{ kind: 'locate', x: contact.x, y: contact.y }];
      default:
        return [];
    }
  }

  private dragScroll(deltaY: number, surface: GestureSurface): PointerIntent[] {
    // The whole stack lies on the height of the cell, as far as a hand can aim.
    const pixelsPerStep = Math.min(
      24,
      Math.max(3, surface.height / Math.max(1, surface.frameCount)),
    );
    this.scrollRest += deltaY / pixelsPerStep;
    const steps = Math.trunc(this.scrollRest);
    this.scrollRest -= steps;
    return steps === 0 ? [] : [{ kind: 'scroll', steps }];
  }

  private moveWithTwo(sample: PointerSample, contact: Contact): PointerIntent[] {
    const other = [...this.contacts.entries()].find(([id]) => id !== sample.pointerId)?.[1];
    if (!other) return [];
    const before = Math.hypot(contact.x - other.x, contact.y - other.y);
    const deltaX = (sample.x - contact.x) / 2;
    const deltaY = (sample.y - contact.y) / 2;
    contact.x = sample.x;
    contact.y = sample.y;
    const after = Math.hypot(contact.x - other.x, contact.y - other.y);
    const centre = { x: (contact.x + other.x) / 2, y: (contact.y + other.y) / 2 };
    const intents: PointerIntent[] = [{ kind: 'pan', deltaX, deltaY }];
    if (before > 1 && after > 1) intents.push({ kind: 'zoom', factor: after / before, ...centre });
    return intents;
  }

  private click(sample: PointerSample): PointerIntent[] {
    const { timeMs, x, y } = this.lastClick;
    const isNear = Math.hypot(sample.x - x, sample.y - y) < kClickSlopPixels * 4;
    const isDouble = isNear && sample.timeMs - timeMs < kDoubleClickMs;
    this.lastClick = { timeMs: isDouble ? -Infinity : sample.timeMs, x: sample.x, y: sample.y };
    return isDouble ? [{ kind: 'fit' }] : [];
  }
}

function toolOfButton(sample: PointerSample, active: ToolName): ToolName {
  if (sample.pointerType === 'touch') return active;
  if (sample.button === 1) return 'pan';
  return sample.button === 2 ? 'zoom' : active;
}

function wheelUnit(deltaMode: number, height: number): number {
  if (deltaMode === 1) return kPixelsPerLine;
  return deltaMode === 2 ? height : 1;
}
