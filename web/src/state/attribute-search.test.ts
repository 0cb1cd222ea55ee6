import { expect, test } from 'vitest';
import type { AttributeRow } from '../ports/attributes';
import { searchAttributes } from './attribute-search';

function row(depth: number, tag: string, name: string, value = ''): AttributeRow {
  const common = { vr: 'LO', vm: 1, length: 2, isShortened: false, meaning: '' };
  return {
    path: `${depth}${tag}${name}`,
    depth,
    tag,
    keyword: name.replaceAll(' ', ''),
    name,
    value,
    ...common,
  };
}

const rows = [
  row(0, '(0008,1140)', 'Referenced Image Sequence'),
  row(1, '', 'Item 1'),
  row(2, '(0008,1155)', 'Referenced SOP Instance UID', '1.2.3'),
  row(0, '(0010,0010)', "Patient's Name", 'MÜLLER^Jürgen'),
  row(0, '(0028,1050)', 'Window Center', '40'),
  row(0, '(0028,1051)', 'Window Width', '400'),
];

function found(query: string): string[] {
  return searchAttributes(rows, query).map(({ row: { name }, isMatch }) =>
    isMatch ? name : `(${name})`,
  );
}

test('no query gives everything', () => {
  expect(found(' ')).toHaveLength(6);
});

test('a nested match comes with what it is in', () => {
  expect(found('1.2.3')).toEqual([
    '(Referenced Image Sequence)',
    '(Item 1)',
    'Referenced SOP Instance UID',
  ]);
});

test('tags are found however they are written', () => {
  expect(found('0028,105')).toEqual(['Window Center', 'Window Width']);
  expect(found('(0028,1050)')).toEqual(['Window Center']);
  expect(found('00281051')).toEqual(['Window Width']);
});

test('keywords and values without accents are found', () => {
  expect(found('windowcenter')).toEqual(['Window Center']);
  expect(found('muller')).toEqual(["Patient's Name"]);
  expect(found('nothing like it')).toEqual([]);
});
