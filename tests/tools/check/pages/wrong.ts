/** Pages that are each wrong in one way, and what must be said of them: line, column, and words. */
export const wrong: readonly {what: string; page: string; says: readonly string[]}[] = [
  {
    what: "a variable that no cell declares",
    page: "Text.\n\n```js\nconst one = 1;\ndisplay(one + two);\n```\n",
    says: ["5:15 - Cannot find name 'two'."]
  },
  {
    what: "a library that is not imported",
    page: "```js\ndisplay(Plot.plot({}));\n```\n",
    says: ["2:9 - Cannot find name 'Plot'."]
  },
  {
    what: "a name of Node's",
    page: "```js\ndisplay(process.env);\n```\n",
    says: ["2:9 - Cannot find name 'process'."]
  },
  {
    what: "a name that is the browser window's",
    page: "```js\ndisplay(status.length);\n```\n",
    says: ["2:9 - No cell declares “status”; the browser's own is window.status."]
  },
  {
    what: "a wrong type",
    page: '```js\nconst text = "a";\n```\n\n```js\ndisplay(Math.sqrt(text));\n```\n',
    says: ["6:19 - Argument of type 'string' is not assignable to parameter of type 'number'."]
  },
  {
    what: "a wrong option of a figure",
    page: '```js\nimport {plot} from "./components/charts/plot.js";\ndisplay(plot({width: "wide"}));\n```\n',
    says: ["3:15 - Type 'string' is not assignable to type 'number'."]
  },
  {
    what: "what may be missing",
    page: "```js\nconst list = [1, 2];\ndisplay(list.find((one) => one > 1).toFixed());\n```\n",
    says: ["3:9 - Object is possibly 'undefined'."]
  },
  {
    what: "a parameter without a type",
    page: "```ts\nconst twice = (n) => 2 * n;\ndisplay(twice(2));\n```\n",
    says: ["2:16 - Parameter 'n' implicitly has an 'any' type."]
  },
  {
    what: "a type in a cell of JavaScript",
    page: "```js\nconst twice = (n: number) => 2 * n;\ndisplay(twice(2));\n```\n",
    says: ["2:17 - Unexpected token"]
  },
  {
    what: "a file that is not there",
    page: '```js\ndisplay(FileAttachment("./data/nothing.arrow").href);\n```\n',
    says: ["2:24 - There is no file src/data/nothing.arrow, and no loader src/data/nothing.arrow.ts makes it."]
  },
  {
    what: "a file whose name is computed",
    page: '```js\nconst name = "raw";\ndisplay(FileAttachment(`./data/${name}.csv`).href);\n```\n',
    says: ["3:9 - FileAttachment requires a single literal string argument"]
  },
  {
    what: "a name that nothing uses",
    page: "```js\nconst used = 1, unused = 2;\ndisplay(used);\n```\n",
    says: ["2:17 - “unused” is declared but nothing on this page uses it."]
  },
  {
    what: "a name used only where another of the same name hides it",
    page: "```js\nconst one = 1;\ndisplay([2].map((one) => one));\n```\n",
    says: ["2:7 - “one” is declared but nothing on this page uses it."]
  },
  {
    what: "an import that nothing uses",
    page: '```js\nimport {number, percent} from "./components/format.js";\ndisplay(number(1));\n```\n',
    says: ["2:17 - 'percent' is declared but its value is never read."]
  },
  {
    what: "a local name that nothing uses",
    page: "```js\ndisplay([1].map((one, i) => one));\n```\n",
    says: ["2:23 - 'i' is declared but its value is never read."]
  },
  {
    what: "a name declared twice",
    page: "```js\nconst one = 1;\n```\n\n```js\nconst one = 2;\ndisplay(one);\n```\n",
    says: ["6:7 - “one” is declared twice on this page, first in line 2."]
  },
  {
    what: "a name imported and declared",
    page: '```js\nimport {number} from "./components/format.js";\n```\n\n```js\nfunction number() {}\n```\n\n${number(1)}\n',
    says: ["6:10 - “number” is declared twice on this page, first in line 2."]
  },
  {
    what: "the value of a form taken for another type",
    page: '```js\nimport * as Inputs from "./components/controls/inputs.js";\nconst n = view(Inputs.range([0, 1], {label: "n"}));\n```\n\n```js\ndisplay(n.toUpperCase());\n```\n',
    says: ["7:11 - Property 'toUpperCase' does not exist on type 'number'."]
  },
  {
    what: "the value of a form used in its own cell, where it is a generator",
    page: '```js\nimport * as Inputs from "./components/controls/inputs.js";\nconst n = view(Inputs.range([0, 1], {label: "n"}));\ndisplay(n + 1);\n```\n',
    says: ["4:9 - Operator '+' cannot be applied to types 'AsyncGenerator<number, void, any>' and 'number'."]
  },
  {
    what: "a choice that is not offered",
    page: '```js\nimport * as Inputs from "./components/controls/inputs.js";\nconst n = view(Inputs.radio(["a", "b"], {value: "c"}));\n```\n\n${n}\n',
    says: [`3:42 - Type '"c"' is not assignable to type '"a" | "b" | undefined'.`]
  },
  {
    what: "a promise used in its own cell as if it were its value",
    page: "```js\nconst later = Promise.resolve(1);\ndisplay(later.toFixed());\n```\n",
    says: ["3:15 - Property 'toFixed' does not exist on type 'Promise<number>'."]
  },
  {
    what: "a value used as if it were a promise",
    page: "```js\nconst later = Promise.resolve(1);\n```\n\n```js\ndisplay(later.then(String));\n```\n",
    says: ["6:15 - Property 'then' does not exist on type 'number'."]
  },
  {
    what: "what a generator yields taken for another type",
    page: "```js\nconst n = (function* () {\n  yield 1;\n})();\n```\n\n```js\ndisplay(n.toUpperCase());\n```\n",
    says: ["8:11 - Property 'toUpperCase' does not exist on type 'number'."]
  },
  {
    what: "a mutable changed from another cell",
    page: "```js\nconst n = Mutable(0);\n```\n\n```js\nn.value = 1;\n```\n",
    says: ["6:3 - Property 'value' does not exist on type 'number'."]
  },
  {
    what: "a name assigned to from another cell",
    page: "```js\nlet n = 0;\n```\n\n```js\nn = 1;\n```\n",
    says: ["6:1 - Assignment to external variable 'n'"]
  },
  {
    what: "cells that need each other",
    page: "```js\nconst a = b + 1;\n```\n\n```js\nconst b = a + 1;\n```\n",
    says: ["2:7 - “a” needs itself, through other cells.", "6:7 - “b” needs itself, through other cells."]
  },
  {
    what: "a syntax error",
    page: "Text.\n\n```js\nconst a = [1, 2;\n```\n\n${a}\n",
    says: ["4:16 - ',' expected."]
  },
  {
    what: "a syntax error in a cell of TypeScript",
    page: "```ts\nconst a: = 2;\n```\n",
    says: ["2:10 - Type expected."]
  },
  {
    what: "an expression in prose that is none",
    page: "Some ${1 +} text.\n",
    says: ["1:11 - Expression expected."]
  },
  {
    what: "a wrong type in prose, in the second line of a paragraph",
    page: 'Some text\nand ${Math.abs("x")} more.\n',
    says: ["2:16 - Argument of type 'string' is not assignable to parameter of type 'number'."]
  },
  {
    what: "prose that would read “undefined”",
    page: "```js\nconst list = [1].find((one) => one > 1);\n```\n\nIt is ${list}.\n",
    says: ["5:9 - Argument of type 'number | undefined' is not assignable to parameter of type 'Words'."]
  },
  {
    what: "an expression in a heading, a list and HTML",
    page: "# A ${x}\n\n- item ${y}\n\n<p>${z}</p>\n",
    says: ["1:7 - Cannot find name 'x'.", "3:10 - Cannot find name 'y'.", "5:6 - Cannot find name 'z'."]
  },
  {
    what: "a module that is not there",
    page: '```js\nimport {a} from "./components/nothing.js";\ndisplay(a);\n```\n',
    says: ["2:17 - Cannot find module './components/nothing.js' or its corresponding type declarations."]
  },
  {
    what: "a name that a module does not export",
    page: '```js\nimport {numbre} from "./components/format.js";\ndisplay(numbre);\n```\n',
    says: [`2:9 - '"./components/format.js"' has no exported member named 'numbre'. Did you mean 'number'?`]
  },
  {
    what: "a cell in a list, indented",
    page: "- item\n\n  ```js\n  display(nothing);\n  ```\n",
    says: ["4:11 - Cannot find name 'nothing'."]
  },
  {
    what: "a cell in a language that is not checked",
    page: "Text.\n\n```html\n<p>${x}</p>\n```\n",
    says: ["3:1 - A cell in html is not checked; write it in js or ts."]
  },
  {
    what: "a page with front matter",
    page: "---\ntitle: Page\n---\n\n${nothing}\n",
    says: ["5:3 - Cannot find name 'nothing'."]
  }
];
