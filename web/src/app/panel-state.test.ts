import { expect, test } from 'vitest';
import { kInitialPanels, showTab, toggleBrowser, withWidth } from './panel-state';

test('on a narrow viewer panels are closed at first and open one at a time', () => {
  const narrow = withWidth(kInitialPanels, 390);
  expect(narrow).toMatchObject({ isBrowserOpen: false, isInspectorOpen: false });
  const withBrowser = toggleBrowser(narrow);
  expect(showTab(withBrowser, 'files')).toMatchObject({
    isBrowserOpen: false,
    isInspectorOpen: true,
    inspectorTab: 'files',
  });
});

test('on a wide viewer both panels may be open', () => {
  expect(toggleBrowser(toggleBrowser(kInitialPanels))).toEqual(kInitialPanels);
  expect(withWidth(kInitialPanels, 1440)).toBe(kInitialPanels);
});

test('on a tablet the image has the room of the inspector', () => {
  expect(withWidth(kInitialPanels, 1024)).toMatchObject({
    isBrowserOpen: true,
    isInspectorOpen: false,
  });
});
