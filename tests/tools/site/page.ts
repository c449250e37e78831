import {load} from "cheerio";
import type {Page} from "../../../tools/site/pages.js";

/** A page of a site as it is handed from step to step. */
export const pageOf = (html: string, name = "page.html"): Page => ({name, $: load(html)});
