interface Entry<Value> {
  readonly value: Value;
  readonly byteLength: number;
}

/**
 * Values made from objects, bounded in bytes, least recently used out first. The objects themselves are not kept
 * alive: what belongs to a dead one goes when its turn comes.
 */
export class ByteBudgetCache<Key extends object, Value> {
  readonly #budgetBytes: number;
  readonly #destroy: (value: Value) => void;
  readonly #byKey = new WeakMap<Key, Entry<Value>>();
  /** In order of use: a Set remembers the order of insertion. */
  readonly #entries = new Set<Entry<Value>>();
  #bytes = 0;

  constructor(budgetBytes: number, destroy: (value: Value) => void = () => undefined) {
    this.#budgetBytes = budgetBytes;
    this.#destroy = destroy;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: Key): Value | undefined {
    const entry = this.#byKey.get(key);
    if (entry === undefined || !this.#entries.has(entry)) return undefined;
    this.#entries.delete(entry);
    this.#entries.add(entry);
    return entry.value;
  }

  /** Takes the value over; it stays until others need its room, even where it alone is above the budget. */
  set(key: Key, value: Value, byteLength: number): void {
    this.delete(key);
    const entry = { value, byteLength };
    this.#byKey.set(key, entry);
    this.#entries.add(entry);
    this.#bytes += byteLength;
    for (const oldest of this.#entries) {
      if (this.#bytes <= this.#budgetBytes || oldest === entry) break;
      this.#drop(oldest);
    }
  }

  delete(key: Key): void {
    const entry = this.#byKey.get(key);
    if (entry !== undefined && this.#entries.has(entry)) this.#drop(entry);
    this.#byKey.delete(key);
  }

  clear(): void {
    for (const entry of this.#entries) this.#drop(entry);
  }

  #drop(entry: Entry<Value>): void {
    this.#entries.delete(entry);
    this.#bytes -= entry.byteLength;
    this.#destroy(entry.value);
  }
}
