import { html, nothing, type TemplateResult } from 'lit';
import { visibleText } from '../dicom/visible-text';

/** Text that comes from a file: isolated from the direction of the text around it, with nothing invisible in it. */
export function fileText(text: string): TemplateResult | typeof nothing {
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
