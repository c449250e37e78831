import {type Address, createAddress} from "./address.js";
import {addressBar} from "./address-bar.js";

let own: Address | undefined;

/** The address of the page the reader is on, made when the first choice is offered, with the bar that tells of it; none outside a browser. */
export function pageAddress(): Address | undefined {
  if (own || !globalThis.location) return own;
  own = createAddress();
  addressBar(own);
  return own;
}
