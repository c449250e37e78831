import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {openFolds} from "../../../src/components/address/open-folds.js";

describe("openFolds(element)", () => {
  it("opens the folds of the page around an element and within it, and no other", () => {
    const {document} = new JSDOM(`
      <details class="fold" id="outer"><details class="fold" id="inner"><form>
        <details class="fold" id="within"></details><details id="menu"></details>
      </form></details></details>
      <details class="fold" id="beside"></details>`).window;
    openFolds(document.querySelector("form")!);
    const open = [...document.querySelectorAll("details")].filter((one) => one.open).map(({id}) => id);
    expect(open).toEqual(["outer", "inner", "within"]);
  });
});
