import {cited, type Cited, confidences} from "../cite.js";
import {host} from "../format.js";
import {maker, type Child, type Drawing, type Make} from "../dom.js";

/** An event with the claims it speaks for and against. */
export interface EventItem {
  id: string;
  date: string;
  says: readonly (string | {figure: string})[];
  strengthens: readonly string[];
  weakens: readonly string[];
  why: string;
  source: string;
  confidence: string;
  note: string | null;
  /** Title of the story that it is a part of; null for one that stands alone. */
  story: string | null;
}

/** Events in their order, those of one story together at the place of its first. */
function byStory(events: readonly EventItem[]): {story: string | null; events: EventItem[]}[] {
  const groups: {story: string | null; events: EventItem[]}[] = [];
  for (const event of events) {
    const group = event.story === null ? undefined : groups.find(({story}) => story === event.story);
    if (group) group.events.push(event);
    else groups.push({story: event.story, events: [event]});
  }
  return groups;
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August"].concat(
  "September October November December".split(" ")
);

/** A date in words, as precise as it is: 2026, March 2026, 28 March 2026. */
export function dateWords(date: string): string {
  const [year, month, day] = date.split("-");
  const named = month === undefined ? "" : `${months[Number(month) - 1] ?? month} `;
  return `${day === undefined ? "" : `${Number(day)} `}${named}${year}`;
}

function bearingOn(
  make: Make,
  mark: string,
  words: string,
  ids: readonly string[],
  link: (id: string) => string
): Child {
  if (!ids.length) return null;
  return make(
    "span",
    {class: "event-bearing"},
    make("span", {"aria-hidden": "true"}, mark),
    ` ${words} `,
    ids.flatMap((id, i): Child[] => [i ? ", " : null, make("a", {href: link(id)}, id)])
  );
}

/**
 * Events as a list in the order given, each with its date, its source and the claims it bears on. Events of one story
 * are one entry, at the place of its first, that opens to them.
 */
export function eventList(
  events: readonly EventItem[],
  options: Drawing & {lookUp: (id: string) => Cited; link: (claim: string) => string}
): HTMLElement {
  const make = maker(options.document ?? globalThis.document);
  return make(
    "ol",
    {class: "event-list"},
    byStory(events).map(({story, events: [first, ...rest]}) =>
      story === null || rest.length === 0
        ? entry(make, first!, options)
        : make(
            "li",
            {"data-story": story},
            make("time", {datetime: first!.date}, `${dateWords(first!.date)} to ${dateWords(rest.at(-1)!.date)}`),
            make(
              "details",
              {class: "event-story"},
              make("summary", {}, make("b", {}, story), ` (${rest.length + 1} events)`),
              make(
                "ol",
                {class: "event-list"},
                [first!, ...rest].map((one) => entry(make, one, options))
              )
            )
          )
    )
  );
}

function entry(
  make: Make,
  {id, date, says, strengthens, weakens, why, source, confidence, note}: EventItem,
  {
    document = globalThis.document,
    lookUp,
    link
  }: Drawing & {lookUp: (id: string) => Cited; link: (claim: string) => string}
): HTMLElement {
  return make(
    "li",
    {id, "data-event": id},
    make("time", {datetime: date}, dateWords(date)),
    make(
      "div",
      {},
      make("p", {class: "event-says"}, cited(says, lookUp, {document})),
      make(
        "p",
        {class: "event-why"},
        bearingOn(make, "▲", "for", strengthens, link),
        bearingOn(make, "▼", "against", weakens, link),
        why
      ),
      make(
        "p",
        {class: "event-source"},
        make("a", {href: source}, host(source)),
        `: ${confidences[confidence] ?? confidence}.`,
        note ? ` ${note}.` : null
      )
    )
  );
}
