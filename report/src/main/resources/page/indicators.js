// Indicators at the places that the reader compares, each as lines with its record.

import { valueText } from "./words.js";
import { has, measure, period, series, world, years } from "./data.js";
import { html } from "./draw.js";
import { addFigure } from "./figure.js";
import { lineView, linesOf, subtitleOf } from "./lines.js";
import { choice, controls, labelled } from "./picker.js";

/** What becomes of an indicator in the world, whose line is all there is where it is told of no place. */
function indicatorView(name, { height = 280, note, beside = [] } = {}) {
  const { label, format, limits } = measure(name);
  const all = series(name, world);
  const most = Math.max(...all.map((value) => (Number.isFinite(value) ? Math.abs(value) : 0)));
  const told = (value) => valueText(Math.abs(value) < most / 1000 ? 0 : value, format);
  const chosen = linesOf(name, choice.places);
  return lineView({
    title: indicatorTitle(label, all, told),
    subtitle: subtitleOf(name), lines: [...(chosen.length > 0 ? chosen : linesOf(name, [world])), ...beside], format, zero: true, height, limits,
    note: [note, measure(name).leftOut].filter(Boolean).join("; ") || undefined,
  });
}

/** Both ends of the world's line; where it is nothing at both, when it is most. */
function indicatorTitle(label, all, told) {
  const [first, last] = [all.findIndex(Number.isFinite), all.findLastIndex(Number.isFinite)];
  if (first < 0) {
    return label;
  }
  const nothing = told(0);
  if (told(all[first]) !== nothing || told(all[last]) !== nothing) {
    return `${label}: world ${told(all[first])} in ${years[first]}, ${told(all[last])} in ${years[last]}`;
  }
  const top = all.reduce((best, value, y) => (Math.abs(value) > Math.abs(all[best]) ? y : best), first);
  return all[top] === 0 ? `${label}: none in the world, ${period}` : `${label}: world ${told(all[top])} at most, in ${years[top]}; ${nothing} in ${years[first]} and ${years[last]}`;
}

/** A picture for each indicator that the run tells. */
export function addIndicators(parent, prefix, names, options) {
  for (const name of names.filter(has)) {
    addFigure(parent, { id: `${prefix}-${name}`, view: () => indicatorView(name, options) });
  }
}

/** One picture for several indicators, of which the reader chooses one. */
export function addChoice(parent, id, names) {
  const known = names.filter(has);
  if (known.length === 0) {
    return;
  }
  const select = html("select", {}, ...known.map((name) => html("option", { value: name }, measure(name).label)));
  const figure = addFigure(parent, { id, controls: controls(labelled("Indicator", select)), view: () => indicatorView(select.value, { note: measure(select.value).doc }) });
  select.onchange = () => figure.update();
}
