/**
 * What Framework gives every cell without an import, as a cell sees it. Only the module that a page is turned into for
 * checking imports from here; a library (Plot, aq, html …) is imported by name on every page, and so is not listed.
 */
declare module "observablehq:cells" {
  import type {File} from "observablehq:stdlib";

  export function display<T>(value: T): T;
  export function view<T>(input: Element & {value: T}): AsyncGenerator<T, void>;
  export function FileAttachment(name: string): File;
  export function Mutable<T>(value: T): AsyncGenerator<T, void> & {value: T};
  export function resize(render: (width: number, height: number) => Node, invalidation?: Promise<void>): HTMLElement;
  export function visibility<T>(value?: T): Promise<T>;
  export const width: number;
  export const now: number;
  export const dark: boolean;
  export const invalidation: Promise<void>;
  export const Generators: {
    input<T>(element: Element & {value: T}): AsyncGenerator<T, void>;
    observe<T>(initialize: (change: (value: T) => void) => unknown): AsyncGenerator<T, void>;
    queue<T>(initialize: (change: (value: T) => void) => unknown): AsyncGenerator<T, void>;
    now(): Generator<number, void>;
    width(target: Element): AsyncGenerator<number, void>;
    dark(): AsyncGenerator<boolean, void>;
  };

  /** What can stand within a sentence; anything else would read “undefined” or “[object Object]”. */
  export type Words = Node | string | number | bigint | Iterable<Node | string | number>;
  export function words(value: Words): void;

  interface Generates<T> {
    next(...sent: never): IteratorResult<T, unknown> | PromiseLike<IteratorResult<T, unknown>>;
    return(value: never): unknown;
  }
  /** What other cells see of a value: promises awaited, and of generators what they yield. */
  export type Value<T> = Awaited<T> extends Generates<infer Y> ? Awaited<Y> : Awaited<T>;
  export type Output<F extends (...args: never) => unknown, K extends keyof Awaited<ReturnType<F>>> = Value<
    Awaited<ReturnType<F>>[K]
  >;
}
