import {say} from "../../language/say.js";

/** One choice of the reader as the address knows it; values are written as short text. */
export interface Parameter {
  /** Its key in the query string: short, and the same for ever. */
  name: string;
  /** What it is when the address says nothing. */
  initial: string;
  /** Whether that is what the article itself takes. */
  article?: boolean | undefined;
  /** What it can be, to finish the sentence “expected …”. */
  expected: string;
  get(): string;
  /** Takes a value over, and tells whether it can be one. */
  set(text: string): boolean;
}

export interface AddressOptions {
  location?: Pick<Location, "search" | "pathname" | "hash">;
  history?: Pick<History, "pushState" | "replaceState">;
  /** What tells that the reader went back or forth. */
  events?: Pick<EventTarget, "addEventListener">;
  /** How long a moving control may be ahead of the address, in milliseconds. */
  lag?: number;
  /** How long after the last control appeared a name that none answers to is called unknown, in milliseconds. */
  patience?: number;
}

/** What the address holds beyond the page: which choices differ from the initial ones, and what was not understood. */
export interface AddressState {
  changed: readonly string[];
  /** Those of the changed that the article itself takes otherwise. */
  departed: readonly string[];
  problems: readonly string[];
}

/** The query string as the state of a page's controls. */
export interface Address {
  /** Binds a choice: it takes the address's value if it can. A choice of the same name is replaced. */
  bind(parameter: Parameter): void;
  /** A choice is being made: the address follows, and no step back is added. */
  moved(): void;
  /** A choice was made: the address follows, with a step back to what was before. */
  settled(): void;
  /** Every choice back to its initial value. */
  reset(): void;
  /** Names for which a control is yet to come, for as long as nothing else is said: they are not called unknown. */
  awaits(test: (name: string) => boolean): void;
  /** Says that what the address holds under a name cannot be taken over after all. */
  refuse(name: string): void;
  /** Calls `listen` now and after every change. */
  watch(listen: (state: AddressState) => void): void;
}

/**
 * Keeps choices in the query string. Initial values leave it clean; a value that makes no sense leaves the choice at its
 * initial value and is told as a problem; a shared address gives the same choices again.
 */
export function createAddress({
  location = globalThis.location,
  history = globalThis.history,
  events = globalThis,
  lag = 120,
  patience = 1500
}: AddressOptions = {}): Address {
  const bound = new Map<string, Parameter>();
  const refused = new Map<string, string>();
  const listeners: ((state: AddressState) => void)[] = [];
  let committed = location.search;
  let busy = false;
  let unknown: string[] = [];
  let awaited: (name: string) => boolean = () => false;
  let moving: ReturnType<typeof setTimeout> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    const moved = [...bound.values()].filter((one) => one.get() !== one.initial);
    const changed = moved.map(({name}) => name);
    const departed = moved.filter(({article}) => article).map(({name}) => name);
    const problems = [
      ...refused.values(),
      ...unknown.map((name) => say("This page knows no choice called “{name}”.", {name}))
    ];
    for (const listen of listeners) listen({changed, departed, problems});
  };
  const take = (parameter: Parameter): void => {
    const {name, initial, expected} = parameter;
    const text = new URLSearchParams(location.search).get(name);
    refused.delete(name);
    if (text === null ? parameter.get() === initial : parameter.get() === text) return;
    if (text === null) parameter.set(initial);
    else if (!parameter.set(text)) {
      if (parameter.get() !== initial) parameter.set(initial);
      refused.set(
        name,
        say("“{given}” was not understood; expected {expected}.", {given: `${name}=${text}`, expected})
      );
    }
  };
  /** Runs what changes controls without their changes being taken for the reader's. */
  const quietly = (work: () => void): void => {
    busy = true;
    try {
      work();
    } finally {
      busy = false;
    }
  };
  /** The query string of the controls as they are; what no control answers to is kept as long as it may be yet to come. */
  const search = (): string => {
    const params = new URLSearchParams(location.search);
    for (const {name, initial, get} of bound.values()) {
      const value = get();
      if (value === initial) params.delete(name);
      else params.set(name, value);
    }
    for (const name of unknown) params.delete(name);
    const text = params.toString();
    return text && `?${text}`;
  };
  const write = (how: "pushState" | "replaceState", text: string): void => {
    if (text !== location.search) history[how](null, "", `${location.pathname}${text}${location.hash}`);
  };
  const namesUnbound = (): string[] =>
    [...new URLSearchParams(location.search).keys()].filter((name) => !bound.has(name) && !awaited(name));
  const isUnknown = (): void => {
    unknown = namesUnbound();
    tell();
  };

  events.addEventListener("popstate", () => {
    clearTimeout(moving);
    if (location.search === committed) return;
    committed = location.search;
    quietly(() => [...bound.values()].forEach(take));
    isUnknown();
  });

  const address: Address = {
    bind(parameter) {
      bound.set(parameter.name, parameter);
      quietly(() => take(parameter));
      clearTimeout(waiting);
      if (location.search) waiting = setTimeout(isUnknown, patience);
      tell();
    },
    moved() {
      if (busy) return;
      clearTimeout(moving);
      moving = setTimeout(() => {
        write("replaceState", search());
        tell();
      }, lag);
    },
    settled() {
      if (busy) return;
      clearTimeout(moving);
      const text = search();
      refused.clear();
      unknown = [];
      // What was passed on the way is no place to go back to.
      write("replaceState", committed);
      write("pushState", text);
      committed = text;
      tell();
    },
    reset() {
      quietly(() => {
        for (const parameter of bound.values())
          if (parameter.get() !== parameter.initial) parameter.set(parameter.initial);
      });
      // What no control answers to goes too, also what one was waited for.
      unknown = [...new URLSearchParams(location.search).keys()].filter((name) => !bound.has(name));
      address.settled();
    },
    awaits(test) {
      awaited = test;
      clearTimeout(waiting);
      if (location.search) waiting = setTimeout(isUnknown, patience);
    },
    refuse(name) {
      const text = new URLSearchParams(location.search).get(name);
      const parameter = bound.get(name);
      if (text === null || !parameter) return;
      refused.set(
        name,
        say("“{given}” was not understood; expected {expected}.", {
          given: `${name}=${text}`,
          expected: parameter.expected
        })
      );
      tell();
    },
    watch(listen) {
      listeners.push(listen);
      tell();
    }
  };
  return address;
}
