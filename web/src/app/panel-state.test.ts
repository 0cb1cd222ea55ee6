import { expect, test } from 'vitest';
import {
  kInitialPanels,
  panelsToRemember,
  recalledPanels,
  showTab,
  toggleBrowser,
  toggleInspector,
  withWidth,
} from './panel-state';

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

test('panels come back as they were left where there is room for both', () => {
  const left = toggleInspector(kInitialPanels);
  const recalled = recalledPanels({ isInspectorOpen: left.open.inspector, browserWidth: 300 });
  expect(recalled).toMatchObject({ isBrowserOpen: true, isInspectorOpen: false });
  expect(recalled.widths).toEqual({ browser: 300, inspector: null });
  const onPhone = withWidth(recalled, 390);
  expect(toggleInspector(onPhone).open).toEqual({ browser: true, inspector: false });
  expect(withWidth(onPhone, 1440)).toMatchObject({ isBrowserOpen: true, isInspectorOpen: false });
});

test('what is remembered of the panels is their widths and whether they are open', () => {
  expect(panelsToRemember(toggleBrowser(kInitialPanels))).toEqual({
    isBrowserOpen: false,
    isInspectorOpen: true,
    browserWidth: undefined,
    inspectorWidth: undefined,
  });
});
