// Our index of 1,000 files beside reading their heads with nothing parsed, in turns, each in a page of its own.
//   node heads.mjs ADDRESS_OF_BENCH_PAGE      in the folder of the harness; results/heads.json
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { DATA, launch, save, stats } = await import(pathToFileURL(resolve('lib/browser.mjs')).href);
const [benchPage] = process.argv.slice(2);
const headsPage = new URL('/heads.html', benchPage).href;
const kTurns = 11;

const folder = join(DATA, 'ct1000', 'raw');
const paths = readdirSync(folder)
  .slice(0, 1000)
  .map((name) => join(folder, name));
// into the memory of the system
for (const path of paths) readFileSync(path);

const kMeasures = {
  'heads, two threads': [headsPage, 'window.heads', 'heads(2)'],
  'heads, three threads': [headsPage, 'window.heads', 'heads(3)'],
  negatoscope: [
    benchPage,
    'window.viewerReady',
    '(async (start) => { await viewer.index(); return performance.now() - start; })(performance.now())',
  ],
};

const { ctx, close } = await launch();
const found = Object.fromEntries(Object.keys(kMeasures).map((name) => [name, []]));
for (let turn = 0; turn < kTurns; turn += 1) {
  for (const [name, [address, isReady, measure]] of Object.entries(kMeasures)) {
    const page = await ctx.newPage();
    await page.goto(address);
    await page.waitForFunction(isReady);
    await page.setInputFiles('#f', paths);
    found[name].push(await page.evaluate(measure));
    await page.close();
  }
}
await close();
const out = Object.fromEntries(Object.entries(found).map(([name, all]) => [name, stats(all)]));
console.log(out);
save('heads', { files: paths.length, out });
process.exit(0);
