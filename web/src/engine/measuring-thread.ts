import type { MeasureWanted } from '../ports/calls';
import { EngineError } from '../ports/errors';
import type { DisplayableFrame } from '../ports/image';
import type { MeasurableFrame, Measured, ShapeToMeasure } from '../ports/measuring';
import { WorkerPool } from './worker-pool';

/** As many as the thread keeps (wasm/bindings/geometry_module.cpp). */
const mostFrames = 4;

/**
 * The thread that measures, made when something is first measured. It has nothing else to do, so that an answer comes
 * within a screen frame while others decode; pixels are copied to it once a frame.
 */
export class MeasuringThread {
  /** What it has, the oldest first. */
  private frames: string[] = [];
  readonly pool = new WorkerPool(1, () => {
    this.frames = [];
  });

  async measure(
    shape: ShapeToMeasure,
    frame: DisplayableFrame,
    modalityUnit: string,
  ): Promise<Measured> {
    const frameKey = `${String(frame.fileId)}:${String(frame.frameIndex)}`;
    const wanted = { shape, frameKey, frame: null };
    if (!this.frames.includes(frameKey)) return this.withFrame(wanted, frame, modalityUnit);
    try {
      // 'header' is served in order of arrival, other than 'visible'.
      return await this.pool.call('measureShape', wanted, 'header');
    } catch (thrown) {
      if (!(thrown instanceof EngineError) || thrown.code !== 'notFound') throw thrown;
      return this.withFrame(wanted, frame, modalityUnit);
    }
  }

  dispose(): void {
    this.pool.dispose();
    this.frames = [];
  }

  private async withFrame(
    wanted: MeasureWanted,
    displayable: DisplayableFrame,
    modalityUnit: string,
  ): Promise<Measured> {
    const { frame, display, quantities } = displayable;
    // Overlays are large, and nobody measures them.
    const measurable: MeasurableFrame = {
      frame,
      display: { ...display, overlays: [] },
      modalityUnit,
      quantities,
    };
    const measured = await this.pool.call(
      'measureShape',
      { ...wanted, frame: measurable },
      'header',
    );
    this.frames = [...this.frames.filter((key) => key !== wanted.frameKey), wanted.frameKey].slice(
      -mostFrames,
    );
    return measured;
  }
}
