import {createHash} from "node:crypto";
import {mkdir, readdir, readFile, rename, stat, writeFile} from "node:fs/promises";
import {dirname, join, relative, resolve} from "node:path";

/** What was made, and the hash of everything that it was made from. */
interface CacheRecord {
  environment: string;
  /** How long making it took, in milliseconds. */
  took: number;
  sources: Record<string, string>;
  sha256: string;
}

/** What is kept under a name, and what is known of how it was made. */
export interface Cached {
  bytes: Buffer;
  sources: readonly string[];
  took: number;
}

const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

/** The hash of a file's content, of a folder's list of names, or the fact that there is neither. */
async function contentHash(path: string): Promise<string> {
  try {
    return (await stat(path)).isDirectory()
      ? sha256((await readdir(path)).sort().join("\n"))
      : sha256(await readFile(path));
  } catch {
    return "missing";
  }
}

/**
 * Files that were made by a program, kept together with the content of all that they were made from, so that they need
 * not be made again. What is kept is used only when every source has the same content as then, by hash: times of files
 * tell nothing, and are never asked whether something is fresh.
 */
export class ContentCache {
  readonly #folder: string;
  readonly #root: string;
  readonly #environment: Promise<string>;

  /** Keeps in `folder` what is made within `root`; `environment` is what everything depends on, files and words. */
  constructor(folder: string, {root = ".", environment = []}: {root?: string; environment?: readonly string[]} = {}) {
    this.#folder = folder;
    this.#root = resolve(root);
    const files = ["package-lock.json", "tsconfig.json"].map((name) => contentHash(join(this.#root, name)));
    this.#environment = Promise.all(files).then((hashes) =>
      [process.version, process.platform, process.arch, ...hashes, ...environment].join(" ")
    );
  }

  /**
   * The bytes kept under a name, what they were made from, as absolute paths, and how long that took in milliseconds, if
   * these modules are among that and everything is as it was then.
   */
  async recall(name: string, modules: readonly string[]): Promise<Cached | undefined> {
    try {
      const path = join(this.#folder, name);
      const {
        environment,
        took,
        sources,
        sha256: expected
      } = JSON.parse(await readFile(`${path}.json`, "utf8")) as CacheRecord;
      if (environment !== (await this.#environment)) return undefined;
      if (modules.some((module) => !(relative(this.#root, module) in sources))) return undefined;
      const same = await Promise.all(
        Object.entries(sources).map(async ([source, then]) => (await contentHash(resolve(this.#root, source))) === then)
      );
      const bytes = await readFile(path);
      if (!same.every(Boolean) || sha256(bytes) !== expected || !(took >= 0)) return undefined;
      return {bytes, took, sources: Object.keys(sources).map((source) => resolve(this.#root, source))};
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps bytes under a name with the content of what they were made from. Nothing is kept when a source changed after
   * `since` (in milliseconds), because nobody knows whether it was read before or after that.
   */
  async keep(
    name: string,
    bytes: Uint8Array,
    {sources, since, took = 0}: {sources: readonly string[]; since: number; took?: number}
  ): Promise<void> {
    const hashes: Record<string, string> = {};
    for (const source of new Set(sources)) {
      // The time of a change, unlike that of a modification, cannot be set by anybody.
      const changed = await stat(source).then(
        ({ctimeMs}) => ctimeMs,
        () => 0
      );
      if (changed >= since) return;
      hashes[relative(this.#root, source)] = await contentHash(source);
    }
    const path = join(this.#folder, name);
    const record: CacheRecord = {environment: await this.#environment, took, sources: hashes, sha256: sha256(bytes)};
    await mkdir(dirname(path), {recursive: true});
    for (const [file, content] of [
      [path, bytes],
      [`${path}.json`, JSON.stringify(record)]
    ] as const) {
      await writeFile(`${file}.part`, content);
      await rename(`${file}.part`, file);
    }
  }
}
