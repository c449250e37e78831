import {transform} from "sucrase";

/** TypeScript without its types, line by line where it was; throws as a parser does. */
export const stripTypes = (source: string): string =>
  transform(source, {transforms: ["typescript"], disableESTransforms: true, keepUnusedImports: true}).code;
