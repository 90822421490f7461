// Parts of a whole over years, as stacked areas with their names inside or at the end.

import { shareText, valueText } from "./words.js";
import { period, years } from "./data.js";
import { axes, chart, narrowBelow, scale, spread, svg, textWidth, yearScale } from "./draw.js";
import { hideTip, missing, showTip, walkYears } from "./figure.js";

function stackHeight(width) {
  return width < narrowBelow ? 244 : 324;
}

/**
 * @param {{name: string, colour: string, values: ArrayLike<number>}[]} layers bottom first
 * @param {boolean} asShare of the whole, or in their own unit
 */
export function stackChart(width, figure, { layers, asShare = true, sentence, format = "number" }) {
  const narrow = width < narrowBelow;
  const longest = Math.max(...layers.map((layer) => textWidth(layer.name, 12, 600)));
  const frame = { left: 46, right: width - (narrow ? 26 : Math.min(width * 0.36, 14 + longest)), top: 8, bottom: stackHeight(width) - 24 };
  const root = chart(width, frame.bottom + 24, sentence);
  const totals = years.map((_, i) => layers.reduce((sum, layer) => sum + (layer.values[i] || 0), 0));
  const x = yearScale(frame.left, frame.right);
  const y = scale("linear", [0, asShare ? 1 : Math.max(...totals, 1e-9)], [frame.bottom, frame.top], 5);
  const base = new Float64Array(years.length);
  const labels = [];
  const have = totals.map((total) => total > 0);
  const lastYear = have.lastIndexOf(true);
  for (const layer of layers) {
    const up = [];
    const down = [];
    for (let i = 0; i < years.length; i++) {
      if (!have[i]) {
        continue;
      }
      const part = (layer.values[i] || 0) / (asShare ? totals[i] : 1);
      down.push(`${x(years[i]).toFixed(1)},${y(base[i]).toFixed(1)}`);
      base[i] += part;
      up.push(`${x(years[i]).toFixed(1)},${y(base[i]).toFixed(1)}`);
      if (i === lastYear) {
        labels.push({ layer, y: y(base[i] - part / 2), from: y(base[i] - part / 2) });
      }
    }
    if (up.length > 0) {
      root.append(svg("path", {
        d: `M${up.join("L")}L${down.reverse().join("L")}Z`, style: `fill:${layer.colour};stroke:var(--paper);stroke-width:.8`,
      }));
    }
  }
  axes(root, { x, y, format: asShare ? "share" : format, ...frame });
  spread(labels, 14, frame.top + 4, frame.bottom);
  for (const label of labels) {
    if (Math.abs(label.y - label.from) > 3) {
      root.append(svg("line", { x1: frame.right + 1, x2: frame.right + 8, y1: label.from, y2: label.y, style: `stroke:${label.layer.colour}` }));
    }
    root.append(svg("text", { class: "label", x: frame.right + 10, y: label.y + 4, style: `fill:${label.layer.colour}` },
      narrow ? String(layers.indexOf(label.layer) + 1) : label.layer.name));
  }
  const pointer = svg("line", { class: "pointer", y1: frame.top, y2: frame.bottom, visibility: "hidden" });
  root.append(pointer);
  walkYears(root, figure, {
    left: frame.left, right: frame.right, count: years.length,
    show: (i) => {
      pointer.setAttribute("x1", x(years[i]));
      pointer.setAttribute("x2", x(years[i]));
      pointer.setAttribute("visibility", "visible");
      showTip(figure, x(years[i]), 20, String(years[i]), layers.toReversed().filter((layer) => layer.values[i] > 0).map((layer) => [
        layer.colour, layer.name,
        asShare ? `${shareText(layer.values[i] / totals[i])}` : `${valueText(layer.values[i], format)} (${shareText(layer.values[i] / totals[i])})`,
      ]));
    },
    leave: () => {
      pointer.setAttribute("visibility", "hidden");
      hideTip(figure);
    },
  });
  return root;
}

/** A view of parts as figures want it. */
export function stackView({ title, subtitle, layers, asShare = true, format, note }) {
  const present = layers.filter((layer) => layer.values.some((value) => value > 0));
  if (present.length === 0) {
    return missing("No parts to draw", `Not in this run, or not for the place chosen: ${subtitle ?? period}`);
  }
  const total = (i) => present.reduce((sum, layer) => sum + (layer.values[i] || 0), 0);
  const ends = [0, years.length - 1];
  const sentence = `${title}. ` + present.map((layer) =>
    `${layer.name} ${ends.map((i) => `${shareText((layer.values[i] || 0) / total(i))} in ${years[i]}`).join(", ")}`).join("; ");
  return {
    title, subtitle: subtitle ?? period, note,
    legend: present.map((layer, i) => ({ colour: layer.colour, name: layer.name, mark: String(i + 1) })), legendBelow: narrowBelow, tall: stackHeight,
    table: {
      head: ["Year", ...present.map((layer) => layer.name)],
      rows: years.map((year, i) => [year, ...present.map((layer) => layer.values[i])]),
    },
    chart: (width, figure) => stackChart(width, figure, { layers: present, asShare, sentence, format }),
  };
}
