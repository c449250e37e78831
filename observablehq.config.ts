import {readFileSync} from "node:fs";
import {citationMeta, readCitation} from "./src/components/exports/citation.js";

// A page never moves or waits for a font: what is not there at once is used from the next page on.
const fontFace = (family: string, file: string, style: string): string =>
  `@font-face{font-family:"${family}";font-style:${style};font-display:optional;font-weight:200 900;` +
  `src:url("/_file/fonts/${file}.woff2") format("woff2")}`;

/** A font of the reader's own, stretched to the measure of ours, so that lines break alike before and after it loads. */
const fallbackFace = (family: string, weight: string, adjust: string, ...local: string[]): string =>
  `@font-face{font-family:"${family}";font-weight:${weight};size-adjust:${adjust};` +
  `src:${local.map((name) => `local("${name}")`).join(",")}}`;

/**
 * Where a page was long in coming, in milliseconds since it was asked for, fonts would only keep its tables and scripts
 * waiting and come too late to be shown: they are fetched after it, for the pages that are reached from it, and this
 * one is set in the reader's own.
 */
const fontScript = `<script>{
// Chinese faces are asked for by the browser itself, where the reader has none.
const load = () => Promise.all([...document.fonts].filter((face) => !/\bHan\b/.test(face.family)).map((face) => face.load())).catch(() => undefined);
if (performance.now() < 200 || document.referrer.startsWith(location.origin)) load();
else {
  document.documentElement.classList.add("without-fonts");
  addEventListener("load", () => setTimeout(load, 2000));
}
}</script>`;

/** Browsers run no modules that come from disk. */
const diskScript = `<script>if (location.protocol === "file:") document.documentElement.classList.add("from-disk");</script>`;

// Named here so that the build takes the files along.
const fontLink = (file: string): string =>
  `<link rel="preload" as="font" type="font/woff2" href="/fonts/${file}.woff2" crossorigin>`;

/** Everything a page loads is served by the site itself: fonts from src/fonts, no stylesheet or script from elsewhere. */
export default {
  title: "Exam-Takers",
  root: "src",
  // A build makes the report beside the last one (tools/site/build.ts).
  output: process.env.SITE_OUTPUT ?? "dist",
  style: "style.css",
  globalStylesheets: [],
  // Links name files, so that the built pages also work from disk.
  preserveIndex: true,
  preserveExtension: true,
  search: true,
  toc: {label: "On this page"},
  pages: [
    {name: "The article", path: "/article"},
    {
      name: "How it opens",
      pages: [{name: "The founders", path: "/founders"}]
    },
    {
      name: "Where the talent comes from",
      pages: [
        {name: "The most elite", path: "/elite"},
        {name: "The top tier", path: "/top-tier"},
        {name: "Inside America", path: "/in-america"},
        {name: "Flows", path: "/flows"}
      ]
    },
    {
      name: "Institutions and money",
      pages: [
        {name: "Institutions", path: "/institutions"},
        {name: "The money", path: "/money"},
        {name: "The cause", path: "/cause"}
      ]
    },
    {
      name: "What came after",
      pages: [{name: "Since then", path: "/since"}]
    },
    {
      name: "Try it yourself",
      pages: [{name: "Your cohort", path: "/your-cohort"}]
    },
    {
      name: "How it was done",
      pages: [
        {name: "The multiverse", path: "/multiverse"},
        {name: "Methods", path: "/methods"},
        {name: "Sources", path: "/sources"},
        {name: "The tables", path: "/data"}
      ]
    }
  ],
  head: [
    `<link rel="icon" type="image/svg+xml" href="/favicon.svg">`,
    fontLink("serif"),
    fontLink("sans"),
    fontLink("serif-italic"),
    citationMeta(readCitation(readFileSync("CITATION.cff", "utf8"))),
    `<style>${[
      fontFace("Source Serif 4", "serif", "normal"),
      fontFace("Source Serif 4", "serif-italic", "italic"),
      fontFace("Source Sans 3", "sans", "normal"),
      fallbackFace("Serif fallback", "400", "117.7%", "Times New Roman", "Liberation Serif"),
      fallbackFace("Serif fallback", "500 900", "112.5%", "Times New Roman Bold", "Liberation Serif Bold"),
      fallbackFace("Sans fallback", "400", "92.9%", "Arial", "Liberation Sans"),
      fallbackFace("Sans fallback", "500 900", "89.3%", "Arial Bold", "Liberation Sans Bold")
    ].join("")}</style>`,
    fontScript,
    diskScript,
    `<noscript><style>${readFileSync("src/styles/without-scripts.css", "utf8")}</style></noscript>`
  ].join("\n"),
  footer:
    'An audit of one article, rebuilt from <a href="./sources.html">its sources</a> by <a href="./methods.html">documented rules</a>. ' +
    "Code and text under the ISC licence; figures belong to the publications named beside them. " +
    '<button type="button" class="live-only" data-notebook="page">Open this page as a notebook</button>'
};
