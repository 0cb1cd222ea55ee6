/** Opens bytes in memory with the wasm modules, without a file. */
import { frameRequest } from '../../scripts/lib/inspect/frame-request.mjs';
import { codecModule, withCharacterTables } from '../../scripts/lib/inspect/modules.mjs';

export function readerOf(bytes) {
  return {
    size: bytes.length,
    read: (offset, length) => bytes.slice(offset, offset + length),
  };
}

/** The image, how its first frame is to be shown, and a rendering by the reference pipeline. */
export async function openAndRender(bytes) {
  const reader = readerOf(bytes);
  const image = await withCharacterTables((dataset) => dataset.openImage(reader));
  if (!image.ok) return { image };
  return withCharacterTables((dataset) => {
    const frame = dataset.describeFrame(image.handle, 0);
    const located = dataset.locateFrame(image.handle, 0);
    dataset.closeImage(image.handle);
    return { ok: true, image, frame, located };
  }).then(async (opened) => {
    const { frame, located } = opened;
    const codec = await codecModule(image);
    const [{ offset, length }] = located.ranges;
    const request = frameRequest(image, located, bytes.slice(offset, offset + length));
    const picture = codec.renderReference(request, frame.display, null);
    return { image, frame, picture, request, codec };
  });
}
