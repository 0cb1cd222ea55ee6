import { isTarHeader } from './tar-header';

/** What a file that is not DICOM looks like, by its first bytes. */
export type ContentKind =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'bmp'
  | 'tiff'
  | 'pdf'
  | 'windows-program'
  | 'elf'
  | 'mac-program'
  | 'zip'
  | 'gzip'
  | 'tar'
  | '7z'
  | 'rar'
  | 'nifti'
  | 'nrrd'
  | 'html'
  | 'xml'
  | 'json'
  | 'text'
  | 'video'
  | 'office'
  | 'cabinet'
  | 'icon'
  | 'autorun';

const kSignatures: readonly (readonly [ContentKind, number, string])[] = [
  ['jpeg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['gif', 0, 'GIF8'],
  ['pdf', 0, '%PDF-'],
  ['windows-program', 0, 'MZ'],
  ['elf', 0, '\x7fELF'],
  ['mac-program', 0, '\xcf\xfa\xed\xfe'],
  ['mac-program', 0, '\xca\xfe\xba\xbe'],
  ['zip', 0, 'PK\x03\x04'],
  ['zip', 0, 'PK\x05\x06'],
  ['gzip', 0, '\x1f\x8b'],
  ['7z', 0, "7z\xbc\xaf'\x1c"],
  ['rar', 0, 'Rar!\x1a\x07'],
  ['nifti', 344, 'n+1\0'],
  ['nifti', 344, 'ni1\0'],
  ['nifti', 4, 'n+2\0'],
  ['nifti', 4, 'ni2\0'],
  ['nrrd', 0, 'NRRD000'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['video', 4, 'ftyp'],
  ['video', 8, 'AVI LIST'],
  ['video', 0, '\0\0\x01\xba'],
  ['office', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['cabinet', 0, 'MSCF'],
  ['icon', 0, '\0\0\x01\0'],
  ['bmp', 0, 'BM'],
];

/** How many bytes `contentKind` looks at. */
export const kContentHeadBytes = 512;

/** What the first bytes of a file look like; null where they look like nothing we know. */
export function contentKind(head: Uint8Array): ContentKind | null {
  const found = kSignatures.find(([, at, signature]) => startsWith(head, at, signature));
  if (found) return found[0];
  return isTarHeader(head) ? 'tar' : textKind(head);
}

function startsWith(head: Uint8Array, at: number, signature: string): boolean {
  if (head.length < at + signature.length) return false;
  for (let i = 0; i < signature.length; i++) {
    if (head[at + i] !== signature.charCodeAt(i)) return false;
  }
  return true;
}

function textKind(head: Uint8Array): ContentKind | null {
  if (head.length === 0) return null;
  let text = '';
  try {
    // The end may cut a letter of several bytes in two.
    text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    text = new TextDecoder('windows-1252').decode(head);
  }
  // Control characters other than tabulators and line ends are in no text.
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(text)) return null;
  const start = text.trimStart().toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) return 'html';
  if (start.startsWith('<?xml') || /^<[a-z][\w:-]*[\s/>]/.test(start)) return 'xml';
  if (start.startsWith('[autorun]')) return 'autorun';
  return /^[{[]\s*["{[\]}]/.test(start) ? 'json' : 'text';
}
