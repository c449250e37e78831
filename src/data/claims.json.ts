import {claims} from "../claims/index.js";

// What is said of claims, for pages to show: what evaluates them is no part of JSON.
process.stdout.write(JSON.stringify(claims));
