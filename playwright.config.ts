// The settings themselves are where all types are known: e2e/support/config.ts.
export { kConfig as default } from './e2e/support/config';
