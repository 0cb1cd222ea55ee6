// Checks that the C++ rooms include only what they may see:
//   bindings → {dicom, codecs, pixels, colour, geometry, hierarchy, integrity} → core; those do not know each other,
// and that each library's headers stay in their room. Exits 1 with one line per breach.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const MIDDLE_ROOMS = ['dicom', 'codecs', 'pixels', 'colour', 'geometry', 'hierarchy', 'integrity'];

/** room → rooms whose headers it may include besides its own */
const MAY_SEE = {
  core: [],
  ...Object.fromEntries(MIDDLE_ROOMS.map((room) => [room, ['core']])),
  bindings: ['core', ...MIDDLE_ROOMS],
};

const LIBRARIES = [
  { name: 'Emscripten', header: /^(emscripten\/|emscripten\.h$)/, rooms: ['bindings'] },
  { name: 'DCMTK', header: /^dcmtk\//, rooms: ['dicom'] },
  { name: 'zlib', header: /^(zlib|zconf)\.h$/, rooms: ['dicom', 'codecs'] },
  { name: 'Little CMS', header: /^lcms2/, rooms: ['colour'] },
  {
    name: 'the codec libraries',
    header: /^(ijg(8|12|16)\/|jpeglib|charls\/|openjpeg|opj_|jxl\/|brotli\/)/,
    rooms: ['codecs'],
  },
];

const INCLUDE = /^\s*#\s*include\s*[<"]([^>"]+)[>"]/;

/**
 * The breaches of one file.
 *
 * @param {string} room the file's room
 * @param {string} text its contents
 * @returns {{line: number, message: string}[]}
 */
export function findBreaches(room, text) {
  const breaches = [];
  text.split('\n').forEach((content, index) => {
    const header = INCLUDE.exec(content)?.[1];
    if (header === undefined) return;
    const library = LIBRARIES.find((candidate) => candidate.header.test(header));
    if (library !== undefined && !library.rooms.includes(room)) {
      breaches.push({
        line: index + 1,
        message: `${header}: ${library.name} only in ${library.rooms.join(', ')}`,
      });
    }
    const target = header.split('/')[0];
    if (
      header.includes('/') &&
      target in MAY_SEE &&
      target !== room &&
      !MAY_SEE[room].includes(target)
    ) {
      breaches.push({ line: index + 1, message: `${header}: ${room} may not see ${target}` });
    }
    if (header.startsWith('../')) {
      breaches.push({ line: index + 1, message: `${header}: includes start at wasm/` });
    }
  });
  return breaches;
}

function sourcesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile() && /\.(cpp|h|c)$/.test(entry.name));
}

function main() {
  const wasm = fileURLToPath(new URL('../wasm/', import.meta.url));
  let count = 0;
  for (const { name: room } of readdirSync(wasm, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )) {
    if (room === 'cmake') continue;
    if (!(room in MAY_SEE)) {
      console.error(
        `wasm/${room}: an unknown room; say in scripts/check-rooms.mjs what it may see`,
      );
      count += 1;
      continue;
    }
    for (const entry of sourcesIn(path.join(wasm, room))) {
      const file = path.join(entry.parentPath ?? entry.path, entry.name);
      for (const { line, message } of findBreaches(room, readFileSync(file, 'utf8'))) {
        console.error(`wasm/${path.relative(wasm, file)}:${line}: ${message}`);
        count += 1;
      }
    }
  }
  process.exitCode = count === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  main();
