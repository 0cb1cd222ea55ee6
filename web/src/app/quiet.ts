/** Tells when nothing has happened for a while. */
export class Quiet {
  private disturbedAt = performance.now();

  constructor(private readonly milliseconds: number) {}

  disturb(): void {
    this.disturbedAt = performance.now();
  }

  async comes(): Promise<void> {
    for (;;) {
      const left = this.milliseconds - (performance.now() - this.disturbedAt);
      if (left <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, left));
    }
  }
}
