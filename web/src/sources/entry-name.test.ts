import { expect, test } from 'vitest';
import { decodeEntryName } from './entry-name';
import { safeEntryName } from './source-item';

// Bytes as other programs write them (Python's codecs): 'Größe', '图像', 'テスト', '김철수영상'.
test('a name of a ZIP entry is read by its flag, else by what its bytes can be', () => {
  expect(decodeEntryName(Uint8Array.of(0x47, 0x72, 0xc3, 0xb6, 0xc3, 0x9f, 0x65), true)).toBe(
    'Größe',
  );
  expect(decodeEntryName(Uint8Array.of(0x47, 0x72, 0xc3, 0xb6, 0xc3, 0x9f, 0x65), false)).toBe(
    'Größe',
  );
  expect(decodeEntryName(Uint8Array.of(0x47, 0x72, 0x94, 0xe1, 0x65), false)).toBe('Größe');
  expect(decodeEntryName(Uint8Array.of(0x83, 0x65, 0x83, 0x58, 0x83, 0x67), false)).toBe('テスト');
  expect(decodeEntryName(Uint8Array.of(0xcd, 0xbc, 0xcf, 0xf1), false)).toBe('图像');
  const korean = [0xb1, 0xe8, 0xc3, 0xb6, 0xbc, 0xf6, 0xbf, 0xb5, 0xbb, 0xf3];
  expect(decodeEntryName(Uint8Array.from(korean), false)).toBe('김철수영상');
});

test('a name that leaves its archive is none', () => {
  for (const name of ['../a', 'a/../../b', '/a', '\\a', 'C:\\a', 'c:/a', 'a\0b', '', './'])
    expect(safeEntryName(name)).toBeNull();
  expect(safeEntryName('./a\\b//c')).toBe('a/b/c');
  expect(safeEntryName('a..b/..c')).toBe('a..b/..c');
});
