import {allInstitutions, type Institution} from "./institutions.js";
import {committedRegistry} from "./registry/committed.js";
import {displayName, type Organisation} from "./registry/organisation.js";

/**
 * Names in our own tables that rest on general knowledge alone: no row of theirs has an identifier of the registry, and
 * neither the registry nor the published list of universities has their name, case aside, or a domain of theirs in their
 * country.
 */
export function uncheckedInstitutions(
  institutions: readonly Institution[] = allInstitutions(),
  registry: readonly Organisation[] = committedRegistry()
): ReadonlySet<string> {
  const known = new Set<string>();
  for (const organisation of registry) {
    const {country, names, domains} = organisation;
    for (const name of [displayName(organisation), ...names]) known.add(`${country} ${name.toLowerCase()}`);
    for (const domain of domains) known.add(`${country} ${domain}`);
  }
  const borneOut = ({name, country, ror, domains}: Institution) =>
    ror !== "" || [name.toLowerCase(), ...domains].some((key) => known.has(`${country} ${key}`));
  const checked = new Set(institutions.filter(borneOut).map(({name}) => name));
  return new Set(institutions.map(({name}) => name).filter((name) => !checked.has(name)));
}
