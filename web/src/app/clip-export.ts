import { t } from '../i18n/translate';
import { fitScale, type Size } from '../render/view-transform';
import { kEmptyViewport, withFramesPerSecond } from '../state/viewport-state';
import type { CellDisplay } from '../ui/cell-display';
import type { ClipContainer, ClipView, ExportChoice } from '../ui/export-view';
import { nativePicture, pictureOf, type CellPicture, type Writing } from './picture-export';
import { seriesName } from './picture-name';
import { saveBlob } from './save-blob';
import { whyOver, type ExportProgress } from './export-progress';
import { shownDisplay } from './shown';
import type { ViewerApp } from './viewer-app';
import { chooseVoi } from './voi-choice';
import type { VideoWriter } from './video-writer';

/** Positions from 0, both included. */
export interface ClipRange {
  readonly first: number;
  readonly last: number;
}

/** What of so many pictures is meant: numbers that are none, or in another order, are put right. */
export function clipRange(
  { range, first, last }: Pick<ExportChoice, 'range' | 'first' | 'last'>,
  frameCount: number,
): ClipRange {
  const end = Math.max(0, frameCount - 1);
  if (range === 'all') return { first: 0, last: end };
  const [from, to] = [first, last].map((number) =>
    Number.isFinite(number) ? Math.min(end, Math.max(0, Math.round(number) - 1)) : 0,
  );
  return { first: Math.min(from ?? 0, to ?? 0), last: Math.max(from ?? 0, to ?? 0) };
}

/** The rate at which cine plays, or would begin to. */
export function clipRate(app: ViewerApp): number {
  const state = app.activeState;
  const frameTimeMs = app.activeCell.display.frame?.frameTimeMs;
  if (state.isPlaying || !frameTimeMs) return state.framesPerSecond;
  return withFramesPerSecond(kEmptyViewport, 1000 / frameTimeMs).framesPerSecond;
}

/** What can be made of the active cell. */
export function clipView(app: ViewerApp): ClipView {
  const { choice, hasMp4 } = app.exporting.value;
  const { frameCount } = app.activeState;
  const { first, last } = clipRange(choice, frameCount);
  return {
    frameCount,
    framesPerSecond: clipRate(app),
    total: last - first + 1,
    hasMp4,
    refusal: refusalOf(frameCount),
  };
}

function refusalOf(frameCount: number): string {
  if (!('VideoEncoder' in globalThis)) return t('export.clip.no-encoder');
  return frameCount < 2 ? t('export.clip.single') : '';
}

/**
 * Makes a video of the pictures of the active cell and saves it. Ends when its dialog is closed, or when what is written on
 * its pictures may not be told any more.
 *
 * @returns what became of it, in words; '' where it was stopped
 */
export async function saveClip(
  app: ViewerApp,
  choice: ExportChoice,
  { signal, tell }: ExportProgress,
): Promise<string> {
  const cell = app.layout.value.activeCell;
  const shownNow = pictureOf(app, cell);
  if (!shownNow) return t('export.failed');
  const rate = clipRate(app);
  const { first, last } = clipRange(choice, app.activeState.frameCount);
  const { container } = choice;
  const name = seriesName(shownNow.frame, container);
  const whyNot = () => whyOver(app, choice, signal, 'save-clip');
  const canvas = document.createElement('canvas');
  let size: Size | null = null;
  let writer: VideoWriter | null = null;
  for (let position = first; position <= last; position += 1) {
    tell(position - first);
    const picture = await pictureAt(app, shownNow, position, choice, signal);
    const over =
      whyNot() ?? (picture ? null : t('export.clip.frame-failed', { number: position + 1 }));
    if (over !== null || !picture) {
      await writer?.stop();
      return over ?? '';
    }
    size ??= { width: picture.width, height: picture.height };
    if (!writer) setSize(canvas, size, container);
    putOn(canvas, picture, size);
    writer ??= await startWriter(canvas, rate, container);
    if (!writer) return t('export.clip.size', { width: canvas.width, height: canvas.height });
    await writer.add();
  }
  if (!writer) return '';
  const video = await writer.finish();
  // Also while the last bytes are written somebody may change their mind.
  const over = whyNot();
  if (over !== null) return over;
  saveBlob(video, name);
  return t('export.saved', { name });
}

async function startWriter(
  canvas: HTMLCanvasElement,
  rate: number,
  container: ClipContainer,
): Promise<VideoWriter | null> {
  const { videoWriter } = await import('./video-writer');
  return videoWriter(canvas, rate, container);
}

/** Whether this browser encodes H.264 (High, level 4) at all. */
export async function encodesMp4(): Promise<boolean> {
  if (!('VideoEncoder' in globalThis)) return false;
  const asked = { codec: 'avc1.640028', width: 512, height: 512, framerate: 25 };
  return VideoEncoder.isConfigSupported(asked).then(
    ({ supported }) => supported === true,
    () => false,
  );
}

/** One picture of the stack as its cell would show it, at the resolution of the file. */
async function pictureAt(
  app: ViewerApp,
  shownNow: CellPicture,
  position: number,
  writing: Writing,
  signal: AbortSignal,
): Promise<HTMLCanvasElement | null> {
  const { cell } = shownNow;
  const request = app.cells[cell]?.frameList.at(position);
  if (!request) return null;
  const frame = await app.engine.frame(request, 'background', signal).catch(() => null);
  const state = app.layout.value.cells[cell];
  const display = app.cells[cell]?.display;
  if (!frame || !state || !display) return null;
  const auto = app.autoWindows.of(state.seriesKey, frame);
  const { choice, shown } = chooseVoi(state.voi, frame, auto);
  const picture = { ...shownNow, frame, settings: { ...shownNow.settings, voi: choice } };
  const described: CellDisplay = { ...display, frame, position, voi: shown };
  const told = shownDisplay(app, cell, described, writing.hasIdentity);
  return nativePicture(app, picture, writing, told);
}

/** H.264 has pairs of pixels only: where there is an odd one, a black one is beside it. */
function setSize(
  canvas: HTMLCanvasElement,
  { width, height }: Size,
  container: ClipContainer,
): void {
  const even = container === 'mp4' ? 1 : 0;
  canvas.width = width + (width & even);
  canvas.height = height + (height & even);
}

/** All pictures of a video have one size: that of the first. Others are fitted into it. */
function putOn(canvas: HTMLCanvasElement, picture: HTMLCanvasElement, size: Size): void {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return;
  context.fillStyle = '#000';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const shape = { columns: picture.width, rows: picture.height, pixelAspect: 1 };
  const scale = fitScale(shape, size);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const [left, top] = [(size.width - width) / 2, (size.height - height) / 2];
  context.drawImage(picture, left, top, width, height);
}
