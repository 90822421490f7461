// Two numbers a row on one scale: a full mark is the run's, a hollow one another world's, and a line joins them.

import { numberText } from "./words.js";
import { chart, fitted, scale, svg, textWidth } from "./draw.js";

const pairRow = 21;

/**
 * @param {{name: string, colour: string, run: number, other: number}[]} rows
 * @param {number} [even] where a line stands: what is neither more nor less
 */
export function pairDrawing({ rows, even, names, sentence }) {
  return { tall: () => rows.length * pairRow + 26, chart: (width) => pairChart(width, rows, even, names, sentence) };
}

function pairChart(width, rows, even, [runName, otherName], sentence) {
  const room = Math.min(width * 0.36, 14 + Math.max(...rows.map((row) => textWidth(row.name, 12))));
  const bottom = rows.length * pairRow;
  const root = chart(width, bottom + 26, sentence);
  const all = rows.flatMap((row) => [row.run, row.other]);
  const x = scale("log", [Math.min(...all, even) / 1.1, Math.max(...all, even) * 1.1], [room + 8, width - 14], 4);
  for (const tick of new Set([...[0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20].filter((each) => each >= Math.min(...all) && each <= Math.max(...all)), even])) {
    root.append(svg("line", { class: tick === even ? "baseline" : "gridline", x1: x(tick), x2: x(tick), y1: 0, y2: bottom }),
      svg("text", { x: x(tick), y: bottom + 17, "text-anchor": "middle" }, numberText(tick)));
  }
  rows.forEach((row, i) => {
    const y = (i + 0.5) * pairRow;
    const mark = (value, style, name) => svg("circle", { cx: x(value), cy: y, r: 4.5, style }, svg("title", {}, `${row.name}, ${name}: ${numberText(value)}`));
    root.append(
      svg("text", { x: room - 2, y: y + 4, "text-anchor": "end" }, fitted(row.name, room - 4, 12)),
      svg("line", { x1: x(row.run), x2: x(row.other), y1: y, y2: y, style: `stroke:${row.colour};stroke-width:2;opacity:.5` }),
      mark(row.other, `fill:var(--paper);stroke:${row.colour};stroke-width:2`, otherName),
      mark(row.run, `fill:${row.colour}`, runName));
  });
  return root;
}
