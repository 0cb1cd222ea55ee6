import { expect, test } from 'vitest';
import { kCommands } from './commands';
import { commandOfKey, keyName } from './keyboard';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

test('keys give their commands, large letters too', () => {
  expect(commandOfKey({ ...plain, key: 'R' })).toEqual({ kind: 'reset' });
  expect(commandOfKey({ ...plain, key: '2' })).toEqual({ kind: 'preset', index: 1 });
  expect(commandOfKey({ ...plain, key: 'k', metaKey: true })).toEqual({ kind: 'palette' });
});

test('undo and redo are told apart by Shift', () => {
  const control = { ...plain, ctrlKey: true };
  expect(commandOfKey({ ...control, key: 'z' })).toEqual({ kind: 'undo' });
  expect(commandOfKey({ ...control, key: 'Z', shiftKey: true })).toEqual({ kind: 'redo' });
  expect(commandOfKey({ ...plain, key: 'L', shiftKey: true })).toEqual({
    kind: 'tool',
    tool: 'length',
  });
});

test('keys of the browser stay its own', () => {
  expect(commandOfKey({ ...plain, key: 'r', ctrlKey: true })).toBeNull();
  expect(commandOfKey({ ...plain, key: 'f', ctrlKey: true })).toBeNull();
  expect(commandOfKey({ ...plain, key: 'ArrowLeft', altKey: true })).toBeNull();
});

test('no key has two commands', () => {
  const keys = kCommands.map((entry) => entry.key.toLowerCase()).filter(Boolean);
  expect(new Set(keys).size).toBe(keys.length);
});

test('keys are told as they are written on a keyboard', () => {
  expect(['Ctrl+k', ' ', 'ArrowUp', 'r', '?'].map(keyName)).toEqual([
    'Ctrl+K',
    'Space',
    '↑',
    'R',
    '?',
  ]);
});
