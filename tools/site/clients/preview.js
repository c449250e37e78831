// Framework's client as the preview's pages load it, with what it takes to define cells anew.
export * from "../../../node_modules/@observablehq/framework/dist/client/preview.js";
export {main, registerRoot, undefine} from "../../../node_modules/@observablehq/framework/dist/client/main.js";
