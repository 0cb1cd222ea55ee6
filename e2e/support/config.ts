import { defineConfig } from '@playwright/test';
import type { ViewerOptions } from './test';
import { kViewport } from './viewport';

const kQuietBrowser = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// A browser that knows of no graphics hardware puts its pages together itself, for less than a stand-in for it takes.
const kNoGraphics = '--disable-gpu';

// WebGL2 without graphics hardware.
const kSoftwareGl = [
  '--use-angle=swiftshader',
  '--use-gl=angle',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

function browser(args: string[]): { executablePath: string; args: string[] } {
  const given = process.env['NEGATOSCOPE_CHROMIUM'] ?? '';
  return { executablePath: given === '' ? '/usr/bin/chromium' : given, args };
}

/** Against the built viewer (build/web), which every worker serves by itself on a free port of this machine. */
export const kConfig = defineConfig<ViewerOptions>({
  testDir: 'e2e',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  // One page waits for its files and pictures most of the time.
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./e2e/support/skipped-reporter.ts']],
  forbidOnly: true,
  use: { viewport: kViewport },
  projects: [
    {
      name: '2d',
      use: { painter: '2d', launchOptions: browser([...kQuietBrowser, kNoGraphics]) },
    },
    {
      name: 'webgl2',
      grep: /@painter/,
      use: { painter: 'webgl2', launchOptions: browser([...kQuietBrowser, ...kSoftwareGl]) },
    },
  ],
});
