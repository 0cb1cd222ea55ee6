import { t } from '../i18n/translate';
import { nativeView } from '../render/native-picture';
import { untilAborted } from '../engine/until-aborted';
import { burnedInText, pictureMarks, type PictureMark } from '../ui/annotations';
import {
  kInitialExport,
  type ExportAction,
  type ExportChoice,
  type ExportDialogName,
  type ExportView,
} from '../ui/export-view';
import { canCopyPictures, copyPicture } from './clipboard-picture';
import { clipView, encodesMp4, saveClip } from './clip-export';
import { whyOver, type ExportProgress } from './export-progress';
import { loadLayoutFile, saveLayoutFile, type ThemeHost } from './layout-files';
import { gridName, pictureName } from './picture-name';
import {
  gridPicture,
  gridSize,
  nativeGridFactor,
  nativePicture,
  pictureOf,
  picturesOf,
  viewPicture,
  type CellPicture,
} from './picture-export';
import { paced } from './paced';
import { printAlone, printSheet } from './print-pictures';
import { saveBlob } from './save-blob';
import { shapeOf } from './view-conversion';
import type { ViewerApp } from './viewer-app';

/** What ends the work under way. */
const kJobs = new WeakMap<ViewerApp, AbortController>();
const kDialogs: readonly string[] = [
  'save-picture',
  'save-clip',
  'print',
  'layout-file',
] satisfies ExportDialogName[];

/** Opens a dialog; its choices are those of the last time, but for identity, which nothing remembers. */
export function openExport(app: ViewerApp, dialog: ExportDialogName): void {
  if (dialog !== 'layout-file' && picturesOf(app).length === 0) return;
  const hasIdentity = !app.panels.value.isIdentityHidden;
  const { activeState } = app;
  app.exporting.update(({ choice, job, hasMp4 }) => ({
    ...kInitialExport,
    job,
    hasMp4,
    choice: { ...choice, hasIdentity, range: 'all', first: 1, last: activeState.frameCount },
  }));
  app.panels.update((panels) => ({ ...panels, dialog }));
  if (dialog === 'save-clip') {
    void encodesMp4().then((hasMp4) => app.exporting.update((state) => ({ ...state, hasMp4 })));
  }
}

/** Does what was asked for in a dialog. */
export function runExport(app: ViewerApp, action: ExportAction, host: ThemeHost): void {
  switch (action.do) {
    case 'choose': {
      const { choice } = action;
      app.exporting.update((state) => ({
        ...state,
        choice: { ...state.choice, ...choice },
        message: '',
      }));
      return;
    }
    case 'save-picture':
      return void savePicture(app, action.to);
    case 'save-clip':
      return void makeClip(app);
    case 'print':
      return void print(app);
    case 'save-layout':
      return void tell(app, saveLayoutFile(app, host));
    case 'load-layout':
      return void tell(app, loadLayoutFile(app, host, action.file));
    case 'stop':
      return kJobs.get(app)?.abort();
    default:
  }
}

/** What the dialogs show; null while none of them is open. */
export function exportView(app: ViewerApp): ExportView | null {
  const { dialog, isIdentityHidden } = app.panels.value;
  if (!kDialogs.includes(dialog)) return null;
  const { message, job } = app.exporting.value;
  const chosen = choiceOf(app);
  const choice = dialog === 'save-clip' ? { ...chosen, what: 'cell' as const } : chosen;
  const picture = activePicture(app);
  const pictures = picturesOf(app);
  const isGrid = choice.what === 'grid' || dialog === 'print';
  return {
    choice,
    isIdentityHidden,
    hasGrid: app.layout.value.cells.length > 1,
    pictureCount: pictures.length,
    ...sizesOf(app, choice, picture),
    notes: notesOf(isGrid ? pictures : picture ? [picture] : []),
    fileName: fileName(app, choice, picture),
    canCopy: canCopyPictures(),
    clip: clipView(app),
    message,
    job,
  };
}

/** What a person chose, as far as it can be had now. */
function choiceOf(app: ViewerApp): ExportChoice {
  const { choice, hasMp4 } = app.exporting.value;
  const hasGrid = app.layout.value.cells.length > 1;
  return {
    ...choice,
    what: hasGrid ? choice.what : 'cell',
    container: hasMp4 ? choice.container : 'webm',
    hasIdentity: choice.hasIdentity && !app.panels.value.isIdentityHidden,
  };
}

function activePicture(app: ViewerApp): CellPicture | null {
  return pictureOf(app, app.layout.value.activeCell);
}

function sizesOf(
  app: ViewerApp,
  choice: ExportChoice,
  picture: CellPicture | null,
): Pick<ExportView, 'viewSize' | 'nativeSize' | 'isStretched'> {
  if (choice.what === 'grid') {
    const nativeSize = gridSize(app, nativeGridFactor(app));
    return { viewSize: gridSize(app, 1), nativeSize, isStretched: false };
  }
  if (!picture) return { viewSize: null, nativeSize: null, isStretched: false };
  const { canvas, frame, settings } = picture;
  const { size, isStretched } = nativeView(shapeOf(frame), settings.transform);
  const viewSize = { width: canvas.width, height: canvas.height };
  return { viewSize, nativeSize: size, isStretched };
}

function fileName(app: ViewerApp, choice: ExportChoice, picture: CellPicture | null): string {
  if (choice.what === 'grid') {
    const [first] = picturesOf(app);
    return first ? gridName(first.frame, app.layout.value.name, 'png') : '';
  }
  const { position } = app.activeCell.display;
  return picture ? pictureName(picture.frame, position, 'png') : '';
}

async function savePicture(app: ViewerApp, to: 'file' | 'clipboard'): Promise<void> {
  const choice = choiceOf(app);
  const picture = activePicture(app);
  const name = fileName(app, choice, picture);
  await run(app, choice.what === 'grid' ? picturesOf(app).length : 1, (progress) => {
    const made = paced(draw(app, choice, picture), progress.tell, progress.signal);
    const whyNot = () => whyOver(app, choice, progress.signal, 'save-picture');
    return handOver(made, to, name, whyNot, progress.signal);
  });
}

function* draw(
  app: ViewerApp,
  choice: ExportChoice,
  picture: CellPicture | null,
): Generator<number, HTMLCanvasElement | null, undefined> {
  const isNative = choice.resolution === 'native';
  if (choice.what === 'grid')
    return yield* gridPicture(app, isNative ? nativeGridFactor(app) : 1, choice);
  if (!picture) return null;
  return isNative ? nativePicture(app, picture, choice) : viewPicture(app, picture, 1, choice);
}

async function tell(app: ViewerApp, job: Promise<string>): Promise<void> {
  const message = await job.catch(() => t('export.failed'));
  app.exporting.update((state) => ({ ...state, message }));
}

async function print(app: ViewerApp): Promise<void> {
  const choice = choiceOf(app);
  await run(app, picturesOf(app).length, async ({ signal, tell }) => {
    const sheet = await paced(printSheet(app, choice), tell, signal);
    // Whose pictures these are is at the head of the page, whatever is written on them.
    const over = whyOver(app, { ...choice, hasAnnotations: true }, signal, 'print');
    if (over !== null) return over;
    if (!sheet) return t('export.too-large');
    printAlone(app, sheet, choice);
    app.closeDialog();
    return '';
  });
}

async function makeClip(app: ViewerApp): Promise<void> {
  await run(app, clipView(app).total, (progress) => saveClip(app, choiceOf(app), progress));
}

/** One thing is made at a time. */
async function run(
  app: ViewerApp,
  total: number,
  work: (progress: ExportProgress) => Promise<string>,
): Promise<void> {
  if (app.exporting.value.job !== null) return;
  const abort = new AbortController();
  kJobs.set(app, abort);
  const tell = (done: number) =>
    app.exporting.update((state) => ({ ...state, message: '', job: { done, total } }));
  tell(0);
  const message = await work({ signal: abort.signal, tell }).catch(() => t('export.failed'));
  app.exporting.update((state) => ({ ...state, message, job: null }));
}

/** What a person must know before pixels leave: text in them, and what is wrong with them. */
function notesOf(pictures: readonly CellPicture[]): PictureMark[] {
  const marks = pictures.flatMap(({ frame }) => {
    const burnedIn = burnedInText(frame.identity);
    const text = burnedIn && { text: burnedIn, isGrave: true };
    return [...(text ? [text] : []), ...pictureMarks(frame)];
  });
  return [...new Map(marks.map((mark) => [mark.text, mark])).values()];
}

/** @returns what became of it, in words */
async function handOver(
  made: Promise<HTMLCanvasElement | null>,
  to: 'file' | 'clipboard',
  name: string,
  whyNot: () => string | null,
  signal: AbortSignal,
): Promise<string> {
  let problem = t('export.failed');
  const blob = made.then((canvas) => {
    if (!canvas) problem = t('export.too-large');
    return canvas && pngOf(canvas);
  });
  const wanted = blob.then((png) => {
    const over = whyNot();
    if (png && over === null) return png;
    throw new Error(over ?? 'no picture was made');
  });
  // Nothing ends the encoding of a PNG, but nobody has to wait for it.
  const picture = untilAborted(wanted, signal, name, () => undefined);
  try {
    if (to === 'clipboard') {
      // It must be asked before a person's wish is old, and takes the promise of a picture.
      await copyPicture(picture);
      return t('export.copied');
    }
    saveBlob(await picture, name);
    return t('export.saved', { name });
  } catch {
    return whyNot() ?? problem;
  }
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
