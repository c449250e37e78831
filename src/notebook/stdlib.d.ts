/** The parts of Observable Framework's standard library that modules here use; Framework ships no types. */
declare module "observablehq:stdlib" {
  export interface File {
    href: string;
    name: string;
    mimeType: string;
    /** In milliseconds since 1970. */
    lastModified: number;
    /** In bytes. */
    size: number;
    arrayBuffer(): Promise<ArrayBuffer>;
    text(): Promise<string>;
    json(): Promise<unknown>;
  }
  export function FileAttachment(path: string): File;
}

/** Observable Inputs ships no types: its forms are elements with a value, of the kind that their options give. */
declare module "@observablehq/inputs" {
  type Input<T> = HTMLElement & {value: T};
  /** What can be chosen from: values, or a map from their labels to them. */
  type Content = ReadonlyMap<unknown, unknown> | readonly unknown[];
  type Chosen<C> = C extends ReadonlyMap<unknown, infer T> ? T : C extends readonly (infer T)[] ? T : never;
  interface Labelled {
    label?: string | Node;
    disabled?: boolean;
    width?: number;
  }
  interface Choice<T> extends Labelled {
    format?: (value: T) => string | Node;
    sort?: boolean | string;
    unique?: boolean;
  }
  interface Range extends Labelled {
    step?: number;
    value?: number;
    placeholder?: string;
    format?: (value: number) => string;
    transform?: (value: number) => number;
  }
  interface Text extends Labelled {
    placeholder?: string;
    value?: string;
    submit?: boolean | string;
    datalist?: Iterable<string>;
    type?: string;
  }
  export function range(extent: [number, number], options?: Range): Input<number>;
  export function select<const C extends Content>(
    content: C,
    options?: Choice<Chosen<C>> & {value?: Chosen<C>}
  ): Input<Chosen<C>>;
  export function radio<const C extends Content>(
    content: C,
    options?: Choice<Chosen<C>> & {value?: Chosen<C>}
  ): Input<Chosen<C>>;
  export function checkbox<C extends Content>(
    content: C,
    options?: Choice<Chosen<C>> & {value?: readonly Chosen<C>[]}
  ): Input<Chosen<C>[]>;
  export function toggle(options?: Labelled & {value?: boolean}): Input<boolean>;
  export function text(options?: Text): Input<string>;
  export function form<T extends Record<string, Element & {value: unknown}>>(
    inputs: T
  ): Input<{[K in keyof T]: T[K]["value"]}>;
}

/** htl ships no types; what it makes of one element is that element. */
declare module "htl" {
  export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): HTMLElement;
  export function svg(strings: TemplateStringsArray, ...values: readonly unknown[]): SVGElement;
}

/** Framework's client of a page: its module of cells, and how cells are defined and taken away. See tools/site/client.ts. */
declare module "observablehq:client" {
  interface CellDefinition {
    id: string;
    mode?: "block" | "inline" | "jsx";
    inputs?: readonly string[];
    outputs?: readonly string[];
    body: (...inputs: never[]) => unknown;
  }
  interface Variable {
    _value: unknown;
  }
  /** All variables of a page, by name. */
  export const main: {_scope: Map<string, Variable>};
  export function define(cell: CellDefinition): void;
  export function undefine(id: string): void;
  export function registerRoot(id: string, root: Comment | null): void;
}
