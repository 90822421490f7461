// People over the logarithm of an amount, region upon region.

import { numberText } from "./words.js";
import { regions } from "./data.js";
import { colourOf } from "./colour.js";
import { chart, scale, svg } from "./draw.js";

/**
 * @param {number[]} columns amounts
 * @param {ArrayLike<number>[]} densities by region, in the order of regions
 * @param {number} [top] height of the scale, where it is the same over years
 */
export function ridgeDrawing(options) {
  return { tall: ridgeHeight, chart: (width) => ridgeChart(width, options) };
}

function ridgeHeight(width) {
  return width < 420 ? 204 : 324;
}

function ridgeChart(width, { columns, densities, ticks, top, sentence }) {
  const frame = { left: 8, right: width - 8, top: 6, bottom: ridgeHeight(width) - 24 };
  const root = chart(width, ridgeHeight(width), sentence);
  const totals = columns.map((_, i) => densities.reduce((sum, density) => sum + density[i], 0));
  const x = scale("log", [columns[0], columns[columns.length - 1]], [frame.left, frame.right], 5);
  const y = scale("linear", [0, top ?? Math.max(...totals) * 1.05], [frame.bottom, frame.top], 4);
  const base = new Float64Array(columns.length);
  densities.forEach((density, r) => {
    const line = () => columns.map((amount, i) => `${x(amount).toFixed(1)},${y(base[i]).toFixed(1)}`);
    const down = line().reverse();
    let best = 0;
    columns.forEach((_, i) => {
      best = density[i] > density[best] ? i : best;
      base[i] += density[i];
    });
    root.append(svg("path", { d: `M${line().join("L")}L${down.join("L")}Z`, style: `fill:${colourOf(regions[r])};stroke:var(--paper);stroke-width:.7` },
      svg("title", {}, regions[r].name)));
    if (y(0) - y(density[best]) > 12) {
      root.append(svg("text", { x: x(columns[best]), y: y(base[best] - density[best] / 2) + 4, "text-anchor": "middle", style: "fill:var(--paper);font-weight:700;font-size:11px;pointer-events:none" }, String(r + 1)));
    }
  });
  for (const tick of ticks.filter((each) => each >= columns[0] && each <= columns[columns.length - 1])) {
    root.append(svg("line", { class: "gridline", x1: x(tick), x2: x(tick), y1: frame.top, y2: frame.bottom + 4, style: "opacity:.5" }),
      svg("text", { x: x(tick), y: frame.bottom + 18, "text-anchor": "middle" }, numberText(tick)));
  }
  return root;
}
