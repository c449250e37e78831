import {find, type Page, rootFrom} from "./pages.js";

/** What Framework's shell says, in Chinese: by what it says in English. */
const shell: Readonly<Record<string, string>> = {
  "Skip to the text": "跳到正文",
  "Toggle sidebar": "打开或收起目录",
  Pages: "页面",
  "On this page": "本页内容",
  "Previous and next page": "上一页与下一页",
  Search: "搜索",
  "Exam-Takers": "首页",
  "The article": "原文与旁注",
  "How it opens": "开场",
  "The founders": "创始人",
  "Where the talent comes from": "人才从哪里来",
  "The most elite": "最顶尖的人",
  "The top tier": "顶尖层",
  "Inside America": "美国境内",
  Flows: "流动",
  "Institutions and money": "机构与资金",
  Institutions: "机构",
  "The money": "资金",
  "The cause": "原因",
  "What came after": "后来",
  "Since then": "此后",
  "Try it yourself": "自己试试",
  "Your cohort": "你的名单",
  "How it was done": "怎样做的",
  "The multiverse": "多重设定",
  Methods: "方法",
  Sources: "资料来源",
  "The tables": "数据表"
};

const footer =
  '对一篇文章的审计，依<a href="../methods.html">公开的规则</a>由<a href="../sources.html">原始资料</a>重新算出（两页均为英文）。' +
  "代码与文字以 ISC 许可证发布；数字属于其旁所列的出版物。";

/** Puts the shell of a page into Chinese, and leads its menu to the pages of the same edition where there are any. */
function translateShell(page: Page, offered: ReadonlySet<string>): void {
  const {$, name} = page;
  const said = (text: string): string => {
    const found = shell[text.trim()];
    if (found === undefined)
      throw new Error(`${name} has “${text.trim()}” in its shell, of which the Chinese is not known.`);
    return found;
  };
  for (const attribute of ["title", "aria-label", "placeholder"])
    $(
      `body > [${attribute}], #observablehq-sidebar, #observablehq-search input, #observablehq-toc > nav, #observablehq-footer > nav`
    )
      .filter(`[${attribute}]`)
      .each((_, one) => void $(one).attr(attribute, said($(one).attr(attribute)!)));
  find(page, ".skip-link").text(said("Skip to the text"));
  $("#observablehq-sidebar summary").each((_, one) => void $(one).text(said($(one).text())));
  $("#observablehq-sidebar a").each((_, one) => {
    const link = $(one);
    const target = link.attr("href")!.replace(/^\.\.\//, "");
    const item = link.closest("li").removeClass("observablehq-link-active");
    if (`zh/${target}` === name) item.addClass("observablehq-link-active");
    if (offered.has(`zh/${target}`)) link.attr("href", `./${target}`).text(said(link.text()));
    else link.attr("hreflang", "en").text(`${said(link.text())}（英文）`);
  });
  $("#observablehq-toc > nav > div").first().text(said("On this page"));
  find(page, "#observablehq-footer > div").html(footer);
  // The script that learns of the keyboard says so again.
  $("body script").each((_, one) => {
    const script = $(one);
    if (script.text().includes("Toggle sidebar"))
      script.text(script.text().replaceAll("Toggle sidebar", said("Toggle sidebar")));
  });
  $("[data-edition]").remove();
}

/** Carries the choices that a reader made over to the other language, and the place: the last anchor above the window's middle. */
const carry = `{
const link = document.querySelector(".edition-switch a");
const home = link.pathname;
const place = () => {
  const above = [...document.querySelectorAll("main [id]")].filter((one) => {
    const box = one.getBoundingClientRect();
    return /^[a-z][a-z0-9-]*$/.test(one.id) && !one.closest("[popover]") && box.top < innerHeight / 2;
  });
  return scrollY > 0 && above.length ? "#" + above.at(-1).id : "";
};
for (const type of ["click", "auxclick"]) link.addEventListener(type, () => {
  link.search = location.search;
  link.hash = location.hash && scrollY === 0 ? location.hash : place();
}, true);
}`;

/**
 * Opens the home page in Chinese for a browser that asks for it, where a reader comes from elsewhere and asks for nothing
 * else; who comes from a page of the site chose its language. Nothing is stored for that.
 */
const follow = `if (/^zh/.test(navigator.language) && location.protocol !== "file:" && !location.search && !location.hash
  && !document.referrer.startsWith(location.origin)) location.replace("./zh/index.html?edition=followed");`;

/** Says on the Chinese home page that the browser's language was followed. */
const told = `{
const said = document.querySelector(".edition-followed");
if (new URLSearchParams(location.search).get("edition") === "followed") {
  history.replaceState(null, "", location.pathname);
  said.hidden = false;
}
}`;

/**
 * Tells every page that there is in both languages of the other: a link above its text that keeps the place and every choice
 * in the address, and alternates for search engines; and puts the shell of Chinese pages into Chinese. A first visit to the
 * home page follows the browser's language, and the page says so.
 */
export function offerEditions(pages: readonly Page[]): void {
  const names = new Set(pages.map(({name}) => name));
  for (const page of pages) {
    const {$, name} = page;
    const chinese = name.startsWith("zh/");
    if (chinese) translateShell(page, names);
    const twin = chinese ? name.slice("zh/".length) : `zh/${name}`;
    if (!names.has(twin)) continue;
    const href = `${rootFrom(name)}${twin}`;
    const [language, words] = chinese ? ["en", "English"] : ["zh-Hans", "中文版"];
    const link = $("<a>").attr({href, hreflang: language, lang: language, rel: "alternate"}).text(words);
    const home = name === "zh/index.html";
    const line = $("<p>").addClass("edition-switch").append(link);
    if (home) line.prepend('<span class="edition-followed" hidden>已按你的浏览器语言打开中文版。</span> ');
    find(page, "main").prepend(line);
    line.after(`<script>${carry}</script>${home ? `<script>${told}</script>` : ""}`);
    if (name === "index.html") find(page, "head").prepend(`<script>${follow}</script>`);
  }
}

/** The languages in which a page can be read, with its address in each, for search engines. */
export function alternatesOf(name: string, names: ReadonlySet<string>): {hreflang: string; name: string}[] {
  const english = name.replace(/^zh\//, "");
  const both = [
    {hreflang: "en", name: english},
    {hreflang: "zh-Hans", name: `zh/${english}`},
    {hreflang: "x-default", name: english}
  ];
  return both.every((one) => names.has(one.name)) ? both : [];
}
