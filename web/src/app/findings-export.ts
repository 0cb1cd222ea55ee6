import { findingsAsJson, findingsAsText } from './findings-text';
import { saveBlob } from './save-blob';
import type { ViewerApp } from './viewer-app';

const kFormats = {
  json: { name: 'findings.json', type: 'application/json', make: findingsAsJson },
  text: { name: 'findings.txt', type: 'text/plain', make: findingsAsText },
} as const;

/** Lets the person save the findings; the browser asks where, or puts them where it puts downloads. */
export function saveFindings(app: ViewerApp, format: keyof typeof kFormats): void {
  const { name, type, make } = kFormats[format];
  const parts = { tree: app.tree.value, findings: app.findings.value, ledger: app.ledger() };
  saveBlob(new Blob([make(parts)], { type: `${type};charset=utf-8` }), name);
}
