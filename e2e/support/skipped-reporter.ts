import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Says of every test that was skipped why; the list of tests does not. */
// eslint-disable-next-line no-restricted-syntax -- Playwright looks for the default export
export default class SkippedReporter implements Reporter {
  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== 'skipped') return;
    const reasons = result.annotations
      .filter(({ type }) => type === 'skip')
      .map(({ description }) => description ?? 'no reason given');
    // eslint-disable-next-line no-console -- a report is printed
    console.log(`     skipped: ${test.title}: ${reasons.join('; ')}`);
  }
}
