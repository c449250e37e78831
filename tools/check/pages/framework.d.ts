/** The parts of Framework's own parser that the checks read pages with; it ships no types. */
declare module "@observablehq/framework/dist/markdown.js" {
  import type MarkdownIt from "markdown-it";
  import type {Parsed} from "@observablehq/framework/dist/javascript/parse.js";
  export function createMarkdownIt(): MarkdownIt;
  /** A page's cells, in the order of the page, each by the id under which it is defined. */
  export function parseMarkdown(
    input: string,
    options: {md: MarkdownIt; path: string}
  ): {code: {id: string; node: Parsed; mode: string}[]};
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
  import type {Node, Program} from "acorn";
  interface Identifier {
    name: string;
    start: number;
  }
  export interface Parsed {
    /** Whether the source is one expression, which Framework then displays. */
    expression: boolean;
    declarations: Identifier[] | null;
    references: Identifier[];
    files: {name: string}[];
    imports: {name: string; type: "local" | "global"; method: "static" | "dynamic" | "resolve"}[];
    async: boolean;
    body: Program | Node;
  }
  export function parseJavaScript(source: string, options: {inline?: boolean; path: string}): Parsed;
}

declare module "@observablehq/framework/dist/javascript/globals.js" {
  export const defaultGlobals: ReadonlySet<string>;
}

declare module "@observablehq/framework/dist/config.js" {
  export function readConfig(config?: string, root?: string): Promise<{root: string}>;
}

declare module "@observablehq/framework/dist/preview.js" {
  import type {Server} from "node:http";
  export function preview(options: {
    config?: string | undefined;
    root?: string | undefined;
    hostname: string;
    port?: number | undefined;
    open: boolean;
  }): Promise<{server: Server}>;
}

declare module "@observablehq/framework/dist/rollup.js" {
  export function rollupClient(
    input: string,
    root: string,
    path: string,
    options?: {minify?: boolean; keepNames?: boolean}
  ): Promise<string>;
}
