/** The parts of Framework's own parser that the checks read pages with; it ships no types. */
declare module "@observablehq/framework/dist/markdown.js" {
  import type MarkdownIt from "markdown-it";
  export function createMarkdownIt(): MarkdownIt;
}

declare module "@observablehq/framework/dist/frontMatter.js" {
  export function readFrontMatter(input: string): {content: string; data: Record<string, unknown>};
}

declare module "@observablehq/framework/dist/info.js" {
  export function parseInfo(info: string): {tag: string; attributes: Record<string, string>};
}

declare module "@observablehq/framework/dist/javascript/module.js" {
  export function transformJavaScriptSync(source: string, loader: "ts", path: string): string;
}

declare module "@observablehq/framework/dist/javascript/parse.js" {
  interface Identifier {
    name: string;
    start: number;
  }
  export interface Parsed {
    /** Whether the source is one expression, which Framework then displays. */
    expression: boolean;
    declarations: Identifier[] | null;
    references: Identifier[];
  }
  export function parseJavaScript(source: string, options: {inline?: boolean; path: string}): Parsed;
}

declare module "@observablehq/framework/dist/javascript/globals.js" {
  export const defaultGlobals: ReadonlySet<string>;
}
