import {CompressionType, setCompressionCodec, tableFromArrays, tableToIPC} from "@uwdata/flechette";
import * as arrow from "apache-arrow";
import {parquetWriteBuffer} from "hyparquet-writer";
import {pack} from "./lz4.js";
import {hostile} from "../components/page.js";

/** A file that somebody could drop, and what must come of it: a sentence, or so many rows with or without a notice. */
export interface Dropped {
  what: string;
  name: string;
  bytes: Uint8Array;
  /** The sentence that says why it cannot be read. */
  fails?: RegExp;
  /** Rows read, what is told of them, and the notice that names a row, where there is something to tell. */
  rows?: number;
  kind?: string;
  notice?: RegExp;
  /** Country codes of the work column, row by row; empty where none is known. */
  work?: readonly string[];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const utf16 = (text: string, {little = true, mark = true} = {}): Uint8Array => {
  const marked = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(2 * marked.length));
  for (let i = 0; i < marked.length; i++) view.setUint16(2 * i, marked.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
};

/** GB18030 of ASCII and the characters of GB2312, by asking the platform's decoder what every pair means. */
const gb18030 = (text: string): Uint8Array => {
  const decoder = new TextDecoder("gb18030");
  const pairs = new Map<string, [number, number]>();
  for (let high = 0xa1; high < 0xfa; high++) {
    for (let low = 0xa1; low < 0xff; low++) pairs.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from([...text].flatMap((one) => (one < "\x80" ? [one.charCodeAt(0)] : pairs.get(one)!)));
};

const people = "person,work country,year\nAda,GB,2022\nBo,China,2022\nCy,美国,2019\n";
const works = ["GB", "CN", "US"];

const columns = {person: ["Ada", "Bo", "Cy"], "work country": ["GB", "China", "美国"], year: [2022, 2022, 2019]};

const parquet = (codec: "SNAPPY" | "UNCOMPRESSED" = "SNAPPY"): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: Object.entries(columns).map(([name, data]) => ({
        name,
        data,
        type: name === "year" ? ("INT32" as const) : ("STRING" as const)
      })),
      codec
    })
  );

const arrowFile = (format: "file" | "stream" = "file"): Uint8Array =>
  arrow.tableToIPC(
    new arrow.Table({
      person: arrow.vectorFromArray(columns.person),
      "work country": arrow.vectorFromArray(columns["work country"]),
      year: arrow.vectorFromArray(columns.year, new arrow.Int32())
    }),
    format
  );

/** An Arrow file with numbers of eight bytes, packed by one of the codecs of pyarrow and R. */
function arrowPacked(codec: "LZ4_FRAME" | "ZSTD"): Uint8Array {
  const type = CompressionType[codec];
  setCompressionCodec(type, {encode: codec === "ZSTD" ? packZstd : pack, decode: (bytes) => bytes});
  const work = Array.from({length: 300}, (_, i) => ["China", "USA", "IN"][i % 3]!);
  return tableToIPC(tableFromArrays({work, degree: new Float64Array(300)}), {codec: type})!;
}

/**
 * Packs bytes that are all alike, at most 128 KiB, into a frame of Zstandard that says how long it is; others grow, and
 * are then kept as they are.
 */
function packZstd(bytes: Uint8Array): Uint8Array {
  const alike = bytes.every((byte) => byte === bytes[0]);
  const out = new Uint8Array(12 + (alike ? 1 : bytes.length));
  const view = new DataView(out.buffer);
  view.setUint32(0, 0xfd2fb528, true);
  out[4] = 0xa0;
  view.setUint32(5, bytes.length, true);
  const block = (bytes.length << 3) | (alike ? 3 : 1);
  out.set([block & 255, (block >> 8) & 255, block >> 16], 9);
  out.set(alike ? bytes.subarray(0, 1) : bytes, 12);
  return out;
}

/** The same bytes every time, of which many are no characters. */
const junk = (length: number, start: Uint8Array = new Uint8Array()): Uint8Array => {
  const bytes = new Uint8Array(length);
  let word = 12345;
  for (let i = 0; i < length; i++) bytes[i] = (word = (Math.imul(word, 1103515245) + 12345) >>> 0) >>> 16;
  bytes.set(start);
  return bytes;
};

const replaced = (bytes: Uint8Array, at: number, value: number): Uint8Array => {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
};

/** Every kind of file that a reader could drop by mistake or on purpose, and those that must simply be read right. */
export const dropped: readonly Dropped[] = [
  {what: "plain CSV", name: "a.csv", bytes: utf8(people), rows: 3, kind: "CSV", work: works},
  {what: "TSV", name: "a.tsv", bytes: utf8(people.replaceAll(",", "\t")), rows: 3, kind: "TSV", work: works},
  {
    what: "semicolons, as European spreadsheets write",
    name: "a.csv",
    bytes: utf8(people.replaceAll(",", ";")),
    rows: 3,
    work: works
  },
  {
    what: "Windows line ends and no last one",
    name: "a.csv",
    bytes: utf8(people.trim().replaceAll("\n", "\r\n")),
    rows: 3,
    work: works
  },
  {what: "a byte order mark", name: "a.csv", bytes: utf8(`\ufeff${people}`), rows: 3, kind: "CSV", work: works},
  {what: "UTF-16, little end first", name: "a.csv", bytes: utf16(people), rows: 3, kind: "CSV, UTF-16", work: works},
  {
    what: "UTF-16, big end first",
    name: "a.csv",
    bytes: utf16(people, {little: false}),
    rows: 3,
    kind: "CSV, UTF-16",
    work: works
  },
  {
    what: "UTF-16 without a mark",
    name: "a.csv",
    bytes: utf16(people, {mark: false}),
    rows: 3,
    kind: "CSV, UTF-16",
    work: works
  },
  {
    what: "GB18030 with Chinese headings",
    name: "a.csv",
    bytes: gb18030("姓名,本科国家,工作国家,年份\n张三,中国,美国,2022\n李四,中国大陆,香港,2022\n"),
    rows: 2,
    kind: "CSV, GB18030",
    notice: /not UTF-8 and was read as GB18030/,
    work: ["US", "HK"]
  },
  {
    what: "Windows-1252",
    name: "a.csv",
    bytes: Uint8Array.from("person,pays\nZoé,Suède\nNoël,Norvège\n", (one) => one.charCodeAt(0)),
    rows: 2,
    kind: "CSV, Windows-1252",
    notice: /read as Windows-1252/,
    work: ["SE", "NO"]
  },
  {
    what: "JSON records",
    name: "a.json",
    bytes: utf8('[{"person":"Ada","work":"UK"},{"person":"Bo","work":"PRC","year":2022}]'),
    rows: 2,
    kind: "JSON",
    work: ["GB", "CN"]
  },
  {
    what: "JSON with the list inside",
    name: "a.json",
    bytes: utf8('{"meta":1,"people":[{"work":"IN"}]}'),
    rows: 1,
    work: ["IN"]
  },
  {
    what: "JSON lines",
    name: "a.jsonl",
    bytes: utf8('{"work":"IN"}\n{"work":"USA"}\n'),
    rows: 2,
    kind: "JSON lines",
    work: ["IN", "US"]
  },
  {
    what: "JSON lists with a header",
    name: "a.json",
    bytes: utf8('[["person","work"],["Ada","DEU"]]'),
    rows: 1,
    work: ["DE"]
  },
  {what: "Parquet with Snappy", name: "a.parquet", bytes: parquet(), rows: 3, kind: "Parquet", work: works},
  {what: "Parquet unpacked", name: "a.parquet", bytes: parquet("UNCOMPRESSED"), rows: 3, work: works},
  {what: "an Arrow file", name: "a.arrow", bytes: arrowFile(), rows: 3, kind: "Arrow", work: works},
  {what: "an Arrow stream", name: "a.arrow", bytes: arrowFile("stream"), rows: 3, work: works},
  {what: "a wrong extension", name: "a.parquet", bytes: utf8(people), rows: 3, kind: "CSV", work: works},
  {
    what: "a quoted comma, quote and line break",
    name: "a.csv",
    bytes: utf8('person,work\n"A, ""the"" first\nof many",CN\n'),
    rows: 1,
    work: ["CN"]
  },
  {
    what: "short rows and long ones",
    name: "a.csv",
    bytes: utf8("person,work,year\nAda,GB,2022\nBo,CN\nCy,US,2022,more\nDi,IN,2022\nEd,FR,2022,,\n"),
    rows: 4,
    notice:
      /Row 4 was left out: it has 4 cells where the header has 3[^]*Row 3 has 2 cells where the header has 3: what it lacks counts as empty/,
    work: ["GB", "CN", "IN", "FR"]
  },
  {
    what: "rows that all lack their last, empty cells",
    name: "a.csv",
    bytes: utf8("person,work,year,note\nAda,GB\nBo,CN\nCy,US\n"),
    rows: 3,
    notice: /3 rows have fewer cells than the header; the first is row 2, which has 2 cells where the header has 4/,
    work: ["GB", "CN", "US"]
  },
  {
    what: "the separator said in the first line, as spreadsheets do",
    name: "a.csv",
    bytes: utf8("sep=;\r\nperson;work\r\nAda, of course;GB\r\nBo;CN\r\n"),
    rows: 2,
    kind: "CSV with semicolons",
    work: ["GB", "CN"]
  },
  {
    what: "row names without a heading, as R writes them",
    name: "a.csv",
    bytes: utf8('"person","work"\n"1","Ada","GB"\n"2","Bo","CN"\n'),
    rows: 2,
    work: ["GB", "CN"]
  },
  {
    what: "a separator behind every row but the header",
    name: "a.csv",
    bytes: utf8("person,work\nAda,GB,\nBo,CN,\n"),
    rows: 2,
    work: ["GB", "CN"]
  },
  {
    what: "one ragged row",
    name: "a.csv",
    bytes: utf8("person,work\nAda,GB\nBo, Jr.,CN\nCy,US\n"),
    rows: 2,
    notice: /Row 3 was left out: it has 3 cells where the header has 2/,
    work: ["GB", "US"]
  },
  {
    what: "mostly ragged rows",
    name: "a.csv",
    bytes: utf8("a,b\n1,2,3\n3,4,5\n5,6\n5,6,7,8\n"),
    fails: /row 2 has 3 cells, the header 2/
  },
  {
    what: "a quotation mark never closed",
    name: "a.csv",
    bytes: utf8(`person,work\nAda,GB\n"Bo,CN\nCy,US\nDi,IN\n`),
    rows: 1,
    notice: /Row 3 was left out: .* a quotation mark never closed/,
    work: ["GB"]
  },
  {
    what: "doubled headings",
    name: "a.csv",
    bytes: utf8("person,work,work\nAda,GB,US\n"),
    rows: 1,
    notice: /More than one column is called “work”/,
    work: ["GB"]
  },
  {what: "blank headings", name: "a.csv", bytes: utf8("person,,work\nAda,x,GB\n"), rows: 1, work: ["GB"]},
  {
    what: "columns called __proto__ and constructor",
    name: "a.csv",
    bytes: utf8("__proto__,constructor,toString,work\nAda,__proto__,hasOwnProperty,CN\nBo,constructor,x,__proto__\n"),
    rows: 2,
    work: ["CN", ""]
  },
  {
    what: "JSON with a key __proto__",
    name: "a.json",
    bytes: utf8('[{"__proto__":{"polluted":1},"constructor":"x","work":"CN"}]'),
    rows: 1,
    notice: /“__proto__” holds a list or a record in row 1/,
    work: ["CN"]
  },
  {
    what: "NaN, Infinity and nonsense for a year",
    name: "a.csv",
    bytes: utf8("person,work,year\nAda,GB,NaN\nBo,CN,Infinity\nCy,US,2022\nDi,IN,2022.0\nEd,FR,99999\n"),
    rows: 5,
    notice: /“Infinity” in row 3 is no year from 1900 to 2100; 2 such rows count towards no year/,
    work: ["GB", "CN", "US", "IN", "FR"]
  },
  {
    what: "NaN and null for countries",
    name: "a.csv",
    bytes: utf8("work\nNaN\nnull\n-\nCN\n"),
    rows: 4,
    notice: /“work” is marked as missing in 3 rows \(“-”, “NaN”, “null”\)/,
    work: ["", "", "", "CN"]
  },
  {
    what: "formulas",
    name: "a.csv",
    bytes: utf8(`institution,work\n"=HYPERLINK(""http://example.org"")",CN\n@SUM(A1),CN\n+1,CN\n-2,CN\n`),
    rows: 4,
    work: ["CN", "CN", "CN", "CN"]
  },
  {
    what: "HTML in cells",
    name: "a.csv",
    bytes: utf8(
      `institution,work,tier\n"${hostile.replaceAll('"', '""')}","${hostile.replaceAll('"', '""')}",x\nb,CN,"${hostile.replaceAll('"', '""')}"\n`
    ),
    rows: 2,
    work: ["", "CN"]
  },
  {what: "no column that is recognised", name: "a.csv", bytes: utf8("alpha,beta\n1,2\n3,4\n"), rows: 2},
  {what: "an empty file", name: "a.csv", bytes: utf8(""), fails: /empty/},
  {what: "blank lines only", name: "a.csv", bytes: utf8("\n\n  \n"), fails: /nothing but blank lines/},
  {what: "a header only", name: "a.csv", bytes: utf8("person,work\n"), fails: /header but no rows/},
  {what: "a byte order mark only", name: "a.csv", bytes: utf8("\ufeff"), fails: /nothing but blank lines/},
  {what: "binary junk", name: "a.csv", bytes: junk(5000), fails: /holds no text/},
  {what: "an Excel workbook", name: "a.xlsx", bytes: junk(300, utf8("PK\x03\x04")), fails: /Excel workbook.*CSV/},
  {what: "a PDF", name: "a.pdf", bytes: utf8("%PDF-1.7\n"), fails: /PDF/},
  {what: "a picture", name: "a.png", bytes: junk(300, Uint8Array.of(0x89, 0x50, 0x4e, 0x47)), fails: /picture/},
  {what: "gzip", name: "a.csv.gz", bytes: junk(300, Uint8Array.of(0x1f, 0x8b)), fails: /gzip.*Unpack/},
  {what: "a web page", name: "a.html", bytes: utf8("<!DOCTYPE html><html><body>no</body></html>"), fails: /web page/},
  {what: "XML", name: "a.xml", bytes: utf8("<people><person/></people>"), fails: /XML/},
  {what: "JSON cut off", name: "a.json", bytes: utf8('[{"work":"CN"},{"wo'), fails: /not valid JSON/},
  {
    what: "JSON lines with a broken line",
    name: "a.jsonl",
    bytes: utf8('{"work":"IN"}\n{"work":}\n'),
    fails: /Line 2 is not valid JSON/
  },
  {what: "JSON of one number", name: "a.json", bytes: utf8("[1, 2]"), fails: /Record 1 is “1”/},
  {what: "JSON without a list", name: "a.json", bytes: utf8('{"a":1}'), fails: /no single list/},
  {what: "an empty JSON list", name: "a.json", bytes: utf8("[]"), fails: /empty/},
  {
    what: "deeply nested JSON",
    name: "a.json",
    bytes: utf8("[".repeat(50_000) + "]".repeat(50_000)),
    fails: /no header of names|not valid JSON/
  },
  {
    what: "a deep value in JSON",
    name: "a.json",
    bytes: utf8(`[{"work":"CN","deep":${"[".repeat(9000)}${"]".repeat(9000)}}]`),
    rows: 1,
    notice: /“deep” holds a list or a record in row 1/,
    work: ["CN"]
  },
  {what: "Parquet cut off", name: "a.parquet", bytes: parquet().slice(0, 200), fails: /Parquet file was cut off/},
  {
    what: "Parquet with a broken footer",
    name: "a.parquet",
    bytes: replaced(parquet(), parquet().length - 40, 0xff),
    fails: /Parquet file is damaged/
  },
  {what: "Parquet that is only a mark", name: "a.parquet", bytes: utf8("PAR1PAR1"), fails: /Parquet file was cut off/},
  {
    what: "Arrow packed with LZ4",
    name: "a.arrow",
    bytes: arrowPacked("LZ4_FRAME"),
    rows: 300,
    work: Array.from({length: 300}, (_, i) => ["CN", "US", "IN"][i % 3]!)
  },
  {
    what: "an Arrow file with doubles packed by Zstandard",
    name: "a.arrow",
    bytes: arrowPacked("ZSTD"),
    rows: 300,
    work: Array.from({length: 300}, (_, i) => ["CN", "US", "IN"][i % 3]!)
  },
  {
    what: "an Arrow stream packed in a way that was given up",
    name: "a.arrow",
    bytes: arrow.tableToIPC(
      new arrow.Table(
        new arrow.Schema(
          [new arrow.Field("work", new arrow.Utf8())],
          new Map([["ARROW:experimental_compression", "zstd"]])
        ),
        {work: arrow.vectorFromArray(["CN"], new arrow.Utf8())}
      ),
      "stream"
    ),
    fails: /packed by version 0\.17 of Arrow.*Write it anew/
  },
  {what: "an Arrow file cut off", name: "a.arrow", bytes: arrowFile().slice(0, 300), fails: /Arrow file was cut off/},
  {
    what: "an Arrow stream cut off",
    name: "a.arrow",
    bytes: arrowFile("stream").slice(0, 500),
    fails: /Arrow file is damaged or was cut off/
  },
  {
    what: "Arrow junk",
    name: "a.arrow",
    bytes: junk(500, Uint8Array.of(0xff, 0xff, 0xff, 0xff)),
    fails: /Arrow file is damaged or was cut off/
  },
  {
    what: "more columns than a table of people has",
    name: "a.csv",
    bytes: utf8(`${Array.from({length: 501}, (_, i) => `c${i}`).join(",")}\n`),
    fails: /501 columns; at most 500/
  }
];
