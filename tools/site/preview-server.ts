/**
 * The preview's server: Framework's own, which is asked for all but the sources of cells, what their
 * compiler says, saving them, and the client that lets them be edited. It takes the options of `observable preview`.
 */
import {readConfig} from "@observablehq/framework/dist/config.js";
import {preview} from "@observablehq/framework/dist/preview.js";
import type {IncomingMessage, RequestListener, ServerResponse} from "node:http";
import {parseArgs} from "node:util";
import {clientPath, clientSource} from "./client.js";
import {createTypeChecker} from "./cell-types.js";
import {libraryPaths} from "./libraries.js";
import {notebookParts} from "./notebook-parts.js";
import {readPageCells} from "./page-cells.js";
import {bodyOf, onlyOwn, Refusal, savePage} from "./save-cell.js";

const {values} = parseArgs({
  options: {
    config: {type: "string"},
    root: {type: "string"},
    host: {type: "string", default: "127.0.0.1"},
    port: {type: "string"},
    "no-open": {type: "boolean"}
  }
});

const {root} = await readConfig(values.config, values.root);
let client: Promise<string> | undefined;
const types = createTypeChecker(root);

/** Answers what is asked of the editor of cells; false where that is not what is asked. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const {pathname} = new URL(request.url ?? "/", "http://localhost");
  if (pathname === clientPath) {
    response.setHeader("content-type", "text/javascript; charset=utf-8");
    response.end(await (client ??= clientSource("preview", {root})));
    return true;
  }
  if (pathname === "/_cells/notebook.json") {
    response.setHeader("content-type", "application/json; charset=utf-8").setHeader("cache-control", "no-store");
    response.end(JSON.stringify(await notebookParts(root)));
    return true;
  }
  const [, page, asked] = /^\/_cells\/([\w-]+)(\.json|\/save|\/types)$/.exec(pathname) ?? [];
  if (!page) return false;
  response.setHeader("content-type", "application/json; charset=utf-8").setHeader("cache-control", "no-store");
  if (asked === ".json") {
    const source = await readPageCells(root, page);
    response.end(JSON.stringify({...source, preview: true, libraries: await libraryPaths()}));
    return true;
  }
  onlyOwn(request);
  const {hash, text} = await bodyOf(request);
  if (typeof hash !== "string" || typeof text !== "string") throw new Refusal("Expected a hash and a text.", 400);
  const answer = asked === "/save" ? await savePage(root, page, {hash, text}) : await types.check(page, text);
  response.end(JSON.stringify(answer));
  return true;
}

const {server} = await preview({
  config: values.config,
  root: values.root,
  hostname: values.host,
  port: values.port === undefined ? undefined : Number(values.port),
  open: false
});
const [others] = server.listeners("request") as RequestListener[];
server.removeAllListeners("request");
server.on("request", (request, response) => {
  answer(request, response).then(
    (answered) => {
      if (!answered) others!(request, response);
    },
    (error: unknown) => {
      response.statusCode = error instanceof Refusal ? error.status : 500;
      response.end(error instanceof Error ? error.message : String(error));
    }
  );
});
