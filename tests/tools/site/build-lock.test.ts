import {spawn} from "node:child_process";
import {mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {withLock} from "../../../tools/site/build-lock.js";

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lock-"));
  path = join(folder, "cache/build.lock");
});
afterEach(() => rm(folder, {recursive: true, force: true}));

describe("withLock(path, work, options)", () => {
  it("lets one work at a time, tells the others who does, and leaves nothing behind", async () => {
    const order: string[] = [];
    const told: number[] = [];
    let release = (): void => undefined;
    const first = withLock(path, async () => {
      order.push("first begins");
      await new Promise<void>((resolve) => (release = resolve));
      order.push("first ends");
    });
    await expect.poll(() => order).toEqual(["first begins"]);
    expect(await readFile(path, "utf8")).toBe(String(process.pid));
    const second = withLock(path, async () => void order.push("second"), {
      onWait: (pid) => told.push(pid),
      interval: 5
    });
    await expect.poll(() => told).toEqual([process.pid]);
    release();
    await Promise.all([first, second]);
    expect(order).toEqual(["first begins", "first ends", "second"]);
    expect(await readdir(join(folder, "cache"))).toEqual([]);
  });

  it("takes over the lock of a process that is gone", async () => {
    const child = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => child.on("close", resolve));
    await withLock(path, async () => undefined);
    await writeFile(path, String(child.pid));
    expect(await withLock(path, async () => "done")).toBe("done");
  });

  it("gives the lock back when the work fails", async () => {
    await expect(withLock(path, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await withLock(path, async () => "done")).toBe("done");
  });
});
