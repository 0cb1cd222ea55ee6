import type { LinkingService } from '../ports/linking';
import type { ShownKey } from '../ports/tree';
import type { FrameList } from '../state/frame-list';
import { PlaneStack } from '../state/plane-stack';

interface KnownStack {
  readonly frames: FrameList;
  readonly stack: PlaneStack;
}

/** The stacks of what is shown, asked for when something is linked, and again when a list has changed. */
export class PlaneStacks {
  private readonly stacks = new Map<ShownKey, KnownStack>();
  private readonly asking = new Set<ShownKey>();
  private versions = 0;
  private session = 0;

  constructor(
    private readonly linking: Pick<LinkingService, 'planes'>,
    private readonly arrived: () => void,
  ) {}

  /** The stack as far as it is known; asks for it where it is not, or not any more. */
  of(key: ShownKey, frames: FrameList): PlaneStack | undefined {
    const known = this.stacks.get(key);
    if (known?.frames !== frames && frames.length > 0 && !this.asking.has(key))
      void this.ask(key, frames);
    return known?.stack;
  }

  byKey(stackKey: string): PlaneStack | undefined {
    for (const { stack } of this.stacks.values()) if (stack.key === stackKey) return stack;
    return undefined;
  }

  clear(): void {
    this.stacks.clear();
    this.asking.clear();
    this.session += 1;
  }

  private async ask(key: ShownKey, frames: FrameList): Promise<void> {
    const { session } = this;
    this.asking.add(key);
    const table = await this.linking.planes(key).catch(() => null);
    if (session !== this.session) return;
    this.asking.delete(key);
    this.versions += 1;
    // What cannot be had lies nowhere; it is not asked for until the list is another one.
    const known = table ?? { files: [], numbers: new Float64Array() };
    const stack = new PlaneStack(`${key}#${String(this.versions)}`, known);
    this.stacks.set(key, { frames, stack });
    this.arrived();
  }
}
