import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import {mkdtemp, mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {sha256} from "../../../src/derive/run.js";
import {fetchAll, readPins, type RawFile} from "../../../tools/tables/fetch.js";

const commit = "0123456789abcdef0123456789abcdef01234567";
const body = Buffer.from(Array.from({length: 50_000}, (_, i) => i % 251));

const pin = (file: string, data: Buffer = body): RawFile => ({
  file,
  bytes: data.length,
  sha256: sha256(data),
  repository: "owner/name",
  commit,
  path: `data/${file}`,
  identical: true
});

let folder: string;
let server: Server;
let answer: (request: IncomingMessage, response: ServerResponse, count: number) => void;
let requests: {url: string; range: string | undefined}[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fetch-"));
  requests = [];
  server = createServer((request, response) => {
    requests.push({url: request.url!, range: request.headers.range});
    answer(request, response, requests.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, {recursive: true});
});

const get = (files: RawFile[], options: {attempts?: number; timeout?: number} = {}) => {
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fetchAll({files, folder, base, pause: 1, report: () => {}, ...options});
};
const everything = async () => (await readdir(folder, {recursive: true})).sort();

/** Sends some bytes of a longer promise and breaks the connection. */
const truncate = (response: ServerResponse, data: Buffer, length: number) => {
  response.writeHead(200, {"Content-Length": data.length});
  response.write(data.subarray(0, length), () => setTimeout(() => response.destroy(), 20));
};

describe("fetchAll(options)", () => {
  it("asks for repository, commit and path under the base address, and writes the bytes", async () => {
    answer = (_, response) => response.end(body);
    const result = await get([pin("lists/a b.json")]);
    expect(result).toEqual({kept: [], fetched: ["lists/a b.json"], failed: []});
    expect(requests.map(({url}) => url)).toEqual([`/owner/name/${commit}/data/lists/a%20b.json`]);
    expect(await readFile(join(folder, "lists/a b.json"))).toEqual(body);
    expect(await everything()).toEqual(["lists", "lists/a b.json"]);
  });

  it("leaves a right file alone and replaces a wrong one", async () => {
    answer = (_, response) => response.end(body);
    await writeFile(join(folder, "right"), body);
    await writeFile(join(folder, "wrong"), body.subarray(1));
    const result = await get([pin("right"), pin("wrong")]);
    expect(result).toEqual({kept: ["right"], fetched: ["wrong"], failed: []});
    expect(requests.map(({url}) => url)).toEqual([`/owner/name/${commit}/data/wrong`]);
    expect(await readFile(join(folder, "wrong"))).toEqual(body);
  });

  it("tries again when the server fails", async () => {
    answer = (_, response, count) => {
      if (count <= 2) response.writeHead(503).end("busy");
      else response.end(body);
    };
    expect((await get([pin("a")])).fetched).toEqual(["a"]);
    expect(requests).toHaveLength(3);
  });

  it("goes on from the byte it reached when a download is cut short", async () => {
    answer = (request, response, count) => {
      if (count === 1) truncate(response, body, 20_000);
      else {
        const from = Number(/bytes=(\d+)-/.exec(request.headers.range!)![1]);
        response.writeHead(206).end(body.subarray(from));
      }
    };
    expect((await get([pin("a")])).fetched).toEqual(["a"]);
    expect(requests[1]!.range).toBe("bytes=20000-");
    expect(await readFile(join(folder, "a"))).toEqual(body);
  });

  it("starts over when the server answers a range with the whole file", async () => {
    answer = (_, response, count) => (count === 1 ? truncate(response, body, 20_000) : void response.end(body));
    expect((await get([pin("a")])).fetched).toEqual(["a"]);
    expect(await readFile(join(folder, "a"))).toEqual(body);
  });

  it("starts over when the server refuses the range", async () => {
    answer = (request, response, count) => {
      if (count === 1) truncate(response, body, 20_000);
      else if (request.headers.range) response.writeHead(416).end();
      else response.end(body);
    };
    expect((await get([pin("a")])).fetched).toEqual(["a"]);
    expect(requests).toHaveLength(3);
  });

  it("does not take a file of the right size with a wrong byte, and asks for it anew from the start", async () => {
    const corrupt = Buffer.from(body);
    corrupt[100]! ^= 1;
    answer = (_, response, count) => void response.end(count === 1 ? corrupt : body);
    expect((await get([pin("a")])).fetched).toEqual(["a"]);
    expect(requests.map(({range}) => range)).toEqual([undefined, undefined]);
    expect(await readFile(join(folder, "a"))).toEqual(body);
  });

  it("leaves nothing behind when a file stays corrupt, truncated, too long or silent, and says which and why", async () => {
    answer = (request, response) => {
      if (request.url!.endsWith("corrupt")) response.end(Buffer.alloc(body.length));
      else if (request.url!.endsWith("short")) truncate(response, body, 100);
      else if (request.url!.endsWith("long")) response.end(Buffer.concat([body, body]));
      // The fourth is never answered.
    };
    const result = await get([pin("corrupt"), pin("short"), pin("long"), pin("silent")], {attempts: 2, timeout: 200});
    expect(result.fetched).toEqual([]);
    expect(result.failed.sort()).toEqual([
      expect.stringMatching(/^corrupt: given up after 2 attempts; the bytes do not have the SHA-256 [0-9a-f]{64}\.$/),
      expect.stringMatching(/^long: given up after 2 attempts; the bytes do not have the SHA-256/),
      "short: given up after 2 attempts; the connection broke.",
      "silent: given up after 2 attempts; the connection broke."
    ]);
    expect(await everything()).toEqual([]);
  });

  it("keeps the old file when a new one cannot be had", async () => {
    answer = (_, response) => void response.end(Buffer.alloc(body.length));
    await writeFile(join(folder, "a"), "old");
    expect((await get([pin("a")], {attempts: 1})).failed).toHaveLength(1);
    expect(await readFile(join(folder, "a"), "utf8")).toBe("old");
  });

  it("does not insist when the file is not there", async () => {
    answer = (_, response) => void response.writeHead(404).end();
    expect((await get([pin("a")])).failed).toEqual(["a: the server answered 404."]);
    expect(requests).toHaveLength(1);
  });

  it("goes on with the other files after one failed, and never asks for a file that was cut or converted", async () => {
    answer = (request, response) =>
      void (request.url!.endsWith("/a") ? response.writeHead(404).end() : response.end(body));
    const result = await get([pin("a"), pin("b"), {...pin("c"), identical: false}]);
    expect(result.fetched).toEqual(["b"]);
    expect(requests.some(({url}) => url.endsWith("/c"))).toBe(false);
  });

  it("reports a target that cannot be written", async () => {
    answer = (_, response) => void response.end(body);
    await mkdir(join(folder, "a"));
    const result = await get([pin("a")]);
    expect(result.failed).toEqual([expect.stringMatching(/^a: /)]);
    expect(await everything()).toEqual(["a"]);
  });
});

describe("readPins(text, file)", () => {
  const header = "file,bytes,sha256,repository,commit,path,licence,identical\n";
  const row = `a.json,3,${"0".repeat(64)},owner/name,${commit},b.json,MIT,yes\n`;

  it("reads the committed list, every file once", async () => {
    const pins = readPins(await readFile("src/data/raw.csv", "utf8"), "src/data/raw.csv");
    expect(new Set(pins.map(({file}) => file)).size).toBe(pins.length);
    expect(pins.filter(({identical}) => identical).length).toBeGreaterThan(100);
  });

  it.each([
    ["bytes", ",3,", ",3k,"],
    ["sha256", "0".repeat(64), "0".repeat(63)],
    ["repository", "owner/name", "owner"],
    ["commit", commit, "main"],
    ["identical", ",yes", ",maybe"],
    ["file", "a.json", "../a.json"],
    ["path", "b.json", "/b.json"]
  ])("names file, line and column when %s is wrong", (column, right, wrong) => {
    expect(() => readPins(header + row + row.replace(right, wrong), "raw.csv")).toThrow(
      new RegExp(`^raw\\.csv, line 3: ${column} is "`)
    );
  });
});
