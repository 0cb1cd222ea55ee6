/** CSS pixels of the pages of tests, where a test says nothing else. */
export const kViewport = { width: 1440, height: 900 } as const;
