/** A column of numbers that grows by doubling: the same room a number as the array it becomes. */
export class Column<T extends Int32Array | Float64Array> {
  length = 0;
  private data: T;

  constructor(private readonly type: new (length: number) => T) {
    this.data = new type(1024);
  }

  push(value: number): void {
    if (this.length === this.data.length) {
      const grown = new this.type(this.length * 2);
      grown.set(this.data);
      this.data = grown;
    }
    this.data[this.length++] = value;
  }

  /** The numbers pushed so far. */
  values(): T {
    return this.data.slice(0, this.length) as T;
  }
}
