// What an archive may ask for, of whatever kind it is.

/** Deflate cannot do better than about 1,030 : 1; images do not reach 200 : 1, bombs do. */
export const kLargestRatio = 200;
/** A small file of zeros may be compressed well without being a danger. */
export const kHarmlessBytes = 1 << 20;
export const kLargestEntryBytes = 4 * 2 ** 30;
export const kMostEntries = 1_000_000;
