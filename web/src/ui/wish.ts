import type { ExportFormat } from '../ports/attributes';
import type { Place } from '../ports/findings';
import type { FileId, ShownKey, StudyKey } from '../ports/tree';
import type { CharacterSetScope } from '../state/character-sets';
import type { TreeOrder } from '../state/tree-order';
import type { Theme } from '../styles/theme';
import type { Command } from '../tools/commands';
import type { MeasureEdit, MeasureGesture } from '../tools/measure-gesture';
import type { PointerIntent } from '../tools/pointer-gestures';
import type { ExportAction } from './export-view';
import type { CanvasSurface } from './canvas-surface';
import type { ToolAction } from './tool-action';

export type { CanvasSurface } from './canvas-surface';

/** What can be done with one attribute. */
export type AttributeAction =
  'copy-value' | 'copy-path' | 'copy-tag-path' | 'copy-row' | 'save-value';

/** Panels that have a width of their own. */
export type SidePanel = 'browser' | 'inspector';

export type InspectorTab = 'attributes' | 'files' | 'findings' | 'image' | 'measurements';

/** What a component asks for. Components never act: whoever owns the state does. */
export type Wish =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'filter'; readonly text: string }
  | { readonly kind: 'sort'; readonly order: Partial<TreeOrder> }
  | { readonly kind: 'toggle-fold'; readonly key: string }
  | { readonly kind: 'toggle-instances'; readonly seriesKey: ShownKey }
  | {
      readonly kind: 'select-series';
      /** Of a series with several display sets, the first one is shown. */
      readonly seriesKey: ShownKey;
      readonly cell?: number;
    }
  /** In another cell than the active one, so that both are seen. */
  | { readonly kind: 'show-beside'; readonly seriesKey: ShownKey }
  /** A whole study, arranged for reading; beside the one that is looked at, or in its place. */
  | { readonly kind: 'show-study'; readonly studyKey: StudyKey; readonly isBeside: boolean }
  | {
      readonly kind: 'select-instance';
      readonly seriesKey: ShownKey;
      readonly fileId: FileId;
    }
  | { readonly kind: 'activate-cell'; readonly cell: number }
  | { readonly kind: 'surface'; readonly cell: number; readonly surface: CanvasSurface | null }
  | { readonly kind: 'pointer'; readonly cell: number; readonly intents: readonly PointerIntent[] }
  | { readonly kind: 'measure'; readonly cell: number; readonly gesture: MeasureGesture }
  | { readonly kind: 'measure-edit'; readonly edit: MeasureEdit }
  | { readonly kind: 'view-tool'; readonly cell: number; readonly action: ToolAction }
  | { readonly kind: 'go-to'; readonly cell: number; readonly position: number }
  | { readonly kind: 'cine-rate'; readonly cell: number; readonly framesPerSecond: number }
  | {
      readonly kind: 'probe';
      readonly cell: number;
      readonly point: { x: number; y: number } | null;
    }
  | { readonly kind: 'file-window'; readonly index: number }
  | { readonly kind: 'inspector-tab'; readonly tab: InspectorTab }
  /** `fileId` of the instance that is meant, -1 where the place is. */
  | { readonly kind: 'go-to-place'; readonly place: Place; readonly fileId: FileId }
  | { readonly kind: 'export-findings'; readonly format: 'json' | 'text' }
  | {
      readonly kind: 'attribute';
      readonly action: AttributeAction;
      readonly fileId: FileId;
      readonly number: number;
    }
  | {
      readonly kind: 'export-attributes';
      readonly fileId: FileId;
      readonly format: ExportFormat;
    }
  | { readonly kind: 'show-attributes'; readonly fileId: FileId }
  /** Opens the comparison of an instance with others; -1 for the first of `seriesKey`. */
  | { readonly kind: 'compare'; readonly fileId: FileId; readonly seriesKey?: ShownKey }
  | { readonly kind: 'compare-with'; readonly fileId: FileId }
  | { readonly kind: 'compare-mode'; readonly mode: 'pair' | 'series' }
  /** How the text of the active instance reads in each character set. */
  | { readonly kind: 'preview-character-sets' }
  /** null for what the files declare. */
  | {
      readonly kind: 'choose-character-set';
      readonly term: string | null;
      readonly scope: CharacterSetScope;
    }
  | {
      readonly kind: 'resize-panel';
      readonly panel: SidePanel;
      /** In CSS pixels, null for what it takes by itself. */
      readonly width: number | null;
    }
  | { readonly kind: 'theme'; readonly theme: Theme }
  | { readonly kind: 'language'; readonly tag: string }
  | { readonly kind: 'export'; readonly action: ExportAction }
  | { readonly kind: 'cancel-reading' }
  | { readonly kind: 'try-sample' };

/** Carries a wish from a component to the viewer. */
export class WishEvent extends Event {
  static readonly eventName = 'negatoscope-wish';

  constructor(readonly wish: Wish) {
    super(WishEvent.eventName, { bubbles: true, composed: true });
  }
}

/** Sends a wish up from a component. */
export function sendWish(from: EventTarget, wish: Wish): void {
  from.dispatchEvent(new WishEvent(wish));
}
