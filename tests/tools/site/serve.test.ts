import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {type IncomingMessage, request} from "node:http";
import {networkInterfaces, tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {serve, type Served} from "../../../tools/site/serve.js";

let outer = "";
let site: Served;
beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), "serve-"));
  await mkdir(join(outer, "site/data"), {recursive: true});
  await mkdir(join(outer, "site-private"));
  await writeFile(join(outer, "secret.txt"), "secret");
  await writeFile(join(outer, "site-private/secret.txt"), "secret");
  await writeFile(join(outer, "site/index.html"), "<p>home</p>");
  await writeFile(join(outer, "site/a page.html"), "<p>a page</p>");
  await writeFile(join(outer, "site/data/shares.arrow"), Uint8Array.of(65, 82, 82, 0, 255));
  await mkdir(join(outer, "site/_file"));
  await writeFile(join(outer, "site/_file/serif.0123abcd.woff2"), "font");
  site = await serve(join(outer, "site"));
});
afterAll(async () => {
  await site.close();
  await rm(outer, {recursive: true, force: true});
});

/** Asks for a path as it stands: fetch would tidy it up before it is sent. */
const ask = (path: string, host = "127.0.0.1"): Promise<{status: number; type: string | undefined; body: Buffer}> =>
  new Promise((resolve, reject) => {
    const {port} = new URL(site.url);
    request({host, port, path, timeout: 5000}, (response: IncomingMessage) => {
      const body: Buffer[] = [];
      response
        .on("data", (chunk: Buffer) => body.push(chunk))
        .on("end", () =>
          resolve({
            status: response.statusCode!,
            type: response.headers["content-type"],
            body: Buffer.concat(body)
          })
        );
    })
      .on("error", reject)
      .end();
  });

describe("serve(folder)", () => {
  it("serves a folder's page for a folder, a file by its name, and both under any query", async () => {
    expect(await ask("/")).toMatchObject({status: 200, type: "text/html; charset=utf-8"});
    expect((await ask("/")).body.toString()).toBe("<p>home</p>");
    expect((await ask("/index.html?sha=1#top")).body.toString()).toBe("<p>home</p>");
    expect((await ask("/a%20page.html")).body.toString()).toBe("<p>a page</p>");
  });

  it("has browsers keep what is named by its content, and ask again for everything else", async () => {
    const kept = async (path: string): Promise<string | null> =>
      (await fetch(site.url + path)).headers.get("cache-control");
    expect(await kept("_file/serif.0123abcd.woff2")).toBe("max-age=31536000, immutable");
    expect(await kept("index.html")).toBe("no-cache");
    expect(await kept("data/shares.arrow")).toBe("no-cache");
  });

  it("serves every byte of a file of no known type", async () => {
    const {type, body} = await ask("/data/shares.arrow");
    expect(type).toBe("application/octet-stream");
    expect([...body]).toEqual([65, 82, 82, 0, 255]);
  });

  it.each(["/nowhere.html", "/data", "/data/", "/index.html/"])(
    "answers 404 for %s, which is no file",
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    }
  );

  it.each([
    "/../secret.txt",
    "/data/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%2f..%2f..%2f..%2fetc/passwd",
    "/%2e%2e%2fsite-private/secret.txt",
    "//secret.txt/../../secret.txt",
    "/..\\secret.txt"
  ])("serves nothing outside the folder for %s", async (path) => {
    const {status, body} = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toMatch(/^secret|root:/);
  });

  it.each(["/%", "/%ff", "/a%00b", "//[", "/%c3%28"])(
    "answers 404 for the malformed path %s and lives on",
    async (path) => {
      expect((await ask(path)).status).toBe(404);
      expect((await ask("/")).status).toBe(200);
    }
  );

  it("compresses what it serves to those who take it, and gives them the same bytes", async () => {
    const page = await fetch(`${site.url}data/shares.arrow`);
    expect(page.headers.get("content-encoding")).toBe("gzip");
    expect([...new Uint8Array(await page.arrayBuffer())]).toEqual([65, 82, 82, 0, 255]);
    await writeFile(join(outer, "site/data/changing.csv"), "a");
    expect(await (await fetch(`${site.url}data/changing.csv`)).text()).toBe("a");
    await writeFile(join(outer, "site/data/changing.csv"), "b");
    expect(await (await fetch(`${site.url}data/changing.csv`)).text()).toBe("b");
  });

  it("listens on the loopback interface only", async () => {
    expect(site.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const others = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    const hosts = [
      "::1",
      ...others.filter(({family, internal}) => family === "IPv4" && !internal).map((one) => one.address)
    ];
    for (const host of hosts) await expect(ask("/", host), host).rejects.toThrow();
  });

  it("can serve two folders at once, and stops when it is closed", async () => {
    const other = await serve(join(outer, "site-private"));
    expect(other.url).not.toBe(site.url);
    expect(await (await fetch(`${other.url}secret.txt`)).text()).toBe("secret");
    await other.close();
    await expect(fetch(other.url)).rejects.toThrow();
    expect((await ask("/")).status).toBe(200);
  });
});
