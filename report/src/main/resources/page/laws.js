// Laws of labour: what the literature and the record have beside what the run gives, each in its range or band.

import { fitted, chart, html, scale, svg, textWidth } from "./draw.js";
import { run, territories } from "./data.js";
import { numberText } from "./words.js";
import { addFigure, missing } from "./figure.js";
import { controls, labelled } from "./picker.js";

const lawTall = 24;
const lawFoot = 24;
const lawName = 13;

function lawOf([name, what, ...rest]) {
  const [value, error, lower, central, upper] = rest.map((number) => number ?? NaN);
  return { name, what, value, error, lower, central, upper, source: rest[5], count: rest[6] };
}

function isWithin({ value, lower, upper }) {
  return !(value < lower) && !(value > upper);
}

/** Pictures of means by period, in the order of the run's parts. */
const partIds = ["labour-periods", "labour-gaps", "labour-movers"];

export function addLaws(parent) {
  const grid = html("div", { className: "grid" });
  parent.append(grid);
  addLawFigure(grid, "labour-laws", run.laws.map(lawOf), "Regularities of labour", "the run's own tables: territories and years are the panel", run.lawsUntold);
  let first = 0;
  run.periodParts.forEach(([what, count, untold], i) => {
    const laws = run.periods.slice(first, first + count).map(lawOf);
    first += count;
    const note = partIds[i] === "labour-movers" ? "movers of the record went overseas" : "means over the figures that the record or the literature has";
    addLawFigure(grid, partIds[i], laws, what, note, untold);
  });
  addRecordFigure(parent);
}

const tooShort = (untold) => (untold.length > 0 ? `for ${untold.length === 1 ? "one more" : `${untold.length} more`} this run is too short, or lacks the territory: ${untold.join("; ")}` : "");

function addLawFigure(grid, id, laws, what, note, untold) {
  if (laws.length + untold.length === 0) {
    return;
  }
  addFigure(grid, { id, view: () => {
    if (laws.length === 0) {
      return missing(what, `This run is too short for them, or lacks their territories: ${untold.join("; ")}`);
    }
    const inside = laws.filter(isWithin).length;
    const title = `${what}: ${inside} of ${laws.length} figures lie where the literature has them`;
    return {
      title, subtitle: "Bar: the range that the literature finds, tick: its figure; dot: the run, hollow where outside; numbers: run | literature",
      note: [note, "sources and standard errors are in the table", tooShort(untold)].filter(Boolean).join("; "),
      table: {
        head: ["Law", "Measured", "Run", "Standard error", "Literature", "Lower", "Upper", "Beside it", "Observations", "Source"],
        rows: [...laws.map((law) => [law.name, law.what, law.value, law.error, law.central, law.lower, law.upper, isWithin(law) ? "inside" : "outside", law.count, law.source]),
          ...untold.map((name) => [name, "", NaN, NaN, NaN, NaN, NaN, "run too short", NaN, ""])],
      },
      tall: (width) => lawLayout(width, laws).height, chart: (width) => lawChart(width, laws, title),
    };
  } });
}

/** Each figure of the record on labour, place by place. */
function addRecordFigure(parent) {
  const { subjects, rows, sources } = run.labourRecord;
  const facts = rows.map(([subject, place, year, value, central, lower, upper, source]) => ({
    place: territories[place], name: `${subjects[subject][0]}, ${year}`, what: subjects[subject][1], label: subjects[subject][0], year,
    value: value ?? NaN, central, lower: lower ?? NaN, upper: upper ?? NaN, source: sources[source],
  }));
  const told = (fact) => Number.isFinite(fact.value);
  const subjectsOf = (place) => new Set(facts.filter((fact) => fact.place === place && told(fact)).map((fact) => fact.label)).size;
  const places = territories.filter((place) => subjectsOf(place) > 0);
  if (places.length === 0) {
    return;
  }
  const fullest = places.reduce((best, place) => (subjectsOf(place) > subjectsOf(best) ? place : best));
  const select = html("select", {}, ...places.map((place) => html("option", { value: place.id, selected: place === fullest }, place.short)));
  const figure = addFigure(parent, { id: "labour-record", controls: controls(labelled("Place", select)), view: () => {
    const here = facts.filter((fact) => fact.place.id === select.value);
    const shown = here.filter(told);
    const late = here.length - shown.length;
    const everywhere = facts.filter(told);
    const unverified = shown.filter((fact) => /unverified/.test(fact.source)).length;
    const title = `${shown[0].place.short}: ${shown.filter(isWithin).length} of ${shown.length} figures of the record on labour have the run in their band`;
    const answer = (fact) => (told(fact) ? (isWithin(fact) ? "yes" : "no") : "run too short");
    return {
      title, subtitle: "Bar: the record's band, tick: its figure; dot: the run, hollow where outside; numbers: run | record",
      note: `${everywhere.filter(isWithin).length} of ${everywhere.length} in all territories, which the table has with their sources${unverified > 0 ? `; of those shown ${unverified} rest on memory, wholly or in part, and say there that they are unverified` : ""}${late > 0 ? `; ${late} more of ${shown[0].place.short} are of years that this run does not have` : ""}`,
      table: {
        head: ["Place", "Figure", "Measured", "Year", "Run", "Record", "Lower", "Upper", "In band", "Source"],
        rows: [...here, ...facts.filter((fact) => fact.place.id !== select.value)].map((fact) => [fact.place.short, fact.label, fact.what, fact.year, fact.value, fact.central, fact.lower, fact.upper, answer(fact), fact.source]),
      },
      tall: (width) => lawLayout(width, shown).height, chart: (width) => lawChart(width, shown, title),
    };
  } });
  select.onchange = () => figure.update();
}

/** Where a figure lies on the row: 0 at the lower end of the range, 1 at the upper; a sign alone has its bound in the middle. */
function placeOfLaw({ lower, upper }, value) {
  const isRange = Number.isFinite(lower) && Number.isFinite(upper);
  const bound = Number.isFinite(upper) ? upper : lower;
  const at = isRange ? (value - lower) / (upper - lower) : 0.5 + (value - bound) / (4 * Math.max(Math.abs(value), 1e-9));
  return Math.max(-1, Math.min(2, at));
}

function lawText({ value, lower, central, upper }) {
  const literature = Number.isFinite(central) ? numberText(central) : Number.isFinite(upper) ? `below ${numberText(upper)}` : `above ${numberText(lower)}`;
  return `${numberText(value)} | ${literature}`;
}

/** On a narrow picture names stand above their rows, so that no year is cut. */
function lawLayout(width, laws) {
  const numbers = Math.max(...laws.map((law) => textWidth(lawText(law), 12))) + 8;
  const longest = 8 + Math.max(...laws.map((law) => textWidth(law.name, 12)));
  const above = longest > (width - numbers) * 0.55;
  const row = lawTall + (above ? lawName : 0);
  return { numbers, above, names: above ? 0 : longest, row, bottom: laws.length * row, height: laws.length * row + lawFoot };
}

function lawChart(width, laws, sentence) {
  const { numbers, above, names, row, bottom, height } = lawLayout(width, laws);
  const root = chart(width, height, `${sentence}. ${laws.map((law) => `${law.name}: ${lawText(law)}`).join("; ")}.`);
  const x = scale("linear", [-1, 2], [names + 12, width - numbers - 8], 3);
  laws.forEach((law, i) => {
    const y = (i + 1) * row - 0.5 * lawTall;
    const from = Number.isFinite(law.lower) ? placeOfLaw(law, law.lower) : -1;
    const to = Number.isFinite(law.upper) ? placeOfLaw(law, law.upper) : 2;
    root.append(
      above ? svg("text", { x: 0, y: y - lawName }, fitted(law.name, width, 12)) : svg("text", { x: names, y: y + 4, "text-anchor": "end" }, law.name),
      svg("line", { class: "gridline", x1: x(-1), x2: x(2), y1: y, y2: y }),
      svg("line", { x1: x(from), x2: x(to), y1: y, y2: y, style: "stroke:var(--k0);stroke-width:7;opacity:.3" }));
    if (Number.isFinite(law.central)) {
      const tick = x(placeOfLaw(law, law.central));
      root.append(svg("line", { x1: tick, x2: tick, y1: y - 6, y2: y + 6, style: "stroke:var(--k0);stroke-width:2" }));
    }
    root.append(
      svg("circle", { cx: x(placeOfLaw(law, law.value)), cy: y, r: 4.5, style: `stroke:var(--k4);stroke-width:2;fill:${isWithin(law) ? "var(--k4)" : "var(--paper)"}` },
        svg("title", {}, `${law.name}: run ${lawText(law).replace("|", "literature")}. ${law.what}. ${law.source}`)),
      svg("text", { x: width, y: y + 4, "text-anchor": "end" }, lawText(law)));
  });
  root.append(svg("text", { x: x(0) + 2, y: bottom + 16, "text-anchor": "end" }, "least"), svg("text", { x: x(1) - 2, y: bottom + 16, "text-anchor": "start" }, "most"));
  return root;
}
