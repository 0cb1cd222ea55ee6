import { isLayerTool, isMeasureTool, type ToolName } from '../tools/tool-name';
import type { ToolLayer } from './tool-layer';

/** How long a finger or a pen rests before a lens appears under it. */
const kRestMs = 500;
/** It trembles meanwhile, which must change nothing. */
const kSlop = 8;

/**
 * A lens under a finger or pen that rests on a picture, with any tool that takes drags; it follows until it is lifted. A
 * second finger always is a pinch.
 */
export class TouchLens {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The newest event of what rests, or holds the lens. */
  private held: PointerEvent | null = null;
  private from = { x: 0, y: 0 };
  private isOn = false;

  /**
   * @param layer shows the lens
   * @param taken the pointer does nothing else from now on
   */
  constructor(
    private readonly layer: () => ToolLayer | null,
    private readonly taken: (pointerId: number) => void,
  ) {}

  /** @param pinched called with the finger that holds the lens, where it is now, when a second one comes down */
  down(event: PointerEvent, tool: ToolName, pinched: (first: PointerEvent) => void): void {
    const { held, isOn } = this;
    this.cancel();
    if (!event.isPrimary) {
      if (isOn && held) pinched(held);
      return;
    }
    const isDragged = !isMeasureTool(tool) && !isLayerTool(tool) && tool !== 'cursor';
    if (event.pointerType === 'mouse' || event.button !== 0 || !isDragged) return;
    this.held = event;
    this.from = { x: event.clientX, y: event.clientY };
    this.timer = setTimeout(() => this.begin(), kRestMs);
  }

  /** @returns whether the pointer holds the lens, or may come to hold it */
  move(event: PointerEvent): boolean {
    if (event.pointerId !== this.held?.pointerId) return false;
    const { x, y } = this.from;
    if (!this.isOn && Math.hypot(event.clientX - x, event.clientY - y) > kSlop) {
      this.cancel();
      return false;
    }
    this.held = event;
    if (this.isOn) this.layer()?.holdLens(event);
    return true;
  }

  /** @returns whether the pointer held the lens */
  up(event: PointerEvent): boolean {
    if (event.pointerId !== this.held?.pointerId) return false;
    const { isOn } = this;
    this.cancel();
    return isOn;
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.held = null;
    if (this.isOn) this.layer()?.holdLens(null);
    this.isOn = false;
  }

  private begin(): void {
    const layer = this.layer();
    if (!this.held || !layer) return;
    this.isOn = true;
    this.taken(this.held.pointerId);
    layer.holdLens(this.held);
  }
}
