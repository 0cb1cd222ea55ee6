interface Size {
  readonly width: number;
  readonly height: number;
}

const kTightWidth = 380;
const kSmallEdge = 260;
const kTinyWidth = 170;

/** Classes of what is written on a cell of this size. */
export function tightness(size: Size): string {
  const names = [
    size.width < kTightWidth ? 'tight' : '',
    isSmall(size) ? 'small' : '',
    size.width < kTinyWidth ? 'tiny' : '',
  ];
  return names.filter(Boolean).join(' ');
}

/** Lines that a corner has room for; the first one, the name of the patient, always stays. */
export function mostLines(size: Size): number {
  const byHeight = Math.floor((size.height / 2 - 24) / 17);
  return Math.max(1, Math.min(isSmall(size) ? 2 : 6, byHeight));
}

/** One of many cells: who and where stay, the rest makes room for the picture. */
function isSmall({ width, height }: Size): boolean {
  return width < kSmallEdge || height < kSmallEdge;
}
