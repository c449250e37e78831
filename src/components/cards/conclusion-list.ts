import {maker, type Drawing} from "../dom.js";
import {counted} from "../format.js";
import {pageAddressOf} from "../../language/edition.js";
import {say} from "../../language/say.js";

/** One sentence of a conclusion, with the claim it is made from. */
export interface Concluded {
  id: string;
  page: string;
  text: string;
}

/** Groups of sentences folded under headings with their number, each led by the id of its claim, which links to its card. */
export function conclusionList(
  groups: readonly {heading: string; sentences: readonly Concluded[]}[],
  {document = globalThis.document}: Drawing = {}
): HTMLElement {
  const make = maker(document);
  return make(
    "div",
    {class: "conclusion"},
    groups.map(({heading, sentences}) =>
      make(
        "details",
        {class: "fold conclusion-group"},
        make("summary", {}, make("h3", {}, heading), ` ${counted(sentences.length, "claim")}`),
        sentences.length
          ? make(
              "ul",
              {},
              sentences.map(({id, page, text}) =>
                make("li", {}, make("a", {href: pageAddressOf(page, id.toLowerCase())}, id), ` ${text}`)
              )
            )
          : make("p", {}, say("Nothing so far."))
      )
    )
  );
}
