/** The languages in which the site can be read. */
export type Language = "en" | "zh";

/** The language of the page: what its <html> element says; English where there is no page. */
export const language: Language = globalThis.document?.documentElement.lang.startsWith("zh") ? "zh" : "en";

/** The pages that are offered in Chinese, each whole; their prose is in zh/. */
export const chinesePages = ["index", "article"] as const;

/**
 * The address of a page, from a page of an edition: in the same language where it is offered, else the English one.
 * `anchor` is a place on it.
 */
export function pageAddressOf(page: string, anchor = "", {from = language}: {from?: Language} = {}): string {
  const back = from === "zh" && !chinesePages.some((one) => one === page) ? "../" : "./";
  return `${back}${page}.html${anchor && `#${anchor}`}`;
}
