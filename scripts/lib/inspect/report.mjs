/** The report: ledger, tree, totals. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { claimsOf, discsOf } from './discs.mjs';
import { mediaStorageDirectory } from './inspect-file.mjs';
import { datasetModule, integrityModule } from './modules.mjs';

function sameContent(a, b) {
  const [left, right] = [a, b].map((path) =>
    createHash('sha256').update(readFileSync(path)).digest('hex'),
  );
  return left === right;
}

const emptyFile = {
  transferSyntaxUid: null,
  sopClassUid: null,
  patientId: null,
  patientName: null,
  studyInstanceUid: null,
  seriesInstanceUid: null,
  sopInstanceUid: null,
  numberOfFrames: null,
  rows: null,
  columns: null,
  notes: [],
  frames: [],
};

/** As in web/src/engine/header-reader.ts. */
const mostCompared = 16;

/** Files a record, unless the file is an exact copy: of which one, or -1. */
function fileRecord(dataset, id, { byteLength, record }, paths) {
  for (const differsFrom = []; ;) {
    const compared = differsFrom.length < mostCompared ? differsFrom : null;
    const { copyOf } = dataset.addToIndex(id, byteLength, record, compared);
    if (copyOf < 0 || sameContent(paths[id], paths[copyOf])) return copyOf;
    differsFrom.push(copyOf);
  }
}

/** Files the records into the hierarchy; exact copies become duplicates. */
function fillIndex({ dataset, integrity }, paths, results, files) {
  results.forEach((result, id) => {
    const { record } = result;
    // The index of a disc is no instance; the viewer does not file it either.
    if (!record || files[id].sopClassUid === mediaStorageDirectory) return;
    const copyOf = fileRecord(dataset, id, result, paths);
    if (copyOf < 0) {
      integrity.addRecord(id, record);
    } else {
      files[id] = {
        ...files[id],
        status: 'duplicate',
        code: null,
        message: `same bytes as ${paths[copyOf]}`,
      };
      integrity.addCopy(id, copyOf);
    }
  });
}

/** What could not be read, by reason. */
function unreadableIn(files) {
  const groups = new Map();
  files.forEach(({ status, code, message }, fileId) => {
    if (status !== 'unreadable') return;
    const group = groups.get(code) ?? { code, count: 0, first: [] };
    groups.set(code, group);
    group.count += 1;
    if (group.first.length < 16) group.first.push({ fileId, detail: message ?? '' });
  });
  return [...groups.values()];
}

/** Fields by which the tree hangs together inside; the report nests instead. */
const treeInternals = new Set([
  'key',
  'patientKey',
  'studyKey',
  'studyKeys',
  'seriesKeys',
  'thumbnailFileId',
  'displaySetKey',
]);

function treeOf(dataset, files, delta) {
  const studies = new Map(delta.studies.map((study) => [study.key, study]));
  const series = new Map(delta.series.map((node) => [node.key, node]));
  const patients = new Map(delta.patients.map((patient) => [patient.key, patient]));
  const withoutKeys = (node) =>
    Object.fromEntries(Object.entries(node).filter(([field]) => !treeInternals.has(field)));
  const instancesOf = (key) =>
    dataset.instancesOf(key).instances.map(({ fileId, ...instance }) => ({
      path: files[fileId].path,
      ...withoutKeys(instance),
    }));
  return delta.patientKeys.map((patientKey) => {
    const patient = patients.get(patientKey);
    return {
      ...withoutKeys(patient),
      studies: patient.studyKeys.map((studyKey) => ({
        ...withoutKeys(studies.get(studyKey)),
        series: studies.get(studyKey).seriesKeys.map((seriesKey) => ({
          ...withoutKeys(series.get(seriesKey)),
          displaySets: series.get(seriesKey).displaySets.map(withoutKeys),
          instances: instancesOf(seriesKey),
        })),
      })),
    };
  });
}

const two = (number) => String(number).padStart(2, '0');

/** Today as a date of DICOM. */
function today(now = new Date()) {
  return `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
}

/** What does not add up; files by path, places by what identifies them. */
function findingsOf(integrity, files, delta) {
  const patients = new Map(delta.patients.map((patient) => [patient.key, patient]));
  const studies = new Map(delta.studies.map((study) => [study.key, study]));
  for (const { studyKey, seriesInstanceUid, displaySets } of delta.series) {
    const { patientKey, studyInstanceUid } = studies.get(studyKey);
    const stacks = displaySets.flatMap(({ spacing }) => spacing ?? []);
    integrity.setSpacings(patientKey, studyInstanceUid, seriesInstanceUid, stacks);
  }
  integrity.setUnreadable(unreadableIn(files));
  const { findings } = integrity.findings(today());
  return findings.map(({ places, evidence, ...finding }) => ({
    ...finding,
    places: places.map(({ patientKey, ...place }) => ({
      patientId: patients.get(patientKey)?.patientId ?? '',
      ...place,
    })),
    evidence: evidence.map(({ fileIds, ...values }) => ({
      ...values,
      paths: fileIds.map((id) => files[id].path),
    })),
  }));
}

function totalsOf(files, tree) {
  const count = (status) => files.filter((file) => file.status === status).length;
  const studies = tree.flatMap((patient) => patient.studies);
  const series = studies.flatMap((study) => study.series);
  return {
    files: files.length,
    shown: count('shown'),
    noPicture: count('no-picture'),
    duplicate: count('duplicate'),
    notDicom: count('not-dicom'),
    unreadable: count('unreadable'),
    patients: tree.length,
    studies: studies.length,
    series: series.length,
    instances: series.reduce((sum, { instanceCount }) => sum + instanceCount, 0),
    frames: series.reduce((sum, { frameCount }) => sum + frameCount, 0),
  };
}

export async function makeReport(paths, results) {
  const [dataset, integrity] = await Promise.all([datasetModule(), integrityModule()]);
  const files = results.map((result, id) =>
    result.lost
      ? {
          path: paths[id],
          status: 'unreadable',
          code: result.code,
          message: result.message,
          ...emptyFile,
        }
      : result.file,
  );
  dataset.resetIndex();
  integrity.reset();
  fillIndex({ dataset, integrity }, paths, results, files);
  for (const { fileId, patientId, patientName, sopInstanceUid } of claimsOf(paths, results)) {
    integrity.addDirectoryClaim(fileId, patientId, patientName, sopInstanceUid);
  }
  const delta = dataset.takeTreeDelta();
  const tree = treeOf(dataset, files, delta);
  return {
    files,
    tree,
    totals: totalsOf(files, tree),
    findings: findingsOf(integrity, files, delta),
    discs: discsOf(paths, results, files),
  };
}

/** The report for people. */
export function toText({ files, tree, totals, findings, discs }) {
  const lines = [];
  for (const patient of tree) {
    lines.push(`${patient.patientName || '(no name)'}  ${patient.patientId || '(no ID)'}`);
    for (const study of patient.studies) {
      lines.push(`  ${study.studyDate || '(no date)'}  ${study.studyDescription}`);
      for (const node of study.series) {
        const number = node.seriesNumber ?? '–';
        lines.push(
          `    ${node.modality} ${number}  ${node.seriesDescription}  ` +
            `${node.instanceCount} instances, ${node.frameCount} frames`,
        );
      }
    }
  }
  const problems = files.filter(({ status }) => status !== 'shown');
  if (problems.length > 0) lines.push('');
  for (const { path, status, code, message } of problems) {
    lines.push(`${status}  ${path}${code ? `  ${code}: ${message}` : ''}`);
  }
  if (findings.length > 0) lines.push('');
  for (const { severity, code, fileCount, places } of findings) {
    const place = places[0];
    const where = place ? [place.patientId, place.seriesInstanceUid || place.studyInstanceUid] : [];
    lines.push([severity, code, ...where.filter(Boolean), `${fileCount} files`].join('  '));
  }
  for (const { path, listed, missing, unlisted } of discs) {
    lines.push(
      '',
      `${path} lists ${listed} files: ${missing.length} missing, ${unlisted.length} more not listed`,
      ...missing.map((name) => `  missing  ${name}`),
      ...unlisted.map((name) => `  not listed  ${name}`),
    );
  }
  lines.push(
    '',
    `${totals.files} files: ${totals.shown} shown, ${totals.noPicture} without a picture, ` +
      `${totals.duplicate} duplicate, ${totals.notDicom} not DICOM, ${totals.unreadable} unreadable`,
    `${totals.patients} patients, ${totals.studies} studies, ${totals.series} series, ` +
      `${totals.instances} instances, ${totals.frames} frames`,
  );
  // A file may hold anything: control characters would steer the terminal.

  return lines.join('\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu, '\u00b7');
}
