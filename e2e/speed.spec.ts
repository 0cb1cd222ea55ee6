import { madeSeries } from './support/made-files';
import { expect, test } from './support/test';

interface LongTask {
  readonly startMs: number;
  readonly durationMs: number;
  readonly hadImageFirst: boolean;
}

/** The issue asks for no task above this; measured on a shared machine it is told, not asserted. */
const kLongestTaskMs = 50;

// as a person's browser does it: the viewer chooses its painter by measuring, which also warms it up
test.use({ painter: 'auto' });

test('1,000 files: the time to the first image and the longest task of the page are told', async ({
  viewer,
  files,
}) => {
  const paths = files(madeSeries(1000));
  await viewer.goto();
  // the start of the page is not what is measured
  await viewer.page.waitForTimeout(1500);
  await viewer.page.evaluate(() => {
    const tasks: LongTask[] = [];
    const times: { start?: number; firstImage?: number } = {};
    Object.assign(window, { tasks, times });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        const hadImageFirst = times.firstImage !== undefined && startTime > times.firstImage;
        tasks.push({
          startMs: startTime - (times.start ?? 0),
          durationMs: duration,
          hadImageFirst,
        });
      }
    }).observe({ type: 'longtask' });
    const viewer = document.querySelector('negatoscope-viewer');
    viewer?.addEventListener('first-image', () => (times.firstImage = performance.now()));
    const open = viewer?.open.bind(viewer);
    if (viewer && open) {
      viewer.open = (given) => {
        times.start = performance.now();
        // carrying the entries of the ledger out of the page would be a long task of the test's own
        return open(given).then(({ totals }) => ({ entries: [], totals }));
      };
    }
  });
  const { totals } = await viewer.open(paths);
  await viewer.page.waitForTimeout(500);
  const { tasks, firstImageMs, totalMs } = await viewer.page.evaluate(() => {
    const found = window as unknown as {
      tasks: LongTask[];
      times: { start: number; firstImage: number };
    };
    return {
      tasks: found.tasks.filter(({ startMs }) => startMs >= 0),
      firstImageMs: found.times.firstImage - found.times.start,
      totalMs: performance.now() - found.times.start - 500,
    };
  });
  expect(totals.shown).toBe(1000);
  const longest = Math.max(0, ...tasks.map(({ durationMs }) => durationMs));
  const verdict = longest <= kLongestTaskMs ? 'within' : 'above';
  const list = tasks.map((task) => `${Math.round(task.durationMs)}@${Math.round(task.startMs)}`);
  const lines = [
    `first image after ${firstImageMs.toFixed(0)} ms, 1,000 files after ${totalMs.toFixed(0)} ms`,
    `longest task ${longest.toFixed(0)} ms (${verdict} ${kLongestTaskMs} ms); above it: ${list.join(' ') || 'none'}`,
  ];
  for (const line of lines) {
    test.info().annotations.push({ type: 'speed', description: line });
    // eslint-disable-next-line no-console -- the measure is the result of this test
    console.log(line);
  }
});
