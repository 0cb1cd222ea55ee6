import { decodeFrame, renderThumbnail } from './frames';
import { madeUpSlice, type SliceKind } from './made-up-slice';
import { nativeModule } from './modules';
import { forgetImages } from './open-images';

/** As large as most. */
const kKinds: readonly SliceKind[] = [
  { edge: 512, bits: 16, isSigned: true },
  { edge: 512, bits: 16, isSigned: false },
  { edge: 512, bits: 8, isSigned: false },
];
/** Files have numbers from 0. */
const kNoFile = -1;

/**
 * Decodes made-up slices for display, and makes small pictures of them, as it is done for files: the browser compiles
 * each function when it is first called, which would otherwise happen while somebody waits.
 */
export async function rehearseDecoding(): Promise<void> {
  // Loaded before anything else takes its time.
  await nativeModule();
  // Twice each: a browser optimises what turns out to be used much.
  for (const kind of [...kKinds, ...kKinds]) {
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
