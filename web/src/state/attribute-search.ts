import { foldText, matchesFolded } from '../dicom/text-match';
import type { AttributeRow } from '../ports/attributes';

/** A row with whether it matches itself or stands above one that does. */
export interface FoundRow {
  readonly row: AttributeRow;
  readonly isMatch: boolean;
}

/** Rows that match a query by tag, keyword, name, value or meaning, with the sequences and items they are in. */
export function searchAttributes(rows: readonly AttributeRow[], query: string): FoundRow[] {
  const folded = foldText(query);
  if (!folded) return rows.map((row) => ({ row, isMatch: true }));
  const tagQuery = tagDigits(query);
  const found: FoundRow[] = [];
  const above: AttributeRow[] = [];
  let pending: AttributeRow[] = [];
  for (const row of rows) {
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= row.depth) {
      const left = above.pop();
      pending = pending.filter((candidate) => candidate !== left);
    }
    if (matches(row, folded, tagQuery)) {
      found.push(...pending.map((parent) => ({ row: parent, isMatch: false })), {
        row,
        isMatch: true,
      });
      pending = [];
    } else {
      pending.push(row);
    }
    above.push(row);
  }
  return found;
}

function matches(row: AttributeRow, folded: string, tagQuery: string): boolean {
  if (tagQuery && row.tag.replace(/\W/g, '').toLowerCase().startsWith(tagQuery)) return true;
  return matchesFolded(
    foldText(`${row.tag} ${row.keyword} ${row.name} ${row.value} ${row.meaning}`),
    folded,
  );
}

/** "(0028,10", "0028 1050" or "00281050" as digits; '' where the query cannot be a tag. */
function tagDigits(query: string): string {
  const digits = query
    .trim()
    .replace(/[(),\s]/g, '')
    .toLowerCase();
  return /^[0-9a-f]{4,8}$/.test(digits) ? digits : '';
}
