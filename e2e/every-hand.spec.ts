import { readFileSync } from 'node:fs';
import { handNamed, type Hand, type HandName, type Item } from './support/hands';
import { madeSeries, type MadeFile } from './support/made-files';
import { Measurer, numberBefore, type Place } from './support/measuring';
import { expect, test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

/** Everything that is done to pictures, by people who have one way to do it. */
const kHands: readonly HandName[] = ['mouse', 'pen', 'finger', 'keys'];
/** A finger is at a phone. */
const kPhone = { hasTouch: true, viewport: { width: 390, height: 844 } };

const kPicture = { columns: 64, rows: 64 };
const kSpacingMm = 0.5;

interface Scene {
  readonly hand: Hand;
  readonly measurer: Measurer;
}

type Write = (made: readonly MadeFile[]) => string[];

async function scene(viewer: ViewerPage, files: Write, name: HandName): Promise<Scene> {
  const measurer = new Measurer(viewer, kPicture);
  await viewer.goto();
  await viewer.open(
    files([
      ...madeSeries(12, { spacingMm: kSpacingMm }),
      ...madeSeries(3, { series: 2, spacingMm: kSpacingMm }).map(({ path, bytes }) => ({
        path: `second/${path}`,
        bytes,
      })),
    ]),
  );
  await viewer.hasImage();
  return { measurer, hand: await handNamed(name, measurer) };
}

const kReset: Item = { key: 'r', name: 'Reset view and window', button: 'Reset' };

const kZoom = /Zoom ([\d.]+)/u;

/** What changes the picture at once, until Reset, and what is written beside it then. */
const kChanges: readonly (readonly [Item, RegExp])[] = [
  [{ key: 'i', name: 'Invert' }, /inverted/u],
  [{ key: 'f', name: 'Flip left to right', button: 'Flip' }, /flipped/u],
  [{ key: 't', name: 'Rotate a quarter clockwise', button: 'Rotate' }, /90°/u],
  [{ key: '2', name: 'Lung', menu: 'Presets' }, /W 1,?500\s+L [−-]600/u],
  [{ key: '*', name: 'Pixel for pixel (1:1)', menu: 'View' }, /Zoom 1 · 1:1/u],
  [{ key: "'", name: 'True size', menu: 'View' }, /true size/u],
  [{ name: 'Hot Iron', menu: 'View' }, /Pseudo-colour: Hot Iron/u],
];

/** Tools that are dragged from the middle of the picture, where to, and what is written then. */
const kDrags: readonly (readonly [Item, Place, RegExp])[] = [
  [{ key: 'w', name: 'Window' }, [42, 32], /W (?!400 )\d+/u],
  [{ key: 'z', name: 'Zoom' }, [32, 22], kZoom],
  [{ key: 'p', name: 'Pan' }, [42, 42], kZoom],
  [{ key: '%', name: 'Window from a region', menu: 'View' }, [42, 42], /region/u],
];

/** A shape as it is pressed or dragged, and what it measures where the picture is 0.5 mm to a pixel. */
interface Shape {
  readonly item: Item;
  readonly places: readonly Place[];
  readonly isDragged?: boolean;
  /** The last place is pressed again. */
  readonly isEnded?: boolean;
  readonly unit: string;
  readonly value: number;
}

const kLength: Shape = {
  item: shape('l', 'Length'),
  places: [
    [22, 22],
    [42, 22],
  ],
  unit: 'mm',
  value: 10,
};

const kShapes: readonly Shape[] = [
  kLength,
  {
    item: shape('j', 'Path length'),
    places: [
      [22, 22],
      [42, 22],
      [42, 42],
    ],
    isEnded: true,
    unit: 'mm',
    value: 20,
  },
  {
    item: shape('g', 'Angle'),
    places: [
      [22, 22],
      [42, 22],
      [42, 42],
    ],
    unit: '°',
    value: 90,
  },
  {
    item: shape('k', 'Cobb angle'),
    places: [
      [22, 22],
      [42, 22],
      [32, 32],
      [42, 42],
    ],
    unit: '°',
    value: 45,
  },
  {
    item: shape('b', 'Bidirectional'),
    places: [
      [22, 22],
      [42, 22],
    ],
    unit: 'mm',
    value: 10,
  },
  {
    item: shape('q', 'Rectangle'),
    places: [
      [22, 22],
      [42, 42],
    ],
    unit: 'mm²',
    value: 100,
  },
  {
    item: shape('e', 'Ellipse'),
    places: [
      [22, 22],
      [42, 42],
    ],
    unit: 'mm²',
    value: 25 * Math.PI,
  },
  {
    item: shape('y', 'Polygon'),
    places: [
      [22, 22],
      [42, 22],
      [42, 42],
      [22, 42],
    ],
    isEnded: true,
    unit: 'mm²',
    value: 100,
  },
  {
    item: shape('d', 'Freehand area'),
    places: [
      [22, 22],
      [42, 22],
      [42, 42],
      [22, 42],
    ],
    isDragged: true,
    unit: 'mm²',
    value: 100,
  },
  // 8 × column + row − 100, of one of the four pixels that meet there
  { item: shape('v', 'Point value'), places: [[30, 30]], unit: 'HU', value: 165.5 },
];

function shape(key: string, name: string): Item {
  return { key, name, menu: 'Measure' };
}

const kDelete: Item = {
  key: 'Delete',
  name: 'Delete the selected measurement',
  isOnlyFound: true,
};

/** Commands that open a dialog, and what it says. */
const kDialogs: readonly (readonly [Item, RegExp])[] = [
  [{ key: 'Control+p', name: 'Print…', menu: 'Save' }, /Print/u],
  [{ name: 'Save as video…', menu: 'Save' }, /Save as video/u],
  [{ name: 'Layout file…', menu: 'Save' }, /Layout/u],
  [{ name: 'Measure the screen for true size', menu: 'View' }, /bank card/u],
  [{ key: '=', name: 'Compare', isOnlyFound: true }, /Compare/u],
  [{ key: '?', name: 'Keyboard shortcuts', isOnlyFound: true }, /Keyboard and mouse/u],
];

for (const name of kHands) {
  test.describe(name, () => {
    test.use(name === 'finger' ? kPhone : {});

    test(`${name}: everything is measured, changed, listed and saved`, async ({
      viewer,
      files,
    }) => {
      const { hand, measurer } = await scene(viewer, files, name);
      const { page } = viewer;
      const draw = async ({ item, places, isDragged, isEnded, unit, value }: Shape) => {
        await hand.run(item);
        if (isDragged) await hand.drag(...places);
        else await hand.press(...places, ...(isEnded ? places.slice(-1) : []));
        await expect(measurer.shapes, item.name).toHaveCount(1);
        const measured = numberBefore(unit, await measurer.label());
        expect(Math.abs(measured - value) / value, item.name).toBeLessThan(0.03);
      };
      const millimetres = async () => numberBefore('mm', await measurer.label());
      for (const made of kShapes) {
        await draw(made);
        await hand.run(kDelete);
        await expect(measurer.shapes).toHaveCount(0);
      }
      await hand.run(shape('m', 'Arrow with text'));
      await hand.press([22, 22], [42, 32]);
      await page.keyboard.type('cyst');
      await page.keyboard.press('Enter');
      expect(await measurer.label()).toContain('cyst');
      await hand.run(kDelete);

      await draw(kLength);
      await hand.run({ key: 'w', name: 'Window' });
      await hand.drag([42, 22], [32, 22]);
      await expect.poll(millimetres).toBeCloseTo(5, 0);
      await hand.run({ key: 'Control+z', name: 'Undo a measurement', isOnlyFound: true });
      await expect.poll(millimetres).toBeCloseTo(10, 0);
      await hand.run({ name: 'List of measurements', isOnlyFound: true });
      const saved = page.waitForEvent('download');
      await hand.hit(page.getByRole('button', { name: 'Save as CSV' }));
      expect(readFileSync(await (await saved).path(), 'utf8')).toMatch(/1,length,,length,.*,mm/u);
      if (name === 'finger') await hand.run({ name: 'Inspector' });

      await hand.run({ key: 'Control+Shift+S', name: 'Save picture…', menu: 'Save' });
      const picture = page.waitForEvent('download');
      await hand.hit(page.getByRole('dialog').getByRole('button', { name: 'Save PNG' }));
      expect((await picture).suggestedFilename()).toMatch(/\.png$/u);
    });

    // Away from what is drawn, a pen is a mouse.
    if (name === 'pen') return;

    test(`${name}: a picture is changed, and brought back`, async ({ viewer, files }) => {
      const { hand } = await scene(viewer, files, name);
      const corner = viewer.corner('bottom left');
      const before = await viewer.fingerprint();
      const back = async (item: Item) => {
        expect(await viewer.fingerprint(), item.name).not.toBe(before);
        await hand.run(kReset);
        await expect.poll(() => viewer.fingerprint(), `${item.name}, reset`).toBe(before);
      };
      for (const [item, says] of kChanges) {
        await hand.run(item);
        await expect(corner, item.name).toContainText(says);
        await back(item);
      }
      const zoom = async () => kZoom.exec((await corner.textContent()) ?? '')?.[1];
      const fitted = await zoom();
      for (const [item, to, says] of kDrags) {
        await hand.run(item);
        await hand.drag([32, 32], to);
        await expect(corner, item.name).toContainText(says);
        const isZoomed = (await zoom()) !== fitted;
        expect(isZoomed, item.name).toBe(item.name === 'Zoom');
        await back(item);
      }
      await hand.run({ key: '(', name: 'Magnifier', menu: 'View' });
      await hand.stay([30, 30], async () => {
        await expect(viewer.page.getByRole('img', { name: /Magnifier/u })).toBeVisible();
      });
    });

    test(`${name}: a stack is gone through, played, and shown beside another`, async ({
      viewer,
      files,
    }) => {
      const { hand } = await scene(viewer, files, name);
      const { page } = viewer;
      const cells = page.locator('nv-viewport');
      const slice = (cell: number) => cells.nth(cell).locator('.corner.bottom.right');
      await hand.run({ key: 's', name: 'Scroll' });
      await hand.drag([32, 22], [32, 42]);
      await expect(slice(0)).not.toContainText(/(^|\s)1 \/ 12/u);
      const shown = await slice(0).textContent();
      await hand.run({ key: ' ', name: 'Play or pause', button: 'Cine' });
      await expect(page.getByText(/^\d+(\.\d)? of 15 fps$/u)).toBeVisible();
      await expect(slice(0)).not.toHaveText(shown ?? '');
      await hand.run({ key: ' ', name: 'Play or pause', button: 'Pause' });
      await expect(page.getByText(/ of 15 fps$/u)).toHaveCount(0);

      await hand.run({ name: 'Two side by side', menu: 'Layout', isOnlyFound: name === 'finger' });
      await expect(cells).toHaveCount(2);
      if (name === 'keys') {
        await hand.run({ key: 'c', name: 'Next cell' });
        for (let i = 0; i < 2; i += 1) await hand.run({ key: 'ArrowRight', name: 'Next series' });
      } else {
        await hand.hit(cells.nth(1));
        if (name === 'finger') await hand.run({ name: 'Study browser' });
        await hand.hit(viewer.rows('series').nth(1));
      }
      await expect(slice(1)).toContainText('/ 3');
      await hand.run({ key: '.', name: '3D cursor', menu: 'Link' });
      if (name === 'keys') await hand.run({ key: 'c', name: 'Next cell' });
      await hand.press([20, 30]);
      await expect(cells.nth(1).locator('path.mark')).toHaveCount(1);
      await hand.run({ key: ')', name: 'One cell alone, or all again', menu: 'View' });
      await expect(cells).toHaveCount(1);
      await hand.run({ key: ')', name: 'One cell alone, or all again', menu: 'View' });
      await expect(cells).toHaveCount(2);
      await hand.run({ key: 'Control+Shift+H', name: 'Hide identity' });
      await expect(viewer.element).not.toContainText('Doe');
    });

    test(`${name}: what is around the pictures is found, opened and closed`, async ({
      viewer,
      files,
    }) => {
      const { hand } = await scene(viewer, files, name);
      const { page } = viewer;
      const dialog = page.getByRole('dialog');
      for (const [item, says] of kDialogs) {
        await hand.run(item);
        await expect(dialog, item.name).toContainText(says);
        await hand.hit(dialog.getByRole('button', { name: /^(Close|Cancel)$/u }).first());
        await expect(dialog, item.name).toHaveCount(0);
      }
      await hand.hit(page.getByRole('button', { name: 'Files stay on this computer' }));
      await expect(page.locator('nv-privacy-popover')).toContainText('developer tools');
      await hand.hit(page.locator('nv-privacy-popover').getByRole('button', { name: 'Close' }));
      await expect(page.locator('nv-privacy-popover')).toHaveCount(0);

      if (name === 'finger') await hand.run({ name: 'Study browser' });
      await hand.hit(page.getByRole('searchbox', { name: 'Filter patients and series' }));
      await page.keyboard.type('series:"Series 2"');
      await expect(viewer.rows('series')).toHaveCount(1);
      // From the box to the tree, where letters are commands again.
      await page.keyboard.press('ArrowDown');
      if (name === 'finger') await hand.run({ name: 'Study browser' });

      await hand.run({ key: 'n', name: 'Hide or show annotations', isOnlyFound: name === 'mouse' });
      await expect(viewer.corner('top left')).toHaveCount(0);
      if (name === 'finger') await hand.run({ name: 'Inspector' });
      await hand.hit(page.getByRole('searchbox', { name: 'Search attributes' }));
      await page.keyboard.type('0028,0010');
      const found = page.locator('nv-attribute-panel .row').filter({ hasText: '0028,0010' });
      // It is one of many until the search has ended.
      await expect(page.locator('nv-attribute-panel .row')).toHaveCount(1);
      await expect(found).toHaveCount(1);
      if (name === 'keys') await page.keyboard.press('ArrowDown');
      else await hand.hit(found);
      await expect(found).toHaveAttribute('aria-selected', 'true');
    });
  });
}
