import type { LinkedViewRequest, LinkingService, PatientPlace } from '../ports/linking';
import type { FrameRequest } from '../ports/engine';
import { canvasToImage } from '../render/view-transform';
import { withCell, type LayoutState } from '../state/layout-state';
import { kInitialLinks, type LinkState } from '../state/link-state';
import type { PlaneStack } from '../state/plane-stack';
import { Store } from '../state/store';
import { goTo, type ViewportState } from '../state/viewport-state';
import { patientIdentityKey } from '../ui/cell-display';
import { kNoLinks, type CellLinks } from '../ui/link-view';
import type { CellController } from './cell-controller';
import { NewestOnly } from './newest-only';
import { PlaneStacks } from './plane-stacks';
import { shapeOf } from './view-conversion';
import { sharedChanges } from './shared-settings';

/** What is linked. */
export interface LinkedStage {
  readonly linking: LinkingService;
  readonly layout: Store<LayoutState>;
  readonly cells: readonly CellController[];
  changed(): void;
}

/** A picture among those that are looked at together. */
interface Member {
  readonly stack: PlaneStack;
  readonly frame: FrameRequest;
  readonly row: number;
  readonly patient: string;
  /** Names patient and Frame of Reference; without one the series, which nothing else is linked with by itself. */
  readonly spaceKey: string;
  readonly hasReference: boolean;
}

/**
 * Links the cells: slices of one Frame of Reference follow each other by position, lines show where they cut, a place is
 * shown in all of them. The geometry is computed elsewhere; here is what belongs together and what is asked when.
 * Different patients are never linked, different Frames of Reference only when somebody says how they lie.
 */
export class LinkedViews {
  readonly state = new Store<LinkState>(kInitialLinks);
  /** For each cell. */
  view: readonly CellLinks[] = [];
  private readonly stacks: PlaneStacks;
  private readonly spaces = new Map<string, number>();
  private before: LayoutState;
  private isOurs = false;
  /** Of the canvases, while zoom is shared. */
  private sizes: readonly string[] = [];
  private scrolled = -1;
  /** What the view was made of. */
  private traced = '';
  private place: { readonly at: PatientPlace; readonly spaceKey: string } | null = null;
  private readonly tracing = new NewestOnly(() => this.trace());
  private readonly following = new NewestOnly(() => this.follow());
  private wantedPlace: {
    readonly cell: number;
    readonly pixel: { x: number; y: number };
  } | null = null;

  constructor(private readonly stage: LinkedStage) {
    this.before = stage.layout.value;
    this.stacks = new PlaneStacks(stage.linking, () => {
      this.tracing.run();
      if (this.scrolled >= 0 || this.wantedPlace) this.following.run();
    });
    this.state.subscribe((state) => {
      this.share(state);
      this.tracing.run();
      stage.changed();
    });
  }

  /** The state of some cell has changed, or another one is active. */
  layoutChanged(): void {
    const { before } = this;
    const after = this.stage.layout.value;
    if (before === after) return;
    this.before = after;
    // In another grid nobody scrolled: its cells have other numbers.
    const isSameGrid = before.cells.length === after.cells.length;
    if (!this.isOurs && isSameGrid && after.cells.length > 1) {
      const moved = after.cells.findIndex((cell, index) => isScrolled(before.cells[index], cell));
      if (moved >= 0) this.scrollWith(moved);
      const changes = sharedChanges(before, after, this.state.value, this.stage.cells);
      this.apply(changes);
    }
    this.tracing.run();
  }

  /** A picture is on its canvas. */
  painted(): void {
    this.shareAfterResize();
    if (this.wantedPlace) this.following.run();
    if (this.stage.layout.value.cells.length > 1 || this.view.length > 0) this.tracing.run();
  }

  /** Marks the place under a point of a cell (CSS pixels) in all cells and brings them there; null marks nothing. */
  locate(cell: number, point: { readonly x: number; readonly y: number } | null): void {
    if (!point) {
      if (this.place === null && this.wantedPlace === null) return;
      this.place = null;
      this.wantedPlace = null;
      this.tracing.run();
      return;
    }
    const placement = this.stage.cells[cell]?.placement();
    if (!placement) return;
    const { frame, transform, canvas, pixelRatio } = placement;
    const onCanvas = { x: point.x * pixelRatio, y: point.y * pixelRatio };
    const pixel = canvasToImage(onCanvas, transform, shapeOf(frame), canvas);
    const { columns, rows } = frame.frame;
    if (pixel.x < 0 || pixel.y < 0 || pixel.x > columns || pixel.y > rows) return;
    this.wantedPlace = { cell, pixel };
    this.following.run();
  }

  /**
   * Links what lies in other Frames of Reference as well, by what is shown now: the present slices belong together. A
   * second time undoes it.
   */
  async linkByOffset(): Promise<void> {
    if (this.state.value.shifts.size > 0) {
      this.state.update((state) => ({ ...state, shifts: new Map() }));
      return;
    }
    const members = this.members('painted');
    const source = this.stage.layout.value.activeCell;
    const active = members[source];
    if (!active) return;
    const request = { views: this.views(members), source, pixel: null };
    const { centres } = await this.stage.linking.follow(request, this.stackOf);
    const shifts = new Map<string, PatientPlace>();
    for (const index of [source, ...members.keys()]) {
      const member = members[index];
      const centre = centres[index];
      if (!member || !centre || member.patient !== active.patient) continue;
      if (!shifts.has(member.spaceKey)) shifts.set(member.spaceKey, centre);
    }
    if (shifts.size > 1) this.state.update((state) => ({ ...state, scroll: true, shifts }));
  }

  clear(): void {
    this.stacks.clear();
    this.spaces.clear();
    this.place = null;
    this.wantedPlace = null;
    this.scrolled = -1;
    this.traced = '';
    this.view = [];
    this.state.update((state) => (state.shifts.size > 0 ? { ...state, shifts: new Map() } : state));
  }

  private scrollWith(cell: number): void {
    // Whoever scrolls wants to be elsewhere by now.
    this.wantedPlace = null;
    if (!this.state.value.scroll) return;
    this.scrolled = cell;
    this.following.run();
  }

  /** A switch that is turned on begins with the active cell. */
  private share(state: LinkState): void {
    const layout = this.stage.layout.value;
    const nothing = { ...layout, cells: [] };
    if (state.view || state.window)
      this.apply(sharedChanges(nothing, layout, state, this.stage.cells));
  }

  /** Zoom is kept as a part of the fitted picture, and pictures of other shapes are fitted otherwise in another size. */
  private shareAfterResize(): void {
    const { value: state } = this.state;
    const before = this.sizes;
    const count = state.view ? this.stage.layout.value.cells.length : 0;
    this.sizes = this.stage.cells.slice(0, count).map((cell) => {
      const canvas = cell.placement()?.canvas;
      return canvas ? `${canvas.width} × ${canvas.height}` : '';
    });
    const isResized = this.sizes.some((size, i) => size && before[i] && size !== before[i]);
    if (isResized && before.length === count) this.share({ ...state, window: false });
  }

  private apply(changes: ReadonlyMap<number, ViewportState>): void {
    if (changes.size === 0) return;
    this.isOurs = true;
    this.stage.layout.update((layout) =>
      [...changes].reduce((next, [index, state]) => withCell(next, index, () => state), layout),
    );
    this.isOurs = false;
  }

  private async follow(): Promise<void> {
    const { wantedPlace, scrolled } = this;
    const source = wantedPlace?.cell ?? scrolled;
    if (source < 0) return;
    const members = this.members('wanted');
    // Where it lies may not be known yet; it goes on when it is.
    if (wantedPlace && !members.some((member, cell) => !member && this.isComing(cell)))
      this.wantedPlace = null;
    if (!wantedPlace && !this.isWaiting(source)) this.scrolled = -1;
    if (!members[source] || members.every((member, index) => index === source || !member)) return;
    const views = this.views(members, wantedPlace === null);
    const pixel = wantedPlace?.pixel ?? null;
    const answer = await this.stage.linking.follow({ views, source, pixel }, this.stackOf);
    const { spaceKey, hasReference } = members[source];
    if (answer.place) this.place = hasReference ? { at: answer.place, spaceKey } : null;
    this.goTo(members, source, answer.frames);
    this.tracing.run();
  }

  /** Whether a cell will show something, or it will be known where that lies. */
  private isComing(cell: number): boolean {
    return this.stage.cells[cell]?.display.state === 'loading' || this.isWaiting(cell);
  }

  private isWaiting(source: number): boolean {
    const key = this.stage.layout.value.cells[source]?.seriesKey ?? null;
    const frames = this.stage.cells[source]?.frameList;
    return key !== null && frames !== undefined && !this.stacks.of(key, frames);
  }

  private goTo(
    members: readonly (Member | null)[],
    source: number,
    frames: readonly number[],
  ): void {
    const { cells } = this.stage.layout.value;
    const changes = new Map<number, ViewportState>();
    frames.forEach((row, index) => {
      const cell = cells[index];
      const frame = members[index]?.stack.frameAt(row);
      if (row < 0 || index === source || !cell || !frame || cell.isPlaying) return;
      const position = this.stage.cells[index]?.frameList.positionOf(
        frame.fileId,
        frame.frameIndex,
      );
      if (position === undefined || position < 0) return;
      const moved = goTo(cell, position);
      if (moved !== cell) changes.set(index, moved);
    });
    this.apply(changes);
  }

  private async trace(): Promise<void> {
    const { lines } = this.state.value;
    const { activeCell } = this.stage.layout.value;
    const members = this.members('painted');
    const views = this.views(members);
    const space = this.place ? this.spaceOf(this.place.spaceKey) : -1;
    const place = this.place && { at: this.place.at, space };
    const made = JSON.stringify([views, lines, place, activeCell, [...this.state.value.shifts]]);
    if (made === this.traced) return;
    const isNeeded = members.filter(Boolean).length > 1;
    const request = { views, withEnds: lines === 'ends', place };
    const traced = isNeeded ? await this.stage.linking.trace(request, this.stackOf) : [];
    this.traced = made;
    const active = members[activeCell] ?? null;
    this.view = members.map((member, index): CellLinks => {
      const found = traced[index];
      if (!member || !found) return kNoLinks;
      const shown = lines === 'off' ? [] : found.lines;
      return {
        ...member.frame,
        lines: shown.map((line) => ({ ...line, isActive: line.other === activeCell })),
        mark: found.mark,
        note: index === activeCell ? '' : this.noteOf(member, active),
      };
    });
    this.stage.changed();
  }

  private noteOf(member: Member, active: Member | null): CellLinks['note'] {
    if (!active || member.spaceKey === active.spaceKey || member.patient !== active.patient)
      return '';
    const { shifts } = this.state.value;
    const isShifted = shifts.has(member.spaceKey) && shifts.has(active.spaceKey);
    return isShifted ? 'by-offset' : 'other-reference';
  }

  /** What is on the canvases, or what is asked for; null where it lies nowhere. */
  private members(which: 'painted' | 'wanted'): (Member | null)[] {
    const { cells } = this.stage.layout.value;
    if (cells.length < 2) return [];
    return cells.map((cell, index) => {
      const controller = this.stage.cells[index];
      const painted = controller?.display.state === 'shown' ? controller.display.frame : null;
      if (cell.seriesKey === null || !controller || !painted) return null;
      const stack = this.stacks.of(cell.seriesKey, controller.frameList);
      const wanted = which === 'wanted' ? controller.frameList.at(cell.position) : painted;
      const row = stack && wanted ? stack.rowOf(wanted) : -1;
      if (!stack || !wanted || !stack.hasPlane(row)) return null;
      const reference = stack.frameOfReferenceOf(wanted.fileId);
      const place = reference || `series ${painted.identity.seriesInstanceUid}`;
      const { fileId, frameIndex } = wanted;
      const patient = patientIdentityKey(painted);
      return {
        stack,
        row,
        frame: { fileId, frameIndex },
        patient,
        spaceKey: JSON.stringify([patient, place]),
        hasReference: reference !== '',
      };
    });
  }

  /** @param withShifts also what a person said belongs together */
  private views(members: readonly (Member | null)[], withShifts = false): LinkedViewRequest[] {
    const { shifts } = this.state.value;
    return members.map((member) => {
      const nowhere = { stackKey: '', frame: 0, space: -1, shift: [0, 0, 0] } as const;
      if (!member) return nowhere;
      const { stack, row, spaceKey, hasReference } = member;
      const shift = withShifts ? shifts.get(spaceKey) : undefined;
      const space = shift ? this.spaceOf('shifted') : hasReference ? this.spaceOf(spaceKey) : -1;
      return { stackKey: stack.key, frame: row, space, shift: shift ?? nowhere.shift };
    });
  }

  private spaceOf(spaceKey: string): number {
    const known = this.spaces.get(spaceKey) ?? this.spaces.size;
    this.spaces.set(spaceKey, known);
    return known;
  }

  private readonly stackOf = (key: string) => {
    const stack = this.stacks.byKey(key);
    return stack?.toKeep() ?? { key, numbers: new Float64Array() };
  };
}

/** Whether another frame of what a cell shows already is asked for. */
function isScrolled(before: ViewportState | undefined, after: ViewportState): boolean {
  if (before?.seriesKey !== after.seriesKey || after.seriesKey === null) return false;
  // A list that grows moves positions without another picture.
  return before.position !== after.position && before.frameCount === after.frameCount;
}
