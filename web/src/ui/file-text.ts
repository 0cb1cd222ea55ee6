import { html, nothing, type TemplateResult } from 'lit';
import { visibleText } from '../dicom/visible-text';

/** Nobody reads a line any further, and one of 64 KB takes a browser seconds to lay out. */
const kLongestLine = 1000;

/**
 * Text that comes from a file, as a line: isolated from the direction of the text around it, with nothing invisible in
 * it, and cut where it would be too long for one.
 */
export function fileText(text: string): TemplateResult | typeof nothing {
  return wholeFileText(text.length > kLongestLine ? `${text.slice(0, kLongestLine)}…` : text);
}

/** As `fileText`, however long it is. */
export function wholeFileText(text: string): TemplateResult | typeof nothing {
  return text ? html`<bdi>${visibleText(text)}</bdi>` : nothing;
}

/** The non-empty ones of some texts with a middle dot between them. */
export function dotted(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** The end of a path, which tells files apart; the whole of it is in the tooltip. */
export function shortPath(path: string): string {
  const parts = path.split('/');
  return parts.length > 3 ? `…/${parts.slice(-3).join('/')}` : path;
}
