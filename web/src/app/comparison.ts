import { errorCodeOf, errorSentences } from '../i18n/error-sentences';
import type { Engine } from '../ports/engine';
import type { FileId } from '../ports/tree';
import type { ComparisonChoice, ComparisonLoad, ComparisonState } from '../state/comparison';
import { OpenAttributes } from './open-attributes';

/** Compares attributes of two instances, or of all of a series; one comparison at a time. */
export class Comparison {
  state: ComparisonState | null = null;
  private request: AbortController | null = null;

  constructor(
    private readonly engine: Engine,
    private readonly changed: () => void,
  ) {}

  /** Starts with the first of the choices, or with the whole series where there is none. */
  open(
    first: FileId,
    firstLabel: string,
    choices: readonly ComparisonChoice[],
    series: readonly FileId[],
    second: FileId,
  ): void {
    const mode = second < 0 && series.length > 1 ? 'series' : 'pair';
    const load: ComparisonLoad = { state: 'nothing' };
    this.state = { mode, first, firstLabel, second, choices, series, load };
    this.start();
  }

  compareWith(second: FileId): void {
    if (!this.state) return;
    this.state = { ...this.state, mode: 'pair', second };
    this.start();
  }

  setMode(mode: ComparisonState['mode']): void {
    if (!this.state || this.state.mode === mode) return;
    this.state = { ...this.state, mode };
    this.start();
  }

  close(): void {
    this.request?.abort();
    this.state = null;
    this.changed();
  }

  private start(): void {
    this.request?.abort();
    const { state } = this;
    if (!state) return;
    const request = new AbortController();
    this.request = request;
    if (state.mode === 'pair' && state.second < 0) {
      this.set({ state: 'nothing' });
      return;
    }
    this.set({ state: 'loading', done: 0, count: state.series.length });
    const load = state.mode === 'pair' ? this.pair(state, request) : this.series(state, request);
    load.then(
      (loaded) => {
        if (!request.signal.aborted) this.set(loaded);
      },
      (thrown: unknown) => {
        if (request.signal.aborted) return;
        const { what, advice } = errorSentences(errorCodeOf(thrown));
        this.set({ state: 'failed', sentence: `${what} ${advice}` });
      },
    );
  }

  private async pair(
    { first, second }: ComparisonState,
    { signal }: AbortController,
  ): Promise<ComparisonLoad> {
    const differences = await this.engine.attributes.compare(first, second, signal);
    const [a, b] = [await this.opened(first, signal), await this.opened(second, signal)];
    return { state: 'pair', first: a, second: b, differences };
  }

  private async series(
    { series }: ComparisonState,
    { signal }: AbortController,
  ): Promise<ComparisonLoad> {
    const progress = (done: number): void => {
      if (!signal.aborted) this.set({ state: 'loading', done, count: series.length });
    };
    const differences = await this.engine.attributes.varying(series, progress, signal);
    return { state: 'series', differences };
  }

  private async opened(fileId: FileId, signal: AbortSignal): Promise<OpenAttributes> {
    const { attributes } = this.engine;
    const tree = await attributes.open(fileId, signal);
    return new OpenAttributes(attributes, fileId, this.engine.pathOf(fileId), tree);
  }

  private set(load: ComparisonLoad): void {
    if (this.state) this.state = { ...this.state, load };
    this.changed();
  }
}
