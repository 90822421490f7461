// What held where and when: a strip for each territory, a colour and a letter for each kind.

import { chart, fitted, svg, textWidth, yearAxis, yearScale } from "./draw.js";
import { hideTip, showTip } from "./figure.js";
import { run } from "./data.js";

const stripRow = 15;

/**
 * @param {object[]} rows places
 * @param {Map<string, {name: string, letter: string, colour: string, isPale?: boolean}>} kinds
 * @param {{place: number, kind: string, from: number, to: number}[]} spans years, the last not included
 * @param {(span: object) => string} [tell] more words on a span
 */
export function stripDrawing(options) {
  return { tall: () => options.rows.length * stripRow + 30, chart: (width, figure) => stripChart(width, figure, options) };
}

function stripChart(width, figure, { rows, kinds, spans, tell = () => "", sentence }) {
  const nameRoom = Math.min(width * 0.3, 150);
  const bottom = 6 + rows.length * stripRow;
  const root = chart(width, bottom + 24, sentence, { tabindex: "0" });
  const x = yearScale(nameRoom, width - 12);
  const at = new Map(rows.map((place, i) => [place.index, 6 + i * stripRow]));
  rows.forEach((place, i) => {
    root.append(svg("text", { x: nameRoom - 8, y: 6 + (i + 0.5) * stripRow + 4, "text-anchor": "end", style: "font-size:11px" },
      fitted(place.short, nameRoom - 10, 11)));
  });
  const shown = spans.filter((span) => at.has(span.place) && span.to > run.from && span.from <= run.to);
  const boxes = shown.map((span) => {
    const kind = kinds.get(span.kind);
    const from = x(Math.max(run.from, span.from));
    const to = x(Math.min(run.to, span.to));
    const y = at.get(span.place);
    const box = svg("rect", { x: from, y: y + 1, width: Math.max(0.8, to - from - 0.8), height: stripRow - 2, style: `fill:${kind.colour}${kind.isPale ? ";fill-opacity:.5" : ""}` });
    box.addEventListener("pointerenter", () => show(span));
    box.addEventListener("pointerleave", () => hideTip(figure));
    root.append(box);
    // The letter comes again in a long strip, so that nobody has to look for its start.
    for (let at = from + 3; at + textWidth(kind.letter, 10, 700) + 1 < to; at += 130) {
      root.append(svg("text", { x: at, y: y + stripRow - 4, style: `fill:${kind.isPale ? "var(--ink)" : "var(--paper)"};font-size:10px;font-weight:700;pointer-events:none` }, kind.letter));
    }
    return { span, y, from };
  });
  yearAxis(root, x, width - 12 - nameRoom, bottom);
  const mark = svg("rect", { fill: "none", height: stripRow, style: "stroke:var(--focus);stroke-width:2", visibility: "hidden" });
  root.append(mark);
  const words = (span) => [rows.find((place) => place.index === span.place).short, `${kinds.get(span.kind).name}, ${Math.max(run.from, span.from)}–${Math.min(run.to, span.to)}`, tell(span)].filter(Boolean);

  function show(span) {
    const [title, ...lines] = words(span);
    showTip(figure, x(Math.max(run.from, span.from)), at.get(span.place) + stripRow, title, lines.map((line) => [line]));
  }

  let current = -1;
  root.addEventListener("keydown", (press) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[press.key];
    if (step && boxes.length > 0) {
      press.preventDefault();
      current = (current + step + boxes.length) % boxes.length;
      const { span, y, from } = boxes[current];
      mark.setAttribute("x", from);
      mark.setAttribute("y", y);
      mark.setAttribute("width", Math.max(2, x(Math.min(run.to, span.to)) - from));
      mark.setAttribute("visibility", "visible");
      show(span);
      figure.live.textContent = words(span).join(". ");
    } else if (press.key === "Escape") {
      hideTip(figure);
    }
  });
  root.addEventListener("blur", () => {
    hideTip(figure);
    mark.setAttribute("visibility", "hidden");
  });
  return root;
}

/** Names of kinds for the legend; the letter stands in the strip. */
export function stripLegend(kinds) {
  return [...kinds.values()].map(({ name, letter, colour, isPale }) => ({ name, colour, isPale, mark: letter }));
}
