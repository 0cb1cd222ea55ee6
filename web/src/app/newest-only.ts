/** Runs a job that takes the state as it is then: one at a time, and once more where something changed meanwhile. */
export class NewestOnly {
  private isRunning = false;
  private isDue = false;

  constructor(private readonly job: () => Promise<void>) {}

  run(): void {
    this.isDue = true;
    if (!this.isRunning) void this.loop();
  }

  private async loop(): Promise<void> {
    this.isRunning = true;
    while (this.isDue) {
      this.isDue = false;
      // What was asked of a thread that is gone is of no account: the next change asks anew.
      await this.job().catch(() => undefined);
    }
    this.isRunning = false;
  }
}
