// The run's numbers as the page holds them: places, series by place and year, the record, what happened.

import { plainNumbers, shortName } from "./words.js";

/** The numbers are carried deflated, in base 64. */
async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).json();
}

export const run = await unpacked(document.getElementById("run-data").textContent);
export const years = Array.from({ length: Math.max(0, run.to - run.from + 1) }, (_, i) => run.from + i);
export const period = run.from === run.to ? `${run.from}` : `${run.from}–${run.to}`;
export const hasYears = years.length > 0;

/** Regions in the order in which the page lists them, so that each keeps its colour. */
const regionOrder = [
  "Western Europe", "Western Offshoots", "Eastern Europe", "Latin America", "East Asia", "South Asia", "Southeast Asia", "Middle East",
  "Africa",
];

export const territories = run.territories.map(([id, name, region, shapes], index) => ({
  key: `t:${id}`, id, index, name, short: shortName(name), region, kind: "territory", members: [index],
  shapes: shapes.split(shapes.includes(";") ? ";" : " ").filter((shape) => shape !== ""),
}));
const worldIndex = territories.length;
export const world = {
  key: "WORLD", id: "WORLD", index: worldIndex, name: "World", short: "World", region: "", kind: "world",
  members: territories.map((place) => place.index),
};
export const regions = [...new Set(territories.map((place) => place.region))]
  .sort((a, b) => (regionOrder.indexOf(a) + 1 || 99) - (regionOrder.indexOf(b) + 1 || 99) || (a < b ? -1 : 1))
  .map((name, order) => ({
    key: `r:${name}`, id: name, index: -1, order, name, short: name, region: name, kind: "region",
    members: territories.filter((place) => place.region === name).map((place) => place.index),
  }));
export const places = [world, ...regions, ...territories];
const placeByKey = new Map(places.map((place) => [place.key, place]));

export function placeOf(key) {
  return placeByKey.get(key);
}

export function territoryAt(index) {
  return index === worldIndex ? world : territories[index];
}

const empty = new Float64Array(years.length).fill(NaN);

function numbers(array) {
  return array ? Float64Array.from(array, (value) => (value === null ? NaN : value)) : empty;
}

const cache = new Map();

/** The run that is shown beside this one; null where there is none. */
export const beside = run.beside ?? null;
export const besideName = beside ? (nameOfRun(beside) === nameOfRun(run) ? beside.folder : nameOfRun(beside)) : "";

function nameOfRun({ manifest, folder }) {
  return String(typeof manifest.scenario === "string" ? manifest.scenario : manifest.scenario?.name ?? manifest.name ?? folder);
}

/** An indicator at a place, by year; NaN where there is none, or it is a share of nearly nothing; of this run or the one beside it. */
export function series(name, place, of = run) {
  return cached(name, place, of, "", () => enough(name, place, of));
}

function cached(name, place, of, kind, make) {
  const key = `${of === run ? "" : "beside|"}${kind}${name}|${place.key}`;
  if (!cache.has(key)) {
    cache.set(key, make());
  }
  return cache.get(key);
}

function told(name, place, of) {
  return cached(name, place, of, "told|", () => {
    const stored = of.series[name];
    return !stored ? empty
      : place.kind === "region" || (place.kind === "world" && !stored[place.index]) ? together(name, place.members, of) : numbers(stored[place.index]);
  });
}

/** Without the years in which what an indicator is a share of is too small a part of output, or it is above the most that says something. */
function enough(name, place, of) {
  const { least = [], most = Infinity } = measure(name);
  const values = told(name, place, of);
  if (least.length === 0 && most === Infinity) {
    return values;
  }
  const output = told("gdpWorldMoney", place, of);
  const bases = least.filter(([base]) => of.series[base]).map(([base, share]) => [told(base, place, of), share]);
  return values.map((value, y) => (value > most || bases.some(([base, share]) => base[y] / output[y] < share) ? NaN : value));
}

/** The same of the run beside this one; undefined where there is none. */
export function seriesBeside(name, place) {
  return beside ? series(name, place, beside) : undefined;
}

export function has(name) {
  return name in run.series;
}

export function measure(name) {
  return { label: name, unit: "", weight: "none", format: "number", scale: "linear", scheme: "up", ...run.measures[name], name };
}

/** Several territories as one: the sum of what adds up, the weighted mean of what does not; nothing where most of the weight is a share of nearly nothing. */
function together(name, members, of) {
  const { weight, least, most } = measure(name);
  if (weight === "none") {
    return empty;
  }
  const isLimited = least !== undefined || most !== undefined;
  const total = new Float64Array(years.length);
  const weights = new Float64Array(years.length);
  const leftOut = new Float64Array(years.length);
  for (const index of members) {
    const values = series(name, territories[index], of);
    const by = weight === "sum" ? null : told(weight, territories[index], of);
    for (let y = 0; y < years.length; y++) {
      const w = by ? by[y] : 1;
      if (Number.isFinite(values[y]) && Number.isFinite(w)) {
        total[y] += values[y] * w;
        weights[y] += w;
      } else if (isLimited && Number.isFinite(w) && Number.isFinite(told(name, territories[index], of)[y])) {
        leftOut[y] += w;
      }
    }
  }
  return total.map((sum, y) => (weights[y] === 0 || leftOut[y] > weights[y] ? NaN : weight === "sum" ? sum : sum / weights[y]));
}

/**
 * The record's figures for an indicator at a place: year, value, lower, upper, source. Those of a region
 * or the world are made of its territories' where those that have one hold four fifths of its people.
 */
export function record(name, place) {
  const key = `${name}|${place.key}`;
  let found = recordCache.get(key);
  if (!found) {
    const figures = (run.record.figures[name] ?? []).filter((figure) => figure[1] >= run.from && figure[1] <= run.to + 1);
    const own = figures.filter((figure) => figure[0] === place.index).map(figureOf);
    found = own.length > 0 || place.kind === "territory" ? own : recordTogether(name, figures, place);
    recordCache.set(key, found);
  }
  return found;
}

const recordCache = new Map();

/** The run's value in the year of a figure; the run's last year also stands beside a figure of the year after it. */
export function modelAt(values, year) {
  return year <= run.to + 1 ? values[Math.min(year, run.to) - run.from] ?? NaN : NaN;
}

function figureOf([, year, value, lower, upper, source]) {
  return { year, value, lower: lower ?? NaN, upper: upper ?? NaN, source: run.record.sources[source] };
}

function recordTogether(name, figures, place) {
  const weight = measure(name).weight;
  if (weight === "none") {
    return [];
  }
  const people = (index, year) => modelAt(series("population", territories[index]), year);
  const byYear = Map.groupBy(figures.filter((figure) => place.members.includes(figure[0])), (figure) => figure[1]);
  const result = [];
  for (const [year, of] of [...byYear].sort((a, b) => a[0] - b[0])) {
    const all = place.members.reduce((sum, index) => sum + (people(index, year) || 0), 0);
    const covered = of.reduce((sum, figure) => sum + (people(figure[0], year) || 0), 0);
    if (!(covered >= 0.8 * all) || all === 0) {
      continue;
    }
    const sums = [0, 0, 0];
    let weights = 0;
    for (const figure of of) {
      const w = weight === "sum" ? 1 : modelAt(series(weight, territories[figure[0]]), year);
      if (!Number.isFinite(w)) {
        continue;
      }
      weights += w;
      sums[0] += w * figure[2];
      sums[1] += w * (figure[3] ?? NaN);
      sums[2] += w * (figure[4] ?? NaN);
    }
    const divisor = weight === "sum" ? 1 : weights;
    result.push({
      year, value: sums[0] / divisor, lower: sums[1] / divisor, upper: sums[2] / divisor, source: run.record.sources[of[0][5]],
    });
  }
  return result;
}

/** How many of the record's figures with a band hold the model's value: [inside, all]. */
export function agreement(values, figures) {
  let inside = 0;
  let all = 0;
  for (const figure of figures) {
    const value = modelAt(values, figure.year);
    if (Number.isFinite(value) && Number.isFinite(figure.lower) && Number.isFinite(figure.upper)) {
      all++;
      inside += value >= figure.lower && value <= figure.upper ? 1 : 0;
    }
  }
  return [inside, all];
}

export function firstOf(values) {
  return values.find((value) => Number.isFinite(value)) ?? NaN;
}

export function lastOf(values) {
  return values.findLast((value) => Number.isFinite(value)) ?? NaN;
}

/** A value in a year, or the nearest year that has one. */
export function near(values, year) {
  const at = Math.min(Math.max(0, year - run.from), values.length - 1);
  for (let d = 0; d < values.length; d++) {
    for (const i of [at - d, at + d]) {
      if (Number.isFinite(values[i])) {
        return values[i];
      }
    }
  }
  return NaN;
}

/** Everything that happened: decisions that took effect and what came of it. */
export const events = run.events.rows.map(([quarter, place, kind, name, value, cause, source, verified, times]) => ({
  quarter, year: Math.floor(quarter / 4), place, kind: run.events.texts[kind], name: run.events.texts[name], value,
  cause: plainNumbers(run.events.texts[cause]), source: run.events.texts[source], verified: run.events.texts[verified], times,
  isDecision: run.events.texts[verified] !== "",
}));
export const outcomes = events.filter((event) => !event.isDecision);
export const decisions = events.filter((event) => event.isDecision);

export function isCrisis(event) {
  return /crisis|default|suddenstop|exitfromgold|bankrun|hyperinflation/i.test(event.kind.replace(/\s/g, ""));
}

/** The decisions that reached the largest part of the people of their time: hairlines for pictures over time, at least five years apart. */
export const eras = (() => {
  const groups = new Map();
  for (const event of decisions) {
    const people = event.place === worldIndex
      ? near(series("population", world), event.year)
      : near(series("population", territoryAt(event.place) ?? world), event.year);
    const key = `${event.year}|${event.name}`;
    const group = groups.get(key) ?? { year: event.year, name: event.name, people: 0 };
    group.people += people / near(series("population", world), event.year) || 0;
    groups.set(key, group);
  }
  const chosen = [];
  for (const group of [...groups.values()].sort((a, b) => b.people - a.people)) {
    if (chosen.length < 7 && group.year > run.from + 1 && chosen.every((other) => Math.abs(other.year - group.year) >= 5)) {
      chosen.push(group);
    }
  }
  return chosen.sort((a, b) => a.year - b.year);
})();

const manifest = run.manifest;
export const scenarioName = nameOfRun(run);

/** Where a picture's numbers come from: scenario, seed, version and hash of the results. */
export const origin = [
  `Conjuncture ${manifest.version ?? ""}`.trim(),
  scenarioName,
  ...stamp(manifest),
  ...(beside ? [`dashed: ${besideName}`, ...stamp(beside.manifest)] : []),
].filter((part) => part !== "");

function stamp({ seed, resultHash = "", state = "unknown" }) {
  return [seed === undefined ? "" : `seed ${seed}`, resultHash === "" ? `state ${state}` : String(resultHash).slice(0, 12)];
}
