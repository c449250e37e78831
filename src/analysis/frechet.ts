/**
 * How large the part that has two properties can be, when only the share of each is known.
 * Source: M. Fréchet, “Généralisation du théorème des probabilités totales”, Fundamenta Mathematicae 25 (1935) 379–387.
 */
import {within} from "./check.js";

const share = (value: number, name: string): number => within(name, value, 0, 1);

/** The least share that must have both properties. Throws a RangeError unless both shares are from 0 to 1. */
export const smallest = (a: number, b: number): number => Math.max(0, share(a, "a") + share(b, "b") - 1);

/** The largest share that can have both properties. Throws a RangeError unless both shares are from 0 to 1. */
export const largest = (a: number, b: number): number => Math.min(share(a, "a"), share(b, "b"));
