import {mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {giveHanFonts, hanIn, unicodeRange} from "../../../tools/site/han-fonts.js";
import {pageOf} from "./page.js";

const folder = await mkdtemp(join(tmpdir(), "han-"));
afterAll(() => rm(folder, {recursive: true}));

it("hanIn(...texts) gives each Chinese character once, with punctuation and full-width forms", () => {
  expect(hanIn("中国a中", "（国）1")).toBe("中国（）");
});

it("unicodeRange(text) puts neighbours together", () => {
  expect(unicodeRange("acb甲")).toBe("U+61-63,U+7532");
});

it("giveHanFonts(root, pages, options) gives a page the characters that it shows, and one without any nothing", async () => {
  const page = (name: string, text: string) => pageOf(`<head><title>${text}</title></head><body>${text}</body>`, name);
  const [plain, quoting, first, second] = [
    page("a.html", "none"),
    page("b.html", "做题家"),
    page("zh/a.html", "中国"),
    page("zh/b.html", "中间")
  ];
  const sizes = await giveHanFonts(folder, [plain, quoting, first, second], {
    cache: join(folder, "cache"),
    besides: ["外"]
  });
  expect(plain.$("style").text()).toBe("");
  expect(quoting.$("style").text()).toContain('url("./_file/fonts/han.');
  const faces = first
    .$("style")
    .text()
    .match(/@font-face/g);
  // Its punctuation, what two pages share, what is its own, and what may yet come up.
  expect(faces).toHaveLength(4);
  expect(first.$("style").text()).toContain("unicode-range:U+56FD");
  expect((await readdir(join(folder, "_file/fonts"))).length).toBe(sizes.size);
});
