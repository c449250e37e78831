import {encodeArrow} from "../tables/arrow.js";
import type {Tables} from "../tables/rows.js";
import {createEvidence} from "../audit/rules/evidence.js";
import {computing} from "../derive/computing.js";
import {countryShares, tierGradient} from "../derive/country-shares.js";
import {countedPeople} from "../derive/counted-people.js";
import {firmRanks} from "../derive/firm-ranks.js";
import {graduates} from "../derive/graduates.js";
import {jointPapers} from "../derive/joint-papers.js";
import {largeClusters} from "../derive/large-clusters.js";
import {models} from "../derive/models.js";
import {oralSectors} from "../derive/oral-sectors.js";
import {project985} from "../derive/project-985.js";
import {universityFunding} from "../derive/university-funding.js";
import {withoutClusters} from "../derive/without-clusters.js";
import {population} from "../derive/population.js";
import {rankings, rankingSwitches} from "../derive/rankings.js";
import {rd} from "../derive/rd.js";
import {sectors} from "../derive/sectors.js";
import {paperSizes, tiers} from "../derive/tiers.js";
import {venture} from "../derive/venture.js";
import type {Row, Schema} from "../tables/field.js";
import {decode} from "../tables/decode.js";
import {readOnce} from "../tables/read-text.js";
import {readFigures, readFounders} from "./figures.js";
import {dataFolder, readDerived} from "./emit.js";

/** The tables that claims are evaluated on, as a page would have them after decoding the loaders' files. */
export async function loadTables(): Promise<Tables> {
  const encoded = ({rows, schema}: {rows: readonly Row[]; schema: Schema}) => decode(encodeArrow(rows, schema));
  return {
    figures: encoded(readFigures(dataFolder)),
    tiers: encoded(readDerived(tiers)),
    sizes: encoded(readDerived(paperSizes)),
    gradient: encoded(readDerived(tierGradient)),
    rankings: encoded(readRankings()),
    sectors: encoded(readDerived(sectors)),
    founders: encoded(readFounders(dataFolder)),
    countries: encoded(readDerived(countryShares)),
    rd: encoded(readDerived(rd)),
    models: encoded(readDerived(models)),
    computing: encoded(readDerived(computing)),
    venture: encoded(readDerived(venture)),
    population: encoded(readDerived(population)),
    "project-985": encoded(readDerived(project985)),
    "oral-sectors": encoded(readDerived(oralSectors)),
    "firm-ranks": encoded(readDerived(firmRanks)),
    "joint-papers": encoded(readDerived(jointPapers)),
    "counted-people": encoded(readDerived(countedPeople)),
    graduates: encoded(readDerived(graduates)),
    "university-funding": encoded(readDerived(universityFunding)),
    "large-clusters": encoded(readDerived(largeClusters)),
    "without-clusters": encoded(readDerived(withoutClusters))
  };
}

/** The evidence on those tables, which the loaders that one thread runs share. */
export const loadEvidence = readOnce(async () => createEvidence(await loadTables()));

/** All rebuilt rankings: those of every year, and those under the other settings of the switches. */
function readRankings(): {rows: Row[]; schema: Schema} {
  const {rows, schema} = readDerived(rankings);
  return {rows: [...rows, ...readDerived(rankingSwitches).rows], schema};
}
