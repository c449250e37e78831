import {expect, it} from "vitest";
import {menuPaths} from "../../../tools/site/menu.js";

it("lists pages by themselves and pages of groups in the order of the menu", () => {
  expect(menuPaths([{path: "/a"}, {pages: [{path: "/b"}, {path: "/c"}]}, {path: "/d"}])).toEqual([
    "/a",
    "/b",
    "/c",
    "/d"
  ]);
});
