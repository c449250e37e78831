import type {Notebook} from "../notebook/notebook.js";
import {type ShownMove, type State, tallyStates} from "../views/moves.js";
import {named, say} from "../language/say.js";

/** How many moves came to a state, with the claims that they rest on. */
export function movesHaving(book: Pick<Notebook, "computed">, moves: readonly ShownMove[], state: State): HTMLElement {
  const count = tallyStates(moves).find((one) => one.state === state)!.moves;
  const claims = moves.filter((one) => one.state === state).flatMap(({claims}) => claims.map(({id}) => id));
  return book.computed(String(count), say("moves of the article that come to “{state}”", {state: named(state)}), [
    ...new Set(claims)
  ]);
}
