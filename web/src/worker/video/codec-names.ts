const avcProfiles: Readonly<Record<number, string>> = {
  66: 'Baseline',
  77: 'Main',
  88: 'Extended',
  100: 'High',
  110: 'High 10',
  118: 'Multiview High',
  122: 'High 4:2:2',
  128: 'Stereo High',
  244: 'High 4:4:4 Predictive',
};

const hevcProfiles: Readonly<Record<number, string>> = {
  1: 'Main',
  2: 'Main 10',
  3: 'Main Still Picture',
  4: 'Range Extensions',
  6: 'Multiview Main',
};

/** ISO/IEC 14496-12 sample entries that DICOM does not have but files may. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^(mp4v\.6[0-5]|m2v1|mp2v|mpeg2)/i, 'MPEG-2'],
  [/^(mp4v\.6[Aa]|m1v)/i, 'MPEG-1'],
  [/^mp4v/i, 'MPEG-4 Visual'],
  [/^av01/i, 'AV1'],
  [/^vp09/i, 'VP9'],
  [/^vp08|^vp8/i, 'VP8'],
  [/^(mjp|jpeg)/i, 'Motion JPEG'],
  [/^vvc/i, 'VVC/H.266'],
  [/^s263|^h263/i, 'H.263'],
];

function avcName(codec: string): string {
  const [, profile = '', level = ''] =
    /^avc[1-4]\.([0-9a-f]{2})[0-9a-f]{2}([0-9a-f]{2})$/i.exec(codec) ?? [];
  const name = avcProfiles[parseInt(profile, 16)];
  const number = parseInt(level, 16) / 10;
  return `MPEG-4 AVC/H.264${name ? ` ${name}` : ''}${number > 0 ? `, level ${number.toFixed(1)}` : ''}`;
}

function hevcName(codec: string): string {
  const [, profile = '', level = ''] =
    /^h(?:ev|vc)1\.[A-C]?(\d+)\.[0-9a-f]+\.[LH](\d+)/i.exec(codec) ?? [];
  const name = hevcProfiles[Number(profile)];
  const number = Number(level) / 30;
  return `HEVC/H.265${name ? ` ${name}` : ''}${number > 0 ? `, level ${number.toFixed(1)}` : ''}`;
}

/** What people call a codec, from its string in RFC 6381: "avc1.640029" is MPEG-4 AVC/H.264 High, level 4.1. */
export function codecName(codec: string): string {
  if (codec.startsWith('avc')) return avcName(codec);
  if (/^h(ev|vc)1/.test(codec)) return hevcName(codec);
  return (
    others.find(([pattern]) => pattern.test(codec))?.[1] ?? `an unknown codec (${printable(codec)})`
  );
}

/** Text from a file, short and without what could confuse a reader. */
export function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 120);
}

/** What the Transfer Syntax says of the codec; "" where it says nothing. */
export function codecOfTransferSyntax(uid: string): '' | 'mpeg2' | 'h264' | 'hevc' {
  const [, number = ''] = /^1\.2\.840\.10008\.1\.2\.4\.(10[0-8])(\.1)?$/.exec(uid) ?? [];
  if (number === '') return '';
  if (number <= '101') return 'mpeg2';
  return number <= '106' ? 'h264' : 'hevc';
}

export const familyNames = {
  mpeg2: 'MPEG-2',
  h264: 'MPEG-4 AVC/H.264',
  hevc: 'HEVC/H.265',
} as const;
