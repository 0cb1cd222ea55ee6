import { html, nothing, type TemplateResult } from 'lit';
import { keywordWords } from '../dicom/keyword-words';
import { readableValue } from '../dicom/readable-value';
import { currentLanguage, formatBytes, t } from '../i18n/translate';
import { icon } from '../icons/icon';
import type { AttributeRow } from '../ports/attributes';
import { cssProperties } from './css-properties';
import { fileText } from './file-text';

const kIndent = 12;
const kDeepestIndent = 6;

export const kAttributeRowHeight = 38;

/** How a line of the list stands. */
export interface RowPlace {
  readonly index: number;
  readonly depth: number;
  /** Null where nothing is nested in it. */
  readonly isOpen: boolean | null;
  readonly isSelected: boolean;
  /** It does not match the search, but something in it does. */
  readonly isParent: boolean;
  readonly toggle: () => void;
  readonly select: () => void;
  readonly menu: (event: MouseEvent) => void;
}

/** The name of an attribute as words: "Patient's Name" is "Patient Name" here, as the keyword has it. */
export function attributeName(row: AttributeRow): string {
  if (!row.tag) return t('attributes.item', { number: itemNumber(row) });
  return keywordWords(row.name || row.keyword) || row.tag;
}

function itemNumber(row: AttributeRow): number {
  return Number(/\[(\d+)\]$/.exec(row.path)?.[1] ?? 0) + 1;
}

/** A line of the list; an empty one while its row is on its way. */
export function renderAttributeRow(row: AttributeRow | undefined, place: RowPlace): TemplateResult {
  const classes = [
    place.isParent ? 'parent' : '',
    place.depth > 0 ? 'nested' : '',
    place.isOpen === null ? '' : 'folds',
    row && !row.tag ? 'item' : '',
  ];
  return html`<div
    class="row ${classes.join(' ')}"
    id=${`attribute-${place.index}`}
    role="row"
    aria-level=${place.depth + 1}
    aria-expanded=${place.isOpen ?? nothing}
    aria-selected=${place.isSelected}
    aria-rowindex=${place.index + 1}
    ${cssProperties({ '--indent': `${Math.min(place.depth, kDeepestIndent) * kIndent}px` })}
    @click=${place.select}
    @dblclick=${place.toggle}
    @contextmenu=${place.menu}
  >
    ${row ? renderContent(row, place) : html`<div class="waiting" role="gridcell"></div>`}
  </div>`;
}

function renderContent(row: AttributeRow, place: RowPlace): TemplateResult {
  return html`<div class="upper" role="gridcell">
      ${
        place.isOpen === null
          ? nothing
          : html`<span class="fold" @click=${(event: Event) => fold(event, place)}
              >${icon(place.isOpen ? 'chevronDown' : 'chevronRight', 12)}</span
            >`
      }
      <span class="name" dir="auto">${fileText(attributeName(row))}</span
      ><code>${row.tag.replace(/[()]/g, '')}</code>
    </div>
    <div class="lower" role="gridcell">${renderValue(row)}<small>${row.vr}</small></div>`;
}

function fold(event: Event, place: RowPlace): void {
  event.stopPropagation();
  place.toggle();
}

function renderValue(row: AttributeRow): TemplateResult {
  if (row.vr === 'SQ')
    return html`<span class="shown"><i>${t('attributes.items', { count: row.vm })}</i></span>`;
  if (!row.value) return html`<span class="shown"><i>${absence(row)}</i></span>`;
  const readable = readableValue(row, currentLanguage());
  return html`<span class="shown" dir="auto"
    >${fileText(row.value.replaceAll('\\', ' · '))}${row.isShortened ? '…' : nothing}${
      readable ? html` <em>${fileText(readable)}</em>` : nothing
    }</span
  >`;
}

/** What stands for a value that is not shown. */
export function absence(row: AttributeRow): string {
  if (row.length < 0) return t('attributes.undefined-length');
  return row.length > 0 ? formatBytes(row.length) : t('attributes.empty-value');
}
