import {mkdir, readdir, writeFile} from "node:fs/promises";
import {arch, cpus, platform, totalmem} from "node:os";
import {join} from "node:path";

/** What a module of this folder exports: a name, and a run that returns named measurements. */
interface Bench {
  name: string;
  run(): Promise<Record<string, number>> | Record<string, number>;
}

const isBench = (value: unknown): value is Bench =>
  typeof value === "object" && value !== null && "name" in value && typeof (value as Bench).run === "function";

const wanted = process.argv.slice(2);
const folder = import.meta.dirname;
const files = (await readdir(folder)).filter((file) => file.endsWith(".ts") && file !== "run.ts").sort();

const rows: {bench: string; what: string; value: number}[] = [];
for (const file of files) {
  const module = (await import(join(folder, file))) as Record<string, unknown>;
  for (const bench of Object.values(module).filter(isBench)) {
    if (wanted.length && !wanted.includes(bench.name)) continue;
    process.stderr.write(`${bench.name} …\n`);
    for (const [what, value] of Object.entries(await bench.run())) rows.push({bench: bench.name, what, value});
  }
}

const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${arch()}, Node ${process.versions.node}`;
const date = new Date().toISOString().slice(0, 10);
const markdown = [
  `Measured on ${date}: ${machine}`,
  "",
  "| bench | what | value |",
  "| --- | --- | ---: |",
  ...rows.map(({bench, what, value}) => `| ${bench} | ${what} | ${Number(value.toPrecision(4))} |`)
].join("\n");
console.log(markdown);
await mkdir(".cache/bench", {recursive: true});
await writeFile(".cache/bench/bench.md", `${markdown}\n`);
await writeFile(".cache/bench/bench.json", `${JSON.stringify({date, machine, rows}, null, 2)}\n`);
