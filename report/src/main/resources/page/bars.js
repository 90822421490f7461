// Bars from zero: across for places in order of size, upright for counts by year.

import { valueText } from "./words.js";
import { years } from "./data.js";
import { axes, chart, scale, svg, textWidth, yearScale } from "./draw.js";
import { hideTip, showTip, walkYears } from "./figure.js";

/** @param {{name: string, colour: string, value: number}[]} bars largest first */
export function barChart(width, { bars, format, sentence }) {
  const row = 21;
  const nameRoom = Math.min(width * 0.42, 16 + Math.max(...bars.map((bar) => textWidth(bar.name, 12))));
  const root = chart(width, bars.length * row + 6, sentence);
  const x = scale("linear", [0, Math.max(...bars.map((bar) => bar.value), 1e-12)], [nameRoom, width - 10 - Math.max(...bars.map((bar) => textWidth(valueText(bar.value, format), 12)))], 4);
  bars.forEach((bar, i) => {
    const top = i * row;
    root.append(
      svg("text", { x: nameRoom - 8, y: top + 15, "text-anchor": "end" }, bar.name),
      svg("rect", { x: nameRoom, y: top + 3, width: Math.max(0, x(bar.value) - nameRoom), height: row - 6, style: `fill:${bar.colour}` }),
      svg("text", { x: x(bar.value) + 5, y: top + 15, style: "fill:var(--ink)" }, valueText(bar.value, format)));
  });
  root.append(svg("line", { class: "baseline", x1: nameRoom, x2: nameRoom, y1: 0, y2: bars.length * row }));
  return root;
}

/** Counts by year, stacked by kind. */
export function columnChart(width, figure, { layers, sentence, height = 200 }) {
  const frame = { left: 46, right: width - 10, top: 10, bottom: height - 24 };
  const root = chart(width, height, sentence);
  const totals = years.map((_, i) => layers.reduce((sum, layer) => sum + layer.values[i], 0));
  const x = yearScale(frame.left + 3, frame.right - 3);
  const y = scale("linear", [0, Math.max(...totals, 1)], [frame.bottom, frame.top], 4);
  y.ticks = y.ticks.filter(Number.isInteger);
  axes(root, { x, y, format: "number", ...frame });
  const wide = Math.max(1, (frame.right - frame.left) / years.length - 0.7);
  years.forEach((year, i) => {
    let base = 0;
    for (const layer of layers) {
      if (layer.values[i] > 0) {
        const top = y(base + layer.values[i]);
        root.append(svg("rect", { x: x(year) - wide / 2, y: top, width: wide, height: y(base) - top, style: `fill:${layer.colour}` }));
        base += layer.values[i];
      }
    }
  });
  walkYears(root, figure, {
    left: frame.left, right: frame.right, count: years.length,
    show: (i) => showTip(figure, x(years[i]), 20, String(years[i]),
      layers.filter((layer) => layer.values[i] > 0).map((layer) => [layer.colour, layer.name, String(layer.values[i])])),
    leave: () => hideTip(figure),
  });
  return root;
}
