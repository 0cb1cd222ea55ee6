import { find, isOn, type Measurement } from '../state/measurements';
import { withActiveCell } from '../state/layout-state';
import { goTo } from '../state/viewport-state';
import type { MeasureEdit } from '../tools/measure-gesture';
import { copyText } from './clipboard';
import { measurementsAsCsv, measurementsAsJson, measurementsAsText } from './measure-export';
import { saveText } from './save-text';
import { shown } from './shown';
import type { ViewerApp } from './viewer-app';
import type { MeasureView } from '../ui/measure-view';

/** Does what the list of measurements asks for. */
export function editMeasurements(app: ViewerApp, edit: MeasureEdit): void {
  const mayName = !app.panels.value.isIdentityHidden;
  const { measuring } = app;
  switch (edit.kind) {
    case 'jump': {
      const measurement = find(measuring.store.value, edit.id);
      if (measurement) void jumpTo(app, measurement);
      break;
    }
    case 'remove':
      measuring.remove(edit.id);
      break;
    case 'write':
      measuring.write(edit.id);
      break;
    case 'rename':
      measuring.rename(edit.id, edit.text);
      break;
    case 'copy':
      void copyText(measurementsAsText(listOf(app), edit.withPatient && mayName)).catch(
        () => undefined,
      );
      break;
    case 'export':
      save(app, edit.format, edit.withPatient && mayName);
      break;
  }
}

function save(app: ViewerApp, format: 'csv' | 'json', withPatient: boolean): void {
  const list = listOf(app);
  if (format === 'csv') {
    saveText('measurements.csv', 'text/csv', measurementsAsCsv(list, withPatient));
  } else {
    saveText('measurements.json', 'application/json', measurementsAsJson(list, withPatient));
  }
}

// What is hidden on the screen is hidden in what is saved of it.
function listOf(app: ViewerApp): MeasureView['list'] {
  return shown(app).measures.list;
}

/** Shows the frame that a measurement is on: where it is in view, else in a cell with its series, else anew. */
async function jumpTo(app: ViewerApp, measurement: Measurement): Promise<void> {
  const { fileId, frameIndex, identity } = measurement.frame;
  app.measuring.select(measurement.id);
  const { activeCell, cells } = app.layout.value;
  const inUse = [activeCell, ...cells.keys()].filter((cell) => cell < cells.length);
  const shown = inUse.find((cell) => {
    const frame = app.cells[cell]?.display.frame;
    return frame && isOn(measurement, frame);
  });
  const listed = inUse.find(
    (cell) => (app.cells[cell]?.frameList.positionOf(fileId, frameIndex) ?? -1) >= 0,
  );
  const cell = shown ?? listed;
  if (cell !== undefined) {
    const position = app.cells[cell]?.frameList.positionOf(fileId, frameIndex) ?? -1;
    app.layout.update((layout) => withActiveCell(layout, cell));
    if (position >= 0) {
      app.changeCell(cell, (state) => goTo({ ...state, isPlaying: false }, position));
    }
    return;
  }
  const sets = [...app.tree.value.series.values()]
    .filter(({ seriesInstanceUid }) => seriesInstanceUid === identity.seriesInstanceUid)
    .flatMap(({ displaySets }) => displaySets);
  for (const { key } of sets) {
    const instances = await app.engine.instances(key);
    if (!instances.some((instance) => instance.fileId === fileId)) continue;
    await app.selectDisplaySet(key, undefined, fileId);
    if (frameIndex > 0) app.changeActive((state) => goTo(state, state.position + frameIndex));
    return;
  }
}
