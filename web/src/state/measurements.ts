import type { DisplayableFrame, ImageIdentity } from '../ports/image';
import type { ImagePoint, MeasureKind } from '../ports/measuring';
import type { FileId } from '../ports/tree';

/** The very frame that a measurement belongs to, and what its list and export tell about it. */
export interface MeasuredFrame {
  readonly fileId: FileId;
  readonly frameIndex: number;
  readonly numberOfFrames: number;
  readonly identity: ImageIdentity;
  readonly calibration: DisplayableFrame['calibration'];
}

/** Something that was drawn. Never changed: an edit makes another one with the same id. */
export interface Measurement {
  readonly id: number;
  readonly kind: MeasureKind;
  readonly frame: MeasuredFrame;
  readonly points: readonly ImagePoint[];
  /** What the person wrote. */
  readonly text: string;
}

type Items = readonly Measurement[];

/** All measurements of the session, with what can be undone and done again. */
export interface MeasurementState {
  readonly items: Items;
  readonly past: readonly Items[];
  readonly future: readonly Items[];
  /** -1 for none. */
  readonly selectedId: number;
}

export const kNoMeasurements: MeasurementState = {
  items: [],
  past: [],
  future: [],
  selectedId: -1,
};

const kMostSteps = 200;

export function measuredFrame(frame: DisplayableFrame): MeasuredFrame {
  const { fileId, frameIndex, numberOfFrames, identity, calibration } = frame;
  return { fileId, frameIndex, numberOfFrames, identity, calibration };
}

/**
 * Whether a measurement belongs to a frame: the same file, instance and frame. The UID alone would not do, as files with
 * one UID may hold different pictures.
 */
export function isOn({ frame }: Measurement, shown: DisplayableFrame): boolean {
  return (
    frame.fileId === shown.fileId &&
    frame.frameIndex === shown.frameIndex &&
    frame.identity.sopInstanceUid === shown.identity.sopInstanceUid
  );
}

export function find(state: MeasurementState, id: number): Measurement | undefined {
  return state.items.find((item) => item.id === id);
}

/** Other items as one step that can be undone; `before` where the present ones were only shown while dragging. */
export function committed(
  state: MeasurementState,
  items: Items,
  before: Items = state.items,
): MeasurementState {
  const past = [...state.past, before].slice(-kMostSteps);
  return cleaned({ ...state, items, past, future: [] });
}

/** Other items for the moment, such as during a drag. */
export function previewed(state: MeasurementState, items: Items): MeasurementState {
  return { ...state, items };
}

export function added(state: MeasurementState, measurement: Measurement): MeasurementState {
  return selected(committed(state, [...state.items, measurement]), measurement.id);
}

/** The items with one replaced by its successor. */
export function replaced(items: Items, measurement: Measurement): Items {
  return items.map((item) => (item.id === measurement.id ? measurement : item));
}

export function removed(state: MeasurementState, id: number): MeasurementState {
  if (!find(state, id)) return state;
  return committed(
    state,
    state.items.filter((item) => item.id !== id),
  );
}

/** What was written to one; nothing happens where it says that already. */
export function renamed(state: MeasurementState, id: number, text: string): MeasurementState {
  const item = find(state, id);
  if (!item || item.text === text) return state;
  return committed(state, replaced(state.items, { ...item, text }));
}

/**
 * The same with identities that were read anew: a measurement says whose it is as its file is read now, also where it
 * is undone or done again later.
 */
export function identified(
  state: MeasurementState,
  identityOf: (frame: MeasuredFrame) => ImageIdentity | undefined,
): MeasurementState {
  const known = new Map<Measurement, Measurement>();
  const renewed = (item: Measurement): Measurement => {
    const identity = identityOf(item.frame);
    if (!identity) return item;
    const made = known.get(item) ?? { ...item, frame: { ...item.frame, identity } };
    known.set(item, made);
    return made;
  };
  return {
    ...state,
    items: state.items.map(renewed),
    past: state.past.map((items) => items.map(renewed)),
    future: state.future.map((items) => items.map(renewed)),
  };
}

export function selected(state: MeasurementState, id: number): MeasurementState {
  return state.selectedId === id ? state : { ...state, selectedId: id };
}

export function undone(state: MeasurementState): MeasurementState {
  const items = state.past.at(-1);
  if (!items) return state;
  const future = [state.items, ...state.future];
  return cleaned({ ...state, items, past: state.past.slice(0, -1), future });
}

export function redone(state: MeasurementState): MeasurementState {
  const [items, ...future] = state.future;
  if (!items) return state;
  return cleaned({ ...state, items, past: [...state.past, state.items], future });
}

// What is no longer there cannot be selected.
function cleaned(state: MeasurementState): MeasurementState {
  return find(state, state.selectedId) ? state : { ...state, selectedId: -1 };
}
