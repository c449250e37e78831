/** The links by which Framework's pages preload modules. */
export const preloads = (...paths: string[]): string =>
  paths.map((path) => `<link rel="modulepreload" href="${path}">\n`).join("");
