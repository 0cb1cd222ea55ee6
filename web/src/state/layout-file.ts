import type { VoiWindow } from '../ports/image';
import type { Axis } from './hanging';
import { kLayouts, layoutShape, type LayoutName } from './layout-state';
import type { LinkState } from './link-state';
import type { ViewSettings } from './viewport-state';

/** Which display set of a study a cell shows: the n-th, from 0, of a modality that faces an axis. Names nobody. */
export interface CellRule {
  readonly modality: string;
  readonly axis: Axis | null;
  readonly order: number;
}

/** The window of a cell: that of the file, a preset by its key, or numbers. */
export type LayoutWindow =
  | { readonly kind: 'file' }
  | { readonly kind: 'preset'; readonly preset: string }
  | ({ readonly kind: 'window' } & VoiWindow);

export interface LayoutCell extends CellRule {
  readonly window: LayoutWindow;
  readonly isInverted: boolean;
  readonly view: ViewSettings;
}

export type LayoutTheme = 'dark' | 'light' | 'contrast' | 'auto';

/** How a viewer is set up, without anything of the files that are open. */
export interface LayoutFile {
  readonly layout: LayoutName;
  readonly activeCell: number;
  readonly links: Pick<LinkState, 'scroll' | 'view' | 'window' | 'lines'>;
  readonly hasAnnotations: boolean;
  readonly isSmooth: boolean;
  readonly theme: LayoutTheme;
  readonly cells: readonly (LayoutCell | null)[];
}

/** Why a text is no layout. */
export type LayoutProblem = 'unreadable' | 'version' | 'invalid';

const kFormat = 'negatoscope-layout';
const kVersion = 1;
/** Sixteen cells take less than a tenth of it. */
export const kLongestLayoutFile = 64 * 1024;
const kMostOrder = 999;
const kFarthest = 1e6;
const kAxes = ['axial', 'coronal', 'sagittal', 'oblique', null] as const;

export function layoutAsJson(file: LayoutFile): string {
  return `${JSON.stringify({ format: kFormat, version: kVersion, ...file }, null, 2)}\n`;
}

/** What may stand for a modality: a code word and nothing that a person wrote. */
export function plainModality(modality: string): string {
  return /^[A-Z]{2,8}$/.test(modality) ? modality : '';
}

/** Reads a text that may be anything. Keys that are not known are passed over; what is known has to be right. */
export function parseLayout(text: string): LayoutFile | LayoutProblem {
  if (text.length > kLongestLayoutFile) return 'unreadable';
  const json = objectOf(parsedJson(text));
  if (json?.['format'] !== kFormat) return 'unreadable';
  if (json['version'] !== kVersion) return 'version';
  const layout = kLayouts.find((name) => name === json['layout']);
  const links = linksOf(json['links']);
  const theme = oneOf(json['theme'], ['dark', 'light', 'contrast', 'auto'] as const);
  const { hasAnnotations, isSmooth, activeCell, cells } = json;
  if (!layout || !links || theme === undefined) return 'invalid';
  const { rows, columns } = layoutShape(layout);
  const count = rows * columns;
  if (!isFlag(hasAnnotations) || !isFlag(isSmooth)) return 'invalid';
  if (!isWhole(activeCell, count - 1) || !Array.isArray(cells) || cells.length !== count)
    return 'invalid';
  const read = (cells as unknown[]).map((cell) => (cell === null ? null : cellOf(cell)));
  if (read.includes(undefined)) return 'invalid';
  const known = read.filter((cell) => cell !== undefined);
  return { layout, activeCell, links, hasAnnotations, isSmooth, theme, cells: known };
}

/** The n-th of those that a rule is about; undefined where there are not so many. */
export function chosenBy<Candidate extends Omit<CellRule, 'order'>>(
  rule: CellRule,
  candidates: readonly Candidate[],
): Candidate | undefined {
  return candidates.filter(
    ({ modality, axis }) => modality === rule.modality && axis === rule.axis,
  )[rule.order];
}

type Json = Readonly<Record<string, unknown>>;

function cellOf(value: unknown): LayoutCell | undefined {
  const json = objectOf(value);
  if (!json) return undefined;
  const { modality, order, isInverted } = json;
  const axis = oneOf(json['axis'], kAxes);
  const window = windowOf(json['window']);
  const view = viewOf(json['view']);
  if (typeof modality !== 'string' || plainModality(modality) !== modality) return undefined;
  if (axis === undefined || !window || !view || !isFlag(isInverted)) return undefined;
  return isWhole(order, kMostOrder)
    ? { modality, axis, order, window, isInverted, view }
    : undefined;
}

function windowOf(value: unknown): LayoutWindow | undefined {
  const json = objectOf(value);
  if (!json) return undefined;
  const { kind, preset, center, width } = json;
  if (kind === 'file') return { kind };
  if (kind === 'preset')
    return typeof preset === 'string' && /^preset\.[a-z-]{1,40}$/.test(preset)
      ? { kind, preset }
      : undefined;
  const isWindow = kind === 'window' && isNumber(center, kFarthest * kFarthest);
  return isWindow && isNumber(width, kFarthest * kFarthest) && width > 0
    ? { kind, center, width }
    : undefined;
}

function viewOf(value: unknown): ViewSettings | undefined {
  const json = objectOf(value);
  if (!json) return undefined;
  const { zoom, panX, panY, flipHorizontal } = json;
  const rotationDegrees = oneOf(json['rotationDegrees'], [0, 90, 180, 270] as const);
  const hangsAt = oneOf(json['hangsAt'], ['left', 'right', undefined] as const);
  if (json['hangsAt'] !== undefined && hangsAt === undefined) return undefined;
  if (!isNumber(zoom, 1000) || zoom < 0.001 || rotationDegrees === undefined) return undefined;
  if (!isNumber(panX, kFarthest) || !isNumber(panY, kFarthest) || !isFlag(flipHorizontal))
    return undefined;
  const view = { zoom, panX, panY, rotationDegrees, flipHorizontal };
  return hangsAt ? { ...view, hangsAt } : view;
}

function linksOf(value: unknown): LayoutFile['links'] | undefined {
  const json = objectOf(value);
  if (!json) return undefined;
  const { scroll, view, window } = json;
  const lines = oneOf(json['lines'], ['off', 'slices', 'ends'] as const);
  if (!isFlag(scroll) || !isFlag(view) || !isFlag(window) || lines === undefined) return undefined;
  return { scroll, view, window, lines };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): Json | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Json) : undefined;
}

function oneOf<Value>(value: unknown, allowed: readonly Value[]): Value | undefined {
  return allowed.find((candidate) => candidate === value);
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isNumber(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most;
}

function isWhole(value: unknown, most: number): value is number {
  return isNumber(value, most) && Number.isInteger(value) && value >= 0;
}
