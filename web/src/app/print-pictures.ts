import { formatDate } from '../dicom/dates';
import { formatPersonName } from '../dicom/person-name';
import { currentLanguage, t } from '../i18n/translate';
import type { ImageIdentity } from '../ports/image';
import { layoutShape } from '../state/layout-state';
import { patientIdentityKey } from '../ui/cell-display';
import type { ExportChoice } from '../ui/export-view';
import { dotted } from '../ui/file-text';
import { PrintView, type PrintSheet } from '../ui/print-view';
import { unpaced } from './paced';
import {
  gridSize,
  pictureOf,
  picturesOf,
  trimmedPicture,
  viewPicture,
  writable,
} from './picture-export';
import type { ViewerApp } from './viewer-app';

/** The longer edge of a page of A4 without its margins, at 300 dots an inch. */
const kPaperPixels = 3300;

/** A page that is ready for the printer. */
interface ReadyPage {
  /** Nothing but it is printed. */
  readonly isAlone: boolean;
  takeAway(): void;
}

const kPages = new Map<ViewerApp, ReadyPage>();

/**
 * Prints what is in the cells. The page is made anew from the pictures beside the viewer, and is taken away when it is
 * printed, or when what it tells may not be told any more.
 */
export function printAlone(app: ViewerApp, sheet: PrintSheet, choice: ExportChoice): void {
  putAlone(app, sheet, choice.hasIdentity);
  globalThis.print();
}

/**
 * Somebody prints from the browser's menu: in place of the interface the pictures are printed, with what is written on
 * them now. Where the viewer is a part of somebody's page it is so in its own place, and the rest of the page is printed
 * as it is. Without pictures nothing is done.
 */
export function printWithPage(app: ViewerApp, element: HTMLElement): void {
  if ([...kPages.values()].some(({ isAlone }) => isAlone)) return;
  const { hasAnnotations, isIdentityHidden } = app.panels.value;
  const { choice: last } = app.exporting.value;
  const choice = { ...last, hasAnnotations, hasIdentity: !isIdentityHidden };
  // Rather coarse than nothing.
  const sheet = unpaced(printSheet(app, choice)) ?? unpaced(printSheet(app, choice, 0));
  if (!sheet) return;
  if (fillsWindow(element)) putAlone(app, sheet, choice.hasIdentity);
  else putInPlace(app, sheet, choice.hasIdentity, element);
}

/** The page was printed, or somebody thought better of it. */
export function endPrinting(app: ViewerApp): void {
  kPages.get(app)?.takeAway();
}

/** Whether there is nothing else to be seen in the page. */
function fillsWindow(element: HTMLElement): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const { innerWidth, innerHeight } = globalThis;
  const isAll = left < 1 && top < 1 && right > innerWidth - 1 && bottom > innerHeight - 1;
  return isAll && document.documentElement.scrollHeight <= innerHeight + 1;
}

/** Everything of the page but the print view stays away; a wide grid is printed across. */
function putAlone(app: ViewerApp, sheet: PrintSheet, isNamed: boolean): void {
  const canvases = sheet.cells.filter((canvas) => canvas !== null);
  const isWide = canvases.some(({ width, height }) => width > height);
  const rules = `
    @page { margin: 0; size: ${isWide ? 'landscape' : 'portrait'}; }
    @media screen { nv-print-view { display: none; } }
    @media print {
      html, body { height: auto !important; margin: 0 !important; background: ${sheet.paper} !important; }
      body > :not(nv-print-view) { display: none !important; }
    }`;
  put(app, { sheet, isNamed, isAlone: true, into: document.body, styled: document, rules });
}

function putInPlace(
  app: ViewerApp,
  sheet: PrintSheet,
  isNamed: boolean,
  { shadowRoot }: HTMLElement,
): void {
  if (!shadowRoot) return;
  const rules = `
    @media screen { nv-print-view { display: none; } }
    @media print {
      :host { background: ${sheet.paper} !important; break-inside: avoid; }
      nv-shell { display: none !important; }
      nv-print-view { height: 100%; --page-height: 100%; --page-padding: 2mm; }
    }`;
  put(app, { sheet, isNamed, isAlone: false, into: shadowRoot, styled: shadowRoot, rules });
}

interface Placing {
  readonly sheet: PrintSheet;
  readonly isNamed: boolean;
  readonly isAlone: boolean;
  readonly into: HTMLElement | ShadowRoot;
  readonly styled: Document | ShadowRoot;
  readonly rules: string;
}

function put(app: ViewerApp, { sheet, isNamed, isAlone, into, styled, rules }: Placing): void {
  endPrinting(app);
  const styles = new CSSStyleSheet();
  styles.replaceSync(rules);
  const view = new PrintView();
  view.sheet = sheet;
  into.append(view);
  // The browser does not wait.
  view.drawNow();
  styled.adoptedStyleSheets = [...styled.adoptedStyleSheets, styles];
  const done = () => endPrinting(app);
  globalThis.addEventListener('afterprint', done);
  const watches = [
    app.tree.subscribe(done),
    app.panels.subscribe(({ isIdentityHidden }) => {
      if (isIdentityHidden && isNamed) done();
    }),
  ];
  const takeAway = () => {
    kPages.delete(app);
    view.remove();
    styled.adoptedStyleSheets = styled.adoptedStyleSheets.filter((other) => other !== styles);
    globalThis.removeEventListener('afterprint', done);
    for (const stop of watches) stop();
  };
  kPages.set(app, { isAlone, takeAway });
}

/**
 * What is printed, at the resolution of paper: yields how many pictures of it are done; each is taken as it is in its turn.
 *
 * @param longestEdge of the whole grid in pixels, at least; no less than on the screen
 * @returns null where nothing could be painted
 */
export function* printSheet(
  app: ViewerApp,
  choice: ExportChoice,
  longestEdge = kPaperPixels,
): Generator<number, PrintSheet | null, undefined> {
  const { name, cells } = app.layout.value;
  const size = gridSize(app, 1);
  if (!size) return null;
  const factor = Math.max(1, longestEdge / Math.max(size.width, size.height));
  const paint = choice.paper === 'white' ? trimmedPicture : viewPicture;
  const canvases: (HTMLCanvasElement | null)[] = cells.map(() => null);
  const printed: PrintedCell[] = [];
  for (const { cell } of picturesOf(app)) {
    const picture = pictureOf(app, cell);
    const painted = picture && paint(app, picture, factor, choice);
    if (!painted) return null;
    canvases[cell] = painted;
    const told = writable(app, choice).displays[cell]?.frame;
    const who = told ? patientLine(told.identity) : '';
    printed.push({ cell, patient: patientIdentityKey(picture.frame), who });
    yield printed.length;
  }
  if (app.layout.value.name !== name) return null;
  const now = new Date();
  return {
    patients: patientLines(printed),
    cells: canvases,
    ...layoutShape(name),
    paper: choice.paper,
    date: now.toLocaleString(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' }),
  };
}

/** A picture on the page, with whose it is. */
interface PrintedCell {
  readonly cell: number;
  readonly patient: string;
  readonly who: string;
}

/** Whose pictures these are, each patient with the cells where there are several. */
function patientLines(printed: readonly PrintedCell[]): string[] {
  const groups = new Map<string, PrintedCell[]>();
  for (const cell of printed) groups.set(cell.patient, [...(groups.get(cell.patient) ?? []), cell]);
  return [...groups.values()].map((ofPatient) => {
    const who = ofPatient[0]?.who ?? '';
    const cells = ofPatient.map(({ cell }) => String(cell + 1)).join(', ');
    if (groups.size === 1) return who;
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
