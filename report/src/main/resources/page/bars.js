// Bars from zero: across for places in order of size, upright for counts by year.

import { valueText } from "./words.js";
import { years } from "./data.js";
import { axes, chart, fitted, scale, svg, textWidth, wrapped, yearScale } from "./draw.js";
import { hideTip, showTip, walkYears } from "./figure.js";

const barRow = 21;
const nameLine = 15;

/** Names that would be cut stand above their bars. */
function namesAbove(width, bars, always) {
  return always || Math.max(...bars.map((bar) => textWidth(bar.name, 12))) > mostForNames(width) - 10;
}

const mostForNames = (width) => width * (width < 420 ? 0.42 : 0.5);

function barsHeight(width, bars, always) {
  const lines = namesAbove(width, bars, always) ? bars.reduce((sum, bar) => sum + wrapped(bar.name, width - 8, 12).length, 0) : 0;
  return bars.length * barRow + lines * nameLine;
}

/**
 * @param {{name: string, colour: string, value: number}[]} bars largest first
 * @param {boolean} [above] names stand above their bars at any width
 */
function barChart(width, { bars, format, sentence, above: always = false }) {
  const above = namesAbove(width, bars, always);
  const names = bars.map((bar) => (above ? wrapped(bar.name, width - 8, 12) : []));
  const nameRoom = above ? 4 : Math.min(mostForNames(width), 16 + Math.max(...bars.map((bar) => textWidth(bar.name, 12))));
  const bottom = barsHeight(width, bars, always);
  const root = chart(width, bottom + 6, sentence);
  const x = scale("linear", [0, Math.max(...bars.map((bar) => bar.value), 1e-12)], [nameRoom, width - 10 - Math.max(...bars.map((bar) => textWidth(valueText(bar.value, format), 12)))], 4);
  let top = 0;
  bars.forEach((bar, i) => {
    top += names[i].length * nameLine;
    root.append(
      ...(above ? names[i].map((line, at) => svg("text", { x: nameRoom, y: top - (names[i].length - 1 - at) * nameLine }, line))
        : [svg("text", { x: nameRoom - 8, y: top + 15, "text-anchor": "end" }, fitted(bar.name, nameRoom - 10, 12))]),
      svg("rect", { x: nameRoom, y: top + 3, width: Math.max(0, x(bar.value) - nameRoom), height: barRow - 6, style: `fill:${bar.colour}` }),
      svg("text", { x: x(bar.value) + 5, y: top + 15, style: "fill:var(--ink)" }, valueText(bar.value, format)));
    top += barRow;
  });
  root.append(svg("line", { class: "baseline", x1: nameRoom, x2: nameRoom, y1: 0, y2: bottom }));
  return root;
}

/** Counts by year, stacked by kind. */
function columnChart(width, figure, { layers, sentence, height }) {
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

/** Drawing and height of bars, for a view. */
export function barDrawing(options) {
  return { tall: (width) => barsHeight(width, options.bars, options.above) + 6, chart: (width) => barChart(width, options) };
}

/** Drawing and height of columns, for a view. */
export function columnDrawing(options) {
  return { tall: () => options.height, chart: (width, figure) => columnChart(width, figure, options) };
}

/** Bars to both sides of zero, in the order given. */
export function signedBars({ bars, text, sentence }) {
  return {
    tall: () => bars.length * barRow + 6,
    chart: (width) => {
      const nameRoom = Math.min(width * 0.38, 16 + Math.max(...bars.map((bar) => textWidth(bar.name, 12))));
      const textRoom = 8 + Math.max(...bars.map((bar) => textWidth(text(bar.value), 12)));
      const root = chart(width, bars.length * barRow + 6, sentence);
      const least = Math.min(0, ...bars.map((bar) => bar.value));
      const most = Math.max(0, ...bars.map((bar) => bar.value));
      const x = scale("linear", [least, most === least ? least + 1 : most], [nameRoom + (least < 0 ? textRoom : 0), width - textRoom], 4);
      bars.forEach((bar, i) => {
        const top = i * barRow;
        const [from, to] = [Math.min(x(0), x(bar.value)), Math.max(x(0), x(bar.value))];
        root.append(
          svg("text", { x: nameRoom - 8, y: top + 15, "text-anchor": "end" }, fitted(bar.name, nameRoom - 10, 12)),
          svg("rect", { x: from, y: top + 3, width: to - from, height: barRow - 6, style: `fill:${bar.colour}` }),
          svg("text", { x: bar.value < 0 ? from - 4 : to + 4, y: top + 15, "text-anchor": bar.value < 0 ? "end" : "start", style: "fill:var(--ink)" }, text(bar.value)));
      });
      root.append(svg("line", { class: "baseline", x1: x(0), x2: x(0), y1: 0, y2: bars.length * barRow }));
      return root;
    },
  };
}
