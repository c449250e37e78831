interface Entry {
  path: string;
}

/** The paths of the pages that a menu leads to, in its order, whether they stand by themselves or in a group. */
export const menuPaths = (menu: readonly (Partial<Entry> & {pages?: readonly Entry[]})[]): string[] =>
  menu.flatMap(({path, pages = []}) => [...(path === undefined ? [] : [path]), ...pages.map((page) => page.path)]);
