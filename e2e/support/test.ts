import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as base, type Browser, type Page } from '@playwright/test';
import { createServer, listen } from '../../scripts/serve.mjs';
import type { MadeFile } from './made-files';
import { kViewport } from './viewport';
import { ViewerPage } from './viewer-page';

/** What the server was asked for. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly bodyLength: string;
}

/** The built viewer, served on this machine. */
export interface Site {
  readonly address: string;
  readonly asked: Asked[];
}

export interface ViewerOptions {
  painter: 'auto' | 'webgl2' | '2d';
  /** false where a test runs scripts that the policy of the page would refuse, and so counts no violations. */
  keepsPolicy: boolean;
}

interface Fixtures extends ViewerOptions {
  viewer: ViewerPage;
  /** Writes files below a folder of this test; gives their paths. */
  files: (made: readonly MadeFile[]) => string[];
}

/** Every test has a page with the viewer, and fails on errors of scripts and violations of the policy. */
export const test = base.extend<Fixtures, { site: Site }>({
  painter: ['auto', { option: true }],
  keepsPolicy: [true, { option: true }],
  site: [
    async ({}, use) => {
      const server = createServer(fileURLToPath(new URL('../../build/web', import.meta.url)));
      const asked: Asked[] = [];
      server.on('request', ({ method, url, headers }) => {
        asked.push({ method, url, bodyLength: headers['content-length'] ?? '' });
      });
      const port = await listen(server, 0);
      await use({ address: `http://127.0.0.1:${port}/`, asked });
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => {
    await use(site.address);
  },
  viewer: async ({ page, painter, keepsPolicy }, use) => {
    const viewer = new ViewerPage(page, painter);
    await viewer.watch();
    await use(viewer);
    expect(viewer.scriptErrors, 'errors of scripts').toEqual([]);
    if (keepsPolicy) expect(await viewer.policyViolations(), 'violations').toEqual([]);
  },
  files: async ({}, use, testInfo) => {
    await use((made) =>
      made.map(({ path, bytes }) => {
        const file = testInfo.outputPath(join('files', path));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, bytes);
        return file;
      }),
    );
  },
});

/** A page that tests of one worker use one after the other: starting one costs as much as what most tests do in it. */
class SharedPage {
  private page: Page | null = null;

  constructor(
    private readonly browser: Browser,
    private readonly address: string,
  ) {}

  async take(): Promise<Page> {
    if (this.page && !this.page.isClosed()) return this.page;
    const context = await this.browser.newContext({ viewport: kViewport, baseURL: this.address });
    this.page = await context.newPage();
    return this.page;
  }

  /** Nothing of a test stays; after one that failed nothing is trusted. */
  async giveBack(page: Page, hasPassed: boolean): Promise<void> {
    if (!hasPassed) {
      await page.context().close();
      this.page = null;
      return;
    }
    for (const name of kListened) page.removeAllListeners(name);
    // A test that was skipped may never have gone anywhere.
    if (!page.url().startsWith(this.address)) return;
    await page.mouse.move(0, 0);
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await page.goto('about:blank');
  }
}

const kListened = ['pageerror', 'console', 'download', 'request', 'response', 'worker'] as const;

/**
 * As `test`, on a page that other tests of the file and its worker used before. Not for tests that change what outlives a
 * page: scripts that run first, routes, media, sizes, permissions.
 */
export const testOnSharedPage = test.extend<object, { shared: SharedPage }>({
  shared: [
    async ({ browser, site }, use) => {
      await use(new SharedPage(browser, site.address));
    },
    { scope: 'worker' },
  ],
  page: async ({ shared }, use, testInfo) => {
    const page = await shared.take();
    await use(page);
    await shared.giveBack(page, testInfo.status === testInfo.expectedStatus);
  },
});

export { expect } from '@playwright/test';
