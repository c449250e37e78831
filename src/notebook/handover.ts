/** Fields, which browsers change by themselves: what they hold is what is handed on. */
const fields = "input:not([type=button]), select, textarea";
type Field = HTMLInputElement;

/** What the pointer is pressed on. */
let pressed: EventTarget | null = null;

/** Places whose baked content is still under the reader's hands while the live one is there already. */
const held = new Set<Handover>();

addEventListener("pointerdown", ({target}) => (pressed = target), true);
for (const type of ["pointerup", "pointercancel", "focusout"])
  addEventListener(
    type,
    () =>
      // What the browser makes of it, such as a click, comes first.
      setTimeout(() => {
        if (type !== "focusout") pressed = null;
        for (const one of held) one.settle();
      }),
    true
  );

/** Copies what a field holds. */
function copyField(from: Field, to: Field): void {
  if (from.type === "file") to.files = from.files;
  else if (/^(checkbox|radio)$/.test(from.type)) to.checked = from.checked;
  else if (to.value !== from.value) to.value = from.value;
}

/** Makes one tree say and hold what another does, except for the field that has the focus. */
function mirror(from: Node, to: Node): void {
  if (from instanceof Text) {
    if ((to as Text).data !== from.data) (to as Text).data = from.data;
    return;
  }
  if (!(from instanceof Element && to instanceof Element)) return;
  for (const {name, value} of from.attributes)
    if (!/^(style|id|for)$/.test(name) && to.getAttribute(name) !== value) to.setAttribute(name, value);
  if (from.matches(fields)) {
    if (to !== document.activeElement) copyField(from as Field, to as Field);
  } else if (from.childNodes.length === to.childNodes.length)
    from.childNodes.forEach((child, i) => mirror(child, to.childNodes[i]!));
  else if (!to.contains(document.activeElement)) to.replaceChildren(...[...from.cloneNode(true).childNodes]);
}

/** A drawing for narrow windows stands beside the one that it is in the place of. */
const isTwin = (one: Element): boolean => one.classList.contains("drawn-narrow");

/** What says where a number comes from stands beside it as long as it is shown. */
const isBox = (one: Element): boolean => one.classList.contains("provenance");

/** The place of an element among its siblings, as if each drawing were there once. */
function indexOf(one: Element): number {
  let index = isTwin(one) ? -1 : 0;
  for (let before = one.previousElementSibling; before; before = before.previousElementSibling)
    if (!isTwin(before) && !isBox(before)) index++;
  return index;
}

/**
 * The place of a cell in the page: the comment that marks it and what it displayed when the page was built. When the cell
 * displays anew, that takes the place of what was baked, with the focus, what is open, how far it is scrolled and what was
 * done to it; but a field that the reader has in hand stays until they let go of it, and its live counterpart follows it
 * unseen until then, so that no drag ends, no list shuts, and no screen reader starts anew.
 */
export class Handover {
  /** How far from the window the place is, in pixels, when its cell is defined. */
  distance = Infinity;
  readonly #root: Comment;
  readonly #baked: HTMLElement | null;
  readonly #guard = document.createComment("");
  readonly #hidden: HTMLElement[] = [];
  #noted: {event: Event; control: Element}[] = [];
  #focus: Element | null = null;

  constructor(root: Comment) {
    this.#root = root;
    const before = root.previousSibling;
    this.#baked =
      before instanceof HTMLElement && before.localName === "observablehq-loading" && before.hasChildNodes()
        ? before
        : null;
  }

  /** Whether an element is part of what is baked here. */
  holds(element: Element): boolean {
    return this.#baked?.contains(element) ?? false;
  }

  /** The cell is about to run. */
  begin(): void {
    const {top, bottom} = (this.#baked?.firstElementChild ?? this.#root.parentElement!).getBoundingClientRect();
    this.distance = Math.max(0, top - innerHeight, -bottom);
    // Framework's client would remove what stands right before the comment as soon as the cell displays.
    if (this.#baked) this.#root.before(this.#guard);
    this.#baked?.setAttribute("aria-busy", "true");
  }

  /** Takes what the cell is about to display; what is baked goes out of sight for it, or it for that. */
  receive(shown: unknown): unknown {
    if (!this.#baked) return shown;
    if (this.#inHand() && shown instanceof HTMLElement) {
      shown.dataset.waits = shown.style.display;
      shown.style.display = "none";
      this.#hidden.push(shown);
      shown.addEventListener("input", () => queueMicrotask(() => this.#mirror()));
    } else if (this.#baked.style.display !== "none") {
      this.#focus = this.#baked.contains(document.activeElement) ? document.activeElement : null;
      this.#baked.style.display = "none";
    }
    return shown;
  }

  /** The cell has run: what was done to the baked content is done to the live. */
  finish(): void {
    if (!this.#baked?.isConnected) return;
    this.#baked.removeAttribute("aria-busy");
    held.add(this);
    for (const {event, control} of this.#noted.splice(0)) this.#forward(event, control);
    this.settle();
  }

  /** The cell failed: what was baked stays. */
  fail(): void {
    this.#baked?.removeAttribute("aria-busy");
  }

  /** Keeps what was done to the baked content for when the cell has run, or does it now to a live one that waits. */
  note(event: Event, control: Element): void {
    if (held.has(this)) this.#forward(event, control);
    else this.#noted.push({event, control});
  }

  /** Lets the live content take the place of the baked, if the reader has let go of that. */
  settle(): void {
    if (!this.#baked || this.#inHand()) return;
    held.delete(this);
    const focus = this.#focus ?? (this.#baked.contains(document.activeElement) ? document.activeElement : null);
    const state = [...this.#baked.querySelectorAll<HTMLElement>("details, .table-scroll")].map(
      (one) => [one, this.#twin(one)] as const
    );
    for (const one of this.#hidden) {
      one.style.display = one.dataset.waits ?? "";
      delete one.dataset.waits;
    }
    for (const [from, to] of state)
      if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open || to.open;
      else if (to) to.scrollTop = from.scrollTop;
    if (focus) (this.#twin(focus) as HTMLElement | undefined)?.focus({preventScroll: true});
    this.#baked.remove();
    this.#guard.remove();
  }

  #inHand(): boolean {
    const active = document.activeElement;
    return (
      (pressed instanceof Node && this.#baked!.contains(pressed)) ||
      // Once a file was picked there is nothing left to pick in what was baked.
      (!!active?.matches(fields) && this.#baked!.contains(active) && !(active as Field).files?.length)
    );
  }

  /** What the cell displays now. */
  #live(): Element[] {
    const found: Element[] = [];
    for (let one = this.#guard.nextSibling; one && one !== this.#root; one = one.nextSibling)
      if (one instanceof Element) found.push(one);
    return found;
  }

  /** The live counterpart of a baked element: the one at the same place. */
  #twin(element: Element): Element | undefined {
    const path: number[] = [];
    for (let one = element; one !== this.#baked; one = one.parentElement!) path.unshift(indexOf(one));
    const [first, ...rest] = path;
    const found = rest.reduce<Element | undefined>((parent, i) => parent?.children[i], this.#live()[first!]);
    return found?.localName === element.localName ? found : undefined;
  }

  #mirror(): void {
    if (held.has(this))
      this.#live().forEach((one) => {
        const baked = [...this.#baked!.children].find((other) => this.#twin(other) === one);
        if (baked) mirror(one, baked);
      });
  }

  #forward(event: Event, control: Element): void {
    const live = this.#twin(control);
    if (!live) return;
    if (event.type === "input" || event.type === "change") {
      const field = event.target as Field;
      const other = this.#twin(field) as Field | undefined;
      if (!field.matches(fields) || !other) return;
      copyField(field, other);
      other.dispatchEvent(new Event(event.type, {bubbles: true}));
      this.#mirror();
    } else if (event.type === "click" && control.matches("button")) {
      (live as HTMLElement).click();
      this.#mirror();
    } else if (!control.matches(`${fields}, label, button, summary`))
      live.dispatchEvent(new (event.constructor as typeof Event)(event.type, event));
  }
}
