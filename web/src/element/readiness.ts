/** A promise that somebody else keeps or breaks. */
export class Readiness {
  readonly promise: Promise<void>;
  resolve: () => void = () => undefined;
  reject: (reason: Error) => void = () => undefined;

  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    // That nobody waits for it is no error of its own.
    this.promise.catch(() => undefined);
  }
}
