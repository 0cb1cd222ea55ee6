import { visibleText } from '../dicom/visible-text';
import type { DisplayableFrame } from '../ports/image';
import type { ImagePoint, MeasureKind } from '../ports/measuring';
import { applied, type Affine } from '../state/affine';
import { isOn } from '../state/measurements';
import { handlesOf } from '../tools/reshaping';
import { boxAround, labelPlace, type Box } from './label-places';
import { boxOutline, outline } from './measure-outline';
import { labelLines } from './measure-text';
import type { ListedMeasurement, MeasureView } from './measure-view';

export const kLabelLineHeight = 16;
// Of the widest of the fonts in use.
const kLetterWidth = 7.7;
const kProbeReach = 8;

/** A measurement as it lies in the cell. */
export interface PlacedMeasurement {
  readonly listed: ListedMeasurement;
  readonly points: readonly ImagePoint[];
  readonly handles: readonly ImagePoint[];
  readonly lines: readonly string[];
  readonly isSelected: boolean;
  readonly isDraft: boolean;
  readonly label: Box;
}

/** Where the measurements of a frame, and their labels, lie in a cell. */
export function placedMeasurements(
  view: MeasureView,
  frame: DisplayableFrame,
  toCell: Affine,
  cell: { readonly index: number; readonly width: number; readonly height: number },
): PlacedMeasurement[] {
  const shown = view.list.filter(({ measurement }) => isOn(measurement, frame));
  const draft = view.draft?.cell === cell.index ? view.draft : null;
  const all = draft && isOn(draft.measurement, frame) ? [...shown, draft] : shown;
  const inCell = (list: readonly ImagePoint[]) => list.map((point) => applied(toCell, point));
  const anchors = all.map(({ measurement: { kind, points } }) =>
    labelAnchor(kind, inCell([...points, ...handlesOf(kind, points)])),
  );
  const taken: Box[] = [];
  return all.map((listed, index) => {
    const { kind, points, id } = listed.measurement;
    const lines = labelLines(listed).map(visibleText);
    const inside = inCell(points);
    const longest = Math.max(0, ...lines.map((line) => line.length));
    const size = { width: longest * kLetterWidth + 4, height: lines.length * kLabelLineHeight };
    const handles = inCell(handlesOf(kind, points));
    const others = anchors.filter((_, other) => other !== index);
    const anchor = anchors[index] ?? labelAnchor(kind, inside);
    const label = labelPlace(anchor, size, cell, taken, others);
    if (lines.length > 0) taken.push(label);
    const isSelected = id === view.selectedId;
    const isDraft = listed === draft;
    return { listed, points: inside, handles, lines, isSelected, isDraft, label };
  });
}

/** The path (of SVG) of a placed measurement. */
export function pathOf({ listed, points, handles }: PlacedMeasurement): string {
  const { kind } = listed.measurement;
  return kind === 'rectangle' || kind === 'ellipse'
    ? boxOutline(kind, handles)
    : outline(kind, points);
}

/** Whether it is drawn as one that has no value. */
export function isRefused({ listed }: PlacedMeasurement): boolean {
  const refusal = listed.measured?.refusal;
  return (listed.hasFailed || Boolean(refusal)) && refusal !== 'tooFewPoints';
}

/** What a label must not cover; of an arrow only its tail, where the text belongs. */
function labelAnchor(kind: MeasureKind, points: readonly ImagePoint[]): Box {
  const tail = points[1];
  if (kind === 'arrow' && tail) return { x: tail.x, y: tail.y, width: 0, height: 0 };
  const [point = { x: 0, y: 0 }] = points;
  if (kind !== 'probe') return boxAround([point, ...points]);
  const { x, y } = point;
  return {
    x: x - kProbeReach,
    y: y - kProbeReach,
    width: 2 * kProbeReach,
    height: 2 * kProbeReach,
  };
}
