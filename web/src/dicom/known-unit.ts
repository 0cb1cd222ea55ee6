/** Defined Terms of Rescale Type (PS3.3 C.11.1.1.2) and of Units of PET (C.8.9.1.1.3), and notes of UCUM about uptake. */
const kTerms = new Set(
  (
    'OD HU US MGML Z_EFF ED EDW HU_MOD PCT ' +
    'CNTS NONE CM2 CM2ML PCNT CPS BQML MGMINML UMOLMINML MLMING MLG 1CM UMOLML PROPCNTS PROPCPS MLMINML MLML GML STDDEV ' +
    'SUV SUVbw SUVlbm SUVbsa SUVibw ratio counts'
  ).split(' '),
);

/** A unit of UCUM with its prefix, factor and exponent: "mm2", "MBq", "100g", "10*-6", "s-1". */
const kAtom =
  /^\d*(?:[pnuµmcdkMG]?(?:m|g|s|l|L|Bq|Gy|Hz|T|W|V|A|K|J|Pa|eV|mol|cal)|min|h|d|rad|deg|px)?[-+]?\d*$/u;
const kSigns = new Set(['%', '°', "[hnsf'U]", '[deg]', '10*', '10^']);
const kLongest = 24;

/** A unit that standards define; '' for any other text that a file has in its place. */
export function knownUnit(unit: string): string {
  if (unit.length > kLongest) return '';
  const parts = unit.split(/[\s./{}()]+/u).filter(Boolean);
  return parts.every(isKnown) ? unit : '';
}

function isKnown(part: string): boolean {
  return kTerms.has(part) || kSigns.has(part) || kAtom.test(part.replace(/^10[*^]/u, '10'));
}
