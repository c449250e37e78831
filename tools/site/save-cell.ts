import {createHash} from "node:crypto";
import {readFile, rename, writeFile} from "node:fs/promises";
import type {IncomingMessage} from "node:http";
import {join} from "node:path";
import type {PageSource} from "../../src/notebook/page-source.js";
import {pageCells} from "./page-cells.js";

/** What a reader of the preview asks to be saved: a page's text, made from the text with this hash. */
export interface Saving {
  hash: string;
  text: string;
}

/** Why something is not saved: a sentence, and the status to answer with. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly status: number
  ) {
    super(message);
  }
}

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const ownName = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * Throws a Refusal unless a request comes from this machine and from a page of the very server that it asks: the name in
 * its address is this machine's own, so that no other name was made to lead here, and its origin is that address.
 */
export function onlyOwn({
  socket,
  headers,
  method
}: Pick<IncomingMessage, "headers" | "method"> & {socket: {remoteAddress?: string | undefined}}): void {
  const {host = "", origin} = headers;
  if (method !== "POST") throw new Refusal(`This is asked by ${method}; expected POST.`, 405);
  if (!loopback.test(socket.remoteAddress ?? "")) throw new Refusal("Only this machine itself may save.", 403);
  if (!ownName.test(host)) throw new Refusal(`“${host}” is no name of this machine's own.`, 403);
  if (origin !== `http://${host}`)
    throw new Refusal(`Only the preview's own pages may save, not those of ${origin ?? "no origin"}.`, 403);
  if (!/^application\/json\b/.test(headers["content-type"] ?? "")) throw new Refusal("Expected application/json.", 415);
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * Writes the text of a page of the folder `root` into its file, whole or not at all, and gives its cells. Throws a Refusal
 * where the file is no longer what the reader changed, or where the page could not be read afterwards.
 */
export async function savePage(root: string, page: string, {hash, text}: Saving): Promise<PageSource> {
  const name = `${page}.md`;
  if (!/^[\w-]+$/.test(page)) throw new Refusal(`“${page}” is no page of this notebook.`, 404);
  const path = join(root, name);
  const before = await readFile(path, "utf8").catch(() => {
    throw new Refusal(`There is no page ${name}.`, 404);
  });
  if (hashOf(before) !== hash)
    throw new Refusal(
      `${name} was changed elsewhere since this page showed it: load it again, and make your change anew.`,
      409
    );
  let saved: PageSource;
  try {
    saved = await pageCells(root, page, text);
  } catch (error) {
    throw new Refusal(
      `${name} would not be a page any more: ${error instanceof Error ? error.message : String(error)}`,
      422
    );
  }
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
  return saved;
}

/** The JSON that a request brings, of at most a megabyte. Throws a Refusal where it brings no object. */
export async function bodyOf(request: AsyncIterable<Buffer>): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > 1e6) throw new Refusal("More than a megabyte was sent.", 413);
    parts.push(part);
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(parts).toString("utf8"));
    if (typeof body === "object" && body !== null) return body as Record<string, unknown>;
  } catch {
    // It is said below.
  }
  throw new Refusal("What was sent is no JSON object.", 400);
}
