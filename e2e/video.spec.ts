import type { Ledger } from '../web/src/ports/tree';
import { imageElements, madeImage, part10, ramp, type MadeFile } from './support/made-files';
import {
  cutInto,
  kVideoColumns,
  kVideoFrames,
  kVideoRows,
  madeStream,
  madeVideo,
  readVideoFrame,
  videoSeries,
  videosMissing,
  type VideoContainer,
} from './support/made-videos';
import { expect, testOnSharedPage as test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

const kFactor = 3;
/** Of 255: chroma at half the resolution, rounding to limited range and back, and what the encoder takes away. */
const kLossy = 8;

const missing = videosMissing();
test.beforeEach(() => {
  test.skip(missing !== '', missing);
});

async function frameOnCanvas(viewer: ViewerPage, position: number): Promise<string> {
  return viewer.element.evaluate(
    (element, index) =>
      (element as HTMLElementTagNameMap['negatoscope-viewer']).showFrame(index).then(
        () => 'shown',
        (error: unknown) => String(error),
      ),
    position,
  );
}

/** Without smoothing and without anything around, so that the pixels of the canvas are those of the video. */
async function preparePicture(viewer: ViewerPage): Promise<void> {
  await viewer.switchSmoothing();
  await viewer.onlyPicture(kVideoColumns, kVideoRows, kFactor);
}

async function expectFrames(viewer: ViewerPage, positions: readonly number[]): Promise<void> {
  for (const position of positions) {
    expect(await frameOnCanvas(viewer, position)).toBe('shown');
    await viewer.painted();
    const { frame, worst } = readVideoFrame(await viewer.pixels(kFactor));
    expect(frame, `picture at position ${position}`).toBe(position);
    expect(worst, `colours of frame ${position}`).toBeLessThanOrEqual(kLossy);
  }
}

const kPositions = [0, 1, 2, 3, 4, 11, 12, 13, 25, 24, 23, 22, 39, 38, 5, 30, 6, 17, 0];

const kStreams: readonly (readonly [string, VideoContainer, number, string])[] = [
  ['MP4 in one fragment', 'mp4', 1, '102'],
  ['MP4 with its tables at the end, in three fragments', 'mp4-late', 3, '102.1'],
  ['a transport stream in one fragment', 'ts', 1, '103'],
  ['a transport stream in five fragments', 'ts', 5, '104.1'],
  ['an elementary stream in one fragment', 'h264', 1, '102'],
  ['an elementary stream in seven fragments', 'h264', 7, '106.1'],
];

for (const [name, container, fragments, transferSyntax] of kStreams) {
  test(`H.264 as ${name}: every frame is where its number says`, async ({ viewer, files }) => {
    const stream = madeStream('h264', container);
    const bytes = madeVideo({ transferSyntax, fragments: cutInto(stream, fragments) });
    await viewer.goto();
    const { totals } = await viewer.open(files([{ path: 'video.dcm', bytes }]));
    expect(totals.shown).toBe(1);
    await viewer.hasImage();
    await preparePicture(viewer);
    await expectFrames(viewer, kPositions);
    if (fragments > 1) return;
    const all = Array.from({ length: kVideoFrames }, (_, i) => i);
    await expectFrames(viewer, all);
  });
}

test('an open GOP and audio beside the video change nothing @painter', async ({
  viewer,
  files,
}) => {
  const openGop = 'open-gop=1:bframes=3:b-pyramid=normal:keyint=10';
  const stream = madeStream(
    'h264',
    'ts',
    ['-x264-params', openGop, '-c:a', 'aac', '-shortest'],
    ['-f', 'lavfi', '-i', 'sine=duration=2'],
  );
  const bytes = madeVideo({ transferSyntax: '102', fragments: [stream] });
  await viewer.goto();
  await viewer.open(files([{ path: 'video.dcm', bytes }]));
  await viewer.hasImage();
  await preparePicture(viewer);
  await expectFrames(viewer, kPositions);
});

test('cine runs through a video forward, at about its own rate, and the marks say that it is lossy', async ({
  viewer,
  files,
}) => {
  const bytes = madeVideo({ transferSyntax: '102', fragments: [madeStream('h264', 'mp4')] });
  await viewer.goto();
  await viewer.open(files([{ path: 'video.dcm', bytes }]));
  await viewer.hasImage();
  const cell = viewer.page.locator('nv-viewport').first();
  await expect(cell).toContainText(/lossy/i);
  await expect(cell).not.toContainText(/remarks/i);
  await expect(viewer.corner('bottom right')).toContainText(`1 / ${kVideoFrames}`);
  await viewer.page.evaluate(() => (window.displayed = []));
  await viewer.canvas.hover();
  await viewer.page.keyboard.press(' ');
  await viewer.page.waitForTimeout(2000);
  await viewer.page.keyboard.press(' ');
  const positions = await viewer.page.evaluate(() =>
    window.displayed.map(({ position }) => position),
  );
  test.info().annotations.push({ type: 'frames in 2 s', description: String(positions.length) });
  expect(positions.length).toBeGreaterThan(15);
  const steps = positions.slice(1).map((position, i) => position - (positions[i] ?? 0));
  // a frame may be painted twice; none is left out, and after the last comes the first
  const others = steps.filter((step) => ![0, 1, 1 - kVideoFrames].includes(step));
  expect(others).toEqual([]);
  await viewer.page.screenshot({ path: process.env['SHOT'] ?? 'test-results/video.png' });
});

test('a video has a thumbnail', async ({ viewer, files }) => {
  const bytes = madeVideo({ transferSyntax: '102', fragments: [madeStream('h264', 'ts')] });
  await viewer.goto();
  await viewer.open(files([{ path: 'video.dcm', bytes }]));
  await viewer.hasImage();
  const thumbnail = viewer.page.locator('nv-study-browser nv-thumbnail canvas').first();
  await expect(thumbnail).toBeVisible();
  const colours = await thumbnail.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const context = (element as HTMLCanvasElement).getContext('2d');
    return [1, 3, 5].map((eighth) => [
      ...(context?.getImageData((width * eighth) / 8, height * 0.75, 1, 1).data.slice(0, 3) ?? []),
    ]);
  });
  // red, green, blue
  expect(colours.map((colour) => colour.indexOf(Math.max(...colour)))).toEqual([0, 1, 2]);
});

function failureOf({ entries }: Ledger, path: string) {
  const entry = entries.find((candidate) => candidate.path === path);
  return {
    status: entry?.status,
    code: entry?.failure?.code,
    detail: entry?.failure?.detail ?? '',
  };
}

const kGood: MadeFile = {
  path: 'good.dcm',
  bytes: madeImage({ rows: 64, columns: 64, pixels: ramp(64, 64), study: 9 }),
};

test('what this browser has no decoder for is named, with the reason, and neighbours open', async ({
  viewer,
  files,
}) => {
  const whole = imageElements({ rows: 64, columns: 64, pixels: ramp(64, 64) });
  const withoutPixels = whole.filter(({ tag }) => tag !== 0x7fe00010);
  const syntax = '1.2.840.10008.1.2.';
  const paths = files([
    {
      path: 'hevc.dcm',
      bytes: madeVideo({ transferSyntax: '107', fragments: [madeStream('hevc', 'mp4')], study: 2 }),
    },
    {
      path: 'hevc-ts.dcm',
      bytes: madeVideo({ transferSyntax: '107', fragments: [madeStream('hevc', 'ts')], study: 3 }),
    },
    {
      path: 'hevc-bare.dcm',
      bytes: madeVideo({
        transferSyntax: '108',
        fragments: [madeStream('hevc', 'hevc')],
        study: 4,
      }),
    },
    {
      path: 'mpeg2.dcm',
      bytes: madeVideo({ transferSyntax: '100', fragments: [madeStream('mpeg2', 'ts')], study: 5 }),
    },
    {
      path: 'mpeg2-bare.dcm',
      bytes: madeVideo({
        transferSyntax: '101.1',
        fragments: cutInto(madeStream('mpeg2', 'mpeg2'), 2),
        study: 6,
      }),
    },
    { path: 'jpip.dcm', bytes: part10(withoutPixels, `${syntax}4.94`) },
    { path: 'jpip-htj2k.dcm', bytes: part10(withoutPixels, `${syntax}4.204`) },
    { path: 'st2110.dcm', bytes: part10(withoutPixels, `${syntax}7.1`) },
    kGood,
  ]);
  await viewer.goto();
  const ledger = await viewer.open(paths);
  const hevc = await viewer.page.evaluate(
    async () =>
      (await VideoDecoder.isConfigSupported({ codec: 'hvc1.1.6.L93.B0' })).supported === true,
  );
  for (const path of ['hevc.dcm', 'hevc-ts.dcm', 'hevc-bare.dcm']) {
    const { status, code, detail } = failureOf(ledger, path);
    test.info().annotations.push({ type: path, description: detail });
    if (hevc) {
      expect(status, path).toBe('shown');
      continue;
    }
    expect({ status, code }, path).toEqual({ status: 'no-picture', code: 'unsupported' });
    expect(detail).toMatch(/HEVC\/H\.265 Main.*no decoder/);
  }
  const named: readonly (readonly [string, RegExp])[] = [
    ['mpeg2.dcm', /MPEG-2.*no decoder/],
    ['mpeg2-bare.dcm', /MPEG-2.*no decoder/],
    ['jpip.dcm', /JPIP Referenced.*server/],
    ['jpip-htj2k.dcm', /JPIP HTJ2K Referenced.*server/],
    ['st2110.dcm', /SMPTE ST 2110-20.*stream/],
  ];
  for (const [path, pattern] of named) {
    const { status, code, detail } = failureOf(ledger, path);
    test.info().annotations.push({ type: path, description: detail });
    expect({ status, code }, path).toEqual({ status: 'no-picture', code: 'unsupported' });
    expect(detail).toMatch(pattern);
  }
  expect(failureOf(ledger, 'good.dcm').status).toBe('shown');
  await viewer.showSeries(videoSeries(9));
  // the cell says it as well
  await viewer.element.evaluate(
    (element, series) =>
      (element as HTMLElementTagNameMap['negatoscope-viewer']).selectSeries(series),
    videoSeries(5),
  );
  const cell = viewer.page.locator('nv-viewport').first();
  await expect(cell.getByRole('alert')).toContainText('MPEG-2');
  await viewer.page.screenshot({ path: 'test-results/video-without-decoder.png' });
});

test('a Transfer Syntax that names another codec than the stream has costs no picture', async ({
  viewer,
  files,
}) => {
  const mp4 = madeStream('h264', 'mp4');
  const paths = files([
    {
      path: 'as-hevc.dcm',
      bytes: madeVideo({ transferSyntax: '107', fragments: [mp4], study: 2 }),
    },
    { path: 'as-jpeg.dcm', bytes: madeVideo({ transferSyntax: '50', fragments: [mp4], study: 3 }) },
  ]);
  await viewer.goto();
  expect((await viewer.open(paths)).totals.shown).toBe(2);
  for (const study of [2, 3]) {
    await viewer.showSeries(videoSeries(study), 7);
    await expect(viewer.page.locator('nv-viewport').first()).toContainText(/remarks/i);
  }
  await preparePicture(viewer);
  await expectFrames(viewer, [7, 20, 3]);
});

test('more frames declared than are there: those that are there are shown, the others say so', async ({
  viewer,
  files,
}) => {
  const fragments = [madeStream('h264', 'mp4')];
  const bytes = madeVideo({ transferSyntax: '102', fragments, frames: 60 });
  await viewer.goto();
  await viewer.open(files([{ path: 'video.dcm', bytes }]));
  await viewer.hasImage();
  await preparePicture(viewer);
  await expectFrames(viewer, [39, 0]);
  expect(await frameOnCanvas(viewer, 50)).toMatch(/cannot be shown|notFound|40/);
  await expectFrames(viewer, [12]);
});

/** The same box with another size or counts: the first place where `type` stands. */
function withWord(
  stream: Uint8Array<ArrayBuffer>,
  type: string,
  offset: number,
  value: number,
): Uint8Array<ArrayBuffer> {
  const changed = stream.slice();
  const at = changed.findIndex((_, i) =>
    [0, 1, 2, 3].every((k) => changed[i + k] === type.charCodeAt(k)),
  );
  new DataView(changed.buffer).setUint32(at + offset, value);
  return changed;
}

function hostileVideos(): MadeFile[] {
  const mp4 = madeStream('h264', 'mp4');
  const ts = madeStream('h264', 'ts');
  const bare = madeStream('h264', 'h264');
  const noise = Uint8Array.from(ts, (byte, i) => (i % 188 < 4 ? byte : (i * 7919) & 0xff));
  const holes = (stream: Uint8Array) =>
    Uint8Array.from(stream, (byte, i) => (i > 3000 && i % 5 === 0 ? (i * 31) & 0xff : byte));
  const streams: readonly (readonly [string, Uint8Array<ArrayBuffer>])[] = [
    ['cut-mp4', mp4.slice(0, mp4.length / 2)],
    ['cut-mp4-head', mp4.slice(0, 300)],
    ['cut-mp4-late', madeStream('h264', 'mp4-late').slice(0, mp4.length / 2)],
    ['cut-ts', ts.slice(0, ts.length / 2 + 50)],
    ['cut-ts-head', ts.slice(0, 600)],
    ['cut-bare', bare.slice(0, bare.length / 2)],
    ['noise-ts', noise],
    ['noise-mp4', holes(mp4)],
    ['noise-bare', holes(bare)],
    ['zeros', new Uint8Array(5000)],
    ['text', new TextEncoder().encode('This is no video. '.repeat(300))],
    ['no-bytes', new Uint8Array(0)],
    ['huge-count', withWord(mp4, 'stts', 12, 0xffffffff)],
    ['huge-entries', withWord(mp4, 'stco', 8, 0x10000000)],
    ['huge-moov', withWord(mp4, 'moov', -4, 0xfffffff0)],
    ['far-offsets', withWord(mp4, 'stco', 12, 0xfffffff0)],
    ['no-samples', withWord(withWord(mp4, 'stsz', 12, 0), 'stts', 8, 0)],
    ['huge-sample', withWord(mp4, 'stsz', 16, 0xfffffff0)],
    ['no-time', withWord(mp4, 'mdhd', 16, 0)],
  ];
  return streams.map(([path, stream], i) => ({
    path: `${path}.dcm`,
    bytes: madeVideo({ transferSyntax: '102', fragments: [stream], study: 100 + i }),
  }));
}

test('hostile videos cost nothing but themselves', async ({ viewer, files }) => {
  test.setTimeout(180_000);
  const hostile = hostileVideos();
  const good = madeVideo({
    transferSyntax: '102',
    fragments: [madeStream('h264', 'mp4')],
    study: 8,
  });
  const paths = files([...hostile, { path: 'video.dcm', bytes: good }, kGood]);
  await viewer.goto();
  const ledger = await viewer.open(paths);
  expect(failureOf(ledger, 'good.dcm').status).toBe('shown');
  expect(failureOf(ledger, 'video.dcm').status).toBe('shown');
  for (const [i, { path }] of hostile.entries()) {
    const { status, code, detail } = failureOf(ledger, path);
    let said = `${status} ${code} ${detail}`;
    if (status === 'shown') {
      await viewer.call(() => undefined);
      for (const position of [0, 30, 3]) {
        const frame = await viewer.element.evaluate(
          async (element, wanted) => {
            const it = element as HTMLElementTagNameMap['negatoscope-viewer'];
            if (!(await it.selectSeries(wanted.series))) return 'no series';
            return it.showFrame(wanted.position).then(
              () => 'shown',
              (error: unknown) => String(error),
            );
          },
          { series: videoSeries(100 + i), position },
        );
        said += `; ${position}: ${frame}`;
      }
    } else {
      expect.soft(code, path).toBeTruthy();
    }
    test.info().annotations.push({ type: path, description: said });
    expect.soft(said, path).not.toMatch(/timeout|internal|outOfMemory/);
  }
  await viewer.showSeries(videoSeries(8), 20);
  await preparePicture(viewer);
  await expectFrames(viewer, [20, 5, 39]);
  await viewer.showSeries(videoSeries(9));
});
