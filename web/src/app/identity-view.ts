import { knownUnit } from '../dicom/known-unit';
import { t } from '../i18n/translate';
import type { Calibration } from '../ports/calibration';
import type { DiscReport } from '../ports/disc';
import type { FindingList } from '../ports/findings';
import type { DisplayableFrame } from '../ports/image';
import type { FileId, PatientKey, PatientNode } from '../ports/tree';
import type { AttributeSource } from '../state/attribute-file';
import type { ComparisonState } from '../state/comparison';
import {
  harmlessText,
  hiddenIdentity,
  hiddenPatient,
  hiddenRow,
  hiddenStudy,
  NamesOfPatients,
  type NeutralWords,
} from '../state/hidden-identity';
import type { LedgerGroup } from '../state/ledger-state';
import type { PatientMark } from '../state/patient-marks';
import type { TreeState } from '../state/tree-state';
import type { AttributeLoad } from '../ui/attribute-load';
import type { CellDisplay } from '../ui/cell-display';
import type { Probe } from '../ui/image-panel';
import type { ListedMeasurement, MeasureView } from '../ui/measure-view';
import { HiddenAttributes } from './hidden-attributes';

const kWords: NeutralWords = {
  get hidden() {
    return t('identity.hidden');
  },
  patient: (number) => t('identity.patient', { number: String(number) }),
  study: (number) => t('identity.study', { number: String(number) }),
};

/**
 * What may be shown while identity is hidden. Everything that is drawn passes here on its way to the components, and
 * nowhere else is decided what is hidden; components have no names to leak. A patient is told from others by mark and
 * number.
 */
export class IdentityView {
  private readonly names: NamesOfPatients;
  private readonly frames = new WeakMap<DisplayableFrame, Map<string, DisplayableFrame>>();
  private readonly sources = new WeakMap<AttributeSource, HiddenAttributes>();
  private readonly numbers: ReadonlyMap<PatientKey, number>;
  readonly tree: TreeState;
  readonly marks: ReadonlyMap<string, PatientMark>;

  constructor(
    private readonly original: TreeState,
    marks: ReadonlyMap<string, PatientMark>,
  ) {
    this.names = new NamesOfPatients(original.patients.values());
    this.numbers = new Map([...marks.keys()].map((key, index) => [key, index + 1]));
    this.marks = new Map([...marks].map(([key, mark]) => [key, hiddenMark(mark)]));
    this.tree = this.hiddenTree();
  }

  /** What is told of a cell: the picture stays, whose it is goes. */
  display(display: CellDisplay, patientKey: PatientKey | null): CellDisplay {
    const { frame, mark, voi, tools } = display;
    const hidden: CellDisplay = {
      ...display,
      errorDetail: this.text(display.errorDetail),
      mark: mark && hiddenMark(mark),
      voi: voi && { ...voi, name: this.text(voi.name) },
      tools: { ...tools, unit: knownUnit(tools.unit) },
    };
    if (!frame) return hidden;
    return { ...hidden, frame: this.frame(frame, this.patientOf(frame, patientKey)) };
  }

  attributes(load: AttributeLoad): AttributeLoad {
    return load.state === 'ready' ? { ...load, file: this.source(load.file) } : load;
  }

  comparison(state: ComparisonState | null): ComparisonState | null {
    if (!state) return null;
    const choices = state.choices.map((choice) => ({ ...choice, label: fileName(choice.fileId) }));
    const told = { ...state, firstLabel: fileName(state.first), choices };
    const { load } = state;
    if (load.state === 'pair') {
      const [first, second] = [this.source(load.first), this.source(load.second)];
      return { ...told, load: { ...load, first, second } };
    }
    if (load.state !== 'series') return told;
    const attributes = load.differences.attributes.map((varying) => {
      const row = hiddenRow(varying.row, this.names, kWords);
      const isHidden = row.value !== varying.row.value;
      const values = varying.values.map((value) => ({
        ...value,
        text: isHidden || this.names.isIn(value.text) ? kWords.hidden : value.text,
      }));
      return { ...varying, row, values };
    });
    return { ...told, load: { ...load, differences: { ...load.differences, attributes } } };
  }

  measures(view: MeasureView): MeasureView {
    const { draft } = view;
    return {
      ...view,
      list: view.list.map((listed) => this.measurement(listed)),
      draft: draft && { ...this.measurement(draft), cell: draft.cell },
    };
  }

  /** Values stay; in the place of units and their names files may have any text. */
  probe(probe: Probe | null): Probe | null {
    if (!probe) return null;
    const realWorldValues = probe.realWorldValues.map(({ value, unit }) => ({
      label: '',
      value,
      unit: knownUnit(unit),
    }));
    return { ...probe, unit: knownUnit(probe.unit), realWorldValues };
  }

  findings(list: FindingList): FindingList {
    const findings = list.findings.map((finding) => ({
      ...finding,
      parameters: Object.fromEntries(
        Object.entries(finding.parameters).map(([key, value]) => [
          key,
          typeof value === 'string' ? this.text(value) : value,
        ]),
      ),
      evidence: finding.evidence.map((evidence) => ({
        ...evidence,
        value: evidence.value && kWords.hidden,
        otherValue: evidence.otherValue && kWords.hidden,
      })),
    }));
    return { ...list, findings };
  }

  groups(groups: readonly LedgerGroup[]): readonly LedgerGroup[] {
    return groups.map((group) => ({
      ...group,
      entries: group.entries.map((entry) => ({
        ...entry,
        path: fileName(entry.fileId),
        failure: entry.failure && { ...entry.failure, detail: this.text(entry.failure.detail) },
        notes: entry.notes.map((note) => this.text(note)),
      })),
    }));
  }

  /** Folders and files have names that people gave them. */
  discs(discs: readonly DiscReport[]): readonly DiscReport[] {
    const without = (paths: readonly string[]) => paths.map(() => kWords.hidden);
    return discs.map((disc) => ({
      path: kWords.hidden,
      listed: disc.listed,
      missing: without(disc.missing),
      unlisted: without(disc.unlisted),
      otherPatient: without(disc.otherPatient),
    }));
  }

  text(text: string): string {
    return harmlessText(text, this.names, kWords);
  }

  private hiddenTree(): TreeState {
    const { original: tree } = this;
    const patients = new Map<PatientKey, PatientNode>();
    const studies = new Map(tree.studies);
    for (const [key, patient] of tree.patients) {
      patients.set(key, hiddenPatient(patient, this.numbers.get(key) ?? 0, kWords));
      patient.studyKeys.forEach((studyKey, index) => {
        const study = studies.get(studyKey);
        if (study) studies.set(studyKey, hiddenStudy(study, index + 1, this.names, kWords));
      });
    }
    const series = new Map(
      [...tree.series].map(([key, node]) => [
        key,
        {
          ...node,
          seriesDescription: this.text(node.seriesDescription),
          displaySets: node.displaySets.map((set) => ({
            ...set,
            reasons: set.reasons.map((reason) => ({ ...reason, text: this.text(reason.text) })),
          })),
        },
      ]),
    );
    const displaySets = new Map(
      [...series.values()].flatMap((node) =>
        node.displaySets.map((set) => [set.key, { series: node, set }] as const),
      ),
    );
    return { ...tree, patients, studies, series, displaySets };
  }

  /** The number of the patient of the tree, with a question mark where the file itself names another. */
  private patientOf({ identity }: DisplayableFrame, key: PatientKey | null): string {
    const patient = key === null ? undefined : this.original.patients.get(key);
    const number = key === null ? undefined : this.numbers.get(key);
    // A file may name somebody whom the tree does not list under this patient.
    this.names.add(identity.patientName, [], identity.patientId);
    if (!patient || number === undefined) return kWords.hidden;
    const known = [patient.patientName, ...patient.otherNames];
    const isSame = known.includes(identity.patientName) && patient.patientId === identity.patientId;
    const label = kWords.patient(number);
    return isSame ? label : t('identity.patient.other', { patient: label });
  }

  private frame(frame: DisplayableFrame, patient: string): DisplayableFrame {
    const made = this.frames.get(frame) ?? new Map<string, DisplayableFrame>();
    this.frames.set(frame, made);
    const known = made.get(patient);
    if (known) return known;
    const identity = hiddenIdentity(frame.identity, this.names, patient, kWords);
    const voiWindows = frame.display.voiWindows.map((window) => ({
      ...window,
      explanation: this.text(window.explanation),
    }));
    const { profile } = frame.frame;
    const description = this.text(profile?.description ?? '');
    const hidden = {
      ...frame,
      frame: profile ? { ...frame.frame, profile: { ...profile, description } } : frame.frame,
      identity,
      display: { ...frame.display, voiWindows },
      calibration: hiddenCalibration(frame.calibration),
    };
    made.set(patient, hidden);
    return hidden;
  }

  private measurement(listed: ListedMeasurement): ListedMeasurement {
    const { measurement, measured } = listed;
    const identity = hiddenIdentity(measurement.frame.identity, this.names, kWords.hidden, kWords);
    const calibration = hiddenCalibration(measurement.frame.calibration);
    const frame = { ...measurement.frame, identity, calibration };
    const statistics = measured?.statistics.map((area) => ({
      ...area,
      unit: knownUnit(area.unit),
      label: '',
    }));
    return {
      ...listed,
      measurement: { ...measurement, frame, text: this.text(measurement.text) },
      measured: measured && { ...measured, statistics: statistics ?? [] },
    };
  }

  private source(file: AttributeSource): HiddenAttributes {
    const known = this.sources.get(file);
    if (known) return known;
    const made = new HiddenAttributes(file, this.names, kWords, fileName(file.fileId));
    this.sources.set(file, made);
    return made;
  }
}

/** A file by its number in the order of arrival: its name is often that of a patient. */
export function fileName(fileId: FileId): string {
  return fileId < 0 ? '' : t('identity.file', { number: String(fileId + 1) });
}

/** How large pixels are stays; how somebody describes the way that it is known goes. */
function hiddenCalibration(calibration: Calibration): Calibration {
  return calibration.description === '' ? calibration : { ...calibration, description: '' };
}

function hiddenMark(mark: PatientMark): PatientMark {
  return { ...mark, initials: String(mark.number) };
}
