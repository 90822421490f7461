// Who commands whom: people at work for owners elsewhere, the part that conceives and manages, and how high technique stands.

import { capital, numberText, plainWords, shareText } from "./words.js";
import { firstOf, lastOf, placeOf, regions, run, series, territories, world } from "./data.js";
import { colourOf, partColour } from "./colour.js";
import { chart, html, scale, spread, svg, textWidth, yearAxis, yearScale } from "./draw.js";
import { addFigure, missing } from "./figure.js";
import { addChoice } from "./indicators.js";
import { lineView, linesOf, subtitleOf } from "./lines.js";
import { barDrawing } from "./bars.js";
import { matrixDrawing } from "./matrix.js";
import { peopleBy } from "./labour.js";
import { choice, controls, labelled, placeSelect, yearSlider } from "./picker.js";

const regionOfPlace = territories.map((place) => regions.findIndex((region) => region.name === place.region));

/** People in wage work by home of the owners (rows) and territory of the work: where capital is, its workers are in proportion. */
function commanded(year) {
  const wage = run.states.names.indexOf("wage");
  const stakes = run.ownership.rows.filter(([at, home, host]) => at === year && home >= 0 && host >= 0 && home < territories.length && host < territories.length);
  const worth = new Map();
  for (const [, , host, value] of stakes) {
    worth.set(host, (worth.get(host) ?? 0) + value);
  }
  return stakes.map(([, home, host, value]) => ({ home, host, people: (peopleBy("states", wage, territories[host])[year - run.from] * value) / worth.get(host) }))
    .filter((one) => one.people > 0);
}

export function addCommand(parent) {
  const stored = run.ownership.years.filter((year) => year >= run.from && year <= run.to);
  const grid = html("div", { className: "grid" });
  if (stored.length === 0 || !run.states.names.includes("wage")) {
    parent.append(grid);
    addFigure(grid, { id: "command-matrix", view: () => missing("Who commands whom", "The run has no claims on companies, or no people by state of work, to tell whose workers work for whom") });
  } else {
    let year = stored[stored.length - 1];
    const names = regions.map((region) => region.name);
    const matrix = addFigure(grid, { id: "command-matrix", view: () => {
      const found = commanded(year);
      const sums = names.map(() => new Float64Array(names.length));
      found.forEach(({ home, host, people }) => (sums[regionOfPlace[home]][regionOfPlace[host]] += people));
      const hosts = names.map((_, h) => sums.reduce((sum, row) => sum + row[h], 0));
      const all = found.reduce((sum, one) => sum + one.people, 0);
      const abroad = found.filter((one) => one.home !== one.host).reduce((sum, one) => sum + one.people, 0);
      const share = (home, host) => (sums[home][host] > 0 ? sums[home][host] / hosts[host] : NaN);
      const title = `In ${year}, ${numberText(abroad)} of ${numberText(all)} wage workers work for owners in another territory`;
      return {
        title, subtitle: `Share of a region's wage workers (column) who work for owners at home in a region (row), ${year}`,
        note: "a territory's wage workers are counted to its companies' owners as these own its companies",
        table: { head: ["Owners in", ...names.map((name) => `Workers in ${name}`)], rows: names.map((name, home) => [name, ...names.map((_, host) => sums[home][host])]) },
        ...matrixDrawing({ rows: names, columns: names, value: share, text: shareText, bounds: [0.01, 0.03, 0.1, 0.25, 0.5, 0.8], sentence: `${title}.`, across: "Workers in →", down: "Owners in ↓" }),
      };
    } });
    const largest = addFigure(grid, { id: "command-largest", view: () => {
      const byHome = Map.groupBy(commanded(year).filter((one) => one.home !== one.host), (one) => one.home);
      const bars = [...byHome].map(([home, of]) => ({ name: territories[home].short, colour: colourOf(territories[home]), value: of.reduce((sum, one) => sum + one.people, 0) }))
        .sort((a, b) => b.value - a.value);
      if (bars.length === 0) {
        return missing(`In ${year} nobody works for owners elsewhere`, "People at work for owners in another territory");
      }
      const title = `Owners in ${bars[0].name} have most people at work abroad in ${year}: ${numberText(bars[0].value)}`;
      return {
        title, subtitle: `Wage workers elsewhere by home of the owners they work for, sixteen largest, ${year}; colour: the home's region`,
        table: { head: ["Owners in", "Wage workers elsewhere"], rows: bars.map((bar) => [bar.name, bar.value]) },
        ...barDrawing({ bars: bars.slice(0, 16), format: "number", sentence: `${title}.` }),
      };
    } });
    parent.append(yearSlider({ label: "Year of command", values: stored, start: year, show: (to) => {
      year = to;
      matrix.update();
      largest.update();
    } }), grid);
  }
  addLadder(grid);
  addFigure(grid, { id: "command-conception", view: () => {
    const all = series("conceptionShare", world);
    const per = (value) => numberText(Number(((1 - value) / value).toPrecision(2)));
    return lineView({
      title: `For each who conceives or manages ${per(firstOf(all))} others work in ${run.from}, ${per(lastOf(all))} in ${run.to}`,
      subtitle: subtitleOf("conceptionShare"), lines: linesOf("conceptionShare", choice.places), format: "share", zero: true, height: 300,
    });
  } });
  addChoice(grid, "command-more", ["controlWorth", "reservations", "cooperativeShare", "cooperativePay", "piecePay", "pieceSpread"]);
}

const rungs = ["Handicraft", "Cooperation", "Manufacture", "Machinery", "Automation"];
const climbing = ["machinery", "lightManufacturing", "mining", "transport", "construction", "agriculture", "business"];

/** The ladder of techniques by sector through time: five rungs from handicraft to automation. */
function addLadder(grid) {
  const select = placeSelect("", () => true);
  const { rows, texts } = run.rungs;
  const figure = addFigure(grid, { id: "command-ladder", controls: controls(labelled("Place", select)), view: () => {
    const place = placeOf(select.value) ?? world;
    const members = new Set(place.members);
    const stored = [...new Set(rows.map((row) => row[0]))];
    const lines = climbing.map((sector, i) => ({ sector, name: capital(plainWords(sector)), colour: partColour(i), points: stored.map((year) => {
      const of = rows.filter((row) => row[0] === year && members.has(row[1]) && texts[row[2]] === sector);
      const people = of.reduce((sum, row) => sum + row[4], 0);
      return { year, value: people > 0 ? of.reduce((sum, row) => sum + row[3] * row[4], 0) / people : NaN };
    }).filter((point) => Number.isFinite(point.value)) })).filter((line) => line.points.length > 1);
    if (lines.length === 0) {
      return missing(`The ladder of techniques, ${place.short}`, "The run tells no technique by sector");
    }
    const end = (line) => line.points[line.points.length - 1].value;
    const [top, bottom] = [lines.reduce((a, b) => (end(b) > end(a) ? b : a)), lines.reduce((a, b) => (end(b) < end(a) ? b : a))];
    const title = `Highest in ${run.to}: the sector ${top.name.toLowerCase()}, on the rung of ${rungs[Math.round(end(top))].toLowerCase()}; lowest: ${bottom.name.toLowerCase()}, on that of ${rungs[Math.round(end(bottom))].toLowerCase()}`;
    return {
      title, subtitle: `Place on the ladder of techniques by sector, mean of plants by people at work, ${place.short}, ${run.from}–${run.to}`,
      legend: lines.map((line, i) => ({ colour: line.colour, name: line.name, mark: String(i + 1) })), legendBelow: 350,
      table: { head: ["Year", ...lines.map((line) => line.name)], rows: stored.map((year) => [year, ...lines.map((line) => line.points.find((point) => point.year === year)?.value ?? NaN)]) },
      tall: () => 300, chart: (width) => ladderChart(width, lines, `${title}.`),
    };
  } });
  select.onchange = () => figure.update();
}

function ladderChart(width, lines, sentence) {
  const narrow = width < 350;
  const right = width - (narrow ? 24 : 14 + Math.max(...lines.map((line) => textWidth(line.name, 12, 600))));
  const [left, top, bottom] = [84, 8, 276];
  const root = chart(width, 300, sentence);
  const x = yearScale(left, right);
  const values = lines.flatMap((line) => line.points.map((point) => point.value));
  const y = scale("linear", [Math.min(0, ...values), Math.max(4, ...values)], [bottom, top], 5);
  rungs.forEach((name, i) => root.append(svg("line", { class: "gridline", x1: left, x2: right, y1: y(i), y2: y(i) }), svg("text", { x: left - 6, y: y(i) + 4, "text-anchor": "end" }, name)));
  yearAxis(root, x, right - left, bottom);
  const labels = lines.map((line, i) => ({ line, i, y: y(line.points[line.points.length - 1].value) }));
  for (const line of lines) {
    root.append(svg("path", { class: "line", style: `stroke:${line.colour}`, d: line.points.map((point, i) => `${i === 0 ? "M" : "L"}${x(point.year).toFixed(1)},${y(point.value).toFixed(1)}`).join("") },
      svg("title", {}, line.name)));
  }
  spread(labels, 14, top + 4, bottom);
  for (const label of labels) {
    root.append(svg("text", { class: "label", x: right + 6, y: label.y + 4, style: `fill:${label.line.colour}` }, narrow ? String(label.i + 1) : label.line.name));
  }
  return root;
}
