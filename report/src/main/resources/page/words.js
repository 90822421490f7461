// How numbers, years and names are written.

const formats = [0, 1, 2, 3, 4].map(
    (digits) => new Intl.NumberFormat("en-GB", { minimumFractionDigits: 0, maximumFractionDigits: digits }));

const grouped = formats.map((format) => ({ format: (value) => withMinus(format.format(value)) }));

/** A number as a reader sees it: with a minus sign, not a hyphen. */
export function withMinus(text) {
  return text.replace("-", "−");
}

/** A number with as many digits as it deserves: 0.034, 4.2, 1,234, 12.3 million. */
export function numberText(value) {
  if (!Number.isFinite(value)) {
    return "–";
  }
  const size = Math.abs(value);
  if (size >= 1e15) {
    return powerText(value, 1);
  }
  for (const [unit, name] of [[1e12, " trillion"], [1e9, " billion"], [1e6, " million"]]) {
    if (size >= unit) {
      return grouped[size >= 100 * unit ? 0 : 1].format(value / unit) + name;
    }
  }
  if (size >= 100) {
    return grouped[0].format(value);
  }
  if (size >= 10) {
    return grouped[1].format(value);
  }
  if (size >= 0.001 || size === 0) {
    return grouped[size >= 0.1 ? 2 : size >= 0.01 ? 3 : 4].format(value);
  }
  return powerText(value, 1);
}

/** A sentence of the run with its numbers as this page writes them: "5.11e+07" → "51.1 million", "1861862" → "1.9 million". */
export function plainNumbers(text) {
  return text.replace(/(?<![\w.])\d+(\.\d+)?e[+-]?\d+|(?<![\w.,])\d{5,}(?![\w.,]?\d)/g, (number) => numberText(Number(number)));
}

/** 2.5·10⁻¹⁴ */
function powerText(value, digits) {
  const [part, power] = Math.abs(value).toExponential(digits).split("e");
  return `${value < 0 ? "−" : ""}${part === "1" || part === "1.0" ? "" : part + "·"}10${[...power.replace("+", "")].map((c) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[c] ?? "⁻").join("")}`;
}

/** A share as per cent. */
export function shareText(value) {
  if (!Number.isFinite(value)) {
    return "–";
  }
  const percent = value * 100;
  const size = Math.abs(percent);
  return grouped[size >= 10 ? 0 : size >= 0.095 ? 1 : 2].format(percent) + "%";
}

/** The same, short enough for an axis. */
export function axisText(value, format) {
  if (format === "share") {
    return grouped[1].format(value * 100) + "%";
  }
  const size = Math.abs(value);
  for (const [unit, name] of [[1e12, " tn"], [1e9, " bn"], [1e6, " m"], [1e4, "k"]]) {
    if (size >= unit) {
      return grouped[1].format(value / (name === "k" ? 1e3 : unit)) + name;
    }
  }
  return size > 0 && size < 0.001 ? powerText(value, 0) : grouped[3].format(value);
}

export function valueText(value, format) {
  return format === "share" ? shareText(value) : numberText(value);
}

/** "6.3-fold", "by 12%". */
function timesText(ratio) {
  return ratio >= 1.95 ? `${numberText(Number(ratio.toPrecision(2)))}-fold` : `by ${shareText(Math.abs(ratio - 1))}`;
}

/** What became of something that grew or shrank by a ratio: "grows 6.3-fold", "shrinks by 20%". */
export function growthText(ratio, grows = "grows", shrinks = "shrinks") {
  if (!Number.isFinite(ratio) || ratio <= 0) {
    return "has no figures at both ends";
  }
  return Math.abs(ratio - 1) < 0.005 ? "stays as it was" : `${ratio > 1 ? grows : shrinks} ${timesText(ratio)}`;
}

export function risesOrFalls(from, to) {
  const change = Math.abs(from) > 0 ? (to - from) / Math.abs(from) : to - from;
  return Math.abs(change) < 0.03 ? "stays near" : change > 0 ? "rises to" : "falls to";
}

/** The same for a word in the plural. */
export function riseOrFall(from, to) {
  return risesOrFalls(from, to).replace("stays", "stay").replace("rises", "rise").replace("falls", "fall");
}

/** "a, b and c". */
export function listText(names) {
  return names.length < 2 ? names.join("") : names.slice(0, -1).join(", ") + " and " + names[names.length - 1];
}

/** camelCase and field names as words: "sovereignDefault" → "sovereign default". */
export function plainWords(name) {
  return name.replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);
}

export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "United Kingdom (Great Britain and Northern Ireland)" → "United Kingdom"; a long list is cut after a name. */
export function shortName(name) {
  const short = name.replace(/\s*\(.*$/, "");
  return short.length <= 34 ? short : short.slice(0, 34).replace(/,[^,]*$/, "");
}

export function quarterText(quarter) {
  return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
}

/** States that are no territory of the world's tables. */
export const stateNames = {
  SUN: "Soviet Union", AUH: "Austria-Hungary", OTT: "Ottoman Empire", RUS: "Russia", DEU: "Germany", GBR: "United Kingdom",
  ALLIES: "Allied occupation", SRB: "Serbia", YUG: "Yugoslavia", CSK: "Czechoslovakia", ETH: "Ethiopia", AFG: "Afghanistan",
  CZE: "Czech Republic",
};

/** Where those states sit that are no territory of the world's tables. */
const seats = { SUN: "RUS", AUH: "AUT", OTT: "TUR", SRB: "YUG", CZE: "CSK", AFG: "AFN" };

/** Whether a state sits in a territory that it rules. */
export function sitsIn(state, territory) {
  return state === territory || seats[state] === territory;
}
