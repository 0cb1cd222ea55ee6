/** A value that is replaced, never changed, and tells whoever listens. */
export class Store<State> {
  private state: State;
  private readonly listeners = new Set<(state: State) => void>();

  constructor(initial: State) {
    this.state = initial;
  }

  get value(): State {
    return this.state;
  }

  /** Replaces the state; nobody is told when it is the same one. */
  update(change: (state: State) => State): void {
    const next = change(this.state);
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.listeners) listener(next);
  }

  /** Calls `listener` on every change until the returned function is called. */
  subscribe(listener: (state: State) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
