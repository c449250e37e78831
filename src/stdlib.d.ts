/** The parts of Observable Framework's standard library that modules here use; Framework ships no types. */
declare module "observablehq:stdlib" {
  export interface File {
    href: string;
    arrayBuffer(): Promise<ArrayBuffer>;
  }
  export function FileAttachment(path: string): File;
}

/** Observable Inputs ships no types; pages use its forms as elements with a value. */
declare module "@observablehq/inputs" {
  type Input = (content: unknown, options?: object) => HTMLElement;
  export const range: Input;
  export const checkbox: Input;
  export const radio: Input;
  export const select: Input;
  export const toggle: (options?: object) => HTMLElement;
  export const text: (options?: object) => HTMLElement;
}
