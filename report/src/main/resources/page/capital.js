// Who owns what where: home × host by region, and the share of companies' capital owned from abroad.

import { listText, numberText, shareText } from "./words.js";
import { firstOf, has, lastOf, placeOf, regions, run, series, territories, world, years } from "./data.js";
import { colourOf } from "./colour.js";
import { html } from "./draw.js";
import { addFigure, missing } from "./figure.js";
import { addChoice, addIndicators } from "./indicators.js";
import { addFacts } from "./facts.js";
import { lineView, linesOf, subtitleOf } from "./lines.js";
import { barDrawing } from "./bars.js";
import { matrixDrawing } from "./matrix.js";
import { curveDrawing } from "./curve.js";
import { choice, controls, labelled, yearSlider } from "./picker.js";
import { choropleth } from "./worldmap.js";

/** Figures of the literature that indicators of companies stand beside, as lines. */
const companyShapes = {
  companySizeTail: ["Companies' sizes fall off with an exponent of", [["US 1997", 1.06]], "the record: about 1.06 for firms by people at work, where 1 is Zipf's law (Axtell 2001); the fewer companies a run has, the less of the tail it can show"],
  companyGrowthShape: ["Companies' growth is shaped with an exponent of", [["Laplace", 1], ["Normal", 2]], "Subbotin's shape b: 1 is Laplace's, a tent of logarithms, 2 the normal; the record: about 1 (Bottazzi and Secchi 2006)"],
};

const regionAt = territories.map((place) => regions.findIndex((region) => region.name === place.region));

/** Homes of owners, those with most capital a head first, with their parts of the world's people and capital. */
function concentration(rows, year) {
  const capital = new Float64Array(territories.length);
  for (const [at, home, host, value] of rows) {
    if (at === year && home >= 0 && home < territories.length && host >= 0) {
      capital[home] += Math.max(0, value);
    }
  }
  const all = territories.map((place) => ({ name: place.name, people: series("population", place)[year - run.from], capital: capital[place.index] })).filter((owner) => owner.people > 0);
  const [people, wealth] = ["people", "capital"].map((what) => all.reduce((sum, owner) => sum + owner[what], 0));
  if (!(wealth > 0)) {
    return { owners: [], points: [], atTenth: NaN };
  }
  const owners = all.map((owner) => ({ ...owner, people: owner.people / people, capital: owner.capital / wealth })).sort((a, b) => b.capital / b.people - a.capital / a.people);
  const points = [[0, 0]];
  let atTenth = NaN;
  for (const owner of owners) {
    const [a, b] = points[points.length - 1];
    if (a < 0.1 && a + owner.people >= 0.1) {
      atTenth = b + (owner.capital * (0.1 - a)) / owner.people;
    }
    points.push([a + owner.people, b + owner.capital]);
  }
  return { owners, points, atTenth };
}

const flowKinds = { directInvestmentFromAbroad: "Direct investment", lendingFromAbroad: "Loans to states", profitsFromAbroad: "Profits", interestFromAbroad: "Interest" };

/** What goes to who gets more than it gives, over the world's output: what a flow moves between territories. */
function movedBetween(name) {
  return Float64Array.from(years, (_, y) => {
    const sum = territories.reduce((all, place) => all + Math.max(0, (series(name, place)[y] || 0) * (series("gdpWorldMoney", place)[y] || 0)), 0);
    return sum / series("gdpWorldMoney", world)[y];
  });
}

/** Capital that moves and what it brings, of the world and of places, year by year. */
function addCapitalFlows(grid) {
  const names = Object.keys(flowKinds).filter(has);
  if (names.length === 0) {
    addFigure(grid, { id: "capital-flows", view: () => missing("Flows of capital", "The run has no table of flows") });
    return;
  }
  addFigure(grid, { id: "capital-flows", view: () => {
    const lines = names.map((name, i) => ({ name: flowKinds[name], colour: `var(--k${i})`, values: movedBetween(name), record: [], dash: "" }));
    const top = lines.toSorted((a, b) => lastOf(b.values) - lastOf(a.values))[0];
    return lineView({
      title: `In ${run.to} most moves between territories as ${top.name.toLowerCase()}: ${shareText(lastOf(top.values))} of the world's output`,
      subtitle: `Received by territories that receive more than they pay, share of the world's output, ${run.from}–${run.to}`, lines, format: "share", zero: true, height: 300,
      note: "table of flows; direct investment: shares and new plants",
    });
  } });
  for (const name of names) {
    addFigure(grid, { id: `capital-${name}`, view: () => {
      const lines = linesOf(name, choice.places).map((line) => ({ ...line, record: [] }));
      const top = lines.toSorted((a, b) => lastOf(b.values) - lastOf(a.values));
      return lineView({
        title: top.length > 1 ? `${flowKinds[name]} in ${run.to}: of the places chosen, ${top[0].name} receives most, ${top[top.length - 1].name} least` : flowKinds[name],
        subtitle: subtitleOf(name), lines, format: "share", zero: true, height: 260, note: "chosen places; table of flows",
      });
    } });
  }
}

/** How sizes of companies and their growth are distributed, each beside the figures of the literature. */
function addCompanyShapes(grid) {
  for (const [name, [words, figures, note]] of Object.entries(companyShapes).filter(([each]) => has(each))) {
    addFigure(grid, { id: `capital-${name}`, view: () => {
      const lines = linesOf(name, [world]);
      const values = series(name, world);
      return lineView({
        title: `${words} ${numberText(firstOf(values))} in ${run.from} and ${numberText(lastOf(values))} in ${run.to}; ${listText(figures.map(([of, value]) => `${of}: ${value}`))}`,
        subtitle: subtitleOf(name, "world"), height: 280, zero: true, note,
        lines: lines.length === 0 ? [] : [...lines, ...figures.map(([of, value]) => ({ name: of, colour: "var(--soft)", dash: "4 3", values: new Float64Array(years.length).fill(value), record: [] }))],
      });
    } });
  }
}

/** Places by what owners abroad have of their capital. */
function addForeignBars(grid) {
  addFigure(grid, { id: "foreign-bars", view: () => {
    const bars = territories.map((place) => ({ name: place.short, colour: colourOf(place), value: lastOf(series("foreignOwnedCapitalShare", place)) }))
      .filter((bar) => Number.isFinite(bar.value)).sort((a, b) => b.value - a.value);
    if (bars.length === 0 || bars[0].value <= 0) {
      return null;
    }
    const title = `${bars[0].name} has the largest part of its capital owned from abroad in ${years[years.length - 1]}`;
    return {
      title, subtitle: `Share of companies' capital owned abroad, thirty highest of ${bars.length} territories, ${years[years.length - 1]}; colour: region`,
      table: { head: ["Territory", "Share"], rows: bars.map((bar) => [bar.name, bar.value]) },
      ...barDrawing({ bars: bars.slice(0, 30), format: "share", sentence: `${title}: ${shareText(bars[0].value)}.` }),
    };
  } });
}

export function addOwnership(parent) {
  const grid = html("div", { className: "grid" });
  const figures = [];
  const { years: stored, rows } = run.ownership;
  if (stored.length > 0) {
    let year = stored[stored.length - 1];
    const sumsOf = () => {
      const sums = regions.map(() => new Float64Array(regions.length));
      let abroad = 0;
      let all = 0;
      for (const [at, home, host, value] of rows) {
        if (at === year && home >= 0 && host >= 0 && home < territories.length && host < territories.length) {
          sums[regionAt[home]][regionAt[host]] += value;
          all += value;
          abroad += home === host ? 0 : value;
        }
      }
      return { sums, abroad, all };
    };
    figures.push(addFigure(grid, { id: "ownership-matrix", view: () => {
      const { sums, abroad, all } = sumsOf();
      const hosts = regions.map((_, h) => sums.reduce((sum, row) => sum + row[h], 0));
      const share = (home, host) => (hosts[host] > 0 && sums[home][host] > 0 ? sums[home][host] / hosts[host] : NaN);
      const title = `In ${year}, ${shareText(abroad / all)} of companies' capital has owners in another territory`;
      const names = regions.map((region) => region.name);
      return {
        title, subtitle: `Share of a host region's companies (column) owned from a home region (row), ${year}`, note: "equity claims at the end of the year; owners through the world market for capital are not shown",
        table: { head: ["Home", ...names], rows: names.map((name, home) => [name, ...names.map((_, host) => share(home, host))]) },
        ...matrixDrawing({ rows: names, columns: names, value: share, text: shareText, bounds: [0.01, 0.03, 0.1, 0.25, 0.5, 0.8], sentence: `${title}.`, across: "Host →", down: "Home ↓" }),
      };
    } }));
    figures.push(addFigure(grid, { id: "ownership-concentration", view: () => {
      const now = concentration(rows, year);
      if (now.owners.length < 2) {
        return null;
      }
      const start = concentration(rows, stored[0]);
      const title = `In ${year} the tenth of the world's people who live where most is owned own ${shareText(now.atTenth)} of companies' capital`;
      return {
        title, subtitle: `Companies' capital by the home of its owners, share of the whole, over people, homes with most a head first, ${year}${year > stored[0] ? `; dashed: ${stored[0]}` : ""}`,
        note: "equity claims at the end of the year; inside a territory ownership is taken as even, so the curve tells of homes, not of persons",
        table: { head: ["Home", "Share of the world's people", "Share of companies' capital"], rows: now.owners.map((owner) => [owner.name, owner.people, owner.capital]) },
        ...curveDrawing({ curves: [...(year > stored[0] && start.owners.length > 1 ? [{ name: String(stored[0]), colour: "var(--soft)", dash: "5 4", points: start.points }] : []), { name: String(year), colour: "var(--accent)", points: now.points }],
          sentence: `${title}; in ${stored[0]} it was ${shareText(start.atTenth)}.`, across: "Share of the world's people" }),
      };
    } }));
    figures.push(addFigure(grid, { id: "ownership-largest", view: () => {
      const pairs = rows.filter(([at, home, host]) => at === year && home !== host && home >= 0 && host >= 0).sort((a, b) => b[3] - a[3]).slice(0, 16);
      if (pairs.length === 0) {
        return null;
      }
      const bars = pairs.map(([, home, host, value]) => ({ name: `${territories[home].short} → ${territories[host].short}`, colour: colourOf(territories[home]), value }));
      const title = `The largest stake abroad in ${year}: ${bars[0].name}`;
      return {
        title, subtitle: `Companies' capital by home → host, world money, sixteen largest, ${year}; colour: the home's region`,
        table: { head: ["Home → host", "World money"], rows: bars.map((bar) => [bar.name, bar.value]) },
        ...barDrawing({ bars, format: "number", sentence: `${title}, ${numberText(bars[0].value)}.` }),
      };
    } }));
    parent.append(yearSlider({ label: "Year of ownership", values: stored, start: year, show: (to) => {
      year = to;
      figures.forEach((figure) => figure.update());
    } }), grid);
  } else {
    parent.append(grid);
  }
  addCapitalFlows(grid);
  addFacts(grid);
  if (!has("foreignOwnedCapitalShare")) {
    return;
  }
  addForeignBars(grid);
  addFigure(grid, { id: "foreign-share", view: () => {
    const lines = linesOf("foreignOwnedCapitalShare", choice.places);
    const all = series("foreignOwnedCapitalShare", world);
    return lineView({
      title: `Capital owned from abroad: world ${shareText(firstOf(all))} in ${run.from}, ${shareText(lastOf(all))} in ${run.to}`,
      subtitle: subtitleOf("foreignOwnedCapitalShare"), lines, format: "share", zero: true, height: 280,
    });
  } });
  addForeignMap(parent);
  addCompanyShapes(grid);
  addIndicators(grid, "capital", ["transnationalityIndex", "affiliateSalesShare", "affiliateEmploymentShare", "profitShiftedShare", "royaltiesPaid", "royaltiesReceived"]);
  addChoice(grid, "capital-more", ["mergers", "mergersAbroad", "takeovers", "takeoversAbroad", "divestments", "foundedAbroad", "foundedForMaterials", "foundedForMarkets", "bondsAbroadShare", "relocatedJobs", "jointVentureShare", "directInvestmentShare", "workersFunds"]);
}

/** What part of each host's companies a home owns in the last year of ownership up to one; less than nothing nowhere, NaN where a host has none. */
function ownedFrom(home, until) {
  const at = run.ownership.years.findLast((each) => each <= until) ?? run.ownership.years[0];
  const [owned, all] = [new Float64Array(territories.length), new Float64Array(territories.length)];
  for (const [year, holder, host, value] of run.ownership.rows) {
    if (year === at && holder >= 0 && holder < territories.length && host >= 0 && host < territories.length) {
      all[host] += value;
      owned[host] += holder === home.index ? value : 0;
    }
  }
  return { year: at, share: (place) => (all[place.index] > 0 ? owned[place.index] / all[place.index] : NaN) };
}

/** Homes that own something elsewhere, those with most first. */
function homesAbroad() {
  const sums = new Map();
  for (const [, home, host, value] of run.ownership.rows) {
    if (home >= 0 && home < territories.length && host >= 0 && home !== host) {
      sums.set(home, (sums.get(home) ?? 0) + value);
    }
  }
  return [...sums].sort((a, b) => b[1] - a[1]).map(([home]) => territories[home]);
}

/** Hosts by what owners abroad have of their companies: all of them, or those of one home. */
function addForeignMap(parent) {
  let mapped = run.to;
  const home = html("select", {}, html("option", { value: "" }, "Anywhere abroad"), ...homesAbroad().map((place) => html("option", { value: place.key }, place.short)));
  const map = addFigure(parent, { id: "foreign-map", controls: controls(labelled("Owners at home in", home)), view: () => {
    const owner = placeOf(home.value);
    const { year, share } = owner ? ownedFrom(owner, mapped) : { year: mapped, share: (place) => series("foreignOwnedCapitalShare", place)[mapped - run.from] };
    const all = territories.filter((place) => place !== owner && Number.isFinite(share(place))).sort((a, b) => share(b) - share(a));
    if (all.length === 0) {
      return missing("Capital owned from abroad", "The run does not tell how much capital owners abroad hold");
    }
    const most = all.slice(0, 3).filter((place) => share(place) > 0);
    const title = !owner ? `In ${year}, owners abroad hold more than half of the capital in ${all.filter((place) => share(place) > 0.5).length} of ${all.length} territories`
      : most.length === 0 ? `In ${year}, owners at home in ${owner.short} hold companies nowhere else`
        : `In ${year}, owners at home in ${owner.short} have their largest parts elsewhere in ${listText(most.map((place) => `${place.short} (${shareText(share(place))})`))}`;
    return {
      title, subtitle: `Share of companies' capital owned from ${owner ? owner.short : "abroad"}, ${year}; heavier lines are borders of states`,
      note: `Equal Earth projection; hatched: no data${owner ? `; equity claims at the end of the year, every tenth year and the last; holdings below a thousandth of a host's companies are not told; in ${owner.short} itself: what its own owners hold there` : ""}`,
      table: { head: ["Territory", "Share"], rows: all.map((place) => [place.name, share(place)]) },
      ...choropleth({ value: share, text: shareText, bounds: owner ? [0.001, 0.01, 0.03, 0.1, 0.25, 0.5] : [0.01, 0.05, 0.15, 0.3, 0.5, 0.7], year, sentence: owner ? `${title}.` : `${title}; most in ${all.slice(0, 3).map((place) => place.short).join(", ")}.` }),
    };
  } });
  home.onchange = () => map.update();
  map.host.after(yearSlider({ label: "Year of the map of foreign capital", values: years, start: mapped, show: (to) => {
    mapped = to;
    map.update();
  } }));
}
