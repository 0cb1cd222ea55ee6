import { expect, type Locator } from '@playwright/test';
import type { MadeElement } from './made-files';
import type { ViewerPage } from './viewer-page';

/** The picture as it lies in the first cell, fitted. */
export interface Picture {
  readonly columns: number;
  readonly rows: number;
  /** Height of a pixel over its width. */
  readonly aspect?: number;
  /** Clockwise. */
  readonly isTurned?: boolean;
  readonly isFlipped?: boolean;
}

export type Place = readonly [x: number, y: number];

/** Draws and reads measurements by what a person sees; places are in pixels of the image. */
export class Measurer {
  constructor(
    readonly viewer: ViewerPage,
    private readonly picture: Picture,
  ) {}

  get middle(): Place {
    return [this.picture.columns / 2, this.picture.rows / 2];
  }

  /** Where a place of the image is on the screen. */
  async onScreen([x, y]: Place): Promise<{ x: number; y: number; scale: number }> {
    const box = await this.viewer.canvas.boundingBox();
    if (!box) throw new Error('no canvas');
    const { columns, rows, aspect = 1, isTurned = false, isFlipped = false } = this.picture;
    const size = [columns, rows * aspect] as const;
    const scale = isTurned
      ? Math.min(box.width / size[1], box.height / size[0])
      : Math.min(box.width / size[0], box.height / size[1]);
    let along = (x - columns / 2) * scale;
    let down = (y - rows / 2) * aspect * scale;
    if (isTurned) [along, down] = [-down, along];
    if (isFlipped) along = -along;
    return { x: box.x + box.width / 2 + along, y: box.y + box.height / 2 + down, scale };
  }

  async drag(from: Place, to: Place): Promise<void> {
    const { mouse } = this.viewer.page;
    const [start, end] = [await this.onScreen(from), await this.onScreen(to)];
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
    await mouse.move(end.x, end.y);
    await mouse.up();
  }

  async click(...places: readonly Place[]): Promise<void> {
    for (const place of places) {
      const { x, y } = await this.onScreen(place);
      await this.viewer.page.mouse.click(x, y);
    }
  }

  /** Takes a tool by its key and draws one shape with a drag; its label when it is measured. */
  async draw(key: string, from: Place, to: Place): Promise<string> {
    const before = await this.shapes.count();
    await this.viewer.page.keyboard.press(key);
    await this.drag(from, to);
    await expect(this.shapes).toHaveCount(before + 1);
    return this.label(before);
  }

  get shapes(): Locator {
    return this.viewer.page.locator('nv-measure-layer .shape:not(.draft)');
  }

  /** The lines beside a shape, when they are up to date. */
  async label(index = 0): Promise<string> {
    const label = this.shapes.nth(index).locator('.label');
    await expect(label).toBeVisible();
    await expect(this.viewer.page.locator('nv-measure-layer .pending')).toHaveCount(0);
    return (await label.locator('tspan').allTextContents()).map((line) => line.trim()).join(' | ');
  }
}

/** The number before a unit: "52.3 mm" → 52.3. */
export function numberBefore(unit: string, label: string): number {
  const found = new RegExp(`(\\u2212?[\\d.]+) ?${unit.replace('/', '\\/')}`).exec(label)?.[1];
  if (found === undefined) throw new Error(`no ${unit} in "${label}"`);
  return Number(found.replace('\u2212', '-'));
}

function numberElement(tag: number, vr: 'UL' | 'SL' | 'US' | 'FD', value: number): MadeElement {
  const view = new DataView(new ArrayBuffer({ UL: 4, SL: 4, US: 2, FD: 8 }[vr]));
  if (vr === 'FD') view.setFloat64(0, value, true);
  else if (vr === 'US') view.setUint16(0, value, true);
  else view.setInt32(0, value, true);
  return { tag, vr, value: new Uint8Array(view.buffer) };
}

export interface MadeRegion {
  readonly columns: readonly [first: number, last: number];
  readonly rows: readonly [first: number, last: number];
  /** 3 cm, 4 s, 7 cm/s. */
  readonly units: readonly [x: number, y: number];
  readonly deltas: readonly [x: number, y: number];
}

/** The elements of an item of the Sequence of Ultrasound Regions. */
export function madeRegion({ columns, rows, units, deltas }: MadeRegion): MadeElement[] {
  return [
    numberElement(0x00186012, 'US', 1),
    numberElement(0x00186014, 'US', 1),
    numberElement(0x00186016, 'UL', 0),
    numberElement(0x00186018, 'UL', columns[0]),
    numberElement(0x0018601a, 'UL', rows[0]),
    numberElement(0x0018601c, 'UL', columns[1]),
    numberElement(0x0018601e, 'UL', rows[1]),
    numberElement(0x00186020, 'SL', 0),
    numberElement(0x00186022, 'SL', 50),
    numberElement(0x00186024, 'US', units[0]),
    numberElement(0x00186026, 'US', units[1]),
    numberElement(0x0018602c, 'FD', deltas[0]),
    numberElement(0x0018602e, 'FD', deltas[1]),
  ];
}
