import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { kForgetful, kMemory } from './remembered';

function storageOf(entries: Map<string, string>): Pick<Storage, 'getItem' | 'setItem'> {
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
  };
}

const entries = new Map<string, string>();
beforeEach(() => {
  entries.clear();
  vi.stubGlobal('localStorage', storageOf(entries));
});
afterEach(() => void vi.unstubAllGlobals());

test('one thing is remembered beside another, and forgotten without it', () => {
  kMemory.remember({ browserWidth: 300, isInspectorOpen: false });
  kMemory.remember({ language: 'de' });
  expect(kMemory.recall()).toEqual({ browserWidth: 300, isInspectorOpen: false, language: 'de' });
  kMemory.remember({ browserWidth: undefined });
  expect(kMemory.recall()).toEqual({ isInspectorOpen: false, language: 'de' });
});

test('what makes no sense is left out', () => {
  entries.set(
    'negatoscope.interface',
    '{"browserWidth":-1,"inspectorWidth":"9","isBrowserOpen":1,"theme":"pink","other":"x","screen":{"devicePixelsPerMm":-1}}',
  );
  expect(kMemory.recall()).toEqual({});
  entries.set('negatoscope.interface', 'nonsense');
  expect(kMemory.recall()).toEqual({});
});

test('a measured screen is remembered beside the rest, and forgotten alone', () => {
  const screen = { devicePixelsPerMm: 5, screen: '1440x900' };
  kMemory.remember({ language: 'de' });
  expect(kMemory.remember({ screen })).toBe(true);
  expect(kMemory.recall()).toEqual({ language: 'de', screen });
  kMemory.remember({ screen: undefined });
  expect(kMemory.recall()).toEqual({ language: 'de' });
});

test('blocked storage is no error', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('', 'SecurityError');
    },
    setItem: () => {
      throw new DOMException('', 'SecurityError');
    },
  });
  expect(kMemory.remember({ browserWidth: 300 })).toBe(false);
  expect(kMemory.keeps()).toBe(false);
  expect(kMemory.recall()).toEqual({});
});

test('a forgetful viewer leaves no trace', () => {
  expect(kForgetful.remember({ browserWidth: 300, language: 'de' })).toBe(false);
  expect(kForgetful.keeps()).toBe(false);
  expect([...entries]).toEqual([]);
  expect(kMemory.keeps()).toBe(true);
  kMemory.remember({ theme: 'contrast' });
  expect(kForgetful.recall()).toEqual({});
});
