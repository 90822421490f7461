// Indicators at the places that the reader compares, each as lines with its record.

import { valueText } from "./words.js";
import { firstOf, has, lastOf, measure, run, series, world } from "./data.js";
import { addFigure } from "./figure.js";
import { lineView, linesOf, subtitleOf } from "./lines.js";
import { choice } from "./picker.js";

/** A picture for each indicator that the run tells; its title says what becomes of it in the world, whose line is all there is where it is told of no place. */
export function addIndicators(parent, prefix, names, { height = 280, note } = {}) {
  for (const name of names.filter(has)) {
    addFigure(parent, { id: `${prefix}-${name}`, view: () => {
      const { label, format, limits } = measure(name);
      const all = series(name, world);
      const most = Math.max(...all.map((value) => (Number.isFinite(value) ? Math.abs(value) : 0)));
      const told = (value) => valueText(Math.abs(value) < most / 1000 ? 0 : value, format);
      const chosen = linesOf(name, choice.places);
      return lineView({
        title: `${label}: world ${told(firstOf(all))} in ${run.from}, ${told(lastOf(all))} in ${run.to}`,
        subtitle: subtitleOf(name), lines: chosen.length > 0 ? chosen : linesOf(name, [world]), format, zero: true, height, note, limits,
      });
    } });
  }
}
