import { failedSource, type SourceItem } from './source-item';

/** Nobody writes that many into an address by hand. */
const kMostAddressed = 64;

/**
 * The files that the address of the page names (`?src=disc.zip&src=…`), as far as they lie below `folder`, which the page
 * itself has to give. Somebody else may have written the address: nothing but plain files of the page's own origin is
 * asked for, without a query and without following where an answer leads to, and nothing of it stays in the cache.
 */
export async function* addressedFiles(
  address: URL,
  folder: string,
  base: URL = address,
): AsyncGenerator<SourceItem> {
  for (const src of addressesIn(address)) {
    const url = allowedAddress(src, folder, base, address.origin);
    yield url ? await fetched(url) : failedSource(src, 0, 'invalid', 'src: not allowed');
  }
}

/** What the address of a page asks for. */
export function addressesIn(address: URL): readonly string[] {
  return address.searchParams.getAll('src').slice(0, kMostAddressed);
}

/** The whole address of a file below a folder of this origin; null where it is anything else. */
export function allowedAddress(
  src: string,
  folder: string,
  base: URL,
  origin = base.origin,
): URL | null {
  const root = parsed(folder.endsWith('/') ? folder : `${folder}/`, base);
  const url = root && parsed(src, root);
  if (!url || root.origin !== origin || url.origin !== origin) return null;
  const isPlain = url.search === '' && url.hash === '' && url.username + url.password === '';
  // A server may take these for separators of folders, and so leave the one that is allowed.
  const hidesSeparator = /%(?:2f|5c|00|2e)/iu.test(url.pathname);
  const isFile = url.pathname.startsWith(root.pathname) && !url.pathname.endsWith('/');
  return isPlain && isFile && !hidesSeparator && /^https?:$/u.test(url.protocol) ? url : null;
}

function parsed(text: string, base: URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

async function fetched(url: URL): Promise<SourceItem> {
  const path = nameOf(url);
  try {
    const response = await fetch(url, {
      mode: 'same-origin',
      credentials: 'same-origin',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    if (response.ok) return { path, blob: await response.blob() };
    return failedSource(path, 0, 'readFailed', `src: HTTP ${String(response.status)}`);
  } catch {
    return failedSource(path, 0, 'readFailed', 'src: no answer');
  }
}

function nameOf({ pathname }: URL): string {
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
