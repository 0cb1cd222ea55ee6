import { expect, test, vi } from 'vitest';
import { assignMarks } from '../state/patient-marks';
import { applyDeltas, kEmptyTree } from '../state/tree-state';
import { makePatientDelta } from '../state/tree-fixture';
import type { AttributeSource } from '../state/attribute-file';
import { kNoCellTools } from '../state/cell-tools';
import { kEmptyDisplay } from '../ui/cell-display';
import { makeFrame } from '../ui/frame-fixture';
import type { ListedMeasurement } from '../ui/measure-view';
import { HiddenAttributes } from './hidden-attributes';
import { IdentityView } from './identity-view';
import { NamesOfPatients } from '../state/hidden-identity';

const delta = makePatientDelta('Doe^Janette', 1, { patientId: 'AB-4711' });
const [series] = delta.series;
const tree = applyDeltas(kEmptyTree, [
  {
    ...delta,
    series: series ? [{ ...series, seriesDescription: 'Knee of Janette' }] : [],
  },
]);
const view = new IdentityView(tree, assignMarks(new Map(), tree.patients.values()));
const key = [...tree.patients.keys()][0] ?? '';

const frame = makeFrame({
  identity: { ...makeFrame().identity, patientName: 'Doe^Janette', patientId: 'AB-4711' },
  calibration: { ...makeFrame().calibration, description: 'by Dr. Who' },
});

/** Everything that is text, whatever the name of its field. Keys name nobody on the screen. */
function told(given: unknown): string {
  const isKey = (name: string) => /key/iu.test(name);
  return JSON.stringify(given, (name, value: unknown) => {
    if (value instanceof Map) return [...(value as Map<string, unknown>).values()];
    return isKey(name) ? undefined : value;
  });
}

const kSecrets = /doe|janette|4711|who/iu;

test('a cell is told by the number of its patient', () => {
  const hidden = view.display(
    {
      ...kEmptyDisplay,
      frame,
      voi: { window: null, source: 'file', name: 'for Janette' },
      tools: { ...kNoCellTools, unit: 'of Dr. Who' },
    },
    key,
  );
  expect(told(hidden)).not.toMatch(kSecrets);
  expect(hidden.frame?.identity.patientName).toContain('1');
  expect(hidden.tools.unit).toBe('');
});

test('a file that names somebody else than its row in the tree is marked', () => {
  const other = makeFrame({ identity: { ...frame.identity, patientName: 'Roe^Rita' } });
  const own = view.display({ ...kEmptyDisplay, frame }, key).frame?.identity.patientName;
  const marked = view.display({ ...kEmptyDisplay, frame: other }, key).frame?.identity.patientName;
  expect(marked).not.toBe(own);
  expect(marked).not.toMatch(/roe|rita/iu);
});

test('no node of the tree names anybody, whichever way it is looked up', () => {
  expect(told(view.tree)).not.toMatch(kSecrets);
  expect([...view.marks.values()].map(({ initials }) => initials)).toEqual(['1']);
});

test('of a probe values and known units stay', () => {
  const probe = {
    column: 1,
    row: 2,
    storedValues: [7],
    modalityValue: 7,
    unit: 'Janette',
    realWorldValues: [{ label: 'Dr. Who', value: 3, unit: 'mm2/s' }],
    suvBw: null,
    suvProblem: '',
    isMissing: false,
  };
  expect(view.probe(probe)).toEqual({
    ...probe,
    unit: '',
    realWorldValues: [{ label: '', value: 3, unit: 'mm2/s' }],
  });
});

test('a measurement keeps its values, and loses names, units that are none, and who calibrated', () => {
  const listed = {
    measurement: { id: 1, kind: 'ellipse', frame, points: [], text: 'lesion of Doe' },
    measured: {
      refusal: '',
      source: 'fiducial',
      values: [{ name: 'area', value: 12, unit: 'mm²' }],
      statistics: [{ quantity: 'modality', unit: 'Who', label: 'Who', mean: 5 }],
    },
    isPending: false,
    hasFailed: false,
  } as unknown as ListedMeasurement;
  const empty = { draft: null, selectedId: -1, writingId: -1, canUndo: false, canRedo: false };
  const hidden = view.measures({ ...empty, list: [listed] });
  expect(told(hidden)).not.toMatch(kSecrets);
  expect(hidden.list[0]?.measured?.values).toEqual(listed.measured?.values);
  expect(hidden.list[0]?.measured?.statistics[0]?.mean).toBe(5);
});

test('what is looked for in hidden attributes is not looked for in their values', async () => {
  const search = vi.fn<AttributeSource['search']>(() => Promise.resolve(new Uint32Array()));
  const file = { fileId: 0, search } as unknown as AttributeSource;
  const words = { hidden: '–', patient: String, study: String };
  const { signal } = new AbortController();
  await new HiddenAttributes(file, new NamesOfPatients([]), words, 'File 1').search('Doe', signal);
  expect(search).toHaveBeenCalledWith('Doe', signal, false);
});
