// Parts of a whole at a few dates, and the least movement between them that the parts allow.

import { shareText } from "./words.js";
import { chart, narrowBelow, spread, svg, textWidth } from "./draw.js";

/**
 * The least movement that turns one division into another: what a part loses goes to the parts that gain, as their gains are.
 * @param {number[]} before shares of the whole
 * @param {number[]} after
 * @returns {number[][]} from part to part; what stays is on the diagonal
 */
export function leastMoves(before, after) {
  const gain = after.map((share, i) => Math.max(0, share - before[i]));
  const gains = gain.reduce((a, b) => a + b, 0);
  return before.map((share, i) => after.map((_, j) => (i === j ? Math.min(share, after[i])
    : gains > 0 ? (Math.max(0, share - after[i]) * gain[j]) / gains : 0)));
}

export function alluvialDrawing(options) {
  return { tall: alluvialHeight, chart: (width) => alluvialChart(width, options) };
}

function alluvialHeight(width) {
  return width < narrowBelow ? 330 : 430;
}

/**
 * @param {{name: string, colour: string}[]} parts top first
 * @param {number[]} dates
 * @param {number[][]} shares by date, of each part
 */
function alluvialChart(width, { parts, dates, shares, sentence }) {
  const narrow = width < 520;
  const room = narrow ? 26 : 16 + Math.max(...parts.map((part) => textWidth(part.name, 12, 600)));
  const [top, bottom, left] = [6, alluvialHeight(width) - 24, 4];
  const root = chart(width, alluvialHeight(width), sentence);
  const bar = narrow ? 6 : 12;
  const slot = (width - left - room - bar) / Math.max(1, dates.length - 1);
  const gapBetween = 3;
  const high = bottom - top - gapBetween * (parts.length - 1);
  const starts = shares.map((of) => {
    let y = top;
    return of.map((share) => {
      const at = y;
      y += share * high + gapBetween;
      return at;
    });
  });
  for (let d = 0; d + 1 < dates.length; d++) {
    const moves = leastMoves(shares[d], shares[d + 1]);
    const [x0, x1] = [left + d * slot + bar, left + (d + 1) * slot];
    const from = [...starts[d]];
    const to = [...starts[d + 1]];
    parts.forEach((part, i) => parts.forEach((other, j) => {
      const size = moves[i][j] * high;
      if (size > 0.15) {
        const middle = (x0 + x1) / 2;
        root.append(svg("path", {
          d: `M${x0},${from[i]}C${middle},${from[i]} ${middle},${to[j]} ${x1},${to[j]}V${to[j] + size}C${middle},${to[j] + size} ${middle},${from[i] + size} ${x0},${from[i] + size}Z`,
          style: `fill:${part.colour};opacity:${i === j ? 0.25 : 0.6}`,
        }, svg("title", {}, i === j ? `${part.name}: ${shareText(moves[i][j])} stay` : `${part.name} to ${other.name}, ${dates[d]}–${dates[d + 1]}: ${shareText(moves[i][j])}`)));
      }
      from[i] += size;
      to[j] += size;
    }));
  }
  dates.forEach((date, d) => {
    parts.forEach((part, i) => root.append(svg("rect", { x: left + d * slot, y: starts[d][i], width: bar, height: Math.max(0.5, shares[d][i] * high), style: `fill:${part.colour}` },
      svg("title", {}, `${part.name}, ${date}: ${shareText(shares[d][i])}`))));
    if (!narrow || d % 3 === 0) {
      root.append(svg("text", { x: left + d * slot + bar / 2, y: bottom + 17, "text-anchor": d === 0 ? "start" : "middle" }, String(date)));
    }
  });
  const last = dates.length - 1;
  const labels = parts.map((part, i) => ({ part, i, y: starts[last][i] + (shares[last][i] * high) / 2 }));
  spread(labels, 14, top + 6, bottom);
  for (const label of labels) {
    root.append(svg("text", { class: "label", x: width - room + 6, y: label.y + 4, style: `fill:${label.part.colour}` }, narrow ? String(label.i + 1) : label.part.name));
  }
  return root;
}
