import { expect, test } from 'vitest';
import { chosenBy, layoutAsJson, parseLayout, plainModality, type LayoutFile } from './layout-file';
import { kFittedView } from './viewport-state';

const kFile: LayoutFile = {
  layout: '1x2',
  activeCell: 1,
  links: { scroll: true, view: false, window: true, lines: 'ends' },
  hasAnnotations: false,
  isSmooth: true,
  theme: 'light',
  cells: [
    {
      modality: 'CT',
      axis: 'axial',
      order: 1,
      window: { kind: 'preset', preset: 'preset.lung' },
      isInverted: true,
      view: { ...kFittedView, zoom: 2.5, panX: -3, rotationDegrees: 90 },
    },
    null,
  ],
};

/** The file with one thing of it replaced, at a path such as "cells.0.order". */
function changed(path: string, value: unknown): string {
  const json = JSON.parse(layoutAsJson(kFile)) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Record<string, unknown>>(
    (inside, key) => inside[key] as Record<string, unknown>,
    json,
  );
  parent[last] = value;
  return JSON.stringify(json);
}

test('what was written is read again, and keys of later versions are passed over', () => {
  expect(parseLayout(layoutAsJson(kFile))).toEqual(kFile);
  expect(parseLayout(changed('cells.0.future', { any: 'thing' }))).toEqual(kFile);
  expect(parseLayout(changed('__proto__x', 1))).toEqual(kFile);
});

test('what is no layout is told apart from one of another version', () => {
  for (const text of ['', '{', '[]', 'null', '"x"', '{"version":1}', 'x'.repeat(70_000)])
    expect(parseLayout(text)).toBe('unreadable');
  expect(parseLayout(changed('version', 2))).toBe('version');
});

test('nothing that is out of its bounds is taken over', () => {
  const wrong: readonly (readonly [string, unknown])[] = [
    ['layout', '9x9'],
    ['layout', '2x2'],
    ['activeCell', 2],
    ['activeCell', -1],
    ['activeCell', 0.5],
    ['theme', 'pink'],
    ['hasAnnotations', 'yes'],
    ['links', null],
    ['links.lines', 'all'],
    ['cells', {}],
    ['cells.0.modality', 'Doe^Jane'],
    ['cells.0.modality', 7],
    ['cells.0.axis', 'up'],
    ['cells.0.order', 1000],
    ['cells.0.order', -1],
    ['cells.0.isInverted', 1],
    ['cells.0.window', { kind: 'window', center: 0, width: 0 }],
    ['cells.0.window', { kind: 'window', center: 1e300, width: 10 }],
    ['cells.0.window', { kind: 'preset', preset: '<b>' }],
    ['cells.0.view.zoom', 0],
    ['cells.0.view.zoom', null],
    ['cells.0.view.panX', 1e99],
    ['cells.0.view.rotationDegrees', 45],
    ['cells.0.view.hangsAt', 'top'],
    ['cells.0.view.flipHorizontal', null],
  ];
  for (const [path, value] of wrong)
    expect(parseLayout(changed(path, value)), `${path} = ${JSON.stringify(value)}`).toBe('invalid');
});

test('a rule means the n-th of its modality and direction, and no other where there are fewer', () => {
  const sets = [
    { modality: 'CT', axis: 'axial', key: 'a' },
    { modality: 'MR', axis: 'axial', key: 'b' },
    { modality: 'CT', axis: 'coronal', key: 'c' },
    { modality: 'CT', axis: 'axial', key: 'd' },
  ] as const;
  const rule = { modality: 'CT', axis: 'axial' } as const;
  expect(chosenBy({ ...rule, order: 1 }, sets)?.key).toBe('d');
  expect(chosenBy({ ...rule, order: 2 }, sets)).toBeUndefined();
  expect(chosenBy({ modality: 'MR', axis: null, order: 0 }, sets)).toBeUndefined();
});

test('a modality that is no code word is left out: it could be a name', () => {
  expect(plainModality('PT')).toBe('PT');
  for (const text of ['Doe', 'DOE^JANE', '1234', 'A', 'ABCDEFGHI']) {
    expect(plainModality(text)).toBe('');
  }
});
