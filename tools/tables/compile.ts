import {build, type BuildFailure, type BuildOptions, type Metafile, type Plugin} from "esbuild";
import {readFile, rm} from "node:fs/promises";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";

/** A script as Node runs it, and the project's own modules that are in it, as absolute paths. */
export interface Compiled {
  file: string;
  modules: readonly string[];
}

/** Why a script cannot be compiled, and the modules known to stand in the way, as absolute paths. */
export interface Uncompiled {
  error: string;
  modules: readonly string[];
}

/** Modules go on to find their files beside themselves, wherever they are put. */
const inPlace: Plugin = {
  name: "in place",
  setup({onLoad}) {
    onLoad({filter: /\.ts$/, namespace: "file"}, async ({path}) => ({
      contents: (await readFile(path, "utf8")).replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
      loader: "ts"
    }));
  }
};

/** The modules in an output file and in those that it imports, which are those of its own parts. */
function modulesIn(file: string, outputs: Metafile["outputs"], seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const {inputs, imports} = outputs[file]!;
  const parts = imports.filter(({external}) => !external);
  return [
    ...Object.keys(inputs).map((path) => resolve(path)),
    ...parts.flatMap(({path}) => modulesIn(path, outputs, seen))
  ];
}

async function compileTogether(scripts: readonly string[], folder: string): Promise<Map<string, Compiled>> {
  const options: BuildOptions & {metafile: true} = {
    entryPoints: scripts.map((script) => resolve(script)),
    outdir: folder,
    outExtension: {".js": ".mjs"},
    bundle: true,
    splitting: true,
    sourcemap: true,
    metafile: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "silent",
    plugins: [inPlace]
  };
  const {metafile} = await build(options);
  return new Map(
    Object.entries(metafile.outputs).flatMap(([file, {entryPoint}]) => {
      const script = scripts.find((one) => entryPoint && resolve(one) === resolve(entryPoint));
      return script ? [[script, {file: resolve(file), modules: modulesIn(file, metafile.outputs)}] as const] : [];
    })
  );
}

function failure(script: string, error: unknown): Uncompiled {
  const {errors = []} = error as Partial<BuildFailure>;
  const sentences = errors.map(({text, location}) =>
    location ? `${location.file}:${location.line}:${location.column + 1}: ${text}` : text
  );
  const modules = errors.flatMap(({location}) => (location ? [resolve(location.file)] : []));
  return {error: sentences.join("\n") || String(error), modules: [...new Set([resolve(script), ...modules])]};
}

/**
 * Compiles scripts into a folder, each with the project's modules that it imports, all in one go, so that what they
 * share is compiled and later read once. Where a module cannot be read, each script is compiled by itself, and those
 * that need that module are answered with the compiler's words.
 */
export async function compile(scripts: readonly string[], folder: string): Promise<Map<string, Compiled | Uncompiled>> {
  try {
    return await compileTogether(scripts, folder);
  } catch {
    const alone = scripts.map(async (script, i) => {
      const made = await compileTogether([script], join(folder, String(i))).catch((error: unknown) =>
        failure(script, error)
      );
      return [script, made instanceof Map ? made.get(script)! : made] as const;
    });
    return new Map(await Promise.all(alone));
  }
}

/** A folder for what is compiled, where packages are found and no other process writes. */
export const compiledFolder = (): string => resolve(".cache/compiled", String(process.pid));

/** Removes what this process compiled. */
export const removeCompiled = (): Promise<void> => rm(compiledFolder(), {recursive: true, force: true});
