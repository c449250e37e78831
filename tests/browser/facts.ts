/** What a page's document says of itself, as plain values. */
export interface Facts {
  language: string;
  viewport: string;
  headings: string[];
  /** Where the page's first link leads, which is to be past the menu; and what else lets a reader get about. */
  skip: string;
  landmarks: string[];
  /** What moves although the reader asked for no motion. */
  moving: string[];
  /** Keys that the page left in the browser. */
  stored: string[];
  /** Cells still waiting, and the messages of those that failed. */
  loading: number;
  errors: string[];
  /** Drawings and pictures without a name, as the beginning of their source. */
  nameless: string[];
  scrollWidth: number;
  /** The element that reaches furthest to the right when the page is too wide. */
  widest: string;
  /** How many drawings are marked up as such. */
  drawings: number;
  /** Addresses of all links, resolved. */
  links: string[];
  /** What a link can lead to within the page. */
  anchors: string[];
  claims: {id: string; card: boolean; reported: string; borneOut: string; follows: string}[];
  /**
   * Numbers that an expression put into the prose and that cannot say where they come from; not years and dates, nor
   * what echoes the reader's own controls (`role=status`).
   */
  unsourced: string[];
  /** How many expressions stand in the prose. */
  expressions: number;
}

/** Reads the facts. Runs inside the browser, so it may use nothing from outside itself. */
export function readFacts(): Facts {
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
  const start = (element: Element): string => element.outerHTML.replace(/\s+/g, " ").slice(0, 160);
  const named = (element: Element): boolean => {
    const by = element.getAttribute("aria-labelledby");
    const label =
      element.getAttribute("aria-label") ??
      (by ? document.getElementById(by)?.textContent : null) ??
      element.getAttribute("alt") ??
      element.querySelector(":scope > title")?.textContent ??
      "";
    // A name is at least one word: an ellipsis or a bare number tells nobody anything.
    return /\p{L}{2}/u.test(label);
  };
  const drawings = all("#observablehq-center svg").filter((svg) => {
    const hidden = svg.closest("[aria-hidden=true]");
    const inner = svg.parentElement?.closest("svg");
    const wrapper = svg.parentElement?.closest("[role=img]");
    const worded = svg.closest("a, button, summary, label")?.textContent?.trim();
    return svg.checkVisibility() && !hidden && !inner && !worded && !(wrapper && named(wrapper));
  });
  const pictures = all("#observablehq-center img").filter((img) => img.getAttribute("alt") !== "");
  const limit = document.documentElement.clientWidth;
  const wide = all("#observablehq-center *")
    .filter((element) => element.getBoundingClientRect().right > limit + 0.5)
    .sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right);
  /** What an expression within a text put there, before the comment that holds its place. */
  const inProse = (place: Node): Node[] => (place as Node & {_nodes?: Node[]})._nodes ?? [];
  const places: Node[] = [];
  const comments = document.createNodeIterator(document.querySelector("main")!, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node; node = comments.nextNode())
    if (/^:[0-9a-f]{8}(-\d+)?:$/.test(node.textContent!) && !node.parentElement!.matches(".observablehq--block"))
      places.push(node);
  const texts = (node: Node): string[] => {
    if (node.nodeType === Node.TEXT_NODE) return [node.textContent!];
    if (!(node instanceof Element) || node.matches(".cite, [role=status]")) return [];
    return [...node.childNodes].flatMap(texts);
  };
  const dated = /^(\d{1,2} \p{L}+ )?(19|20)\d\d$/u;
  const inName = /\p{L}\.?\d+|\d+\p{L}/gu;
  return {
    expressions: places.length,
    unsourced: places
      .flatMap(inProse)
      .flatMap(texts)
      .filter((text) => !dated.test(text.trim()) && /\d/.test(text.replace(inName, ""))),
    language: document.documentElement.lang,
    viewport: document.querySelector("meta[name=viewport]")?.getAttribute("content") ?? "",
    headings: all("h1").map((heading) => heading.textContent?.trim() ?? ""),
    skip: document.body.querySelector("a[href]")?.getAttribute("href") ?? "",
    landmarks: all("main, nav, aside, footer").map((element) => {
      const label = element.getAttribute("aria-label");
      return `${element.localName}${label ? ` “${label}”` : ""}`;
    }),
    moving: matchMedia("(prefers-reduced-motion: reduce)").matches
      ? all("*")
          .filter((element) => {
            const {animationName, animationDuration, transitionDuration} = getComputedStyle(element);
            const longest = Math.max(...transitionDuration.split(",").map(parseFloat));
            return longest > 0.01 || (animationName !== "none" && parseFloat(animationDuration) > 0.01);
          })
          .map(start)
      : [],
    stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    loading: all("observablehq-loading").length,
    errors: all(".observablehq--error").map((cell) => cell.textContent?.trim() ?? ""),
    nameless: [
      ...drawings.filter((svg) => svg.getAttribute("role") !== "img" || !named(svg)),
      ...pictures.filter((img) => !named(img))
    ].map(start),
    scrollWidth: document.documentElement.scrollWidth,
    widest: wide[0] ? start(wide[0]) : "",
    drawings: all("svg[role=img]").length,
    links: all("a[href]").map((link) => (link as HTMLAnchorElement).href),
    anchors: all("[id]").map((element) => element.id),
    claims: all("[data-claim]").map((element) => ({
      id: element.getAttribute("data-claim") ?? "",
      card: element.classList.contains("claim-card"),
      reported: element.getAttribute("data-reported")?.trim() ?? "",
      borneOut: element.getAttribute("data-borneout")?.trim() ?? "",
      follows: element.getAttribute("data-follows")?.trim() ?? ""
    }))
  };
}
