import { findingsAsJson, findingsAsText } from './findings-text';
import type { ViewerApp } from './viewer-app';

const kFormats = {
  json: { name: 'findings.json', type: 'application/json', make: findingsAsJson },
  text: { name: 'findings.txt', type: 'text/plain', make: findingsAsText },
} as const;

/** Lets the person save the findings; the browser asks where, or puts them where it puts downloads. */
export function saveFindings(app: ViewerApp, format: keyof typeof kFormats): void {
  const { name, type, make } = kFormats[format];
  const parts = { tree: app.tree.value, findings: app.findings.value, ledger: app.ledger() };
  const address = URL.createObjectURL(new Blob([make(parts)], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the bytes in a task of its own.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
