// Sets up what a fresh clone lacks, in plain JavaScript because nothing is installed yet.
// With --browser it also makes sure that a Chromium is at hand for the page tests.
import {spawnSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: this project needs 20.19 or newer.`);
  process.exit(1);
}

function run(command, args) {
  console.error(`> ${command} ${args.join(" ")}`);
  const {status, error} = spawnSync(command, args, {
    cwd: root,
    // Nobody may be there to answer a question, and a caller's standard output may be read by a program.
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
    env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}
  });
  return !error && status === 0;
}

/**
 * Whether what is installed is what the lock file asks for. npm writes its own list when an installation is complete,
 * so an interrupted one has none; packages for other platforms are optional and may be absent.
 */
function installed() {
  const read = (path) => JSON.parse(readFileSync(`${root}${path}`, "utf8")).packages;
  if (!existsSync(`${root}node_modules/.package-lock.json`)) return false;
  const have = read("node_modules/.package-lock.json");
  return Object.entries(read("package-lock.json")).every(
    ([path, {version, optional, peer}]) => path === "" || optional || peer || have[path]?.version === version
  );
}

if (!installed() && !run("npm", ["ci", "--no-audit", "--no-fund"])) {
  console.error("The packages could not be installed: see npm's message above.");
  process.exit(1);
}

if (process.argv.includes("--browser")) {
  const {findBrowser} = await import("./site/browser.mjs");
  if (!findBrowser()) {
    console.error("No Chrome or Chromium found; trying the system's package manager for “chromium”.");
    const isRoot = process.getuid?.() === 0;
    const apt = (args) => (isRoot ? run("apt-get", args) : run("sudo", ["-n", "apt-get", ...args]));
    const brew = () => run("brew", ["install", "--cask", "chromium"]);
    const install = (...packages) => apt(["install", "-y", "-qq", ...packages]);
    // Not every system whose package manager this is has the headless shell, which is quicker.
    const done =
      process.platform === "darwin"
        ? brew()
        : apt(["update", "-qq"]) && (install("chromium", "chromium-headless-shell") || install("chromium"));
    if (!done || !findBrowser()) {
      console.error(
        "The page tests need Chrome or Chromium and it could not be installed here.\n" +
          "Install one, or set CHROME_PATH to its executable, and run the command again."
      );
      process.exit(1);
    }
  }
}
