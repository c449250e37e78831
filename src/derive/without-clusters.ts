import type {Resolution} from "../authors/types.js";
import {codedFiles, countedCoded, inTier, tiersOf, type CodedList} from "./coded.js";
import {columns, provenance} from "./columns.js";
import {epochProvenance, readEpoch} from "./epoch.js";
import {clusterFile, readLargeClusters, sizes, type LargeCluster} from "./large-clusters.js";
import {wholes} from "./parts.js";
import type {Recipe, Row} from "./recipe.js";
import {resolver} from "./resolver.js";
import {wilson} from "../analysis/interval.js";

/** Papers of institutions that own no large cluster: the other side of the threshold of money. */
export const withoutClusters: Recipe = {
  name: "without-clusters",
  title: "NeurIPS papers none of whose institutions owned a large cluster when the paper was due",
  inputs: [...codedFiles, clusterFile],
  output: "without-clusters.csv",
  fields: [
    columns.year,
    {
      name: "tier",
      type: "category",
      description: "oral, oral+spotlight or all accepted papers of the main track"
    },
    {
      name: "size",
      type: "integer",
      unit: "GPUs",
      description:
        "Size from which a cluster counts, in chips of any make; begun by 31 May of the year, papers being due around then"
    },
    {name: "papers", type: "integer", unit: "papers", description: "Papers that name an institution: the denominator"},
    {
      name: "without",
      type: "integer",
      unit: "papers",
      description: "Of them, papers none of whose institutions (or their owners) is a named owner of such a cluster"
    },
    {...columns.share, description: "without / papers"},
    {...columns.lower, description: "Lower end of the 95 % Wilson interval of that share"},
    columns.upper,
    {
      name: "least",
      type: "number",
      unit: "share",
      digits: 4,
      description:
        "The share if every institution in mainland China owned one too: the owners of China's clusters are made anonymous"
    },
    {name: "owners", type: "integer", unit: "owners", description: "Named owners of such a cluster by then"}
  ],
  licence: `${epochProvenance.licence} (Epoch AI); ${provenance.licence}`,
  attribution: `${epochProvenance.attribution}; ${provenance.attribution}`,
  derive(read) {
    const {file, records} = readEpoch(read, "gpu_clusters");
    const clusters = readLargeClusters(records, file);
    const {resolve} = resolver(read);
    return countedCoded(read)
      .filter(({list}) => list.source.venue === "neurips")
      .flatMap((it) => sizes.flatMap((size) => shareWithout(it, size, ownersBy(clusters, it, size, resolve))));
  }
};

/** Owners, by the names the resolver gives them, of clusters of a size that began by the end of May of a list's year. */
function ownersBy(
  clusters: readonly LargeCluster[],
  {list}: CodedList,
  size: number,
  resolve: (text: string) => Resolution
): Set<string> {
  const due = `${list.source.year}-05-31`;
  const begun = clusters.filter((one) => one.standard && one.from <= due && (one.cards ?? 0) >= size);
  return new Set(begun.flatMap(({owners}) => owners.map((owner) => resolve(owner).owner || owner.toLowerCase())));
}

function shareWithout(it: CodedList, size: number, owners: ReadonlySet<string>): Row[] {
  const {coded, list} = it;
  const tiers = (["oral", "oral+spotlight", "all"] as const).filter((tier) => tiersOf(it).includes(tier));
  return tiers.flatMap((tier): Row[] => {
    let papers = 0;
    let without = 0;
    let least = 0;
    coded.papers.forEach((paper, p) => {
      if (!inTier(paper, tier, "main")) return;
      const named = Array.from(
        coded.resolution.subarray(coded.start[p], coded.start[p + 1]),
        (r) => coded.resolutions[r]!
      ).filter(({why}) => why !== "blank");
      if (named.length === 0) return;
      papers++;
      if (named.some(({owner, institution}) => owners.has(owner) || owners.has(institution))) return;
      without++;
      if (!named.some(({country}) => wholes.CN(country))) least++;
    });
    if (papers === 0) return [];
    const {value, lower, upper} = wilson(without, papers);
    const year = list.source.year;
    return [
      {year, tier, size, papers, without, share: value, lower, upper, least: least / papers, owners: owners.size}
    ];
  });
}
