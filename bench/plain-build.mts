/** Builds the pages of the folder that this runs in as Framework does, without network and with nothing of this project's. */
import {frameworkBuild} from "../tools/site/framework.js";
import {seedVendorCache} from "../tools/site/seed-vendor-cache.js";

await seedVendorCache();
const child = frameworkBuild("dist");
for (const stream of [child.stdout, child.stderr]) stream?.pipe(process.stderr);
child.on("close", (code) => (process.exitCode = code ?? 1));
