// Unions, strikes and law: who is organized and how, whose pay an agreement settles, what strikes cost, what capital can threaten.

import { numberText, shareText } from "./words.js";
import { firstOf, has, lastOf, period, placeOf, run, series, world, years } from "./data.js";
import { partColour } from "./colour.js";
import { html } from "./draw.js";
import { addFigure } from "./figure.js";
import { addChoice, addIndicators } from "./indicators.js";
import { lineView, linesOf, subtitleOf } from "./lines.js";
import { stackView } from "./stack.js";
import { choice, controls, labelled, placeSelect } from "./picker.js";

const unionTypes = [["craftUnions", "Craft", 1], ["industrialUnions", "Industrial", 0], ["generalUnions", "General", 2], ["companyUnions", "Company or state", 4]];

export function addUnions(parent) {
  const grid = html("div", { className: "grid" });
  parent.append(grid);
  addFigure(grid, { id: "unions", view: () => {
    const all = series("unionDensity", world);
    return lineView({
      title: `Union density: ${shareText(firstOf(all))} in ${run.from}, ${shareText(lastOf(all))} in ${run.to}`, subtitle: subtitleOf("unionDensity"),
      lines: linesOf("unionDensity", choice.places), format: "share", zero: true, height: 280,
    });
  } });
  addFigure(grid, { id: "strikes", view: () => {
    const perThousand = (place, of) => series("strikeDays", place, of).map((days, i) => (days / series("employment", place, of)[i]) * 1000);
    const all = perThousand(world, run);
    const worst = all.reduce((best, value, i) => (value > all[best] || !Number.isFinite(all[best]) ? i : best), 0);
    return lineView({
      title: `Strikes cost most days in ${years[worst]}: ${numberText(all[worst])} for a thousand at work, world`,
      subtitle: `Days not worked through strikes for a thousand people at work, a year, ${period}`, lines: linesOf("strikeDays", choice.places, perThousand), zero: true, height: 280,
    });
  } });
  addTypes(grid);
  addIndicators(grid, "unions", ["bargainingCoverage"], { height: 300 });
  addThreat(grid);
  addIndicators(grid, "unions", ["labourStandard", "exportsLostToStandards"]);
  addChoice(grid, "unions-more", ["strikers", "strikeGain", "craftHold", "craftPay"]);
}

/** Members by the type of their union. */
function addTypes(grid) {
  if (!unionTypes.some(([name]) => has(name))) {
    return;
  }
  const select = placeSelect("", () => true);
  const figure = addFigure(grid, { id: "union-types", controls: controls(labelled("Place", select)), view: () => {
    const place = placeOf(select.value) ?? world;
    const layers = unionTypes.map(([name, label, colour]) => ({ name: label, colour: partColour(colour), values: series(name, place) }));
    const largest = (y) => layers.reduce((best, layer) => ((layer.values[y] || 0) > (best.values[y] || 0) ? layer : best));
    const [first, last] = [0, years.length - 1].map(largest);
    return stackView({
      title: `${place.short}: most members are in ${first.name.toLowerCase()} unions in ${run.from}${first === last ? ` and in ${run.to}` : `, in ${last.name.toLowerCase()} unions in ${run.to}`}`,
      subtitle: `Members by type of union, share of wage workers, ${place.short}, ${period}`, layers, asShare: false, format: "share",
      note: "craft: of a skilled trade; industrial: of an industry; general: of whoever is left; company or state: of a plant or by law",
    });
  } });
  select.onchange = () => figure.update();
}

/** What capital can threaten with, and what unions along its chains take of it. */
function addThreat(grid) {
  if (!has("threat")) {
    return;
  }
  const select = placeSelect("", () => true);
  const figure = addFigure(grid, { id: "union-threat", controls: controls(labelled("Place", select)), view: () => {
    const place = placeOf(select.value) ?? world;
    const threat = series("threat", place);
    const lines = [["threat", "Threat to move", "var(--k4)"], ["coordination", "Taken by unions", "var(--k0)"]]
      .map(([name, label, colour]) => ({ name: label, colour, values: series(name, place) })).filter((line) => line.values.some(Number.isFinite));
    const top = threat.reduce((best, value, i) => (value > threat[best] || !Number.isFinite(threat[best]) ? i : best), 0);
    return lineView({
      title: `${place.short}: owners can threaten most with moving in ${years[top]}: ${numberText(threat[top])} of 1`,
      subtitle: `Threat of owning capitals to move, 0 to 1, and the part of it that unions along their chains take away, ${place.short}, ${period}`, lines, zero: true, height: 262,
      note: "weighted with wage workers; no record to compare with",
    });
  } });
  select.onchange = () => figure.update();
}
