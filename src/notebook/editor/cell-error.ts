/** Something wrong with a cell's code, with the line and column, both counted from one, where that is known. */
export class CellError extends Error {
  constructor(
    message: string,
    readonly line?: number,
    readonly column?: number,
    options?: ErrorOptions
  ) {
    super(message, options);
    this.name = "CellError";
  }
}
