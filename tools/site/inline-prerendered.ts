import type {Cheerio, CheerioAPI} from "cheerio";
import type {AnyNode, ChildNode, Element} from "domhandler";
import {prepend, removeElement} from "domutils";
import type {Page} from "./pages.js";
import type {Prerendered} from "./prerender.js";

const isElement = (node: AnyNode): node is Element =>
  node.type === "tag" || node.type === "style" || node.type === "script";

/**
 * Puts what is drawn differently on a phone beside what is drawn in a wide window, each marked, so that a stylesheet shows
 * one of them (src/styles/page.css). Goes down to where the two part, so that nothing else is there twice. Gives false
 * when what parts is no element.
 */
function mergeWidths($: CheerioAPI, wide: readonly AnyNode[], narrow: readonly AnyNode[]): boolean {
  if (wide.length !== narrow.length) return false;
  // What is put in goes into the same list.
  return [...wide].every((one, i) => {
    const other = narrow[i]!;
    if ($.html(one) === $.html(other)) return true;
    if (!isElement(one) || !isElement(other)) return false;
    const alike =
      one.name === other.name && one.name !== "svg" && JSON.stringify(one.attribs) === JSON.stringify(other.attribs);
    if (alike && mergeWidths($, one.children, other.children)) return true;
    $(one).addClass("drawn-wide").after($(other).clone().addClass("drawn-narrow"));
    return true;
  });
}

/** Numbers fields as they stand in their cell: Observable Inputs numbers them in the order in which they are made. */
function numberFields($: CheerioAPI, cell: Cheerio<Element>, id: string): Cheerio<Element> {
  cell.find("[id^=inputs-]").each((i, field) => {
    const [before, now] = [$(field).attr("id")!, `field-${id}-${i}`];
    $(field).attr("id", now);
    cell
      .find("[for]")
      .filter((_, label) => $(label).attr("for") === before)
      .attr("for", now);
  });
  return cell;
}

/**
 * Says of headings that lie more than one level below the one before them that they lie one: a figure right under a page's
 * title is headed as all figures are, and who goes from heading to heading by ear is not to look for one in between.
 */
export function levelHeadings({$}: Pick<Page, "$">): void {
  let before = {own: 0, level: 0};
  for (const heading of $("main :is(h1, h2, h3, h4, h5, h6)").toArray()) {
    const own = Number(heading.name.slice(1));
    const level = own === before.own ? before.level : Math.min(own, before.level + 1);
    if (level < own) $(heading).attr("aria-level", String(level));
    before = {own, level};
  }
}

/** Blocks lower than this, in pixels, are laid out at once. */
const low = 150;

/**
 * Writes what cells displayed into a page, each inside an <observablehq-loading> element right before the cell's root
 * comment, where the page's script finds it. Browsers are to remember nothing of fields. Throws, naming page and cell, when a
 * cell that displayed something has no place. A tall block is marked with its heights, so that a browser need not lay it out
 * before it is near (src/styles/page.css).
 */
export function inlinePrerendered(
  {name, $}: Page,
  {wide, narrow, heights}: Pick<Prerendered, "wide" | "narrow" | "heights">
): void {
  const places = new Map<string, ChildNode>();
  $("body *")
    .contents()
    .each((_, node) => {
      if (node.type === "comment" && node.data.startsWith(":") && node.data.endsWith(":"))
        places.set(node.data.slice(1, -1), node);
    });
  for (const [id, html] of Object.entries(wide)) {
    const place = places.get(id);
    if (!place) throw new Error(`${name} has no place for its cell ${id}, which displayed something.`);
    if (place.prev && $(place.prev).is("observablehq-loading")) removeElement(place.prev);
    const [baked, other] = [html, narrow[id] ?? ""].map((one) =>
      numberFields($, $<Element, string>("<observablehq-loading>").html(one), id)
    ) as [Cheerio<Element>, Cheerio<Element>];
    if (!mergeWidths($, baked.contents().get(), other.contents().get()))
      throw new Error(`${name} shows words on a phone that it does not show elsewhere, in its cell ${id}.`);
    prepend(place, baked.get(0)!);
    const [tall, narrowTall] = [heights.wide[id] ?? 0, heights.narrow[id] ?? 0];
    if (Math.max(tall, narrowTall) >= low)
      $(place.parent as Element)
        .addClass("deferred")
        .attr("style", `--tall:${tall}px;--tall-narrow:${narrowTall}px`);
  }
  // What displayed nothing says nothing of being under way.
  $("observablehq-loading:empty").remove();
  $("observablehq-loading :is(form, input, select, textarea)").attr("autocomplete", "off");
}
