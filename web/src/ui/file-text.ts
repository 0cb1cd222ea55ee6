import { html, nothing, type TemplateResult } from 'lit';
import { visibleText } from '../dicom/visible-text';

/** Text that comes from a file: isolated from the direction of the text around it, with nothing invisible in it. */
export function fileText(text: string): TemplateResult | typeof nothing {
  return text ? html`<bdi>${visibleText(text)}</bdi>` : nothing;
}

/** A line of it is not read any longer, and one of 64 KB takes a browser seconds to lay out. */
const kLongestLine = 300;

/** As `fileText`, of which what would be too long for a line is cut. */
export function fileLine(text: string): TemplateResult | typeof nothing {
  return fileText(text.length > kLongestLine ? `${text.slice(0, kLongestLine)}…` : text);
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
