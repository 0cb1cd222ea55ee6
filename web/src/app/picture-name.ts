import type { DisplayableFrame } from '../ports/image';

const kLongestPart = 16;

/**
 * "CT-series3-image42.png": what tells pictures of one study apart, and nothing that a person wrote. A modality is what the
 * file says, so only letters and digits of it are taken: no name of a file is a path.
 */
export function pictureName(frame: DisplayableFrame, position: number, extension: string): string {
  const { numberOfFrames, frameIndex, identity } = frame;
  const { instanceNumber } = identity;
  const image = instanceNumber ?? position + 1;
  const frameNumber = numberOfFrames > 1 ? `-frame${String(frameIndex + 1)}` : '';
  return `${seriesPart(frame)}-image${plainNumber(image)}${frameNumber}.${extension}`;
}

/** "US-series2.webm" */
export function seriesName(frame: DisplayableFrame, extension: string): string {
  return `${seriesPart(frame)}.${extension}`;
}

/** "CT-2x2.png" */
export function gridName(frame: DisplayableFrame, layout: string, extension: string): string {
  return `${modalityPart(frame)}-${layout}.${extension}`;
}

function seriesPart(frame: DisplayableFrame): string {
  const { seriesNumber } = frame.identity;
  const series = seriesNumber === null ? '' : `-series${plainNumber(seriesNumber)}`;
  return `${modalityPart(frame)}${series}`;
}

function modalityPart({ identity }: DisplayableFrame): string {
  return identity.modality.replace(/[^A-Za-z0-9]/g, '').slice(0, kLongestPart) || 'image';
}

function plainNumber(value: number): string {
  return Number.isFinite(value) ? String(Math.trunc(value)) : '0';
}
