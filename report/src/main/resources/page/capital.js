// Who owns what where: home × host by region, and the share of companies' capital owned from abroad.

import { numberText, shareText } from "./words.js";
import { firstOf, has, lastOf, regions, run, series, territories, world, years } from "./data.js";
import { colourOf } from "./colour.js";
import { html } from "./draw.js";
import { addFigure, missing } from "./figure.js";
import { addIndicators } from "./indicators.js";
import { addFacts } from "./facts.js";
import { lineView, linesOf, subtitleOf } from "./lines.js";
import { barDrawing } from "./bars.js";
import { matrixDrawing } from "./matrix.js";
import { curveDrawing } from "./curve.js";
import { choice, yearSlider } from "./picker.js";
import { choropleth } from "./worldmap.js";

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
        title: top.length > 1 ? `${flowKinds[name]} in ${run.to}: ${top[0].name} receives most, ${top[top.length - 1].name} least` : flowKinds[name],
        subtitle: subtitleOf(name), lines, format: "share", zero: true, height: 260, note: "chosen places; table of flows",
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
  let mapped = run.to;
  const map = addFigure(parent, { id: "foreign-map", view: () => {
    const value = (place) => series("foreignOwnedCapitalShare", place)[mapped - run.from];
    const all = territories.filter((place) => Number.isFinite(value(place))).sort((a, b) => value(b) - value(a));
    if (all.length === 0) {
      return missing("Capital owned from abroad", "The run does not tell how much capital owners abroad hold");
    }
    const half = all.filter((place) => value(place) > 0.5).length;
    const title = `In ${mapped}, owners abroad hold more than half of the capital in ${half} of ${all.length} territories`;
    return {
      title, subtitle: `Share of companies' capital owned from abroad, ${mapped}; heavier lines are borders of states`, note: "Equal Earth projection; hatched: no data",
      table: { head: ["Territory", "Share"], rows: all.map((place) => [place.name, value(place)]) },
      ...choropleth({ value, text: shareText, bounds: [0.01, 0.05, 0.15, 0.3, 0.5, 0.7], year: mapped, sentence: `${title}; most in ${all.slice(0, 3).map((place) => place.short).join(", ")}.` }),
    };
  } });
  map.host.after(yearSlider({ label: "Year of the map of foreign capital", values: years, start: mapped, show: (to) => {
    mapped = to;
    map.update();
  } }));
  addIndicators(grid, "capital", ["transnationalityIndex", "affiliateSalesShare", "affiliateEmploymentShare", "profitShiftedShare", "royaltiesPaid", "royaltiesReceived"]);
}
