import { html, nothing, type TemplateResult } from 'lit';
import type { ExportDialogName, ExportView } from './export-view';
import './layout-file-dialog';
import './print-dialog';
import './save-clip-dialog';
import './save-picture-dialog';

/** The dialog that saves or prints, if it is one of those. */
export function exportDialog(
  name: ExportDialogName,
  view: ExportView | null,
  close: () => void,
): TemplateResult | typeof nothing {
  if (!view) return nothing;
  switch (name) {
    case 'save-picture':
      return html`<nv-save-picture-dialog .view=${view} @close=${close}></nv-save-picture-dialog>`;
    case 'save-clip':
      return html`<nv-save-clip-dialog .view=${view} @close=${close}></nv-save-clip-dialog>`;
    case 'layout-file':
      return html`<nv-layout-file-dialog .view=${view} @close=${close}></nv-layout-file-dialog>`;
    case 'print':
      return html`<nv-print-dialog .view=${view} @close=${close}></nv-print-dialog>`;
  }
}
