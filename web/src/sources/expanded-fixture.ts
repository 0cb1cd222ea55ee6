import { Archives } from './archive';
import { isFailedSource, type SourceItem } from './source-item';

/** What a person sees of the items: archives replaced by their contents, whether by name or when they are read. */
export async function* expanded(
  items: AsyncIterable<SourceItem> | Iterable<SourceItem>,
  archives = new Archives(),
): AsyncGenerator<SourceItem> {
  for await (const item of archives.expand(items)) {
    const contents = isFailedSource(item) ? null : await archives.contentsOf(item);
    if (contents) yield* expanded(contents, archives);
    else yield item;
  }
}
