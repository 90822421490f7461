// The century at a glance: eight small pictures, each with the record.

import { numberText, riseOrFall, risesOrFalls, growthText, shareText, valueText } from "./words.js";
import { agreement, beside, eras, firstOf, has, lastOf, outcomes, period, record, regions, run, series, seriesBeside, territories, world, years } from "./data.js";
import { addFigure } from "./figure.js";
import { lineView, linesOf } from "./lines.js";
import { html } from "./draw.js";
import { choice } from "./picker.js";
import { kindColour } from "./colour.js";

const height = 240;

/** An indicator of the world as one line with a short name. */
export function worldLine(name, label, colour) {
  return { name: label, colour, values: series(name, world), record: record(name, world), beside: seriesBeside(name, world), dash: "" };
}

export function present(lines) {
  return lines.filter((line) => line.values.some(Number.isFinite));
}

/** Ratio of output per head, richest to poorest region. */
export const gap = gapOf(run);

export function gapOf(one) {
  return Float64Array.from(years, (_, i) => {
    const values = regions.map((region) => series("gdpPerHead", region, one)[i]).filter((value) => value > 0);
    return values.length > 1 ? Math.max(...values) / Math.min(...values) : NaN;
  });
}

/** Territories with a record, where the world has none: the model's mean over them, beside the record's of the years in which all of them have a figure. */
function whereRecorded(name, colour) {
  const places = territories.filter((place) => record(name, place).length > 0);
  if (places.length < 2 || record(name, world).length > 0) {
    return null;
  }
  const mean = (of) => of.reduce((sum, value) => sum + value, 0) / of.length;
  const byYear = [...Map.groupBy(places.flatMap((place) => record(name, place)), (figure) => figure.year)].filter(([, of]) => of.length === places.length);
  return {
    name: `${places.length} on record`, colour, dash: "", values: Float64Array.from(years, (_, i) => mean(places.map((place) => series(name, place)[i]))),
    record: byYear.map(([year, of]) => ({ year, ...Object.fromEntries(["value", "lower", "upper"].map((end) => [end, mean(of.map((figure) => figure[end]))])), source: of[0].source })),
  };
}

function gapRecord() {
  const byYear = Map.groupBy(regions.flatMap((region) => record("gdpPerHead", region)), (figure) => figure.year);
  return [...byYear].filter(([, figures]) => figures.length >= 0.75 * regions.length).map(([year, figures]) => {
    const [poorest, ...others] = figures.toSorted((a, b) => a.value - b.value);
    const richest = others.at(-1) ?? poorest;
    return { year, value: richest.value / poorest.value, lower: richest.lower / poorest.upper, upper: richest.upper / poorest.lower, source: richest.source };
  });
}

/** Kinds of crisis that the record counts, with its name for them: sudden stops are told apart, for many lead to one of these. */
export const counted = [["currencyCrisis", "currencyCrises", "Currency"], ["bankingCrisis", "bankingCrises", "Banking"], ["sovereignDefault", "sovereignDefaults", "Default"]];

/** Onsets of crises in the ten years up to each year. */
export function onsetLines() {
  return counted.map(([kind, recorded, name]) => ({
    name, colour: kindColour(kind), values: ofTenYears(onsets(kind, outcomes)), record: record(recorded, world), dash: "",
    beside: beside ? ofTenYears(onsets(kind, outcomesBeside())) : undefined,
  })).filter((line) => line.values.some((value) => value > 0) || line.record.length > 0);
}

/** The same by the record's name for them, as it counts them in the ten years to a year. */
export const crisisCounts = new Map(outcomes.length === 0 ? [] : counted.map(([kind, recorded]) =>
  [recorded, { label: `Onsets of ${recorded.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()}`, values: ofTenYears(onsets(kind, outcomes)) }]));

/** How many onsets of crises there are in a run: in all years, as the lines of {@link onsetLines} add up to. */
export function onsetCount(of = outcomes) {
  return counted.reduce((sum, [kind]) => sum + onsets(kind, of).length, 0);
}

export function outcomesBeside() {
  return beside.outcomes.map(([year, place, kind]) => ({ year, place, kind }));
}

/** As the record counts them: a crisis in a place without one in the two years before, once in a year. */
function onsets(kind, of) {
  const hit = new Map(of.filter((event) => event.kind === kind).map((event) => [`${event.place}|${event.year}`, event]));
  return [...hit.values()].filter((event) => !hit.has(`${event.place}|${event.year - 1}`) && !hit.has(`${event.place}|${event.year - 2}`));
}

function ofTenYears(first) {
  return Float64Array.from(years, (year, i) => (i < 9 ? NaN : first.filter((event) => event.year <= year && event.year > year - 10).length));
}

export function addGlance(parent) {
  const grid = html("div", { className: "grid third" });
  parent.append(grid);
  const add = (id, view) => addFigure(grid, { id, view, heading: "h3" });
  add("glance-output", () => {
    const lines = linesOf("gdpPerHead", choice.places);
    const all = series("gdpPerHead", world);
    return lineView({
      title: `Output per head ${growthText(lastOf(all) / firstOf(all))}`, subtitle: `1990 international dollars a year, log scale, ${period}`,
      lines, kind: "log", height,
    });
  });
  add("glance-gap", () => lineView({
    title: `The gap from poorest to richest region ${risesOrFalls(firstOf(gap), lastOf(gap))} ${numberText(lastOf(gap))} times`,
    subtitle: `Output per head, richest over poorest region, ${period}`,
    lines: present([{ name: "Gap", colour: "var(--c-world)", values: gap, record: gapRecord(), beside: beside ? gapOf(beside) : undefined }]), zero: true, height,
  }));
  add("glance-openness", () => {
    const trade = series("tradeOpenness", world);
    const low = trade.reduce((best, value, i) => (value < trade[best] || !Number.isFinite(trade[best]) ? i : best), 0);
    return lineView({
      title: has("tradeOpenness") ? `Exports are lowest in ${years[low]}, at ${shareText(trade[low])} of output` : "Openness",
      subtitle: `Exports and foreign assets over world output, ${period}`,
      lines: present([worldLine("tradeOpenness", "Exports", "var(--k0)"), worldLine("foreignAssetsOpenness", "Foreign assets", "var(--k1)")]),
      format: "share", zero: true, height,
    });
  });
  add("glance-people", () => {
    const people = series("population", world);
    return lineView({
      title: `People ${growthText(lastOf(people) / firstOf(people), "grow", "shrink")}`, subtitle: `People in the world, log scale, ${period}`,
      lines: present([worldLine("population", "People", "var(--c-world)")]), kind: "log", height,
    });
  });
  add("glance-sectors", () => {
    const farm = series("agricultureShare", world);
    return lineView({
      title: `Work in agriculture ${risesOrFalls(firstOf(farm), lastOf(farm))} ${shareText(lastOf(farm))} of all work`,
      subtitle: `Share of employment, world, ${period}`,
      lines: present([worldLine("agricultureShare", "Agriculture", "var(--k2)"), worldLine("industryShare", "Industry", "var(--k0)"),
        worldLine("servicesShare", "Services", "var(--k3)")]),
      format: "share", zero: true, height,
    });
  });
  add("glance-wages", () => {
    const share = series("wageShare", world);
    return lineView({
      title: `Wages ${riseOrFall(firstOf(share), lastOf(share))} ${shareText(lastOf(share))} of output`, subtitle: `Wage share, world, ${period}`,
      lines: present([worldLine("wageShare", "Wage share", "var(--k4)")]), format: "share", zero: true, height,
    });
  });
  add("glance-reserve", () => {
    const rate = series("unemploymentRate", world);
    const top = rate.reduce((best, value, i) => (value > rate[best] || !Number.isFinite(rate[best]) ? i : best), 0);
    return lineView({
      title: `Unemployment peaks in ${years[top]}, at ${shareText(rate[top])}`, subtitle: `Share of the workforce, world, ${period}`,
      lines: present([worldLine("unemploymentRate", "Unemployed", "var(--k4)"), worldLine("reserveArmy", "With reserve", "var(--k1)")]),
      format: "share", zero: true, height,
    });
  });
  add("glance-hours", () => {
    const hours = series("hoursPerWorker", world);
    return lineView({
      title: `Hours ${riseOrFall(firstOf(hours), lastOf(hours))} ${numberText(lastOf(hours))} a year`, subtitle: `Hours a worker and year, world, ${period}`,
      lines: present([worldLine("hoursPerWorker", "Hours", "var(--k5)"), whereRecorded("hoursPerWorker", "var(--k1)")].filter(Boolean)), height,
    });
  });
  add("glance-crises", () => {
    if (outcomes.length === 0) {
      return null;
    }
    const lines = onsetLines();
    const sums = [...years].map((_, i) => lines.reduce((sum, line) => sum + (line.values[i] || 0), 0));
    const worst = sums.indexOf(Math.max(...sums));
    return lineView({
      title: `${onsetCount()} onsets of currency, banking and debt crises${sums[worst] > 0 ? `; most in the ten years to ${years[worst]}, with ${sums[worst]}` : ""}`,
      subtitle: `Onsets in the ten years up to each, all territories, ${period}`, lines, zero: true, height,
    });
  });
}

/** Headline, lead and figures at the top. */
export function opening() {
  const output = series("gdpPerHead", world);
  const growth = lastOf(output) / firstOf(output);
  const facts = record("gdpPerHead", world);
  const spans = facts.length > 1 && facts[0].year <= run.from + 2 && facts[facts.length - 1].year >= run.to - 2;
  const recorded = spans ? facts[facts.length - 1].value / facts[0].value : NaN;
  const tiles = [];
  const tile = (label, value, beside) => tiles.push({ label, value, beside });
  const addTile = (name, label, format) => {
    const values = series(name, world);
    const figures = record(name, world);
    if (values.some(Number.isFinite)) {
      const last = figures[figures.length - 1];
      tile(label, valueText(lastOf(values), format), [
        years.length > 1 ? `${valueText(firstOf(values), format)} in ${run.from}` : "",
        last && last.year >= run.to - 5 ? `record ${valueText(last.value, format)} in ${last.year}` : "",
      ].filter(Boolean).join("; "));
    }
  };
  addTile("gdpPerHead", `output per head in ${run.to}, 1990 dollars`, "number");
  addTile("population", `people in ${run.to}`, "number");
  addTile("tradeOpenness", `exports over output in ${run.to}`, "share");
  addTile("agricultureShare", `of work in agriculture in ${run.to}`, "share");
  addTile("wageShare", `wage share in ${run.to}`, "share");
  if (gap.some(Number.isFinite)) {
    tile("times, richest to poorest region", numberText(lastOf(gap)), `${numberText(firstOf(gap))} in ${run.from}`);
  }
  const crises = onsetCount();
  const [inside, all] = Object.keys(run.record.figures).flatMap((name) => [world, ...regions].map((place) => agreement(series(name, place), record(name, place))))
    .reduce((sum, one) => [sum[0] + one[0], sum[1] + one[1]], [0, 0]);
  return {
    headline: years.length === 1 && output.some(Number.isFinite)
      ? `World output per head in ${run.from}: ${valueText(lastOf(output), "number")} dollars of 1990`
      : Number.isFinite(growth)
      ? `World output per head ${growthText(growth)} from ${run.from} to ${run.to}${Number.isFinite(recorded) ? `; in the record it ${growthText(recorded)}` : ""}`
      : "Report of a run",
    lead: [
      crises > 0 ? `${crises} onsets of currency, banking and debt crises come out of ${eras.length > 0 ? "decisions that are given and " : ""}mechanisms that are stated.` : "",
      all > 0 ? `Of ${all} figures of the record for the world and its regions, ${inside} hold the model's value within their band; each picture shows both.` : "",
      "A model's history is not history: it shows what follows from the mechanisms and data it states.",
    ].filter(Boolean).join(" "),
    tiles,
  };
}
