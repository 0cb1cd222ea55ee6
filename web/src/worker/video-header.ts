import type { FileToRead } from '../ports/calls';
import type { Failure } from '../ports/errors';
import { failureOf } from './failures';
import { openImage } from './open-images';

/** Why this browser shows no picture of a video; null where it has a decoder for it. */
export async function videoProblem(file: FileToRead): Promise<Failure | null> {
  try {
    const image = await openImage(file);
    // the Transfer Syntax says video, and the bytes are something else
    if (image.opened.codec !== 'video') return null;
    const { checkVideo } = await import('./video/video');
    await checkVideo(image);
    return null;
  } catch (thrown) {
    return failureOf(thrown);
  }
}
