// States: who rules whom, under which regime, with which money, and what states take and spend.

import { capital, numberText, plainWords, shareText, sitsIn } from "./words.js";
import { events, has, period, regions, run, series, territories, world, years } from "./data.js";
import { partColour } from "./colour.js";
import { html } from "./draw.js";
import { addFigure, missing } from "./figure.js";
import { addChoice, addIndicators } from "./indicators.js";
import { stackView } from "./stack.js";
import { stripDrawing, stripLegend } from "./strips.js";
import { empires, rulersIn, stateName } from "./worldmap.js";

/** Regime, letter, colour, and whether it is the paler of two that share a colour. */
const regimeKinds = [
  ["liberal", "L", 0], ["neoliberal", "N", 0, true], ["absolutist", "A", 9], ["agrarianExport", "X", 6], ["lateIndustrializer", "I", 5], ["colonial", "C", 7], ["occupied", "O", 7, true],
  ["warEconomy", "W", 8], ["fascist", "F", 8, true], ["keynesianWelfare", "K", 2], ["developmentalist", "D", 1], ["exportDevelopmentalist", "E", 1, true], ["sovietType", "S", 4],
  ["transition", "T", 4, true], ["adjustment", "J", 3],
];
const exchangeKinds = [["Floating", "F", 9], ["Gold", "G", 1], ["Fixed to the key currency", "K", 0], ["Clearing, inconvertible", "C", 4], ["Crawling peg", "R", 2]];
const inOrder = regions.flatMap((region) => region.members).map((index) => territories[index]);

export function addStates(parent) {
  addEmpires(parent);
  addRegimes(parent);
  addExchange(parent);
  const grid = html("div", { className: "grid" });
  parent.append(grid);
  addIndicators(grid, "states", ["publicSpendingShare", "taxShare", "tariff", "interestRate", "policySpace"]);
  addChoice(grid, "states-more", ["benefitShare", "rationing", "seigniorage", "moneyFinanced", "moneyOverhang", "exportTargetMet", "railwayCharge", "planTransferShare", "plantsSoldAbroad", "brokenLinks", "goodsStandards"]);
  if (isPoliticsEndogenous()) {
    addIndicators(grid, "politics", ["labourPower", "labourVote", "democracy", "lawMoved", "budgetMoved", "fearOfPolicy"], { note: "politics is endogenous in this run: power moves law on top of what is decided by date" });
  }
}

/** Whether power moves law somewhere: of a territory it is told only where it does. */
function isPoliticsEndogenous() {
  return has("lawMoved") && territories.some((place) => series("lawMoved", place).some(Number.isFinite));
}

/** People under a state that is seated elsewhere. */
function addEmpires(parent) {
  addFigure(parent, { id: "empires", view: () => {
    const all = series("population", world);
    const layers = [...empires, ""].map((state, i) => ({
      name: state === "" ? "Other states" : stateName(state), colour: partColour(i), values: Float64Array.from(years, (year, y) => {
        const rulers = rulersIn(year);
        return territories.reduce((sum, place) => {
          const ruler = rulers[place.index];
          const counts = !sitsIn(ruler, place.id) && (state === "" ? !empires.includes(ruler) : ruler === state);
          return sum + (counts ? series("population", place)[y] || 0 : 0);
        }, 0) / all[y];
      }),
    })).filter((layer) => layer.values.some((value) => value > 0));
    if (layers.length === 0) {
      return missing("Who rules whom", "The run tells no territory that is ruled from elsewhere");
    }
    const total = years.map((_, y) => layers.reduce((sum, layer) => sum + layer.values[y], 0));
    const top = total.indexOf(Math.max(...total));
    return stackView({
      title: `At most ${shareText(total[top])} of the world's people live under a state seated elsewhere, in ${years[top]}; in ${run.to} ${shareText(total[total.length - 1])}`,
      subtitle: `People in territories ruled from another by ruling state, share of the world's people, ${period}; the map at the top shows where`, layers, asShare: false, format: "share",
      note: "rulers are data: dates of rule in the last quarter of each year",
    });
  } });
}

/** A strip for each territory: the regime of its state. */
function addRegimes(parent) {
  addFigure(parent, { id: "regimes", view: () => {
    if (run.regimes.length === 0) {
      return missing("Regimes of states", "The run has no table of regimes");
    }
    const known = new Set(run.regimes.map((row) => row[1]));
    const kinds = new Map([...regimeKinds, ...[...known].filter((name) => !regimeKinds.some(([id]) => id === name)).map((name) => [name, capital(name).charAt(0), 9])]
      .filter(([id]) => known.has(id)).map(([id, letter, colour, isPale]) => [id, { name: capital(plainWords(id)), letter, colour: partColour(colour), isPale }]));
    const spans = run.regimes.map(([place, kind, from, to]) => ({ place, kind, from: from / 4, to: Math.min(to / 4, run.to + 1), quarter: from }));
    const end = Math.max(...spans.map((span) => span.to));
    const last = spans.filter((span) => span.to === end);
    const often = [...Map.groupBy(last, (span) => span.kind)].sort((a, b) => b[1].length - a[1].length)[0];
    const title = often ? `In ${run.to} the regime of ${often[1].length} of ${last.length} territories is ${kinds.get(often[0]).name.toLowerCase()}` : "Regimes of states";
    const named = (span) => {
      const decision = events.find((event) => event.place === span.place && event.quarter === span.quarter && event.kind === "regime");
      return decision ? `${decision.name}${decision.verified === "no" ? " (unverified)" : ""}` : "";
    };
    return {
      title, subtitle: `Regime of the state of each territory, ${period}; white: none is set`, note: "regimes are data: bundles of rules by date; arrow keys walk over the strips",
      legend: stripLegend(kinds),
      table: { head: ["Territory", "Regime", "From", "To", "Decision"], rows: spans.map((span) => [territories[span.place].short, kinds.get(span.kind).name, Math.floor(span.from), Math.floor(span.to), named(span)]) },
      ...stripDrawing({ rows: inOrder, kinds, spans: spans.map((span) => ({ ...span, from: Math.floor(span.from), to: Math.floor(span.to) })), tell: named, sentence: `${title}. Arrow keys walk over the strips.` }),
    };
  } });
}

/** A strip for each territory: the exchange regime that holds at the end of each year. */
function addExchange(parent) {
  addFigure(parent, { id: "exchange-regimes", view: () => {
    if (!has("exchangeRegimeHeld")) {
      return missing("Exchange regimes", "The run does not tell which exchange regime holds");
    }
    const kinds = new Map(exchangeKinds.map(([name, letter, colour], i) => [String(i), { name, letter, colour: partColour(colour) }]));
    const spans = territories.flatMap((place) => {
      const values = series("exchangeRegimeHeld", place);
      const found = [];
      for (let y = 0; y < years.length; y++) {
        const kind = Number.isFinite(values[y]) ? String(Math.round(values[y])) : "";
        const open = found[found.length - 1];
        if (open && open.kind === kind && open.to === years[y]) {
          open.to++;
        } else if (kinds.has(kind)) {
          found.push({ place: place.index, kind, from: years[y], to: years[y] + 1 });
        }
      }
      return found;
    });
    const onGold = years.map((year) => spans.filter((span) => span.kind === "1" && span.from <= year && year < span.to).length);
    const top = onGold.indexOf(Math.max(...onGold));
    const title = `At most ${numberText(onGold[top])} of ${territories.length} territories are on gold, in ${years[top]}; in ${run.to}, ${spans.filter((span) => span.kind === "0" && span.to > run.to).length} float`;
    return {
      title, subtitle: `Exchange regime that holds at the end of each year, ${period}; a declared peg that broke counts as floating`,
      note: "declared regimes are data; that they break, and return, is an outcome; arrow keys walk over the strips", legend: stripLegend(kinds),
      table: { head: ["Territory", "Regime", "From", "To"], rows: spans.map((span) => [territories[span.place].short, kinds.get(span.kind).name, span.from, span.to - 1]) },
      ...stripDrawing({ rows: inOrder, kinds, spans, sentence: `${title}. Arrow keys walk over the strips.` }),
    };
  } });
}
