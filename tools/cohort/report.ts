import {JSDOM} from "jsdom";
import {answersList, answersSentence, rankingFigure, sharesFigure, waysFigure} from "../../src/cohort/page/figures.js";
import type {CohortAnswer} from "../../src/cohort/summarise.js";

const style = `
:root { --sans: system-ui, sans-serif; --serif: Georgia, serif; color-scheme: light dark; }
body { font: 16px/1.5 var(--serif); max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
figure, .figure { margin: 2rem 0; } h2 { font-size: 1.1rem; } svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; font: 14px var(--sans); } td, th { padding: .15rem .6rem; text-align: left; }
button, select, .export-menu, .live-only, .figure-actions { display: none; }
.notices { font: 14px/1.5 var(--sans); }`;

/** A page that stands alone, with the figures of “Your cohort” drawn and nothing to load. */
export function reportPage(answer: CohortAnswer & {name: string}): string {
  const {document} = new JSDOM('<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body></body></html>')
    .window;
  const {summary, name, notices, rows, people, papers, leftOut} = answer;
  const make = (tag: string, text: string): HTMLElement =>
    Object.assign(document.createElement(tag), {textContent: text});
  document.title = `Your cohort: ${name}`;
  document.head.append(
    Object.assign(document.createElement("meta"), {name: "viewport", content: "width=device-width"}),
    make("style", style)
  );
  const list = document.createElement("ul");
  list.className = "notices";
  list.append(...notices.map((notice) => make("li", notice)));
  const count = (value: number): string => value.toLocaleString("en");
  document.body.append(
    make("h1", `Your cohort: ${name}`),
    make(
      "p",
      `${count(rows)} rows, ${count(people)} people${papers === null ? "" : `, ${count(papers)} papers`}. ${leftOut}`
    ),
    list
  );
  if (summary) {
    const read = {...answer, summary};
    const options = {width: 800, document};
    for (const {role} of summary.shares) document.body.append(sharesFigure(read, role, options));
    document.body.append(make("h2", "The article's questions"), make("p", answersSentence(read)));
    document.body.append(answersList(read, {document}));
    for (const figure of [waysFigure(read, options), rankingFigure(read, options)])
      if (figure) document.body.append(figure);
  } else document.body.append(make("p", "No column of countries or institutions was recognised."));
  return `<!doctype html>\n${document.documentElement.outerHTML}\n`;
}
