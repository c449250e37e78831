import {rollupClient} from "@observablehq/framework/dist/rollup.js";
import {readdir, writeFile} from "node:fs/promises";
import {join, relative} from "node:path";

/** Where pages find Framework's client. */
export const clientPath = "/_observablehq/client.js";

/**
 * Framework's client for pages of a folder `root`, made as Framework makes it, which also exports its module of cells and
 * how a cell is taken away and a place for one registered: what an editor of cells works with. Those exports are some
 * twenty bytes.
 */
export function clientSource(kind: "built" | "preview", {root = "src"}: {root?: string} = {}): Promise<string> {
  const entry = relative(process.cwd(), join(import.meta.dirname, "clients", `${kind}.js`));
  return rollupClient(entry, root, clientPath, kind === "built" ? {minify: true, keepNames: true} : {});
}

/** Puts that client, given by its source, into a built site in the place of Framework's own. */
export async function exposeClient(folder: string, source: string): Promise<void> {
  const place = join(folder, "_observablehq");
  const names = await readdir(place);
  const client = names.find((name) => /^client\.[0-9a-f]+\.js$/.test(name));
  if (!client) throw new Error(`${place} holds no client of Framework's; expected client.HASH.js.`);
  const code = source.replace(/"\.\/([\w-]+)\.js"/g, (whole, module: string) => {
    const hashed = names.find((name) => new RegExp(`^${module}\\.[0-9a-f]+\\.js$`).test(name));
    return hashed ? `"./${hashed}"` : whole;
  });
  await writeFile(join(place, client), code);
}
