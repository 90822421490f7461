// How the run closed: the ledger's residual, what did not fit, the decisions it was given, its settings, and what the names mean.

import { numberText, plainWords, quarterText } from "./words.js";
import { decisions, measure, run, territoryAt } from "./data.js";
import { axes, chart, html, scale, svg } from "./draw.js";
import { addFigure, tableElement } from "./figure.js";
import { unverifiedMark } from "./crises.js";

const allowed = 1e-9;

export function addClosing(parent) {
  addResidual(parent);
  addMisfits(parent);
  addDecisions(parent);
  addSettings(parent);
  addNames(parent);
}

function addResidual(parent) {
  const [first, values] = run.closure;
  if (values.length < 2) {
    return;
  }
  const size = values.map(Math.abs);
  const worst = Math.max(...size);
  const at = size.indexOf(worst);
  const title = worst <= allowed
    ? `The books close in every quarter: the largest residual is ${numberText(worst)}, in ${quarterText(first + at)}`
    : `The books do not close: the residual reaches ${numberText(worst)} in ${quarterText(first + at)}`;
  addFigure(parent, { id: "residual", view: () => ({
    title, subtitle: `Ledger's largest relative residual by quarter, log scale; the run stops above ${numberText(allowed)}`,
    table: { head: ["Quarter", "Residual"], rows: size.map((value, i) => [quarterText(first + i), value]) },
    tall: () => 174,
    chart: (width) => {
      const frame = { left: 56, right: width - 10, top: 10, bottom: 150 };
      const root = chart(width, 174, title);
      const x = scale("linear", [run.from, run.to], [frame.left, frame.right], 5);
      const floor = 1e-18;
      const y = scale("log", [floor, Math.max(worst * 2, allowed * 10)], [frame.bottom, frame.top], 4);
      axes(root, { x, y, format: "number", ...frame, hairlines: false });
      root.append(svg("line", { x1: frame.left, x2: frame.right, y1: y(allowed), y2: y(allowed), style: "stroke:var(--accent);stroke-dasharray:5 4" }));
      root.append(svg("path", { class: "line", style: "stroke:var(--c-world);stroke-width:1", d: size.map((value, i) => `${i === 0 ? "M" : "L"}${x((first + i) / 4).toFixed(1)},${y(Math.max(value, floor)).toFixed(1)}`).join("") }));
      return root;
    },
  }) });
}

/** Bounds that held a number back, as often as the run counted, the most frequent first. */
function addMisfits(parent) {
  const bounds = [...(run.manifest.bounds ?? [])].sort((one, other) => other.share - one.share);
  const rows = bounds.map((bound) => [bound.name, bound.tried, bound.held, `${numberText(100 * bound.share)}%`]);
  const often = bounds.filter((bound) => bound.share > 0.01).length;
  const box = html("details", { open: often > 0 }, html("summary", {}, rows.length === 0 ? "The run counted no bounds"
    : `Of ${rows.length} bounds that are counted ${often} held a number back more than once in a hundred times`));
  if (rows.length > 0) {
    box.append(tableElement({ head: ["Bound", "Tried", "Held", "Share"], rows }, "Bounds and how often they held"));
  }
  parent.append(box);
}

function addDecisions(parent) {
  if (decisions.length === 0) {
    return;
  }
  const unverified = decisions.filter((event) => event.verified === "no").length;
  const search = html("input", { type: "search" });
  search.setAttribute("aria-label", "Find a decision by place, kind or word");
  search.placeholder = "Find by place, kind or word";
  const list = html("div", {});
  const box = html("details", {}, html("summary", {}, `${decisions.length.toLocaleString("en-GB")} decisions took effect; ${unverified.toLocaleString("en-GB")} of them rest on the general record and are unverified`), html("div", { className: "controls" }, search), list);
  const show = () => {
    const words = search.value.toLowerCase().trim();
    const found = decisions.filter((event) => words === "" || `${territoryAt(event.place)?.name} ${event.kind} ${event.name} ${event.source} ${event.year}`.toLowerCase().includes(words));
    const table = tableElement({
      head: ["Quarter", "Territory", "Kind", "Decision", "Value", "Source", "Verified"],
      rows: found.slice(0, 400).map((event) => [quarterText(event.quarter), territoryAt(event.place)?.short ?? "", plainWords(event.kind), event.name, event.value, event.source, ""]),
    }, "Decisions that took effect");
    table.querySelectorAll("tbody tr").forEach((row, i) => row.lastChild.replaceChildren(unverifiedMark(found[i]) ?? "yes"));
    list.replaceChildren(html("p", { className: "subtitle" }, found.length > 400 ? `The first 400 of ${found.length.toLocaleString("en-GB")}; a word above finds the others` : `${found.length.toLocaleString("en-GB")} decisions`), table);
  };
  search.oninput = show;
  box.addEventListener("toggle", () => box.open && list.childElementCount === 0 && show());
  parent.append(box);
}

function addSettings(parent) {
  const rows = Object.entries(run.manifest).filter(([key]) => !["bounds"].includes(key))
    .map(([key, value]) => [plainWords(key), typeof value === "object" ? JSON.stringify(value) : String(value)]).filter(([, value]) => value.length < 400);
  const box = html("details", {}, html("summary", {}, "Settings of this run"), tableElement({ head: ["Setting", "Value"], rows }, "Settings of this run"));
  if (run.scenario) {
    const text = html("pre", { tabIndex: 0 }, run.scenario);
    text.setAttribute("role", "region");
    text.setAttribute("aria-label", "Scenario as resolved");
    box.append(html("p", {}, "The scenario as resolved:"), text);
  }
  parent.append(box);
}

function addNames(parent) {
  const rows = Object.keys(run.measures).map((name) => {
    const of = measure(name);
    return [name, of.label, of.doc ?? "", of.unit, of.source ?? ""];
  });
  if (rows.length > 0) {
    parent.append(html("details", {}, html("summary", {}, "What the indicators mean"), tableElement({ head: ["Name", "Indicator", "What it is", "Unit", "Source"], rows }, "What the indicators mean")));
  }
  const kinds = Object.entries(run.kinds);
  if (kinds.length > 0) {
    parent.append(html("details", {}, html("summary", {}, "What the events mean"), tableElement({ head: ["Event", "What it is"], rows: kinds.map(([name, doc]) => [plainWords(name), doc]) }, "What the events mean")));
  }
}
