// A process that waits for a loader: Node, tsx and the libraries that loaders use are at hand when a file is saved, and
// only the project's own modules, which may be what was saved, are read then.
import "@uwdata/flechette";
import "apache-arrow";
import "arquero";
import "csv-parse/sync";
import {pathToFileURL} from "node:url";

process.once("message", (script: string) => void import(pathToFileURL(script).href));
