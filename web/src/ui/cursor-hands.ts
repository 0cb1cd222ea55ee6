import type { PointerIntent } from '../tools/pointer-gestures';
import type { ToolName } from '../tools/tool-name';

/** Tells the hands that show a place in all cells: the tool with a press, Shift with a move, from those that do not. */
export class CursorHands {
  private isPointing = false;

  constructor(
    private readonly place: (event: PointerEvent) => { readonly x: number; readonly y: number },
    private readonly send: (intents: readonly PointerIntent[]) => void,
  ) {}

  down(event: PointerEvent, tool: ToolName): void {
    if (tool === 'cursor' && event.button === 0 && event.isPrimary) this.point(event);
  }

  move(event: PointerEvent, tool: ToolName): void {
    if (event.shiftKey && event.buttons === 0) {
      this.isPointing = true;
      this.point(event);
    } else if (this.isPointing && tool !== 'cursor') this.leave();
  }

  leave(): void {
    if (!this.isPointing) return;
    this.isPointing = false;
    this.send([{ kind: 'locate-end' }]);
  }

  private point(event: PointerEvent): void {
    const { x, y } = this.place(event);
    this.send([{ kind: 'locate', x, y }]);
  }
}
