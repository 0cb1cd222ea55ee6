import type { LookupTable } from '../ports/image';

/** 1 to 16; 16 where the file claims anything else. */
export function usableBitsPerEntry(table: LookupTable): number {
  return table.bitsPerEntry >= 1 && table.bitsPerEntry <= 16 ? table.bitsPerEntry : 16;
}

/** The entry for an input value, rounded to nearest; the ends of the table beyond them (PS3.3 C.11.1.1.1). */
export function lookUp(table: LookupTable, input: number): number {
  const index = Math.floor(input + 0.5) - table.firstMapped;
  const inside = Math.min(Math.max(index, 0), table.entries.length - 1);
  return table.entries[inside] ?? 0;
}
