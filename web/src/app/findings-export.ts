import { findingsAsJson, findingsAsText } from './findings-text';
import { saveText } from './save-text';
import type { ViewerApp } from './viewer-app';
import { refusesExport } from './toggle-identity';

const kFormats = {
  json: { name: 'findings.json', type: 'application/json', make: findingsAsJson },
  text: { name: 'findings.txt', type: 'text/plain', make: findingsAsText },
} as const;

/** Lets the person save the findings. */
export function saveFindings(app: ViewerApp, format: keyof typeof kFormats): void {
  if (refusesExport(app)) return;
  const { name, type, make } = kFormats[format];
  const parts = { tree: app.tree.value, findings: app.findings.value, ledger: app.ledger() };
  saveText(name, type, make(parts));
}
