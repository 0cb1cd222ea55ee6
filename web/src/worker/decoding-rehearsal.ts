import { decodeFrame, renderThumbnail } from './frames';
import { madeUpSlice, type SliceKind } from './made-up-slice';
import { forgetImages } from './open-images';

/** As large as most, and twice each: a browser takes its time for code that turns out to be used much. */
const kKinds: readonly SliceKind[] = [
  { edge: 512, bits: 16, isSigned: true },
  { edge: 512, bits: 16, isSigned: false },
  { edge: 512, bits: 8, isSigned: false },
].flatMap((kind) => [kind, kind] as SliceKind[]);
/** Files have numbers from 0. */
const kNoFile = -1;

/**
 * Decodes made-up slices for display, and makes small pictures of them, as it is done for files: the browser compiles
 * each function when it is first called, which would otherwise happen while somebody waits.
 */
export async function rehearseDecoding(): Promise<void> {
  for (const kind of kKinds) {
    const blob = new Blob([madeUpSlice(kind)]);
    const wanted = { fileId: kNoFile, blob, characterSet: undefined, frameIndex: 0 };
    try {
      await decodeFrame({ ...wanted, wantsPreview: false }, () => undefined);
      await renderThumbnail({ ...wanted, maxEdge: 8 });
    } finally {
      forgetImages([kNoFile]);
    }
  }
}
