import type { FrameRequest } from '../ports/engine';
import type { InstanceNode, SeriesKey, SeriesNode, StudyKey } from '../ports/tree';
import type { FrameList } from '../state/frame-list';
import { displaySetFor, type DisplaySetOfSeries, type TreeState } from '../state/tree-state';
import { withFrameCount, type ViewportState } from '../state/viewport-state';

/** The cell with another list of frames; the picture that is in view stays in view. */
export function carriedOver(
  cell: ViewportState,
  before: FrameList | undefined,
  after: FrameList,
): ViewportState {
  const shown = before?.at(cell.position);
  const position = shown ? after.positionOf(shown.fileId, shown.frameIndex) : cell.position;
  // Somebody who has not scrolled yet stays at the beginning while earlier images arrive.
  const isAtStart = cell.position === 0;
  return withFrameCount(cell, after.length, isAtStart ? 0 : Math.max(0, position));
}

/** The key of a series that may be another patient's by now: names were read anew, and the key has them. */
export function homeOf(after: TreeState, before: TreeState, series: SeriesNode): SeriesKey {
  if (after.series.has(series.key)) return series.key;
  const studyUid = (tree: TreeState, key: StudyKey) => tree.studies.get(key)?.studyInstanceUid;
  const wanted = studyUid(before, series.studyKey);
  for (const { key, studyKey, seriesInstanceUid } of after.series.values()) {
    const isOne = seriesInstanceUid === series.seriesInstanceUid;
    if (isOne && studyUid(after, studyKey) === wanted) return key;
  }
  return series.key;
}

/**
 * The display set to go on with where that of a cell has been divided: the part that holds the picture, or the first
 * one where nobody has scrolled yet (`shown` is null), so that a reader gets the stack and not the scout before it.
 */
export function partWith(
  tree: TreeState,
  seriesKey: SeriesKey,
  shown: FrameRequest | null | undefined,
  instances: readonly InstanceNode[],
): DisplaySetOfSeries | undefined {
  const instance = shown && instances.find(({ fileId }) => fileId === shown.fileId);
  const part = instance && displaySetFor(tree, instance.displaySetKey);
  return part ?? displaySetFor(tree, seriesKey);
}
