/** What a domain stands for, searched from the whole down to its last two labels. */
export interface Domains<T> {
  /** Adds a domain for itself and its subdomains; a domain added before keeps its first value. */
  add(domain: string, value: T): void;
  get(domain: string): T | undefined;
}

/** An empty set of domains. */
export function domainSet<T>(): Domains<T> {
  const values = new Map<string, T>();
  return {
    add(domain, value) {
      const key = clean(domain);
      if (key !== "" && !values.has(key)) values.set(key, value);
    },
    get(domain) {
      for (let rest = clean(domain); rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1)) {
        const value = values.get(rest);
        if (value !== undefined) return value;
      }
      return undefined;
    }
  };
}

/** A domain in lower case, without the part before an @, `www.` and stray dots. */
function clean(domain: string): string {
  return domain
    .trim()
    .toLowerCase()
    .replace(/^.*@/, "")
    .replace(/^www\./, "")
    .replace(/^\.+|\.+$/g, "");
}

/** Country codes that are sold to the whole world and so tell nothing: `.ai`, `.io`, `.me` and the like. */
const sold = new Set("ai io me co tv cc ly to sh gg ml ga cf tk gl fm la ws nu im st vc so eu is".split(" "));

/**
 * The country that a domain's ending tells, or the empty string: the two-letter code (`uk` is GB), US for `.edu`,
 * `.gov` and `.mil`. Codes sold as generic endings tell nothing, except below `.ac.`, `.edu.` or `.gov.`.
 */
export function domainCountry(domain: string): string {
  const labels = clean(domain).split(".");
  const last = labels.at(-1) ?? "";
  if (labels.length < 2) return "";
  if (["edu", "gov", "mil"].includes(last)) return "US";
  if (!/^[a-z]{2}$/.test(last)) return "";
  const academic = ["ac", "edu", "gov"].includes(labels.at(-2) ?? "");
  if (sold.has(last) && !academic) return "";
  return last === "uk" ? "GB" : last.toUpperCase();
}

/** The country that a firm's subdomain tells (`il.ibm.com` → IL, `sg.panasonic.com` → SG), or the empty string. */
export function subdomainCountry(domain: string, countries: ReadonlySet<string>): string {
  const labels = clean(domain).split(".");
  const first = labels[0] ?? "";
  if (labels.length < 3 || !/^[a-z]{2}$/.test(first)) return "";
  const code = first === "uk" ? "GB" : first.toUpperCase();
  return countries.has(code) ? code : "";
}

/** Mail providers whose domain says nothing about an employer. */
export const freeMail: ReadonlySet<string> = new Set(
  (
    "gmail.com outlook.com hotmail.com yahoo.com qq.com 163.com 126.com foxmail.com icloud.com me.com mac.com live.com " +
    "protonmail.com proton.me aol.com msn.com googlemail.com yandex.ru mail.ru gmx.de gmx.net web.de sina.com sohu.com " +
    "yahoo.co.jp yahoo.co.in yahoo.co.uk hotmail.fr yahoo.fr live.cn hanmail.net naver.com acm.org ieee.org computer.org " +
    "139.com yeah.net vip.qq.com outlook.fr hotmail.co.uk email.com ymail.com fastmail.com orange.fr free.fr"
  ).split(" ")
);
