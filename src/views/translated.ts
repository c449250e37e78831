import type {AssertionText, ClaimText} from "../audit/rules/types.js";
import {named} from "../language/say.js";

/** An assertion with its words in the language of the page; its numbers, choices and verdicts are the same. */
export const translatedAssertion = <A extends AssertionText>(assertion: A): A => ({
  ...assertion,
  part: named(assertion.part),
  says: named(assertion.says),
  quantity: named(assertion.quantity),
  dimensions: assertion.dimensions.map((dimension) => ({
    ...dimension,
    label: named(dimension.label),
    options: dimension.options.map((option) => ({...option, label: named(option.label)}))
  }))
});

/** A claim with its words in the language of the page. */
export const translated = <C extends ClaimText>(claim: C): C => ({
  ...claim,
  title: named(claim.title),
  says: named(claim.says),
  found: named(claim.found),
  argued: named(claim.argued),
  assertions: claim.assertions.map(translatedAssertion),
  ...(claim.steps && {
    steps: claim.steps.map((step) => ({
      ...step,
      part: named(step.part),
      says: named(step.says),
      ...("unbridged" in step ? {unbridged: named(step.unbridged)} : {})
    }))
  })
});
