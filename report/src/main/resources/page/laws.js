// Laws of labour: what the literature measures beside what the run gives, each in the range that the literature finds.

import { fitted, chart, html, scale, svg, textWidth } from "./draw.js";
import { run } from "./data.js";
import { numberText } from "./words.js";
import { addFigure } from "./figure.js";

const lawTall = 24;
const lawFoot = 24;

function lawOf([name, what, ...rest]) {
  const [value, error, lower, central, upper] = rest.map((number) => number ?? NaN);
  return { name, what, value, error, lower, central, upper, source: rest[5], count: rest[6] };
}

function isWithin({ value, lower, upper }) {
  return !(value < lower) && !(value > upper);
}

export function addLaws(parent) {
  const grid = html("div", { className: "grid" });
  parent.append(grid);
  addLawFigure(grid, "labour-laws", run.laws.map(lawOf), "Regularities of labour", "the run's own tables: territories and years are the panel");
  addLawFigure(grid, "labour-periods", run.periods.map(lawOf), "Hours, shares, unions, movers and gaps by period", "means over the figures that the record or the literature has; movers of the record went overseas");
}

function addLawFigure(grid, id, laws, what, note) {
  if (laws.length === 0) {
    return;
  }
  addFigure(grid, { id, view: () => {
    const inside = laws.filter(isWithin).length;
    const title = `${what}: ${inside} of ${laws.length} figures lie where the literature has them`;
    return {
      title, subtitle: "Bar: the range that the literature finds, tick: its figure; dot: the run, hollow where outside; numbers: run | literature",
      note: `${note}; sources and standard errors are in the table`,
      table: {
        head: ["Law", "Measured", "Run", "Standard error", "Literature", "From", "To", "Beside it", "Observations", "Source"],
        rows: laws.map((law) => [law.name, law.what, law.value, law.error, law.central, law.lower, law.upper, isWithin(law) ? "inside" : "outside", law.count, law.source]),
      },
      tall: () => laws.length * lawTall + lawFoot, chart: (width) => lawChart(width, laws, title),
    };
  } });
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

function lawChart(width, laws, sentence) {
  const numbers = Math.max(...laws.map((law) => textWidth(lawText(law), 12))) + 8;
  const names = Math.min((width - numbers) * 0.55, 8 + Math.max(...laws.map((law) => textWidth(law.name, 12))));
  const bottom = laws.length * lawTall;
  const root = chart(width, bottom + lawFoot, `${sentence}. ${laws.map((law) => `${law.name}: ${lawText(law)}`).join("; ")}.`);
  const x = scale("linear", [-1, 2], [names + 12, width - numbers - 8], 3);
  laws.forEach((law, i) => {
    const y = (i + 0.5) * lawTall;
    const from = Number.isFinite(law.lower) ? placeOfLaw(law, law.lower) : -1;
    const to = Number.isFinite(law.upper) ? placeOfLaw(law, law.upper) : 2;
    root.append(
      svg("text", { x: names, y: y + 4, "text-anchor": "end" }, fitted(law.name, names - 2, 12)),
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
