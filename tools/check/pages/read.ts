import {readFrontMatter} from "@observablehq/framework/dist/frontMatter.js";
import {parseInfo} from "@observablehq/framework/dist/info.js";
import {createMarkdownIt} from "@observablehq/framework/dist/markdown.js";

/** A part of a page's text, and where each of its characters stands in the page's file. */
export interface Excerpt {
  text: string;
  /** The offset in the file of the character at an offset in the text. */
  at(offset: number): number;
}

/** Code that Framework runs: a fenced cell, or an expression within prose. */
export interface Cell extends Excerpt {
  kind: "js" | "ts" | "inline";
}

/** A fenced block that Framework would run, in a language that is not checked. */
export interface Unchecked {
  tag: string;
  offset: number;
}

/** A block of prose with everything in it, in order: texts, links, and what is computed. */
export interface Block {
  kind: "heading" | "paragraph" | "html";
  /** Whether it stands in a quotation set off from the text. */
  quoted: boolean;
  parts: readonly InlinePart[];
}

export type InlinePart =
  | {kind: "text" | "code" | "cell" | "markup"; text: string; offset: number}
  | {kind: "link"; href: string; offset: number}
  | {kind: "emphasis"; open: boolean; offset: number};

export interface Page {
  /** Where the page's file is, as an editor would name it. */
  path: string;
  text: string;
  cells: readonly Cell[];
  unchecked: readonly Unchecked[];
  blocks: readonly Block[];
  /** Ids of the headings and of other marked places, to which links can lead. */
  anchors: ReadonlySet<string>;
}

/** What Framework runs besides JavaScript and TypeScript. */
const otherLanguages = new Set(["jsx", "tsx", "tex", "html", "sql", "svg", "dot", "mermaid"]);

/** Line and column of an offset, counted from one. */
export function position(text: string, offset: number): {line: number; column: number} {
  const before = text.slice(0, offset);
  return {line: before.split("\n").length, column: offset - before.lastIndexOf("\n")};
}

/** A problem as compilers print it: file, line, column, and a sentence. */
export function problem({path, text}: Pick<Page, "path" | "text">, offset: number, message: string): string {
  const {line, column} = position(text, offset);
  return `${path}:${line}:${column} - ${message}`;
}

/** Offsets at which the lines of a text start. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return starts;
}

/** An excerpt whose lines are the ends of lines in the file, as in a fence that stands indented in a list. */
function linesOf(file: string, content: string, starts: readonly number[]): Excerpt {
  const lines = lineStarts(content);
  const places = lines.map((start, i) => {
    const end = content.indexOf("\n", start);
    const length = (end < 0 ? content.length : end) - start;
    const sourceEnd = file.indexOf("\n", starts[i]);
    return (sourceEnd < 0 ? file.length : sourceEnd) - length;
  });
  return {
    text: content,
    at(offset) {
      const line = lines.findLastIndex((start) => start <= offset);
      return places[line]! + offset - lines[line]!;
    }
  };
}

/**
 * Reads a page as Framework does, with Framework's own Markdown parser, and notes where in the file everything stands.
 * `path` is only written down; nothing is read from disk.
 */
export function readPage(path: string, text: string): Page {
  const {content} = readFrontMatter(text);
  const shift = text.length - content.length;
  const starts = lineStarts(content).map((start) => start + shift);
  const cells: Cell[] = [];
  const unchecked: Unchecked[] = [];
  const blocks: Block[] = [];
  const anchors = new Set<string>();
  let cursor = shift;
  let heading = false;
  let quotes = 0;

  /** Where a piece stands at or after the place reached; what the parser rewrote stands where the last piece ended. */
  const find = (piece: string): number => {
    const found = piece === "" ? -1 : text.indexOf(piece, cursor);
    if (found < 0) return cursor;
    cursor = found + piece.length;
    return found;
  };

  const tokens = createMarkdownIt().parse(content, {code: [], startLine: 0, currentLine: 0, path});
  for (const token of tokens) {
    if (token.map && starts[token.map[0]] !== undefined) cursor = Math.max(cursor, starts[token.map[0]]!);
    if (token.type === "heading_open") {
      heading = true;
      anchors.add(token.attrGet("id") ?? "");
    }
    if (token.type === "heading_close") heading = false;
    if (token.type === "blockquote_open") quotes += 1;
    if (token.type === "blockquote_close") quotes -= 1;
    if (token.type === "fence") {
      const {tag, attributes} = parseInfo(token.info);
      const first = token.map![0] + 1;
      if (attributes.run?.toLowerCase() !== "false") {
        if (tag === "js" || tag === "ts") {
          cells.push({kind: tag, ...linesOf(text, token.content, starts.slice(first))});
        } else if (otherLanguages.has(tag)) unchecked.push({tag, offset: starts[token.map![0]]!});
      }
      cursor = starts[token.map![1]] ?? text.length;
    } else if (token.type === "html_block") {
      const offset = find(token.content.trim());
      // Where a heading was renamed, what links to it finds its place all the same.
      for (const [, id] of token.content.matchAll(/ id="([^"]+)"/g)) anchors.add(id!);
      blocks.push({kind: "html", quoted: quotes > 0, parts: [{kind: "markup", text: token.content, offset}]});
    } else if (token.type === "inline") {
      const parts: InlinePart[] = [];
      for (const child of token.children ?? []) {
        if (child.type === "placeholder") {
          const offset = find(`\${${child.content}}`) + 2;
          cells.push({kind: "inline", text: child.content, at: (at) => offset + at});
          parts.push({kind: "cell", text: child.content, offset});
        } else if (child.type === "link_open") {
          const href = child.attrGet("href") ?? "";
          const offset = text.indexOf(href, cursor);
          parts.push({kind: "link", href, offset: offset < 0 ? cursor : offset});
        } else if (/^em_(open|close)$/.test(child.type)) {
          parts.push({kind: "emphasis", open: child.nesting > 0, offset: cursor});
        } else if (child.type === "code_inline") {
          parts.push({kind: "code", text: child.content, offset: find(child.content)});
        } else if (child.type === "html_inline" || child.type === "html_block") {
          parts.push({kind: "markup", text: child.content, offset: find(child.content.trim())});
        } else if (child.content) {
          parts.push({kind: "text", text: child.content, offset: find(child.content)});
        }
      }
      blocks.push({kind: heading ? "heading" : token.map ? "paragraph" : "html", quoted: quotes > 0, parts});
    }
  }
  return {path, text, cells, unchecked, blocks, anchors};
}

/** A module that speaks for a page, read as a page of one cell. */
export const moduleOfPage = ({path, text}: Pick<Page, "path" | "text">): Page => ({
  path,
  text,
  cells: [{kind: "ts", text, at: (offset) => offset}],
  unchecked: [],
  blocks: [],
  anchors: new Set()
});
