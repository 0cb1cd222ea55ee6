import { expect, test } from 'vitest';
import { contentKind } from './content-kind';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['\xff\xd8\xff\xe0', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['%PDF-1.7', 'pdf'],
  ['MZ\x90\0', 'windows-program'],
  ['\x7fELF\x02', 'elf'],
  ['PK\x03\x04', 'zip'],
  [`${'\0'.repeat(344)}n+1\0`, 'nifti'],
  ['<!DOCTYPE html><p>', 'html'],
  ['<?xml version="1.0"?>', 'xml'],
  ['\xef\xbb\xbf<study uid="1">', 'xml'],
  ['{"a": 1}', 'json'],
  ['[autorun]\r\nopen=viewer.exe', 'autorun'],
  ['Thank you for reading this', 'text'],
])('%j is told as %s', (head, kind) => {
  expect(contentKind(bytes(head))).toBe(kind);
});

test('what looks like nothing is nothing, and an empty file is no text', () => {
  expect(contentKind(bytes('\x01\x02\x03\x04'))).toBeNull();
  expect(contentKind(new Uint8Array())).toBeNull();
});
