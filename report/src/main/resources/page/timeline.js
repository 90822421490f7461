// What happened where and when: a row for each territory, a mark for each event, its cause on request.

import { chart, fitted, html, svg, yearAxis, yearScale } from "./draw.js";
import { hideTip, showTip } from "./figure.js";
import { numberText, plainWords, quarterText } from "./words.js";
import { run, territoryAt } from "./data.js";
import { kindColour, kindOrder } from "./colour.js";

const shapes = [
  (x, y) => `M${x - 4},${y}a4,4 0 1,0 8,0a4,4 0 1,0 -8,0`,
  (x, y) => `M${x - 4},${y - 4}h8v8h-8z`,
  (x, y) => `M${x},${y - 5}l5,9h-10z`,
  (x, y) => `M${x},${y - 5.5}l5.5,5.5l-5.5,5.5l-5.5,-5.5z`,
  (x, y) => `M${x - 5},${y - 1.5}h3.5v-3.5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5z`,
  (x, y) => `M${x},${y + 5}l5,-9h-10z`,
];

const timelineRow = 17;

export function timelineHeight(rows) {
  return rows.length * timelineRow + 30;
}

/**
 * @param {object[]} events in the order of rows and time
 * @param {(event: object) => void} choose called for the event that a reader picks
 */
export function timelineChart(width, figure, { events, rows, choose, sentence }) {
  const nameRoom = Math.min(width * 0.3, 150);
  const frame = { left: nameRoom, right: width - 12, top: 6 };
  const bottom = frame.top + rows.length * timelineRow;
  const root = chart(width, timelineHeight(rows), sentence, { tabindex: "0" });
  const x = yearScale(frame.left, frame.right);
  const at = new Map(rows.map((place, i) => [place.index, frame.top + (i + 0.5) * timelineRow]));
  rows.forEach((place, i) => {
    const y = frame.top + (i + 0.5) * timelineRow;
    root.append(
      svg("line", { class: "gridline", x1: frame.left, x2: frame.right, y1: y, y2: y }),
      svg("text", { x: nameRoom - 8, y: y + 4, "text-anchor": "end", style: "font-size:11px" },
        fitted(place.short, nameRoom - 10, 11)));
  });
  yearAxis(root, x, frame.right - frame.left, bottom);
  for (const event of events) {
    const mark = svg("path", {
      d: shapes[kindOrder(event.kind) % shapes.length](x(run.from + (event.quarter / 4 - run.from)), at.get(event.place)),
      style: `fill:${kindColour(event.kind)};stroke:var(--paper);stroke-width:.8;cursor:pointer`,
    });
    mark.addEventListener("pointerenter", () => tell(event));
    mark.addEventListener("pointerleave", () => hideTip(figure));
    mark.addEventListener("click", () => choose(event));
    root.append(mark);
  }
  const ring = svg("circle", { r: 8, fill: "none", style: "stroke:var(--focus);stroke-width:2", visibility: "hidden" });
  root.append(ring);

  function tell(event) {
    showTip(figure, x(event.quarter / 4), at.get(event.place) + 10, eventTitle(event), eventLines(event));
  }

  let current = -1;
  root.addEventListener("keydown", (press) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[press.key];
    if (step) {
      press.preventDefault();
      current = (current + step + events.length) % events.length;
      const event = events[current];
      ring.setAttribute("cx", x(event.quarter / 4));
      ring.setAttribute("cy", at.get(event.place));
      ring.setAttribute("visibility", "visible");
      tell(event);
      figure.live.textContent = [eventTitle(event), ...eventLines(event).flat()].join(". ");
    } else if (press.key === "Enter" && current >= 0) {
      choose(events[current]);
    } else if (press.key === "Escape") {
      hideTip(figure);
    }
  });
  root.addEventListener("blur", () => {
    hideTip(figure);
    ring.setAttribute("visibility", "hidden");
  });
  return root;
}

export function eventTitle(event) {
  return `${territoryAt(event.place)?.short ?? "World"}, ${quarterText(event.quarter)}: ${plainWords(event.kind)}`;
}

export function eventLines(event) {
  const lines = [];
  if (event.name && event.name !== event.kind) {
    lines.push([event.name]);
  }
  if (event.value) {
    lines.push([`Size ${numberText(event.value)}${event.times > 1 ? `, ${event.times} times in the year` : ""}`]);
  }
  if (event.cause) {
    lines.push([`Cause: ${event.cause}`]);
  }
  return lines;
}

/** A mark of a kind for the legend. */
export function markOf(kind) {
  const mark = svg("svg", { viewBox: "-6 -6 12 12", width: 13, height: 13, "aria-hidden": "true" },
    svg("path", { d: shapes[kindOrder(kind) % shapes.length](0, 0), style: `fill:${kindColour(kind)}` }));
  return html("span", {}, mark, ` ${plainWords(kind)}`);
}
