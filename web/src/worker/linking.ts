import type { GeometryModule } from '#wasm/geometry';
import type { CallRequest } from '../ports/calls';
import type {
  FollowAnswer,
  LinkedViewRequest,
  PlaneTable,
  StackToKeep,
  TracedView,
} from '../ports/linking';
import { BlobReader } from './blob-reader';
import { fail, unwrap } from './failures';
import { datasetModule, geometryModule, reading } from './modules';

/** Where the pictures of a series or display set lie, from the index. */
export async function planesOf(key: string): Promise<PlaneTable> {
  const { files, numbers } = unwrap((await datasetModule()).planesOf(key));
  return { files, numbers };
}

/** Where the frames of one file lie. */
export async function readPlanes(blob: Blob): Promise<Float64Array<ArrayBuffer>> {
  const reader = new BlobReader(blob);
  return unwrap(await reading((module) => module.readPlanes(reader))).numbers;
}

export async function traceViews({
  views,
  withEnds,
  place,
  stacks,
}: CallRequest<'traceViews'>): Promise<readonly TracedView[]> {
  const geometry = await withStacks(stacks);
  const { keys, numbers } = packed(views);
  const at = place ? [...place.at] : [];
  return unwrap(geometry.traceViews(keys, numbers, withEnds, at, place?.space ?? -1)).views;
}

export async function followViews({
  views,
  source,
  pixel,
  stacks,
}: CallRequest<'followViews'>): Promise<FollowAnswer> {
  const geometry = await withStacks(stacks);
  const { keys, numbers } = packed(views);
  const at = pixel ? [pixel.x, pixel.y] : [];
  const { frames, place, centres } = unwrap(geometry.followViews(keys, numbers, source, at));
  return { frames, place, centres };
}

async function withStacks(stacks: readonly StackToKeep[]): Promise<GeometryModule> {
  const geometry = await geometryModule().catch((thrown: unknown) =>
    fail('readFailed', String(thrown)),
  );
  for (const { key, numbers } of stacks) unwrap(geometry.setStack(key, numbers));
  return geometry;
}

/** As geometry.d.ts wants views. */
function packed(views: readonly LinkedViewRequest[]): { keys: string[]; numbers: Float64Array } {
  const keys = views.map(({ stackKey }) => stackKey);
  const numbers = views.flatMap(({ frame, space, shift }) => [frame, space, ...shift]);
  return { keys, numbers: Float64Array.from(numbers) };
}
