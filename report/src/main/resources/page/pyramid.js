// Women to the left, men to the right, a row for each state of work.

import { shareText } from "./words.js";
import { chart, scale, svg, textWidth } from "./draw.js";

const pyramidRow = 26;

/**
 * @param {{name: string, colour: string, sides: {dominant: number, dominated: number}[]}[]} rows top first; shares of all people; women, then men
 */
export function pyramidDrawing({ rows, most, sentence }) {
  return { tall: () => rows.length * pyramidRow + 46, chart: (width) => pyramidChart(width, rows, most, sentence) };
}

function pyramidChart(width, rows, most, sentence) {
  const middle = Math.min(130, 16 + Math.max(...rows.map((row) => textWidth(row.name, 12))));
  const side = (width - middle) / 2;
  const top = 20;
  const bottom = top + rows.length * pyramidRow;
  const root = chart(width, bottom + 26, sentence);
  root.append(svg("defs", {}, svg("pattern", { id: "dominated", width: 4, height: 4, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    svg("line", { x1: 0, x2: 0, y1: 0, y2: 4, style: "stroke:var(--paper);stroke-width:2" }))));
  const reach = scale("linear", [0, most], [0, side - 44], width < 520 ? 2 : 5);
  root.append(svg("text", { class: "label", x: side - 8, y: 12, "text-anchor": "end" }, "Women"), svg("text", { class: "label", x: side + middle + 8, y: 12 }, "Men"));
  for (const tick of reach.ticks.filter((each) => each > 0)) {
    for (const x of [side - reach(tick), side + middle + reach(tick)]) {
      root.append(svg("line", { class: "gridline", x1: x, x2: x, y1: top, y2: bottom }), svg("text", { x, y: bottom + 16, "text-anchor": "middle" }, shareText(tick)));
    }
  }
  rows.forEach((row, i) => {
    const y = top + i * pyramidRow;
    root.append(svg("text", { x: width / 2, y: y + pyramidRow / 2 + 4, "text-anchor": "middle", style: "fill:var(--ink)" }, row.name));
    row.sides.forEach((groups, s) => {
      const [plain, dominated] = [reach(groups.dominant), reach(groups.dominated)];
      const at = (from, size) => (s === 0 ? side - from - size : side + middle + from);
      root.append(svg("rect", { x: at(0, plain), y: y + 3, width: plain, height: pyramidRow - 6, style: `fill:${row.colour}` }),
        svg("rect", { x: at(plain, dominated), y: y + 3, width: dominated, height: pyramidRow - 6, style: `fill:${row.colour};opacity:.75` }),
        svg("rect", { x: at(plain, dominated), y: y + 3, width: dominated, height: pyramidRow - 6, style: "fill:url(#dominated)" }));
      const total = groups.dominant + groups.dominated;
      root.append(svg("text", { x: s === 0 ? side - reach(total) - 4 : side + middle + reach(total) + 4, y: y + pyramidRow / 2 + 4, "text-anchor": s === 0 ? "end" : "start", style: "font-size:11px" }, shareText(total)));
    });
  });
  return root;
}
