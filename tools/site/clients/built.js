// Framework's client as built pages load it, with what it takes to define cells anew.
export * from "../../../node_modules/@observablehq/framework/dist/client/index.js";
export {main, registerRoot, undefine} from "../../../node_modules/@observablehq/framework/dist/client/main.js";
