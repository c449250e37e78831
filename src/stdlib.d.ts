/** The parts of Observable Framework's standard library that modules here use; Framework ships no types. */
declare module "observablehq:stdlib" {
  export interface File {
    href: string;
    arrayBuffer(): Promise<ArrayBuffer>;
  }
  export function FileAttachment(path: string): File;
}
