// Debt, crises and what led to them.

import { capital, listText, numberText, plainWords, quarterText, shareText } from "./words.js";
import { events, has, isCrisis, lastOf, measure, outcomes, period, regions, run, series, territories, territoryAt, world, years } from "./data.js";
import { kindColour } from "./colour.js";
import { counted } from "./glance.js";
import { html } from "./draw.js";
import { addFigure } from "./figure.js";
import { lineView, linesOf } from "./lines.js";
import { columnDrawing } from "./bars.js";
import { eventLines, eventTitle, markOf, timelineChart, timelineHeight } from "./timeline.js";
import { choice, controls, labelled } from "./picker.js";
import { addCauses } from "./causes.js";

const mostKinds = 6;

/** Where and when war destroys is data; what it costs is told when it is asked for. */
const warsWaste = "warDestruction";
const anyKind = "any";

/** Outcome kinds, most frequent first, crises before others. */
const kindsByCount = (() => {
  const counts = new Map();
  for (const event of outcomes) {
    counts.set(event.kind, (counts.get(event.kind) ?? 0) + 1 + (isCrisis(event) ? 1e6 : 0));
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([kind]) => kind);
})();

export function addCrises(parent) {
  const grid = html("div", { className: "grid" });
  parent.append(grid);
  addDebt(grid);
  if (outcomes.length === 0) {
    return;
  }
  const shown = kindsByCount.filter((kind) => kind !== warsWaste).slice(0, mostKinds);
  addFigure(grid, { id: "crises-year", view: () => {
    const layers = shown.map((kind) => ({ name: plainWords(kind), colour: kindColour(kind), values: years.map((year) => outcomes.filter((event) => event.kind === kind && event.year === year).length) }));
    const totals = years.map((_, i) => layers.reduce((sum, layer) => sum + layer.values[i], 0));
    const worst = totals.indexOf(Math.max(...totals));
    const title = `${years[worst]} is the worst year, with ${totals[worst]} events of ${shown.length} kinds`;
    return {
      title, subtitle: `Events a year, ${shown.length} of ${kindsByCount.length} kinds of outcomes, crises first, all territories, ${period}`, note: "outcomes of the run",
      legend: layers.map((layer) => ({ colour: layer.colour, name: layer.name })),
      table: { head: ["Year", ...layers.map((layer) => layer.name)], rows: years.map((year, i) => [year, ...layers.map((layer) => layer.values[i])]) },
      ...columnDrawing({ layers, sentence: title, height: 280 }),
    };
  } });
  addTimeline(parent);
  addCauses(parent);
}

function addDebt(grid) {
  for (const name of ["externalDebt", "stateDebt"].filter(has)) {
    const inWorldMoney = /^world/i.test(measure(name).defined ?? "");
    const ratio = (place, of = run) => {
      if (place.kind !== "territory") {
        const parts = place.members.map((index) => [ratio(territories[index], of), series("gdpWorldMoney", territories[index], of)]);
        return years.map((_, y) => {
          const known = parts.filter(([values, weights]) => Number.isFinite(values[y]) && weights[y] > 0);
          const weight = known.reduce((sum, [, weights]) => sum + weights[y], 0);
          return weight > 0 ? known.reduce((sum, [values, weights]) => sum + values[y] * weights[y], 0) / weight : NaN;
        });
      }
      const base = series(inWorldMoney ? "gdpWorldMoney" : "gdp", place, of);
      return series(name, place, of).map((value, y) => value / base[y]);
    };
    addFigure(grid, { id: `debt-${name}`, view: () => {
      const lines = linesOf(name, choice.places, ratio);
      const all = lines.toSorted((a, b) => lastOf(b.values) - lastOf(a.values))[0];
      return lineView({
        title: all ? `Of the places chosen, ${measure(name).label.toLowerCase()} over output is highest in ${all.name} in ${run.to}: ${shareText(lastOf(all.values))}` : "",
        subtitle: `${measure(name).label} over a year's output, ${period}`, lines, format: "share", zero: true, height: 280,
      });
    } });
  }
}

/** Crises of money, banks and debt of a list of events: what the record counts, so that strikes and crashes make no place the worst. */
function countedIn(of) {
  return of.filter((event) => counted.some(([kind]) => kind === event.kind));
}

function addTimeline(parent) {
  const crises = kindsByCount.filter((one) => isCrisis({ kind: one }));
  const region = html("select", {}, html("option", { value: "" }, "All regions"), ...regions.map((one) => html("option", { value: one.name }, one.name)));
  const kind = html("select", {}, html("option", { value: "" }, `Crises (${crises.length} kinds)`), html("option", { value: anyKind }, `All ${kindsByCount.length} kinds`), ...kindsByCount.map((one) => html("option", { value: one }, capital(plainWords(one)))));
  const legend = html("ul", { className: "legend" });
  const panel = html("div", { className: "notice", hidden: true });
  panel.setAttribute("role", "status");
  const figure = addFigure(parent, {
    id: "crises-timeline", controls: controls(labelled("Region", region), labelled("Kind", kind)), after: panel,
    view: () => {
      const isOne = kind.value !== "" && kind.value !== anyKind;
      const kinds = isOne ? [kind.value] : kind.value === anyKind ? kindsByCount : crises;
      legend.replaceChildren(...kinds.map((one) => html("li", {}, markOf(one))));
      const chosen = outcomes.filter((event) => kinds.includes(event.kind) && event.place >= 0 && event.place < territories.length
        && (region.value === "" || territories[event.place].region === region.value));
      const rows = regions.flatMap((one) => one.members).filter((index) => chosen.some((event) => event.place === index)).map((index) => territories[index]);
      const position = new Map(rows.map((place, i) => [place.index, i]));
      chosen.sort((a, b) => position.get(a.place) - position.get(b.place) || a.quarter - b.quarter);
      const hit = Map.groupBy(isOne ? chosen : countedIn(chosen), (event) => event.place);
      const worst = [...hit].sort((a, b) => b[1].length - a[1].length)[0];
      const title = !worst ? "No event of this kind"
        : `${territoryAt(worst[0]).short} is hit most often by ${isOne ? plainWords(kind.value) : "currency, banking and debt crises"}: ${numberText(worst[1].length)} ${worst[1].length === 1 ? "time" : "times"}`;
      const sentence = `${title}. ${listText(kinds.map((one) => `${chosen.filter((event) => event.kind === one).length} ${plainWords(one)}`))}. Arrow keys walk over the events, Enter shows what led to one.`;
      return {
        title, subtitle: `What happened where, ${period}; a click on a mark, or Enter, shows what led to it`,
        note: `outcomes of the run, of a kind that recurs within a year the largest; causes as the run names them${isOne ? "" : "; counted in the title: currency, banking and debt crises"}`,
        table: { head: ["Quarter", "Territory", "Kind", "Name", "Size", "Cause"], rows: chosen.map((event) => [quarterText(event.quarter), territoryAt(event.place).short, plainWords(event.kind), event.name, event.value, event.cause]) },
        tall: () => timelineHeight(rows),
        chart: (width, drawing) => timelineChart(width, drawing, { events: chosen, rows, choose: unroll, sentence }),
      };
    },
  });
  figure.host.before(legend);
  region.onchange = kind.onchange = () => {
    panel.hidden = true;
    figure.update();
  };

  function unroll(event) {
    const before = events.filter((other) => other !== event && other.quarter <= event.quarter && other.quarter >= event.quarter - 12
      && (other.place === event.place || other.place === world.index)).slice(-8);
    const figures = ["externalDebt", "reserves", "unemploymentRate", "interestRate", "inflation"].filter(has).map((name) => {
      const values = series(name, territoryAt(event.place));
      const at = event.year - run.from;
      const text = (value) => (measure(name).format === "share" ? shareText(value) : numberText(value));
      return Number.isFinite(values[at]) && Number.isFinite(values[at - 2]) ? `${measure(name).label.toLowerCase()} ${text(values[at - 2])} two years before, ${text(values[at])} then` : "";
    }).filter(Boolean);
    panel.hidden = false;
    panel.replaceChildren(html("strong", {}, eventTitle(event)), ...eventLines(event).map(([line]) => html("div", {}, line)),
      ...(figures.length > 0 ? [html("div", {}, capital(figures.join("; ")) + ".")] : []),
      ...(before.length > 0 ? [html("div", {}, "In the three years before:"), html("ul", {}, ...before.map((other) =>
        html("li", {}, `${quarterText(other.quarter)} ${plainWords(other.kind)}: ${other.name || "–"}`, unverifiedMark(other))))] : []));
  }
}

/** The word that a decision from the general record keeps wherever it is shown. */
export function unverifiedMark(event) {
  return event.verified === "no" ? html("span", { className: "unverified" }, " unverified") : null;
}
