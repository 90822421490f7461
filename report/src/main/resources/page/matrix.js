// A matrix of numbers with a shade for size; each number is written in its cell.

import { chart, fitted, svg, textWidth } from "./draw.js";
import { shareText } from "./words.js";
import { classColour, classInk, classOf } from "./colour.js";

/** Per cent without the sign, for a cell that has no room for it. */
function briefShare(value) {
  const percent = value * 100;
  return Math.abs(percent) >= 1 ? String(Math.round(percent)) : percent === 0 ? "0" : "<1";
}

/** A name in two lines, broken where they are most alike. */
function inTwo(name) {
  const words = name.split(" ");
  const breaks = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")]);
  return breaks.sort((a, b) => Math.max(...a.map((line) => line.length)) - Math.max(...b.map((line) => line.length)))[0] ?? [name];
}

function matrixLayout(width, rows, columns) {
  const nameRoom = Math.min(width * 0.3, 14 + Math.max(...rows.map((name) => textWidth(name, 12))));
  const flat = (width - nameRoom) / columns.length;
  const widest = (names) => Math.max(...names.map((name) => textWidth(name, 12)));
  const lines = [columns.map((name) => [name]), columns.map(inTwo)].find((of) => widest(of.flat()) + 4 <= flat);
  const row = width < 520 ? 28 : 34;
  if (lines) {
    const top = 22 + 14 * Math.max(...lines.map((of) => of.length));
    return { nameRoom, cell: flat, lines, top, row, height: top + rows.length * row + 4 };
  }
  // A tilted name of the last column needs room to its right.
  const longest = widest(columns);
  const top = Math.min(130, 26 + longest * 0.8);
  return { nameRoom, cell: (width - nameRoom - Math.min(70, Math.max(0, longest * 0.62 - 8))) / columns.length, lines: null, top, row, height: top + rows.length * row + 4 };
}

/**
 * @param {string[]} rows names down the side
 * @param {string[]} columns names across
 * @param {(row: number, column: number) => number} value
 * @param {(value: number) => string} text
 * @param {number[]} bounds limits between shades
 */
function matrixChart(width, { rows, columns, value, text, bounds, scheme = "up", sentence, across = "", down = "" }) {
  const { nameRoom, cell, lines, top, row, height } = matrixLayout(width, rows, columns);
  const root = chart(width, height, sentence);
  root.append(svg("text", { x: nameRoom, y: 11 }, across), svg("text", { x: 0, y: top - 8 }, down));
  columns.forEach((name, c) => {
    const x = nameRoom + (c + 0.5) * cell;
    root.append(...(lines
      ? lines[c].map((line, i) => svg("text", { x, y: top - 8 - 14 * (lines[c].length - 1 - i), "text-anchor": "middle" }, line))
      : [svg("text", { x, y: top - 6, transform: `rotate(-52 ${x} ${top - 6})` }, name)]));
  });
  rows.forEach((name, r) => {
    const ownLines = textWidth(name, 12) > nameRoom - 10 ? inTwo(name) : [name];
    ownLines.forEach((line, i) => root.append(svg("text", { x: nameRoom - 8, y: top + (r + 0.5) * row + 4 + 13 * (i - (ownLines.length - 1) / 2), "text-anchor": "end" },
      fitted(line, nameRoom - 10, 12))));
    columns.forEach((column, c) => {
      const number = value(r, c);
      const has = Number.isFinite(number);
      const shade = has ? classOf(number, bounds) : 0;
      root.append(svg("rect", {
        x: nameRoom + c * cell, y: top + r * row, width: cell - 1.5, height: row - 1.5, style: `fill:${has ? classColour(shade, scheme) : "var(--grid)"}`,
      }, svg("title", {}, `${name}, ${column}: ${text(number)}`)));
      const words = !has ? "" : cell < 34 && text === shareText ? briefShare(number) : text(number);
      if (textWidth(words, cell < 40 ? 9.5 : 12) < cell) {
        root.append(svg("text", {
          x: nameRoom + (c + 0.5) * cell, y: top + (r + 0.5) * row + 4, "text-anchor": "middle",
          style: `fill:${classInk(shade, scheme)};font-size:${cell < 40 ? 9.5 : 12}px;pointer-events:none`,
        }, words));
      }
    });
  });
  return root;
}

/** Drawing and height of a matrix, for a view. */
export function matrixDrawing(options) {
  return { tall: (width) => matrixLayout(width, options.rows, options.columns).height, chart: (width) => matrixChart(width, options) };
}
