import { formatDate } from '../dicom/dates';
import { formatPersonName } from '../dicom/person-name';
import { currentLanguage, t } from '../i18n/translate';
import type { ImageIdentity } from '../ports/image';
import { layoutShape } from '../state/layout-state';
import { patientIdentityKey } from '../ui/cell-display';
import type { ExportChoice } from '../ui/export-view';
import { dotted } from '../ui/file-text';
import { PrintView, type PrintSheet } from '../ui/print-view';
import {
  gridSize,
  picturesOf,
  trimmedPicture,
  viewPicture,
  writable,
  type CellPicture,
} from './picture-export';
import type { ViewerApp } from './viewer-app';

/** The longer edge of a page of A4 without its margins, at 300 dots an inch. */
const kPaperPixels = 3300;

/** The page that is ready for the printer, with what takes it away again. */
let takeAway: (() => void) | null = null;

/**
 * Prints what is in the cells. The page is made anew from the pictures, at the resolution of paper, beside the viewer, and is
 * taken away when it is printed, or when what it tells may not be told any more.
 *
 * @returns false where nothing could be painted
 */
export async function printPictures(app: ViewerApp, choice: ExportChoice): Promise<boolean> {
  const sheet = sheetOf(app, choice);
  if (!sheet) return false;
  takeAway?.();
  const view = new PrintView();
  view.sheet = sheet;
  const styles = printStyles(sheet);
  document.body.append(view);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];
  const isNamed = choice.hasIdentity;
  const watches = [
    app.tree.subscribe(() => takeAway?.()),
    app.panels.subscribe(({ isIdentityHidden }) => {
      if (isIdentityHidden && isNamed) takeAway?.();
    }),
  ];
  const done = () => takeAway?.();
  takeAway = () => {
    takeAway = null;
    view.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== styles);
    globalThis.removeEventListener('afterprint', done);
    for (const stop of watches) stop();
  };
  globalThis.addEventListener('afterprint', done);
  await view.updateComplete;
  globalThis.print();
  return true;
}

function sheetOf(app: ViewerApp, choice: ExportChoice): PrintSheet | null {
  const { name, cells } = app.layout.value;
  const pictures = picturesOf(app);
  const size = gridSize(app, 1);
  if (!size) return null;
  const factor = Math.max(1, kPaperPixels / Math.max(size.width, size.height));
  const paint = choice.paper === 'white' ? trimmedPicture : viewPicture;
  const canvases = cells.map((_, cell) => {
    const picture = pictures.find((candidate) => candidate.cell === cell);
    return picture ? paint(app, picture, factor, choice) : null;
  });
  if (pictures.some(({ cell }) => !canvases[cell])) return null;
  const now = new Date();
  return {
    patients: patientLines(app, pictures, choice),
    cells: canvases,
    ...layoutShape(name),
    paper: choice.paper,
    date: now.toLocaleString(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' }),
  };
}

/** Whose pictures these are, each patient with the cells where there are several. */
function patientLines(
  app: ViewerApp,
  pictures: readonly CellPicture[],
  choice: ExportChoice,
): string[] {
  const { displays } = writable(app, choice);
  const cellsOf = new Map<string, CellPicture[]>();
  for (const picture of pictures) {
    const key = patientIdentityKey(picture.frame);
    cellsOf.set(key, [...(cellsOf.get(key) ?? []), picture]);
  }
  return [...cellsOf.values()].map((ofPatient) => {
    const [first] = ofPatient;
    const frame = first && displays[first.cell]?.frame;
    const cells = ofPatient.map(({ cell }) => String(cell + 1)).join(', ');
    const who = frame ? patientLine(frame.identity) : '';
    if (cellsOf.size === 1) return who;
    return t(ofPatient.length === 1 ? 'print.cell' : 'print.cells', { cells, who });
  });
}

function patientLine(identity: ImageIdentity): string {
  const { patientName, patientId, patientBirthDate, patientSex, isHidden } = identity;
  return dotted([
    formatPersonName(patientName) || t('browser.no-name'),
    isHidden ? '' : patientId || t('browser.no-id'),
    formatDate(patientBirthDate),
    patientSex,
  ]);
}

/** Everything of the page but the print view stays away; a wide grid is printed across. */
function printStyles({ cells, paper }: PrintSheet): CSSStyleSheet {
  const canvases = cells.filter((canvas) => canvas !== null);
  const isWide = canvases.some(({ width, height }) => width > height);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    @page { margin: 0; size: ${isWide ? 'landscape' : 'portrait'}; }
    @media screen { nv-print-view { display: none; } }
    @media print {
      html, body { height: auto !important; margin: 0 !important; background: ${paper} !important; }
      body > :not(nv-print-view) { display: none !important; }
    }
  `);
  return sheet;
}
