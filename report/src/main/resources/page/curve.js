// A concentration curve: what part of the whole the part of the people with most of it owns.

import { shareText } from "./words.js";
import { chart, scale, svg } from "./draw.js";

/**
 * @param {{name: string, colour: string, dash?: string, points: [number, number][]}[]} curves each from [0, 0] to [1, 1]
 */
export function curveDrawing({ curves, sentence, across }) {
  const tall = (width) => Math.min(width, 420) + 40;
  return { tall, chart: (width) => {
    const size = Math.min(width, 420);
    const root = chart(width, tall(width), sentence);
    const x = scale("linear", [0, 1], [44, Math.min(width - 12, 44 + size)], 4);
    const y = scale("linear", [0, 1], [size, 10], 4);
    for (const tick of [0, 0.25, 0.5, 0.75, 1]) {
      root.append(
        svg("line", { class: "gridline", x1: x(0), x2: x(1), y1: y(tick), y2: y(tick) }), svg("text", { x: 38, y: y(tick) + 4, "text-anchor": "end" }, shareText(tick)),
        svg("line", { class: "gridline", x1: x(tick), x2: x(tick), y1: y(0), y2: y(1) }), svg("text", { x: x(tick), y: size + 16, "text-anchor": tick === 1 ? "end" : "middle" }, shareText(tick)));
    }
    root.append(svg("text", { x: x(0), y: size + 34 }, across), svg("line", { class: "baseline", x1: x(0), y1: y(0), x2: x(1), y2: y(1) }));
    for (const curve of curves) {
      root.append(svg("path", { class: "line", d: curve.points.map(([a, b], i) => `${i ? "L" : "M"}${x(a).toFixed(1)},${y(b).toFixed(1)}`).join(""), style: `stroke:${curve.colour}`, "stroke-dasharray": curve.dash }, svg("title", {}, curve.name)));
    }
    return root;
  } };
}
