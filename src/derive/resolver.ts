import {createResolver, type Resolver} from "../authors/resolve.js";
import {perRun} from "../authors/read.js";

/** The raw file of universities with their domains and countries, which the committed registry was made with. */
export const universities = "universities/world_universities_and_domains.json";

/** How affiliations are split and resolved in a run: with the committed registry and every switch as it stands, each text once. */
export const resolver = perRun((): Resolver => createResolver());
