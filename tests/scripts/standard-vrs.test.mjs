/** Without a written VR, an element that is read and missing in the table would be taken for bytes. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const room = new URL('../../wasm/dicom/', import.meta.url);
const kTag = /\.group = 0x([0-9A-F]{4}), \.element = 0x([0-9A-F]{4})\}/gu;

function tagsIn(name) {
  const text = readFileSync(new URL(name, room), 'utf8');
  return [...text.matchAll(kTag)].map(([, group, element]) => `${group},${element}`);
}

/** Items and their ends have no VR, private elements none that anybody knows. */
function hasVr(tag) {
  const group = Number.parseInt(tag.slice(0, 4), 16);
  return group % 2 === 0 && group !== 0xfffe;
}

test('every element that the room reads has its VR in the table', () => {
  const known = new Set(tagsIn('standard_vrs.cpp'));
  const sources = readdirSync(room).filter((name) => /\.(cpp|h)$/u.test(name));
  const read = new Set(sources.flatMap((name) => tagsIn(name)).filter(hasVr));
  assert.ok(read.size > 150, `${read.size} tags were found`);
  assert.deepEqual(
    [...read].filter((tag) => !known.has(tag)),
    [],
  );
});
