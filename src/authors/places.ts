import {otherNames} from "../tables/countries.js";
import {tokenise, type Token} from "./normalise.js";
import {phrases, type Match, type Phrases} from "./phrases.js";

/** A country or a place in one. */
export interface Place {
  /** ISO 3166-1 alpha-2, HK, MO and TW apart. */
  country: string;
  /** `country`: its name. `region`: a city, state or province, which may share its name with one elsewhere. */
  kind: "country" | "region";
}

/** Cities, states and provinces, by country: those that author lists name, and no word that is common otherwise. */
const regions: Record<string, string> = {
  US: "new england|california|massachusetts|new york|new york city|nyc|texas|washington|pennsylvania|illinois|michigan|new jersey|maryland|virginia|north carolina|ohio|florida|indiana|wisconsin|minnesota|arizona|colorado|connecticut|oregon|tennessee|utah|missouri|iowa|san francisco|mountain view|palo alto|menlo park|seattle|redmond|boston|pittsburgh|los angeles|san diego|san jose|sunnyvale|cupertino|santa clara|bellevue|chicago|atlanta|austin|houston|dallas|philadelphia|baltimore|ann arbor|silicon valley|bay area|yorktown heights|armonk|brooklyn|manhattan|new haven|ithaca|durham nc|madison|minneapolis|princeton nj|santa monica|stanford ca|berkeley ca|bloomington|champaign|urbana|college park|cambridge ma|cambridge massachusetts|cambridge usa|foster city|san mateo|redwood city|east lansing|west lafayette|provo|salt lake city|tucson|tempe|denver|boulder|st louis|north america|louisiana|kansas|nebraska|oklahoma|delaware|rhode island|new hampshire|new mexico|kentucky|alabama|irvine|pasadena|santa barbara|rochester|buffalo",
  CN: "beijing|shanghai|shenzhen|hangzhou|guangzhou|nanjing|wuhan|chengdu|xi an|xian|tianjin|suzhou|hefei|harbin|changsha|chongqing|dalian|jinan|qingdao|xiamen|fuzhou|zhejiang|jiangsu|guangdong|sichuan|hubei|hunan|anhui|fujian|shandong|shaanxi|liaoning|jilin|changchun|shenyang|zhengzhou|henan|nanchang|kunming|guiyang|lanzhou|taiyuan|ningbo|zhuhai|wuxi|dongguan|hebei|shijiazhuang|hainan|haikou|guangxi|nanning|yunnan|guizhou|jiangxi|shanxi|gansu|xinjiang|urumqi|foshan|zhuzhou|wenzhou|mianyang|nantong|peking|haidian|北京|上海|深圳|杭州|广州|南京|武汉|成都|西安",
  GB: "london|oxford|cambridge|cambridge uk|cambridge united kingdom|edinburgh|manchester|bristol|glasgow|southampton|birmingham|leeds|sheffield|nottingham|liverpool|coventry|belfast|cardiff|lancaster",
  DE: "berlin|munich|munchen|muenchen|tubingen|tuebingen|stuttgart|heidelberg|freiburg|saarbrucken|saarbruecken|darmstadt|hamburg|frankfurt|bonn|cologne|koln|dresden|leipzig|karlsruhe|aachen|potsdam|hannover|dortmund|kaiserslautern|gottingen|goettingen|bremen|jena|mannheim|augsburg|magdeburg|renningen|walldorf|bavaria|nuremberg|erlangen|wuerzburg|wurzburg|garching|oberpfaffenhofen",
  FR: "paris|grenoble|lyon|toulouse|nice|lille|marseille|rennes|nancy|bordeaux|montpellier|strasbourg|sophia antipolis|palaiseau|saclay|meylan|nantes|gif sur yvette|orsay|evry|compiegne|saint etienne|villeneuve d ascq",
  CH: "zurich|zuerich|lausanne|geneva|basel|lugano|bern|martigny|manno|ecublens|fribourg|ruschlikon|rueschlikon|neuchatel",
  CA: "toronto|montreal|vancouver|ottawa|waterloo|edmonton|ontario|quebec|british columbia|alberta|calgary|burnaby|halifax|mississauga|victoria bc|nova scotia|markham|guelph",
  JP: "tokyo|kyoto|osaka|kanagawa|yokohama|nagoya|tsukuba|fukuoka|sendai|kawasaki|atsugi|saitama|hokkaido|sapporo|nara|ibaraki",
  KR: "seoul|daejeon|pohang|suwon|busan|gwangju|ulsan|daegu|incheon|seongnam|pangyo|bundang",
  IN: "bangalore|bengaluru|mumbai|new delhi|delhi|chennai|hyderabad|kolkata|pune|kanpur|kharagpur|gurgaon|gurugram|noida|karnataka|roorkee|guwahati|gandhinagar",
  IL: "tel aviv|haifa|jerusalem|herzliya|rehovot|petah tikva|beer sheva|ramat gan|yokneam",
  AU: "sydney|melbourne|canberra|brisbane|adelaide|perth|queensland|new south wales|nsw|hobart|wollongong|geelong",
  IT: "milan|milano|rome|roma|turin|torino|genoa|genova|trento|bologna|pisa|padova|modena|florence|firenze|naples|venice|trieste|povo|verona|pavia",
  ES: "barcelona|madrid|valencia|alicante|seville|granada|zaragoza|san sebastian|donostia|bilbao|leganes|catalonia",
  NL: "amsterdam|delft|eindhoven|utrecht|groningen|leiden|nijmegen|rotterdam|tilburg|enschede|den haag|the hague|maastricht",
  AT: "vienna|wien|graz|linz|innsbruck|klosterneuburg|klagenfurt|salzburg",
  SE: "stockholm|gothenburg|goteborg|lund|uppsala|linkoping|malmo|umea",
  DK: "copenhagen|aarhus|aalborg|lyngby|odense",
  FI: "helsinki|espoo|tampere|oulu|turku",
  NO: "oslo|trondheim|bergen|tromso|kristiansand|stavanger",
  BE: "brussels|leuven|ghent|gent|antwerp|liege|mons|louvain la neuve",
  PL: "warsaw|krakow|wroclaw|poznan|gdansk|katowice",
  CZ: "prague|brno",
  HU: "budapest|szeged",
  PT: "lisbon|lisboa|porto|coimbra|braga|aveiro",
  GR: "athens|thessaloniki|crete|heraklion|patras",
  RU: "moscow|saint petersburg|novosibirsk|skolkovo|kazan",
  TR: "istanbul|ankara|izmir",
  IE: "dublin|galway|cork|limerick|belfield",
  RO: "bucharest|cluj napoca|timisoara",
  TW: "taipei|hsinchu|tainan|kaohsiung|taichung",
  AE: "abu dhabi|dubai",
  SA: "thuwal|riyadh|dhahran|jeddah",
  VN: "hanoi|ho chi minh city|ha noi",
  BR: "sao paulo|rio de janeiro|belo horizonte|campinas|porto alegre",
  AR: "buenos aires",
  CL: "santiago",
  ZA: "cape town|johannesburg|stellenbosch",
  QA: "doha",
  EG: "cairo",
  IR: "tehran",
  TH: "bangkok",
  MY: "kuala lumpur",
  LT: "vilnius",
  EE: "tallinn|tartu",
  RS: "belgrade|novi sad",
  HR: "zagreb",
  SI: "ljubljana",
  BG: "sofia",
  UA: "kyiv|kiev|lviv",
  LU: "luxembourg|esch sur alzette",
  IS: "reykjavik",
  NZ: "auckland|wellington|christchurch|dunedin",
  PK: "islamabad|lahore|karachi",
  BD: "dhaka",
  GH: "accra",
  KE: "nairobi",
  RW: "kigali"
};

/** Codes of states that are no more, which the runtime names like their successors. */
const withdrawn = new Set("AN BU CS CT DD DY FQ FX HV JT MI NH NQ NT PC PU PZ RH SU TP UK VD WK YD YU ZR".split(" "));

/** Two-letter postal codes of states; `ca`, `de`, `in`, `co` and the like mean the state when they stand in an address. */
const states = new Set(
  "al ak az ar ca co ct dc fl ga hi id il ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy".split(
    " "
  )
);
const provinces = new Set("on qc bc ab".split(" "));
const codes = new Set("nl uk de fr ch jp kr sg cn hk tw au at be dk se fi es it ie br pl".split(" "));

/** Finds places in tokens. */
export interface Places {
  find(tokens: readonly Token[]): Match<Place>[];
}

/** The names of every country in English, and of the regions above, as a search set. */
export function createPlaces(): Places {
  const set: Phrases<Place> = phrases();
  const key = (name: string) =>
    tokenise(name)
      .map((token) => token.word)
      .join(" ");
  for (const [country, names] of Object.entries(otherNames))
    for (const name of names.split("|")) set.add(key(name), {country, kind: "country"});
  const display = new Intl.DisplayNames(["en"], {type: "region"});
  for (let a = 65; a <= 90; a++)
    for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b);
      const name = display.of(code);
      // Georgia, Jordan, Guinea, Jersey and the like are states or persons more often than countries here.
      if (
        !name ||
        name === code ||
        withdrawn.has(code) ||
        ["GE", "JO", "JE", "ZZ", "XA", "XB", "QO", "EU", "EZ", "UN"].includes(code)
      )
        continue;
      set.add(key(name), {country: code, kind: "country"});
    }
  for (const [country, names] of Object.entries(regions))
    for (const name of names.split("|")) set.add(key(name), {country, kind: "region"});
  return {
    find(tokens) {
      const found = set.scan(tokens);
      tokens.forEach((token, i) => {
        const last = tokens[i + 1]?.segment !== token.segment;
        const zip = /^\d{5}$/.test(tokens[i + 1]?.word ?? "");
        const alone = tokens[i - 1]?.segment !== token.segment;
        const city = found.some((spot) => spot.end === i && spot.value.country === "US");
        // "Co." is a company unless a postal code follows.
        const stands = token.word !== "co" && last && i > 0 && (alone || city);
        if (states.has(token.word) && (zip || stands)) {
          // "Toronto, ON, CA": after a Canadian place, CA is Canada.
          const canada = token.word === "ca" && found.some((spot) => spot.end <= i && spot.value.country === "CA");
          found.push({start: i, end: i + 1, value: {country: canada ? "CA" : "US", kind: "region"}});
        } else if (provinces.has(token.word) && (last || alone) && i > 0)
          found.push({start: i, end: i + 1, value: {country: "CA", kind: "region"}});
        else if (codes.has(token.word) && alone && last && i > 0)
          found.push({
            start: i,
            end: i + 1,
            value: {country: token.word === "uk" ? "GB" : token.word.toUpperCase(), kind: "country"}
          });
      });
      return found.sort((a, b) => a.start - b.start || b.end - a.end);
    }
  };
}
