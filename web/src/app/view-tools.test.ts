import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CellTools } from '../state/cell-tools';
import { kSingleCell } from '../state/layout-state';
import { Store } from '../state/store';
import type { ThisScreen } from './this-screen';
import { ViewTools, type ViewStage } from './view-tools';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** What two cells say. */
function toolsOf(notices: string[]): ViewTools {
  const cells = [0, 1].map((cell) => ({
    tell: ({ notice }: Partial<CellTools>) => (notices[cell] = notice ?? ''),
  }));
  const stage = { layout: new Store(kSingleCell), cells } as unknown as ViewStage;
  return new ViewTools(stage, {} as unknown as ThisScreen);
}

test('what a cell says goes after a while, whatever another one says meanwhile', () => {
  const notices = ['', ''];
  const tools = toolsOf(notices);
  tools.notice(0, 'first');
  vi.advanceTimersByTime(3000);
  tools.notice(1, 'second');
  expect(notices).toEqual(['first', 'second']);
  vi.advanceTimersByTime(3000);
  expect(notices).toEqual(['', 'second']);
  vi.advanceTimersByTime(3000);
  expect(notices).toEqual(['', '']);
});

test('what a cell says anew stays as long as if it had said nothing before', () => {
  const notices = ['', ''];
  const tools = toolsOf(notices);
  tools.notice(0, 'first');
  vi.advanceTimersByTime(5000);
  tools.notice(0, 'again');
  vi.advanceTimersByTime(5000);
  expect(notices[0]).toBe('again');
});
