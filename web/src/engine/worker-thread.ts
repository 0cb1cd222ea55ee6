import type {
  CallAnswer,
  CallName,
  CallRequest,
  FromWorker,
  ModuleName,
  ToWorker,
} from '../ports/calls';
import type { Failure } from '../ports/errors';
import { table, wasmModule } from './assets';
import { workerAddress } from './worker-address';

/** What became of a call. */
export type Outcome =
  | { readonly ok: true; readonly answer: CallAnswer<CallName> }
  | { readonly ok: false; readonly failure: Failure; readonly threadIsLost: boolean };

/** How long a call may take before its thread is given up. */
const longestCallMs = 30_000;

/**
 * One worker with at most one call in flight, so that everything that waits can still be re-ordered or dropped. A
 * thread whose wasm trapped, or that does not answer, is lost: its owner makes a new one.
 */
export class WorkerThread {
  private readonly worker: Worker;
  /** What it was asked to compile. */
  private readonly compiling = new Map<ModuleName, (module: WebAssembly.Module | null) => void>();
  private nextId = 0;
  private wasLost = false;
  private inFlight:
    | {
        id: number;
        settle: (outcome: Outcome) => void;
        early: (answer: CallAnswer<CallName>) => void;
        timer: ReturnType<typeof setTimeout>;
      }
    | undefined;

  constructor() {
    this.worker = new Worker(workerAddress(), { type: 'module' });
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      this.receive(data);
    };
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.lose({ code: 'internal', detail: 'the worker stopped' });
    };
  }

  get isBusy(): boolean {
    return this.inFlight !== undefined;
  }

  /** It was given up, perhaps between two calls: whatever is sent to it is never answered. */
  get isLost(): boolean {
    return this.wasLost;
  }

  /** @param early called with what can be used until the outcome is there */
  run<Name extends CallName>(
    name: Name,
    request: CallRequest<Name>,
    early: (answer: CallAnswer<CallName>) => void,
  ): Promise<Outcome> {
    this.nextId += 1;
    const id = this.nextId;
    return new Promise((settle) => {
      const timer = setTimeout(() => {
        this.lose({ code: 'timeout', detail: `no answer after ${String(longestCallMs)} ms` });
      }, longestCallMs);
      this.inFlight = { id, settle, early, timer };
      this.post({ type: 'call', id, name, request });
    });
  }

  terminate(): void {
    this.end();
    this.settle({
      ok: false,
      failure: { code: 'aborted', detail: 'closed' },
      threadIsLost: true,
    });
  }

  private post(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private settle(outcome: Outcome): void {
    const call = this.inFlight;
    if (!call) return;
    this.inFlight = undefined;
    clearTimeout(call.timer);
    call.settle(outcome);
  }

  private lose(failure: Failure): void {
    this.wasLost = true;
    this.end();
    this.settle({ ok: false, failure, threadIsLost: true });
  }

  /** Gives the worker a module, which it may have to compile itself. */
  private supply(name: ModuleName): void {
    const compileThere = (address: string) =>
      new Promise<WebAssembly.Module | null>((resolve) => {
        this.compiling.set(name, resolve);
        this.post({ type: 'compileModule', name, address });
      });
    wasmModule(name, compileThere).then(
      (module) => {
        this.post({ type: 'module', name, module });
      },
      (reason: unknown) => {
        this.post({ type: 'assetFailed', asset: name, reason: String(reason) });
      },
    );
  }

  /** Others may wait for what this worker was to compile. */
  private end(): void {
    this.worker.terminate();
    for (const resolve of this.compiling.values()) resolve(null);
    this.compiling.clear();
  }

  private receive(message: FromWorker): void {
    switch (message.type) {
      case 'answer':
        if (message.id === this.inFlight?.id) this.settle({ ok: true, answer: message.answer });
        break;
      case 'early':
        if (message.id === this.inFlight?.id) this.inFlight.early(message.answer);
        break;
      case 'failure': {
        if (message.id !== this.inFlight?.id) break;
        const { failure } = message;
        // After a trap or a failed allocation nobody knows what state the heap is in.
        const threadIsLost = failure.code === 'internal' || failure.code === 'outOfMemory';
        if (threadIsLost) this.lose(failure);
        else this.settle({ ok: false, failure, threadIsLost });
        break;
      }
      case 'wantModule':
        this.supply(message.name);
        break;
      case 'compiledModule':
        this.compiling.get(message.name)?.(message.module);
        this.compiling.delete(message.name);
        break;
      case 'wantTable':
        table(message.name).then(
          (bytes) => {
            this.post({ type: 'table', name: message.name, bytes });
          },
          (reason: unknown) => {
            this.post({ type: 'assetFailed', asset: message.name, reason: String(reason) });
          },
        );
        break;
    }
  }
}
