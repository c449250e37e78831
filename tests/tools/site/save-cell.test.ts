import {createHash} from "node:crypto";
import {mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {bodyOf, onlyOwn, savePage} from "../../../tools/site/save-cell.js";

let folder = "";
const before = "# Page\n\n```js\nconst a = 1;\n```\n";
const hash = createHash("sha256").update(before).digest("hex");
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "save-"));
  await writeFile(join(folder, "page.md"), before);
});
afterEach(() => rm(folder, {recursive: true, force: true}));

const text = before.replace("1", "2");

describe("savePage(root, page, saving)", () => {
  it("writes the page's text and gives its cells", async () => {
    const {cells, hash: after} = await savePage(folder, "page", {hash, text});
    expect(await readFile(join(folder, "page.md"), "utf8")).toBe(text);
    expect([cells.length, after]).toEqual([1, createHash("sha256").update(text).digest("hex")]);
    expect(await readdir(folder)).toEqual(["page.md"]);
  });
  it("refuses where the file was changed meanwhile, and leaves it as it is", async () => {
    await writeFile(join(folder, "page.md"), `${before}More.\n`);
    await expect(savePage(folder, "page", {hash, text})).rejects.toMatchObject({status: 409});
    expect(await readFile(join(folder, "page.md"), "utf8")).toBe(`${before}More.\n`);
  });
  it.each(["../page", "none", "a/b", ""])("refuses the page %j", async (page) => {
    await expect(savePage(folder, page, {hash, text})).rejects.toMatchObject({status: 404});
  });
  it("refuses a text whose cells cannot be read, naming the page", async () => {
    const broken = before.replace("const a = 1;", "const a = ;");
    await expect(savePage(folder, "page", {hash, text: broken})).rejects.toThrow(
      "page.md would not be a page any more"
    );
    expect(await readFile(join(folder, "page.md"), "utf8")).toBe(before);
  });
});

describe("onlyOwn(request)", () => {
  const own = {
    method: "POST",
    socket: {remoteAddress: "127.0.0.1"},
    headers: {host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", "content-type": "application/json"}
  };
  it("lets a page of the preview's own ask", () => {
    expect(() => onlyOwn(own)).not.toThrow();
    const byName = {...own.headers, host: "localhost:3000", origin: "http://localhost:3000"};
    expect(() => onlyOwn({...own, socket: {remoteAddress: "::1"}, headers: byName})).not.toThrow();
  });
  it.each([
    ["another machine", {...own, socket: {remoteAddress: "10.0.0.2"}}],
    ["a page of another origin", {...own, headers: {...own.headers, origin: "http://127.0.0.1:4000"}}],
    ["no origin", {...own, headers: {...own.headers, origin: undefined}}],
    [
      "a name that was made to lead here",
      {...own, headers: {...own.headers, host: "example.org:3000", origin: "http://example.org:3000"}}
    ],
    ["a form", {...own, headers: {...own.headers, "content-type": "text/plain"}}],
    ["a link", {...own, method: "GET"}]
  ])("refuses %s", (_, request) => {
    expect(() => onlyOwn(request)).toThrow();
  });
});

describe("bodyOf(request)", () => {
  const sent = async function* (...parts: string[]): AsyncGenerator<Buffer> {
    for (const part of parts) yield Buffer.from(part);
  };
  it("reads a JSON object that comes in parts", async () => {
    expect(await bodyOf(sent('{"a":', "1}"))).toEqual({a: 1});
  });
  it("refuses what is no object, and what is too much", async () => {
    for (const text of ["", "[", "1", "null"]) await expect(bodyOf(sent(text))).rejects.toMatchObject({status: 400});
    await expect(bodyOf(sent("x".repeat(600_000), "x".repeat(600_000)))).rejects.toMatchObject({status: 413});
  });
});
