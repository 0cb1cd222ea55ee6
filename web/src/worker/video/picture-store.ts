import type { RgbPicture } from './rgb-picture';

/** Decoded pictures that nobody has fetched yet, the oldest out first; each is given out once, as its buffer is. */
export class PictureStore {
  private readonly pictures = new Map<number, RgbPicture>();
  private bytes = 0;

  constructor(private readonly budgetBytes: number) {}

  has(position: number): boolean {
    return this.pictures.has(position);
  }

  put(position: number, picture: RgbPicture): void {
    this.take(position);
    this.pictures.set(position, picture);
    this.bytes += picture.rgb.length;
    for (const oldest of this.pictures.keys()) {
      if (this.bytes <= this.budgetBytes || oldest === position) break;
      this.take(oldest);
    }
  }

  take(position: number): RgbPicture | undefined {
    const picture = this.pictures.get(position);
    if (!picture) return undefined;
    this.pictures.delete(position);
    this.bytes -= picture.rgb.length;
    return picture;
  }
}
