// A matrix of numbers with a shade for size; each number is written in its cell.

import { chart, svg, textWidth } from "./draw.js";
import { classColour, classInk, classOf } from "./colour.js";

/**
 * @param {string[]} rows names down the side
 * @param {string[]} columns names across
 * @param {(row: number, column: number) => number} value
 * @param {(value: number) => string} text
 * @param {number[]} bounds limits between shades
 */
export function matrixChart(width, { rows, columns, value, text, bounds, scheme = "up", sentence, across = "", down = "" }) {
  const narrow = width < 520;
  const nameRoom = Math.min(width * 0.3, 14 + Math.max(...rows.map((name) => textWidth(name, 12))));
  const cell = (width - nameRoom) / columns.length;
  const longestColumn = Math.max(...columns.map((name) => textWidth(name, 12)));
  const tilted = longestColumn + 6 > cell;
  const top = tilted ? Math.min(130, 26 + longestColumn * 0.8) : 36;
  const row = narrow ? 28 : 34;
  const root = chart(width, top + rows.length * row + 4, sentence);
  root.append(svg("text", { x: nameRoom, y: 11 }, across), svg("text", { x: 0, y: top - 8 }, down));
  columns.forEach((name, c) => {
    const x = nameRoom + (c + 0.5) * cell;
    root.append(tilted
      ? svg("text", { x, y: top - 6, transform: `rotate(-52 ${x} ${top - 6})` }, name)
      : svg("text", { x, y: top - 8, "text-anchor": "middle" }, name));
  });
  rows.forEach((name, r) => {
    root.append(svg("text", { x: nameRoom - 8, y: top + (r + 0.5) * row + 4, "text-anchor": "end" },
      name.length * 6.3 > nameRoom - 8 ? name.slice(0, Math.floor((nameRoom - 16) / 6.3)) + "…" : name));
    columns.forEach((column, c) => {
      const number = value(r, c);
      const has = Number.isFinite(number);
      const shade = has ? classOf(number, bounds) : 0;
      root.append(svg("rect", {
        x: nameRoom + c * cell, y: top + r * row, width: cell - 1.5, height: row - 1.5, style: `fill:${has ? classColour(shade, scheme) : "var(--grid)"}`,
      }, svg("title", {}, `${name}, ${column}: ${text(number)}`)));
      if (has && cell > 24) {
        root.append(svg("text", {
          x: nameRoom + (c + 0.5) * cell, y: top + (r + 0.5) * row + 4, "text-anchor": "middle",
          style: `fill:${classInk(shade, scheme)};font-size:${cell < 40 ? 9.5 : 12}px;pointer-events:none`,
        }, text(number)));
      }
    });
  });
  return root;
}
