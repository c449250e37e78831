import {build, type BuildOptions, type Metafile, type Plugin} from "esbuild";
import {readFile} from "node:fs/promises";
import {join, resolve, sep} from "node:path";
import {pathToFileURL} from "node:url";

/** A script as Node runs it, and the project's own modules that are in it, as absolute paths. */
export interface Compiled {
  file: string;
  modules: string[];
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

const options = {
  bundle: true,
  metafile: true,
  platform: "node",
  format: "esm",
  packages: "external",
  logLevel: "silent"
} as const satisfies BuildOptions;

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

/**
 * Compiles scripts into a folder, all at once and each with the project's modules that it imports, so that a process
 * starts in a third of the time that compiling on the way takes. Throws esbuild's error when one cannot be read.
 */
export async function compile(scripts: readonly string[], folder: string): Promise<Map<string, Compiled>> {
  const {metafile} = await build({
    ...options,
    entryPoints: scripts.map((script) => resolve(script)),
    outdir: folder,
    outExtension: {".js": ".mjs"},
    splitting: true,
    sourcemap: true,
    plugins: [inPlace]
  });
  return new Map(
    Object.entries(metafile.outputs).flatMap(([file, {entryPoint}]) => {
      const script = scripts.find((one) => entryPoint && resolve(one) === resolve(entryPoint));
      return script ? [[script, {file: resolve(file), modules: modulesIn(file, metafile.outputs)}] as const] : [];
    })
  );
}

/** The project's own modules that a script imports, directly or not, and itself, as absolute paths. */
export async function importsOf(script: string): Promise<string[]> {
  const {metafile} = await build({...options, entryPoints: [script], write: false});
  return Object.keys(metafile.inputs).map((path) => resolve(path));
}

const compiledRoot = resolve(".cache/compiled");

/** A folder for what is compiled, where packages are found and no other process writes. */
export const compiledFolder = (): string => join(compiledRoot, String(process.pid));

/** Whether a file is one that was compiled, which stands for what it was compiled from. */
export const isCompiled = (path: string): boolean => path.startsWith(compiledRoot + sep);
