import {existsSync} from "node:fs";
import {delimiter, join} from "node:path";

/**
 * The headless shells first: the same engine without the windows of a browser, so that pages come to rest in two thirds
 * of the processor's time.
 */
const shells = ["chromium-headless-shell", "chrome-headless-shell", "chrome-headless-shell.exe"];
const names = [
  ...shells,
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "chrome.exe"
];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe"
];

/**
 * The path of a Chrome or Chromium: the one CHROME_PATH names, else the first on the PATH or in the usual places, a
 * headless shell before others, else undefined. Throws when CHROME_PATH names a file that is not there.
 * @param {Record<string, string | undefined>} env
 * @returns {string | undefined}
 */
export function findBrowser(env = process.env) {
  const named = env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is “${named}”, which does not exist; expected the path of a Chrome or Chromium.`);
  }
  const folders = (env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places].find((path) => existsSync(path));
}

/** Launch options that keep a headless Chromium on this machine: no sandbox as root, no look-ups of its own. */
export const quietArguments = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];
