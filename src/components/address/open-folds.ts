/** Opens the folds of the page that an element stands in, and those within it. */
export function openFolds(element: Element): void {
  const own = [...element.querySelectorAll<HTMLDetailsElement>("details.fold")];
  for (let one = element.closest<HTMLDetailsElement>("details.fold"); one;) {
    own.push(one);
    one = one.parentElement?.closest<HTMLDetailsElement>("details.fold") ?? null;
  }
  for (const one of own) one.open = true;
}
