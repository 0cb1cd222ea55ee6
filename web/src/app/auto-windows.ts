import type { DisplayableFrame, VoiWindow } from '../ports/image';
import type { ShownKey } from '../ports/tree';

/**
 * The automatic window of each series: that of its frame that was shown first, in every cell and for as long as the
 * files are open, so that brightness does not jump between slices, nor when somebody comes back to a series.
 */
export class AutoWindows {
  private readonly bySeries = new Map<ShownKey, VoiWindow>();

  of(seriesKey: ShownKey | null, frame: DisplayableFrame): VoiWindow {
    if (seriesKey === null) return frame.autoWindow;
    const known = this.bySeries.get(seriesKey) ?? frame.autoWindow;
    // The values of a preview are not those of the picture.
    if (!frame.frame.isPreview) this.bySeries.set(seriesKey, known);
    return known;
  }

  clear(): void {
    this.bySeries.clear();
  }
}
