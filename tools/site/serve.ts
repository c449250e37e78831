import {readFile} from "node:fs/promises";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize} from "node:path";
import {promisify} from "node:util";
import {gzip} from "node:zlib";

const compress = promisify(gzip);

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2"
};

/** Files that are compressed already, so that doing it again would only cost time. */
const packed = new Set([".png", ".woff2"]);

/** Files whose names carry the hash of their content, which therefore never change. */
const hashed = /^\/(?:_file|_import|_observablehq)\/.*\.[0-9a-f]{8}\.\w+$/;

/** A folder served to this machine only. */
export interface Served {
  /** Address of the folder, ending in a slash. */
  url: string;
  close(): Promise<void>;
}

/** The path an address asks for, or undefined when it is malformed. */
function pathOf(address: string): string | undefined {
  try {
    return normalize(decodeURIComponent(new URL(address, "http://localhost").pathname));
  } catch {
    return undefined;
  }
}

/**
 * Serves the files of a built site on a free port of 127.0.0.1, as a static host would: compressed where the browser
 * takes gzip, tables included, and kept by it where names carry hashes; never beyond the folder.
 */
export async function serve(folder: string): Promise<Served> {
  const kept = new Map<string, {body: Buffer; compressed: Promise<Buffer>}>();
  /** A file after gzip, which is done once for each content. */
  const compressed = (file: string, body: Buffer): Promise<Buffer> => {
    const known = kept.get(file);
    if (known?.body.equals(body)) return known.compressed;
    const fresh = {body, compressed: compress(body) as Promise<Buffer>};
    kept.set(file, fresh);
    return fresh.compressed;
  };
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? "/");
    if (path === undefined) return void response.writeHead(404).end("the address is malformed");
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const takesGzip = /\bgzip\b/.test(String(request.headers["accept-encoding"])) && !packed.has(extname(file));
    readFile(file)
      .then(async (body) => {
        response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
        response.setHeader("cache-control", hashed.test(path) ? "max-age=31536000, immutable" : "no-cache");
        if (!takesGzip) return response.end(body);
        response.setHeader("content-encoding", "gzip").setHeader("vary", "accept-encoding");
        response.end(await compressed(file, body));
      })
      .catch(() => response.writeHead(404).end(`${path} is not there`));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}
