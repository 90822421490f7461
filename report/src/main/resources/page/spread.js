// A spread as a bar from the lowest to the highest tenth with a mark at the middle, row by row, on one log scale.

import { numberText } from "./words.js";
import { chart, fitted, scale, svg, textWidth } from "./draw.js";

const spreadRow = 22;

/**
 * @param {{name: string, heading?: boolean, low?: number, middle?: number, high?: number, colour?: string}[]} rows a heading has a name alone
 */
export function spreadDrawing({ rows, sentence, unit }) {
  return { tall: () => rows.length * spreadRow + 44, chart: (width) => spreadChart(width, rows, sentence, unit) };
}

function spreadChart(width, rows, sentence, unit) {
  const room = Math.min(width * 0.34, 16 + Math.max(...rows.map((row) => textWidth(row.name, 12, row.heading ? 600 : 400))));
  const bottom = rows.length * spreadRow;
  const root = chart(width, bottom + 44, sentence);
  const all = rows.filter((row) => !row.heading);
  const low = Math.min(...all.map((row) => row.low), 0.8);
  const high = Math.max(...all.map((row) => row.high), 1.25);
  const x = scale("log", [low / 1.08, high * 1.08], [room + 6, width - 12], width < 420 ? 3 : 6);
  for (const tick of [0.1, 0.2, 0.5, 1, 2, 5, 10].filter((each) => each >= low / 1.08 && each <= high * 1.08)) {
    root.append(svg("line", { class: tick === 1 ? "baseline" : "gridline", x1: x(tick), x2: x(tick), y1: 0, y2: bottom }),
      svg("text", { x: x(tick), y: bottom + 16, "text-anchor": "middle" }, `×${numberText(tick)}`));
  }
  root.append(svg("text", { x: room + 6, y: bottom + 36 }, unit));
  rows.forEach((row, i) => {
    const y = (i + 0.5) * spreadRow;
    root.append(svg("text", { x: row.heading ? 0 : room - 4, y: y + 4, "text-anchor": row.heading ? "start" : "end", style: row.heading ? "font-weight:600;fill:var(--ink)" : "" }, fitted(row.name, row.heading ? width : room - 6, 12)));
    if (!row.heading) {
      root.append(
        svg("line", { x1: x(row.low), x2: x(row.high), y1: y, y2: y, style: `stroke:${row.colour};stroke-width:8;opacity:.45` }),
        svg("line", { x1: x(row.middle), x2: x(row.middle), y1: y - 8, y2: y + 8, style: `stroke:${row.colour};stroke-width:3` },
          svg("title", {}, `${row.name}: middle ${numberText(row.middle)}, tenths ${numberText(row.low)} to ${numberText(row.high)}`)));
    }
  });
  return root;
}
