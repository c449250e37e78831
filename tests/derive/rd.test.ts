import {describe, expect, it} from "vitest";
import {rd} from "../../src/derive/rd.js";

const sectors = ["TOTAL_TOTAL", "TOTAL_BES", "TOTAL_GOV", "TOTAL_HES", "BES_TOTAL", "GOV_TOTAL", "BES_HES"];
const marketHeader = ["alpha2", "YEAR", ...sectors.map((name) => `RD_COU_${name}`)].join(",");
const pppHeader = "time_period,column_level_1,column_level_2,value";
const total = "GERD (PPP US$billions)";
const by = "R&D performing sector: Share of total (percent)";

/** The recipe's rows when the two files hold these lines. */
function derive({market = [], ppp = []}: {market?: string[]; ppp?: string[]}) {
  const [one, other] = [
    [marketHeader, ...market],
    [pppHeader, ...ppp]
  ];
  return rd.derive((file) => (file.startsWith("rd/") ? one : other).join("\n"));
}

describe("rd.derive(read)", () => {
  it("turns millions of euros into thousand millions, by who does the work and who pays", () => {
    const rows = derive({market: ["CN_X_HK,2019,1000,700,200,100,650,300,25"]});
    expect(rows).toHaveLength(7);
    for (const row of rows) expect(row).toMatchObject({country: "CN", year: 2019, basis: "market", unit: "bn EUR"});
    const amount = (performer: string, funder: string) =>
      rows.find((row) => row.performer === performer && row.funder === funder)?.amount;
    expect(amount("all", "all")).toBe(1);
    expect(amount("business", "all")).toBe(0.7);
    expect(amount("all", "business")).toBe(0.65);
    expect(amount("higher education", "business")).toBe(0.025);
  });

  it("makes amounts of the percentages printed beside a total at purchasing power parities", () => {
    const rows = derive({ppp: [`Japan,${total},,200`, `Japan,${by},Business,75`]});
    expect(rows.map(({performer, amount}) => [performer, amount])).toEqual([
      ["all", 200],
      ["business", 150]
    ]);
    for (const row of rows) expect(row).toMatchObject({country: "JP", year: 2021, basis: "ppp", unit: "bn USD PPP"});
  });

  it("takes the year printed beside a name where the country has no value of 2021", () => {
    const [row] = derive({ppp: [`EU -> Australia (2019),${total},,24`]});
    expect(row).toMatchObject({country: "AU", year: 2019});
  });

  it("leaves out what is not printed: a blank and NA are no noughts, and a sum of countries is no country", () => {
    const ppp = [`Japan,${total},,NA`, `OECD,${total},,900`];
    expect(derive({market: ["JP,2019,1000,,,,,,"], ppp})).toHaveLength(1);
    expect(derive({market: ["JP,2009,1000,,,,,,"]})).toEqual([]);
  });

  it("never mixes the two bases in one row", () => {
    const rows = derive({market: ["JP,2021,1000,,,,,,"], ppp: [`Japan,${total},,200`]});
    expect(rows.map(({basis, unit}) => `${basis} ${unit}`)).toEqual(["market bn EUR", "ppp bn USD PPP"]);
  });

  it("names file, line and column of an amount that is none, and of a share without its total", () => {
    expect(() => derive({market: ["JP,2019,-5,,,,,,"]})).toThrow(
      /eurostat_gerd_by_sector_and_source.csv, line 2: RD_COU_TOTAL_TOTAL is “-5”/
    );
    expect(() => derive({ppp: [`Japan,${by},Business,75`]})).toThrow(/line 2: a share of JP comes before its total/);
  });
});
