/**
 * Reports an input's value at once and then whenever it has rested for `wait` milliseconds, for what is too slow to
 * follow every move of a slider. Returns the function that stops it.
 */
export function settle<Value>(
  input: EventTarget & {value: Value},
  notify: (value: Value) => void,
  {wait = 120}: {wait?: number} = {}
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const moved = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => notify(input.value), wait);
  };
  input.addEventListener("input", moved);
  notify(input.value);
  return () => {
    clearTimeout(timer);
    input.removeEventListener("input", moved);
  };
}
