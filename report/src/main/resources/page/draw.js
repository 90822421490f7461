// Drawing in SVG: elements, scales, ticks and axes.

import { axisText } from "./words.js";
import { eras, run, years } from "./data.js";

/** Below this width of a picture, lines end in a number, and their names stand above it beside that number. */
export const narrowBelow = 350;

const pen_ = document.createElement("canvas").getContext("2d");

/** Width of a text in the page's font, in pixels. */
export function textWidth(text, size, weight = 400) {
  pen_.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
  return pen_.measureText(text).width;
}

/** A text that fits a room, cut where it must be. */
export function fitted(text, room, size, weight = 400) {
  if (textWidth(text, size, weight) <= room) {
    return text;
  }
  let length = text.length - 1;
  while (length > 1 && textWidth(`${text.slice(0, length)}…`, size, weight) > room) {
    length--;
  }
  return `${text.slice(0, length).trimEnd()}…`;
}

/** A text in as many lines as it needs in a room. */
export function wrapped(text, room, size, weight = 400) {
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size, weight) <= room) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

const space = "http://www.w3.org/2000/svg";

/** An SVG element with attributes and children; a string child is text. */
export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== "") {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** An HTML element with properties and children. */
export function html(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element && key !== "list") {
      element[key] = value;
    } else {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** A picture's root: its sentence is what a screen reader hears. */
export function chart(width, height, sentence, attributes = {}) {
  return svg("svg", {
    class: "chart", viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": sentence, ...attributes,
  });
}

/** From values to pixels; `ticks` are round values inside. */
export function scale(kind, [low, high], [start, end], count) {
  if (kind === "log") {
    const [a, b] = [Math.log(low), Math.log(high)];
    const to = (value) => (value > 0 ? start + ((Math.log(value) - a) / (b - a || 1)) * (end - start) : NaN);
    return Object.assign(to, { ticks: logTicks(low, high, count) });
  }
  const to = (value) => start + ((value - low) / (high - low || 1)) * (end - start);
  return Object.assign(to, { ticks: linearTicks(low, high, count) });
}

export function linearTicks(low, high, count) {
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((part) => part * power >= rough) * power;
  const ticks = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
    ticks.push(Number((i * step).toPrecision(12)));
  }
  return ticks;
}

function logTicks(low, high, count) {
  if (high / low < 4) {
    return linearTicks(low, high, count).filter((tick) => tick > 0);
  }
  for (const parts of [[1, 2, 5], [1, 3], [1]]) {
    const ticks = [];
    for (let e = Math.floor(Math.log10(low)); e <= Math.ceil(Math.log10(high)); e++) {
      for (const part of parts) {
        const tick = part * 10 ** e;
        if (tick >= low * 0.999 && tick <= high * 1.001) {
          ticks.push(tick);
        }
      }
    }
    if (ticks.length <= count + 1) {
      return ticks;
    }
    if (parts.length === 1) {
      const every = Math.ceil(ticks.length / (count + 1));
      return ticks.filter((_, i) => i % every === 0);
    }
  }
  return [];
}

/** Lowest and highest finite value over arrays of numbers. */
export function extent(arrays) {
  let low = Infinity;
  let high = -Infinity;
  for (const array of arrays) {
    for (const value of array) {
      if (Number.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
  }
  return low <= high ? [low, high] : [0, 1];
}

export function yearScale(left, right) {
  return scale("linear", [run.from, Math.max(run.to, run.from + 1)], [left, right], 1);
}

/** Years below, hairlines of dated decisions, unit lines across. */
export function axes(root, { x, y, left, right, top, bottom, format, hairlines = true }) {
  const yTicks = svg("g", { class: "axis" });
  for (const tick of y.ticks) {
    const at = y(tick);
    yTicks.append(
      svg("line", { class: tick === 0 ? "baseline" : "gridline", x1: left, x2: right, y1: at, y2: at }),
      svg("text", { x: left - 6, y: at + 4, "text-anchor": "end" }, axisText(tick, format)));
  }
  root.append(yTicks);
  yearAxis(root, x, right - left, bottom);
  if (hairlines) {
    for (const era of eras) {
      root.append(svg("line", { class: "hairline", x1: x(era.year), x2: x(era.year), y1: top, y2: bottom },
        svg("title", {}, `${era.year}: ${era.name}`)));
    }
  }
}

export function yearAxis(root, x, width, bottom) {
  const span = Math.max(1, years.length - 1);
  const step = [1, 2, 5, 10, 20, 50, 100].find((candidate) => (span / candidate) * 44 <= width) ?? 100;
  const group = svg("g", { class: "axis" });
  for (let year = Math.ceil(run.from / step) * step; year <= run.to; year += step) {
    group.append(
      svg("line", { x1: x(year), x2: x(year), y1: bottom, y2: bottom + 4 }),
      svg("text", { x: x(year), y: bottom + 17, "text-anchor": "middle" }, String(year)));
  }
  root.append(group);
}

/** A path through the finite values, broken where there is none. */
export function linePath(values, x, y) {
  let path = "";
  let pen = "M";
  for (let i = 0; i < values.length; i++) {
    const at = y(values[i]);
    if (Number.isFinite(at)) {
      path += `${pen}${x(run.from + i).toFixed(1)},${at.toFixed(1)}`;
      pen = "L";
    } else {
      pen = "M";
    }
  }
  return path;
}

/** Moves labels apart that would stand on each other; each has `y`. */
export function spread(labels, gap, top, bottom) {
  labels.sort((a, b) => a.y - b.y);
  for (let round = 0; round < 3; round++) {
    for (let i = 1; i < labels.length; i++) {
      labels[i].y = Math.max(labels[i].y, labels[i - 1].y + gap);
    }
    const over = labels.length > 0 ? labels[labels.length - 1].y - bottom : 0;
    if (over > 0) {
      labels[labels.length - 1].y -= over;
      for (let i = labels.length - 2; i >= 0; i--) {
        labels[i].y = Math.min(labels[i].y, labels[i + 1].y - gap);
      }
    }
    if (labels.length > 0) {
      labels[0].y = Math.max(labels[0].y, top);
    }
  }
}
