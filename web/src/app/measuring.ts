import type { FrameRequest } from '../ports/engine';
import type { DisplayableFrame, ImageIdentity } from '../ports/image';
import type { ImagePoint } from '../ports/measuring';
import type { FileId } from '../ports/tree';
import { canvasToImage } from '../render/view-transform';
import {
  added,
  committed,
  find,
  identified,
  isOn,
  kNoMeasurements,
  measuredFrame,
  previewed,
  redone,
  removed,
  renamed,
  replaced,
  selected,
  undone,
  type Measurement,
  type MeasurementState,
} from '../state/measurements';
import { Store } from '../state/store';
import {
  begun,
  completed,
  drawnPoints,
  moved,
  pressed,
  released,
  type Draft,
  type DraftStep,
} from '../tools/drawing';
import type { Grip, MeasureGesture } from '../tools/measure-gesture';
import { shifted, withHandleAt, withShortAxis } from '../tools/reshaping';
import { isMeasureTool } from '../tools/tool-name';
import type { ListedMeasurement, MeasureView } from '../ui/measure-view';
import { MeasureResults, type Measurer } from './measure-results';
import { shapeOf, type FramePlacement } from './view-conversion';

/** No measurement has it. */
const kDraftId = 0;
/** What counts as the same place, in CSS pixels: a hand is not steady, a finger less so. */
const kSlop = 4;
const kTouchSlop = 12;

interface Drawing {
  readonly draft: Draft;
  readonly frame: DisplayableFrame;
  readonly cell: number;
  readonly shape: Measurement;
}

interface Hold {
  readonly grip: Grip;
  readonly from: ImagePoint;
  readonly original: Measurement;
  readonly before: MeasurementState['items'];
}

/** What is drawn on pictures, and the hands that draw it. */
export class Measuring {
  readonly store = new Store<MeasurementState>(kNoMeasurements);
  /** Whose text is being written on the picture, -1 for none. */
  writingId = -1;
  private drawing: Drawing | null = null;
  private hold: Hold | null = null;
  private nextId = kDraftId + 1;
  private isTouch = false;
  private known: MeasureView | null = null;
  private readonly results: MeasureResults;

  constructor(
    measurer: Measurer,
    private readonly changed: () => void,
  ) {
    this.results = new MeasureResults(measurer, () => this.tell());
    this.store.subscribe(() => this.tell());
  }

  /** Whether Escape has something to end. */
  get isBusy(): boolean {
    return this.drawing !== null || this.hold !== null || this.store.value.selectedId >= 0;
  }

  get isDrawing(): boolean {
    return this.drawing !== null;
  }

  /** Everything as it is drawn and listed. */
  view(): MeasureView {
    this.known ??= this.makeView();
    return this.known;
  }

  gesture(placement: FramePlacement, cell: number, gesture: MeasureGesture): void {
    this.dropStale(placement.frame, cell);
    if (gesture.kind === 'cancel') {
      this.interrupt();
      return;
    }
    if (gesture.kind === 'press') this.isTouch = gesture.isTouch;
    const at = this.imagePoint(placement, gesture);
    const slop =
      ((this.isTouch ? kTouchSlop : kSlop) * placement.pixelRatio) / placement.transform.scale;
    switch (gesture.kind) {
      case 'press':
        this.press(placement.frame, cell, at, gesture);
        break;
      case 'move':
        if (this.hold) this.drag(placement.frame, at);
        else if (this.drawing) this.go(moved(this.drawing.draft, at, slop));
        break;
      case 'release':
        if (this.hold) this.release();
        else if (this.drawing?.draft.isPressed) this.step(released(this.drawing.draft, at, slop));
        break;
    }
  }

  /** Enter: the shape is finished where it can be. */
  complete(): void {
    if (this.drawing) this.step(completed(this.drawing.draft));
  }

  /** Escape: what is being done is undone; else nothing is selected any more. */
  cancel(): void {
    const { hold } = this;
    this.hold = null;
    if (hold) this.store.update((state) => previewed(state, hold.before));
    else if (this.drawing) this.endDrawing();
    else this.store.update((state) => selected(state, -1));
    this.tell();
  }

  /** The hand does something else, such as a pinch: what has several points already goes on after it. */
  private interrupt(): void {
    const { drawing } = this;
    const goesOn = drawing && drawing.draft.points.length > 1 && drawing.draft.kind !== 'freehand';
    if (goesOn) this.go({ ...drawing.draft, isPressed: false });
    else if (drawing || this.hold) this.cancel();
  }

  removeSelected(): void {
    this.remove(this.store.value.selectedId);
  }

  remove(id: number): void {
    this.writingId = -1;
    this.store.update((state) => removed(state, id));
  }

  select(id: number): void {
    this.store.update((state) => selected(state, id));
  }

  /** A text box on the picture for what is to be written to one. */
  write(id: number): void {
    this.writingId = id;
    this.select(id);
    this.tell();
  }

  rename(id: number, text: string): void {
    this.writingId = -1;
    this.store.update((state) => renamed(state, id, text.trim()));
    this.tell();
  }

  /** Files are read in another way now: what is measured on them belongs to whom they name now. */
  async identifyAnew(
    files: ReadonlySet<FileId>,
    read: (frame: FrameRequest) => Promise<DisplayableFrame>,
  ): Promise<void> {
    if (this.isDrawing) this.cancel();
    const { items, past, future } = this.store.value;
    const wanted = new Map(
      [items, ...past, ...future]
        .flat()
        .filter(({ frame }) => files.has(frame.fileId))
        .map(({ frame }) => [frameKey(frame), frame]),
    );
    const identities = new Map<string, ImageIdentity>();
    for (const [key, frame] of wanted) {
      const found = await read(frame).catch(() => null);
      if (found) identities.set(key, found.identity);
    }
    if (identities.size > 0)
      this.store.update((state) => identified(state, (frame) => identities.get(frameKey(frame))));
  }

  undo(): void {
    if (this.drawing) this.cancel();
    else this.store.update(undone);
  }

  redo(): void {
    this.store.update(redone);
  }

  clear(): void {
    this.drawing = null;
    this.hold = null;
    this.writingId = -1;
    this.results.clear();
    this.store.update(() => kNoMeasurements);
  }

  private press(
    frame: DisplayableFrame,
    cell: number,
    at: ImagePoint,
    { grip, tool }: Extract<MeasureGesture, { kind: 'press' }>,
  ): void {
    const original = grip ? find(this.store.value, grip.id) : undefined;
    // Another tool was taken meanwhile.
    if (this.drawing && tool !== this.drawing.draft.kind) this.endDrawing();
    if (this.drawing) {
      this.go(pressed(this.drawing.draft, at));
    } else if (grip && original && isOn(original, frame)) {
      this.select(grip.id);
      this.hold = { grip, from: at, original, before: this.store.value.items };
    } else if (isMeasureTool(tool)) {
      this.select(-1);
      const draft = begun(tool, at);
      this.drawing = { draft, frame, cell, shape: this.shapeOfDraft(draft, frame) };
      this.tell();
    } else {
      this.select(-1);
    }
  }

  private drag(frame: DisplayableFrame, at: ImagePoint): void {
    const { hold } = this;
    if (!hold) return;
    const { grip, from, original } = hold;
    const { kind, points } = original;
    const next: Measurement = {
      ...original,
      points:
        grip.handle < 0
          ? shifted(points, at.x - from.x, at.y - from.y)
          : withHandleAt(kind, points, grip.handle, at),
    };
    this.results.want(next, frame);
    this.store.update((state) => previewed(state, replaced(state.items, next)));
  }

  private release(): void {
    const { hold } = this;
    this.hold = null;
    if (!hold || this.store.value.items === hold.before) return;
    this.store.update((state) => committed(state, state.items, hold.before));
  }

  private go(draft: Draft): void {
    if (!this.drawing) return;
    const shape = this.shapeOfDraft(draft, this.drawing.frame);
    this.drawing = { ...this.drawing, draft, shape };
    this.results.want(shape, this.drawing.frame);
    this.tell();
  }

  private step({ draft, finished }: DraftStep): void {
    const { drawing } = this;
    if (!drawing) return;
    if (draft) {
      this.go(draft);
      return;
    }
    this.endDrawing();
    if (finished) this.add(drawing, finished);
    this.tell();
  }

  private add({ draft, frame }: Drawing, finished: readonly ImagePoint[]): void {
    const { kind } = draft;
    const points = kind === 'bidirectional' ? withShortAxis(finished, frame.calibration) : finished;
    const id = this.nextId++;
    const measurement = { id, kind, points, frame: measuredFrame(frame), text: '' };
    this.results.want(measurement, frame);
    if (kind === 'arrow') this.writingId = id;
    this.store.update((state) => added(state, measurement));
  }

  private endDrawing(): void {
    this.drawing = null;
    this.results.forget(kDraftId);
  }

  private shapeOfDraft(draft: Draft, frame: DisplayableFrame): Measurement {
    const { kind } = draft;
    const drawn = drawnPoints(draft);
    const points = kind === 'bidirectional' ? withShortAxis(drawn, frame.calibration) : drawn;
    return { id: kDraftId, kind, points, frame: measuredFrame(frame), text: '' };
  }

  // A shape belongs to one picture: where another one is there now, it cannot go on.
  private dropStale(frame: DisplayableFrame, cell: number): void {
    if (this.drawing && (this.drawing.cell !== cell || !isOn(this.drawing.shape, frame))) {
      this.endDrawing();
    }
    if (this.hold && !isOn(this.hold.original, frame)) this.cancel();
  }

  private imagePoint(
    { frame, transform, canvas, pixelRatio }: FramePlacement,
    { x, y }: ImagePoint,
  ): ImagePoint {
    const shape = shapeOf(frame);
    const point = canvasToImage({ x: x * pixelRatio, y: y * pixelRatio }, transform, shape, canvas);
    // A whole shape may be moved from where it was taken; points are inside of the picture.
    return {
      x: Math.min(shape.columns, Math.max(0, point.x)),
      y: Math.min(shape.rows, Math.max(0, point.y)),
    };
  }

  private makeView(): MeasureView {
    const { items, past, future, selectedId } = this.store.value;
    const { drawing } = this;
    return {
      list: items.map((item) => this.listed(item)),
      draft: drawing ? { ...this.listed(drawing.shape), cell: drawing.cell } : null,
      selectedId,
      writingId: this.writingId,
      canUndo: past.length > 0,
      canRedo: future.length > 0,
    };
  }

  private listed(measurement: Measurement): ListedMeasurement {
    const measured = this.results.of(measurement);
    const hasFailed = this.results.hasFailed(measurement);
    return {
      measurement,
      measured: measured ?? (hasFailed ? null : this.results.lastOf(measurement.id)),
      isPending: measured === null && !hasFailed,
      hasFailed,
    };
  }

  private tell(): void {
    this.known = null;
    this.changed();
  }
}

function frameKey({ fileId, frameIndex }: FrameRequest): string {
  return `${String(fileId)}:${String(frameIndex)}`;
}
