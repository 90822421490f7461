// A picture with everything that belongs to it: title and subtitle, the drawing, its table, downloads, and where the numbers come from.

import { html } from "./draw.js";
import { origin } from "./data.js";
import { withMinus } from "./words.js";

const all = [];
const seen = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    if (entry.isIntersecting) {
      entry.target.figure.near = true;
      entry.target.figure.draw();
    }
  }
}, { rootMargin: "400px" });
const sized = new ResizeObserver((entries) => {
  for (const entry of entries) {
    entry.target.figure.resized();
  }
});

/**
 * @typedef {object} View What a picture shows now.
 * @property {string} title says what is seen
 * @property {string} subtitle indicator, unit, place, years
 * @property {string} [sentence] what a screen reader hears; the title where there is none
 * @property {(width: number, figure: object) => SVGElement} chart
 * @property {{head: string[], rows: (string|number)[][]}} table
 * @property {(width: number) => number} tall height of the drawing, so that its place is kept before it is drawn
 * @property {{colour: string, name: string, mark?: string, isPale?: boolean}[]} [legend] a mark stands at the end of a line that has no room for its name
 * @property {string} [note] beside the source: how it was made, what the record is
 */

/** What stands where a picture cannot be drawn: it says what is missing. */
export function missing(title, what) {
  return { title, subtitle: what, isMissing: true };
}

/** Adds a picture; `view` is asked anew whenever what it depends on changes. */
export function addFigure(parent, { id, view, controls, heading = "h3", after }) {
  const parts = {
    title: html(heading), subtitle: html("p", { className: "subtitle" }), legend: html("ul", { className: "legend" }),
    host: html("div", { className: "host" }), table: html("div", { hidden: true }), origin: html("p", { className: "origin" }),
  };
  parts.title.id = `${id}-title`;
  const root = html("figure", { className: "figure", id });
  root.setAttribute("aria-labelledby", parts.title.id);
  const tip = html("div", { className: "tip", hidden: true });
  const live = html("p", { className: "visually-hidden" });
  live.setAttribute("aria-live", "polite");
  const tableButton = html("button", { type: "button", className: "quiet", textContent: "Table" });
  tableButton.setAttribute("aria-pressed", "false");
  const tools = html("div", { className: "tools" }, tableButton,
    tool("CSV", "Download the numbers as CSV", () => save(`${id}.csv`, new Blob([csv(figure.current.table)], { type: "text/csv" }))),
    tool("SVG", "Save the picture as SVG", () => save(`${id}.svg`, new Blob([standalone(figure)], { type: "image/svg+xml" }))),
    tool("PNG", "Save the picture as PNG", () => savePng(figure)));
  // Side by side, titles and drawings begin at one height whatever stands above and below them in the neighbour.
  const body = html("div", { className: "body" }, parts.host, parts.table, after, tools, parts.origin);
  root.append(...[parts.title, parts.subtitle, controls, parts.legend, body, tip, live].filter(Boolean));

  function tool(name, label, action) {
    const button = html("button", { type: "button", className: "quiet", textContent: name, onclick: action });
    button.setAttribute("aria-label", `${name}: ${label}`);
    return button;
  }

  const figure = {
    id, root, tip, live, near: false, width: 0, current: null, host: parts.host,
    update() {
      const now = view();
      figure.current = now;
      root.hidden = now === null;
      if (now === null) {
        return;
      }
      parts.title.textContent = now.title;
      parts.subtitle.textContent = now.subtitle;
      for (const part of [controls, parts.legend, parts.host, after, tools].filter(Boolean)) {
        part.classList.toggle("nothing", Boolean(now.isMissing));
      }
      parts.legend.replaceChildren(...(now.legend ?? []).map((item) =>
        html("li", {}, html("span", { className: item.mark ? "swatch mark-number" : "swatch", style: `background:${item.isPale ? `color-mix(in srgb, ${item.colour} 50%, var(--paper));color:var(--ink)` : item.colour}` }, item.mark ?? ""), item.name)));
      parts.origin.textContent = [...origin, now.note].filter(Boolean).join(" · ");
      if (now.isMissing) {
        parts.host.replaceChildren();
        parts.table.hidden = true;
        return;
      }
      if (!parts.table.hidden) {
        parts.table.replaceChildren(tableElement(now.table, now.title));
      }
      if (figure.near) {
        figure.draw(true);
      }
    },
    draw(again = false) {
      const width = Math.floor(widthOf(figure));
      if (!figure.current || figure.current.isMissing || width === 0 || (!again && width === figure.width)) {
        return;
      }
      figure.width = width;
      tip.hidden = true;
      showLegend(width);
      parts.host.style.minHeight = "";
      parts.host.replaceChildren(figure.current.chart(width, figure));
    },
    /** Keeps the place of a picture that is not drawn yet, so that nothing below it moves when it is. */
    reserve(room) {
      const width = Math.floor(room);
      if (figure.current && !figure.near && width > 0) {
        showLegend(width);
        // A picture is drawn in whole pixels and stretched to its room, which has parts of them: of many such some pixels come together.
        parts.host.style.minHeight = figure.current.isMissing ? "" : `${figure.current.tall(width) * room / width}px`;
      }
    },
    resized() {
      // Drawing changes the height, which must not happen while sizes are being observed.
      requestAnimationFrame(() => (figure.near ? figure.draw() : figure.reserve(widthOf(figure))));
    },
  };
  function showLegend(width) {
    const { legend, legendBelow = Infinity } = figure.current;
    parts.legend.hidden = !legend?.length || width >= legendBelow;
  }

  tableButton.onclick = () => {
    const open = parts.table.hidden;
    parts.table.hidden = !open;
    tableButton.setAttribute("aria-pressed", String(open));
    parts.table.replaceChildren(...(open ? [tableElement(figure.current.table, figure.current.title)] : []));
  };
  root.figure = figure;
  parts.host.figure = figure;
  parent.append(root);
  figure.update();
  seen.observe(root);
  sized.observe(parts.host);
  all.push(figure);
  return figure;
}

export function updateAll() {
  all.forEach((figure) => figure.update());
  reserveAll();
  dispatchEvent(new Event("pictures"));
}

/** The room a picture has; clientWidth would round it, up too. */
function widthOf(figure) {
  return figure.host.getBoundingClientRect().width;
}

/** Measures all, then keeps the places of all: one layout. */
export function reserveAll() {
  const widths = all.map(widthOf);
  all.forEach((figure, i) => figure.reserve(widths[i]));
}

addEventListener("beforeprint", () => all.forEach((figure) => {
  figure.near = true;
  figure.draw();
}));

export function tableElement({ head, rows }, caption) {
  const isText = head.map((_, column) => rows.some((row) => typeof row[column] === "string" && row[column].length > 0));
  const cell = (name, value, column, scope) => {
    const element = html(name, { className: isText[column] && column > 0 ? "text" : "" }, tableText(value, column, head[column]));
    if (scope) {
      element.scope = scope;
    }
    return element;
  };
  const body = html("tbody");
  for (const row of rows) {
    body.append(html("tr", {}, ...row.map((value, column) => cell(column === 0 ? "th" : "td", value, column, column === 0 ? "row" : ""))));
  }
  const table = html("table", {}, html("caption", { className: "visually-hidden" }, caption),
    html("thead", {}, html("tr", {}, ...head.map((name, column) => cell("th", name, column, "col")))), body);
  const scroll = html("div", { className: "scroll", tabIndex: 0 }, table);
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", `Table: ${caption}`);
  return scroll;
}

const headsOfYears = ["Year", "From", "To", "Since"];

function tableText(value, column, head) {
  if (typeof value !== "number") {
    return value ?? "";
  }
  if (!Number.isFinite(value)) {
    return "";
  }
  return column === 0 || headsOfYears.includes(head) ? String(value) : withMinus(value.toLocaleString("en-GB", { maximumSignificantDigits: 5 }));
}

function csv({ head, rows }) {
  const cell = (value) => {
    const text = typeof value === "number" ? (Number.isFinite(value) ? String(value) : "") : String(value ?? "");
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [head, ...rows].map((row) => row.map(cell).join(",")).join("\n") + "\n";
}

function save(name, blob) {
  const link = html("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const kept = [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "stroke-linecap", "opacity", "font-size",
  "font-weight", "font-family", "text-anchor",
];

/** The drawing with its title and source, and with the styles of the page written into it. */
function standalone(figure) {
  figure.near = true;
  figure.draw();
  const drawn = figure.host.querySelector("svg");
  const copy = drawn.cloneNode(true);
  const from = [drawn, ...drawn.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, i) => {
    const style = getComputedStyle(from[i]);
    element.setAttribute("style", kept.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";"));
  });
  const [width, height] = [drawn.viewBox.baseVal.width, drawn.viewBox.baseVal.height];
  const style = getComputedStyle(document.body);
  const ink = style.color;
  const text = (content, y, size, weight = 400) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", "text");
    element.setAttribute("x", "0");
    element.setAttribute("y", y);
    element.setAttribute("style", `font:${weight} ${size}px sans-serif;fill:${ink}`);
    element.textContent = content;
    return element;
  };
  const outer = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  outer.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  outer.setAttribute("viewBox", `-16 -66 ${width + 32} ${height + 100}`);
  outer.setAttribute("width", width + 32);
  outer.setAttribute("height", height + 100);
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [key, value] of Object.entries({ x: -16, y: -66, width: width + 32, height: height + 100, fill: style.backgroundColor })) {
    ground.setAttribute(key, value);
  }
  outer.append(ground, text(figure.current.title, -44, 17, 700), text(figure.current.subtitle, -24, 12), copy,
    text([...origin, figure.current.note].filter(Boolean).join(" · "), height + 22, 10));
  return new XMLSerializer().serializeToString(outer);
}

function savePng(figure) {
  const image = new Image();
  const source = standalone(figure);
  image.onload = () => {
    const canvas = html("canvas", { width: image.width * 2, height: image.height * 2 });
    const context = canvas.getContext("2d");
    context.scale(2, 2);
    context.drawImage(image, 0, 0);
    canvas.toBlob((blob) => save(`${figure.id}.png`, blob), "image/png");
  };
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
}

/** Shows words beside a point of the drawing; an array is one line each: [text] or [colour, name, value]. */
export function showTip(figure, x, y, title, rows) {
  const { tip, host } = figure;
  tip.replaceChildren(html("b", {}, title), ...rows.map((row) => row.length === 1
    ? html("div", {}, row[0])
    : html("div", { className: "row" }, html("span", {}, html("span", { className: "swatch", style: `background:${row[0]}` }), row[1]),
      html("span", {}, row[2]))));
  tip.hidden = false;
  const left = host.offsetLeft + x;
  const room = host.offsetLeft + host.clientWidth;
  tip.style.left = "0";
  const wide = tip.offsetWidth;
  tip.style.left = `${Math.max(0, left + 14 + wide > room ? left - wide - 14 : left + 14)}px`;
  tip.style.top = `${host.offsetTop + y}px`;
}

export function hideTip(figure) {
  figure.tip.hidden = true;
}

/** Lets a pointer or the arrow keys walk over years: `show(yearIndex)` is called, `leave()` at the end. */
export function walkYears(root, figure, { left, right, count, show, leave }) {
  let at = -1;
  const move = (i) => {
    at = Math.max(0, Math.min(count - 1, i));
    show(at);
  };
  const overlay = root;
  overlay.addEventListener("pointermove", (event) => {
    const box = root.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * root.viewBox.baseVal.width;
    move(Math.round(((x - left) / (right - left)) * (count - 1)));
  });
  overlay.addEventListener("pointerleave", leave);
  root.setAttribute("tabindex", "0");
  root.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (step) {
      event.preventDefault();
      move(at < 0 ? (step > 0 ? 0 : count - 1) : at + step);
      figure.live.textContent = figure.tip.innerText.replaceAll("\n", ", ");
    } else if (event.key === "Escape") {
      leave();
    }
  });
  root.addEventListener("blur", leave);
}
