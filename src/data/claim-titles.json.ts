import {claims} from "../claims/index.js";

// What each claim is called, in the article's order: all that a list of figures needs to know of claims.
process.stdout.write(JSON.stringify(claims.map(({id, title}) => ({id, title}))));
