import type { Grip, MeasureGesture } from '../tools/measure-gesture';
import { isMeasureTool, type ToolName } from '../tools/tool-name';

/** Where the pointer is in the cell, in CSS pixels. */
type Place = (event: PointerEvent) => { readonly x: number; readonly y: number };

/**
 * Tells the hands that draw and change shapes from those that window, zoom and pan. A second finger always is a pinch:
 * what the first one began is given up.
 */
export class MeasureHands {
  private pointerId = -1;
  /** The newest event of the pointer that measures. */
  private held: PointerEvent | null = null;

  constructor(
    private readonly place: Place,
    private readonly send: (gesture: MeasureGesture) => void,
  ) {}

  /**
   * @returns whether the pointer is measuring; `pinched` is called with the first finger, where it is now, when a second
   * one comes down
   */
  down(event: PointerEvent, tool: ToolName, pinched: (first: PointerEvent) => void): boolean {
    if (this.pointerId >= 0 && event.pointerId !== this.pointerId) {
      const { held } = this;
      this.end();
      this.send({ kind: 'cancel' });
      if (held) pinched(held);
      return false;
    }
    const grip = gripOf(event);
    if (event.button !== 0 || (!grip && !isMeasureTool(tool)) || !event.isPrimary) return false;
    this.pointerId = event.pointerId;
    this.held = event;
    const isTouch = event.pointerType === 'touch';
    this.send({ kind: 'press', ...this.place(event), tool, grip, isTouch });
    return true;
  }

  /** @param isDrawing a shape follows the pointer also while it is up */
  move(event: PointerEvent, isDrawing: boolean): boolean {
    const isDown = this.pointerId === event.pointerId;
    if (!isDown && !(isDrawing && event.buttons === 0)) return false;
    if (isDown) this.held = event;
    this.send({ kind: 'move', ...this.place(event) });
    return isDown;
  }

  up(event: PointerEvent): boolean {
    if (this.pointerId !== event.pointerId) return false;
    this.end();
    this.send({ kind: 'release', ...this.place(event) });
    return true;
  }

  cancel(event: PointerEvent): void {
    if (this.pointerId !== event.pointerId) return;
    this.end();
    this.send({ kind: 'cancel' });
  }

  private end(): void {
    this.pointerId = -1;
    this.held = null;
  }
}

/** The shape or handle that an event is on. */
function gripOf(event: Event): Grip | null {
  const target = event.composedPath()[0];
  if (!(target instanceof SVGElement)) return null;
  const held = target.closest<SVGElement>('[data-measure]');
  if (!held) return null;
  return { id: Number(held.dataset['measure']), handle: Number(held.dataset['handle'] ?? -1) };
}
