import { expect, type CDPSession, type Locator } from '@playwright/test';
import type { Measurer, Place } from './measuring';
import type { ViewerPage } from './viewer-page';

/** Something that can be asked for, and where each hand finds it. */
export interface Item {
  /** As Playwright names keys; none where it has none. */
  readonly key?: string;
  /** Its name in a menu, and in the box that finds commands. */
  readonly name: string;
  /** The name of its button in the tool bar. */
  readonly button?: string;
  /** The menu of the tool bar that it is in. */
  readonly menu?: 'Layout' | 'Link' | 'Measure' | 'Open' | 'Presets' | 'Save' | 'View';
  /** Only in the box that finds commands, for who has no keys. */
  readonly isOnlyFound?: boolean;
}

/** A person at the viewer who has one way to do everything. */
export interface Hand {
  run(item: Item): Promise<void>;
  /** Presses on places of the picture, one after the other. */
  press(...places: readonly Place[]): Promise<void>;
  /** Drags from the first place through all the others. */
  drag(...places: readonly Place[]): Promise<void>;
  /** Is on a place while `look` looks at what that does. */
  stay(place: Place, look: () => Promise<void>): Promise<void>;
  /** Uses something that is on the screen: a button, a line. */
  hit(target: Locator): Promise<void>;
}

export type HandName = 'mouse' | 'pen' | 'finger' | 'keys';

export async function handNamed(name: HandName, measurer: Measurer): Promise<Hand> {
  if (name === 'keys') return new Keys(measurer);
  const { page } = measurer.viewer;
  const session = await page.context().newCDPSession(page);
  return new Pointer(measurer, name === 'finger' ? new Finger(session) : new Mouse(session, name));
}

/** What a person would give up at. */
const kMostTabs = 120;
const kRestMs = 120;

/** Puts something on the screen, moves it, lifts it. */
interface Tip {
  readonly isFinger: boolean;
  down(x: number, y: number): Promise<void>;
  move(x: number, y: number): Promise<void>;
  up(x: number, y: number): Promise<void>;
}

class Mouse implements Tip {
  readonly isFinger = false;
  private isDown = false;

  constructor(
    private readonly session: CDPSession,
    private readonly pointerType: 'mouse' | 'pen',
  ) {}

  async down(x: number, y: number): Promise<void> {
    this.isDown = true;
    await this.send('mousePressed', x, y);
  }

  async move(x: number, y: number): Promise<void> {
    await this.send('mouseMoved', x, y);
  }

  async up(x: number, y: number): Promise<void> {
    this.isDown = false;
    await this.send('mouseReleased', x, y);
  }

  private async send(
    type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
    x: number,
    y: number,
  ): Promise<void> {
    await this.session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      pointerType: this.pointerType,
      button: type === 'mouseMoved' ? 'none' : 'left',
      buttons: this.isDown ? 1 : 0,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    });
  }
}

class Finger implements Tip {
  readonly isFinger = true;

  constructor(private readonly session: CDPSession) {}

  down = (x: number, y: number) => this.send('touchStart', [{ x, y }]);
  move = (x: number, y: number) => this.send('touchMove', [{ x, y }]);
  up = () => this.send('touchEnd', []);

  private async send(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: { x: number; y: number }[],
  ): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}

/** A mouse or pen at the tool bar, a finger at that of a phone. */
class Pointer implements Hand {
  constructor(
    private readonly measurer: Measurer,
    private readonly tip: Tip,
  ) {}

  private get viewer(): ViewerPage {
    return this.measurer.viewer;
  }

  async run(item: Item): Promise<void> {
    const { page } = this.viewer;
    const bar = page.getByRole('toolbar', { name: 'Tools' });
    const button = bar.getByRole('button', { name: item.button ?? item.name, exact: true });
    const hasButton = item.menu === undefined && !item.isOnlyFound && (await button.count()) > 0;
    if (hasButton) await this.hit(button);
    else if (item.isOnlyFound) await this.find(item);
    else {
      const own = bar.getByRole('button', { name: item.menu ?? 'More', exact: true });
      const menu = (await own.count()) > 0 ? own : bar.getByRole('button', { name: 'More' });
      await this.hit(menu);
      await this.hit(this.line(item.name));
    }
  }

  async press(...places: readonly Place[]): Promise<void> {
    for (const place of places) await this.drag(place);
  }

  async drag(...places: readonly Place[]): Promise<void> {
    const [from, ...others] = await Promise.all(
      places.map((place) => this.measurer.onScreen(place)),
    );
    if (!from) return;
    const { tip } = this;
    if (!tip.isFinger) await tip.move(from.x, from.y);
    await tip.down(from.x, from.y);
    let at = from;
    for (const to of others) {
      await tip.move((at.x + to.x) / 2, (at.y + to.y) / 2);
      await tip.move(to.x, to.y);
      at = to;
    }
    // What is lifted in motion is a fling, and the next tap would only end it.
    if (tip.isFinger && others.length > 0) await this.viewer.page.waitForTimeout(kRestMs);
    await tip.up(at.x, at.y);
  }

  async stay(place: Place, look: () => Promise<void>): Promise<void> {
    const { tip } = this;
    const { x, y } = await this.measurer.onScreen(place);
    if (tip.isFinger) await tip.down(x, y);
    else await tip.move(x, y);
    await look();
    if (tip.isFinger) await tip.up(x, y);
  }

  /** A line of the menu that is open. */
  private line(name: string): Locator {
    const { page } = this.viewer;
    const text = page.locator('.text').getByText(name, { exact: true });
    const cell = page.getByRole('menuitemradio', { name, exact: true });
    return page.locator('nv-menu .item').filter({ has: text }).or(cell);
  }

  private async find({ name }: Item): Promise<void> {
    await this.run({ name: 'Find a command' });
    const { page } = this.viewer;
    await page.getByRole('combobox', { name: 'Find a command' }).fill(name);
    await this.hit(page.getByRole('option', { name }).first());
  }

  async hit(target: Locator): Promise<void> {
    if (this.tip.isFinger) await target.tap();
    else await target.click();
  }
}

/** No pointer at all: keys, the box that finds commands, and the crosshair that keys move. */
class Keys implements Hand {
  constructor(private readonly measurer: Measurer) {}

  async run({ key, name }: Item): Promise<void> {
    const { keyboard } = this.measurer.viewer.page;
    if (key) await keyboard.press(key);
    else {
      await keyboard.press('Control+k');
      await keyboard.type(name);
      await keyboard.press('Enter');
    }
  }

  async press(...places: readonly Place[]): Promise<void> {
    await this.walk(places, async () => this.enter());
  }

  async drag(...places: readonly Place[]): Promise<void> {
    await this.walk(places, async (index) => {
      if (index === 0 || index === places.length - 1) await this.enter();
    });
  }

  async stay(place: Place, look: () => Promise<void>): Promise<void> {
    await this.walk([place], look);
  }

  async hit(target: Locator): Promise<void> {
    const { keyboard } = this.measurer.viewer.page;
    for (let tabs = 0; tabs < kMostTabs; tabs += 1) {
      if (await target.evaluate((element) => element.matches(':focus'))) break;
      await keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
    await keyboard.press('Enter');
  }

  private async enter(): Promise<void> {
    await this.measurer.viewer.page.keyboard.press('Enter');
  }

  /** From the middle of the picture, where the crosshair comes, a pixel or ten of them with each key. */
  private async walk(
    places: readonly Place[],
    arrived: (index: number) => Promise<void>,
  ): Promise<void> {
    const { page } = this.measurer.viewer;
    const crosshair = page.locator('nv-viewport .key-pointer');
    if ((await crosshair.count()) > 0) await page.keyboard.press('&');
    await expect(crosshair).toHaveCount(0);
    await page.keyboard.press('&');
    await expect(crosshair).toBeVisible();
    let [x, y] = this.measurer.middle;
    for (const [index, place] of places.entries()) {
      await this.go(place[0] - x, 'ArrowRight', 'ArrowLeft');
      await this.go(place[1] - y, 'ArrowDown', 'ArrowUp');
      [x, y] = place;
      await arrived(index);
    }
    // The text of an arrow is typed next.
    if ((await page.locator('nv-measure-layer input').count()) > 0) return;
    await page.keyboard.press('&');
    await expect(crosshair).toHaveCount(0);
  }

  private async go(pixels: number, forward: string, back: string): Promise<void> {
    const { keyboard } = this.measurer.viewer.page;
    const key = pixels > 0 ? forward : back;
    const count = Math.abs(pixels);
    for (let i = 0; i < Math.floor(count / 10); i += 1) await keyboard.press(`Shift+${key}`);
    for (let i = 0; i < count % 10; i += 1) await keyboard.press(key);
  }
}
