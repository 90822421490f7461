// Lines over years: the model as lines, the record as dots with their bands, decisions as hairlines, others in grey behind.

import { numberText, valueText } from "./words.js";
import { beside, besideName, eras, lastOf, measure, modelAt, period, record, run, series, years } from "./data.js";
import { colourOf, dashes } from "./colour.js";
import { axes, chart, extent, linePath, narrowBelow, scale, spread, svg, textWidth, yearScale } from "./draw.js";
import { hideTip, missing, showTip, walkYears } from "./figure.js";

/**
 * @typedef {object} Line
 * @property {string} name
 * @property {string} colour
 * @property {ArrayLike<number>} values by year
 * @property {string} [dash]
 * @property {{year: number, text: string}[]} [marks] what happened, as triangles on the line
 * @property {ArrayLike<number>} [beside] the same in the run beside this one
 * @property {{year: number, value: number, lower: number, upper: number, source: string}[]} [record]
 */

export function lineHeight(width, height) {
  return height ?? (width < narrowBelow ? 200 : 270);
}

/** The drawing: at most seven lines, grey ones behind. */
export function lineChart(width, figure, { lines, back = [], format = "number", kind = "linear", zero = false, sentence, height, limits }) {
  const narrow = width < narrowBelow;
  const longest = Math.max(0, ...lines.map((line) => textWidth(line.name, 12, 600)));
  const labelled = lines.length > 1;
  const labelRoom = !labelled ? 10 : narrow ? 26 : Math.min(width * 0.34, 12 + longest);
  const frame = { left: 46, right: width - labelRoom, top: 10, bottom: lineHeight(width, height) - 24 };
  const root = chart(width, frame.bottom + 24, sentence);
  const marks = lines.flatMap((line) => (line.record ?? []).map((figure_) => figure_.value));
  const drawn = [...lines.map((line) => line.values), ...lines.map((line) => line.beside ?? []), ...back.map((line) => line.values)];
  let [low, high] = extent([...drawn, marks]);
  if (kind === "log") {
    const positive = drawn.flatMap((values) => [...values]).concat(marks).filter((value) => value > 0);
    [low, high] = extent([positive]);
    kind = high / low > 0 && low > 0 ? "log" : "linear";
  }
  if (zero && kind !== "log") {
    low = Math.min(0, low);
    high = Math.max(0, high);
  }
  [low, high] = roomFor(held(low, limits), held(high, limits), kind, format);
  const x = yearScale(frame.left, frame.right);
  const unheld = scale(kind, [low, high], [frame.bottom, frame.top], narrow ? 4 : 5);
  const y = Object.assign((value) => unheld(held(value, limits)), { ticks: unheld.ticks });
  axes(root, { x, y, format, ...frame });
  for (const line of back) {
    root.append(svg("path", { class: "line back", d: linePath(line.values, x, y) }));
  }
  for (const line of lines.filter((each) => each.beside)) {
    root.append(svg("path", { class: "line beside", d: linePath(line.beside, x, y), style: `stroke:${line.colour}` }, svg("title", {}, `${line.name}, ${besideName}`)));
  }
  for (const line of lines) {
    root.append(svg("path", {
      class: "line", d: linePath(line.values, x, y), style: `stroke:${line.colour}`, "stroke-dasharray": line.dash,
    }));
  }
  lines.forEach((line) => drawRecord(root, line, x, y, frame));
  for (const line of lines) {
    for (const mark of line.marks ?? []) {
      const [cx, cy] = [x(mark.year), y(line.values[mark.year - run.from])];
      if (Number.isFinite(cy)) {
        root.append(svg("path", { d: `M${cx},${cy - 6}l5,9h-10z`, style: "fill:var(--accent);stroke:var(--paper);stroke-width:1" }, svg("title", {}, mark.text)));
      }
    }
  }
  if (labelled) {
    endLabels(root, lines, x, y, frame, narrow);
  }
  const pointer = svg("line", { class: "pointer", y1: frame.top, y2: frame.bottom, visibility: "hidden" });
  root.append(pointer);
  walkYears(root, figure, {
    left: frame.left, right: frame.right, count: years.length,
    show: (i) => {
      pointer.setAttribute("x1", x(years[i]));
      pointer.setAttribute("x2", x(years[i]));
      pointer.setAttribute("visibility", "visible");
      showTip(figure, x(years[i]), 20, String(years[i]), tipRows(lines, i, format));
    },
    leave: () => {
      pointer.setAttribute("visibility", "hidden");
      hideTip(figure);
    },
  });
  return root;
}

/** What lies beyond the limits of an indicator is drawn on them: a share of nearly nothing would flatten all other lines. */
function held(value, limits) {
  return limits ? Math.max(limits[0], Math.min(limits[1], value)) : value;
}

function beyond(lines, limits) {
  return limits && lines.some((line) => line.values.some((value) => value !== held(value, limits) && Number.isFinite(value)));
}

/** A line that hardly moves must look so: the axis spans at least a twentieth of its height. */
function roomFor(low, high, kind, format) {
  if (kind === "log") {
    return high / low < 1.1 ? [low / 1.5, high * 1.5] : [low, high];
  }
  if (low === 0 && high === 0) {
    return [0, format === "share" ? 0.01 : 1];
  }
  const least = Math.max(Math.abs(low), Math.abs(high)) * 0.05;
  return high - low < least ? [low - least, high + least] : [low, high + (high - low) * 0.04];
}

function drawRecord(root, line, x, y, frame) {
  for (const figure of line.record ?? []) {
    const at = y(figure.value);
    if (!Number.isFinite(at)) {
      continue;
    }
    const across = x(Math.min(figure.year, run.to));
    const model = modelAt(line.values, figure.year);
    const outside = Number.isFinite(figure.lower) && (model < figure.lower || model > figure.upper);
    const clip = (value) => Math.max(frame.top, Math.min(frame.bottom, y(value)));
    if (Number.isFinite(figure.lower) && Number.isFinite(figure.upper)) {
      root.append(svg("line", {
        x1: across, x2: across, y1: clip(Math.max(figure.lower, 1e-300)), y2: clip(figure.upper),
        style: `stroke:${line.colour};opacity:.45;stroke-width:1.5`,
      }));
    }
    root.append(svg("circle", {
      cx: across, cy: at, r: 3, style: `fill:${outside ? "var(--paper)" : line.colour};stroke:${line.colour};stroke-width:1.4`,
    }, svg("title", {}, `Record ${figure.year}: ${numberText(figure.value)} (${figure.source})${outside ? "; the model is outside its band" : ""}`)));
  }
}

function endLabels(root, lines, x, y, frame, narrow) {
  const labels = [];
  for (const line of lines) {
    let last = line.values.length - 1;
    while (last >= 0 && !Number.isFinite(y(line.values[last]))) {
      last--;
    }
    if (last >= 0) {
      labels.push({ line, text: narrow ? String(lines.indexOf(line) + 1) : line.name, y: y(line.values[last]), from: y(line.values[last]) });
    }
  }
  spread(labels, 15, frame.top + 4, frame.bottom);
  for (const label of labels) {
    if (Math.abs(label.y - label.from) > 4) {
      root.append(svg("line", {
        x1: frame.right + 1, x2: frame.right + 7, y1: label.from, y2: label.y, style: `stroke:${label.line.colour};opacity:.6`,
      }));
    }
    root.append(svg("text", { class: "label", x: frame.right + 9, y: label.y + 4, style: `fill:${label.line.colour}` }, label.text));
  }
}

function tipRows(lines, i, format) {
  const rows = lines.filter((line) => Number.isFinite(line.values[i])).map((line) => {
    const figure = (line.record ?? []).find((one) => one.year === years[i]);
    return [line.colour, line.name, valueText(line.values[i], format) + (figure ? ` (record ${valueText(figure.value, format)})` : "")
      + (Number.isFinite(line.beside?.[i]) ? `; ${besideName} ${valueText(line.beside[i], format)}` : "")];
  });
  for (const mark of lines.flatMap((line) => line.marks ?? [])) {
    if (mark.year === years[i]) {
      rows.push([mark.text]);
    }
  }
  for (const era of eras) {
    if (Math.abs(era.year - years[i]) <= 1) {
      rows.push([`${era.year}: ${era.name}`]);
    }
  }
  return rows;
}

/** Table behind lines: years down, a column for each line and for its record. */
export function lineTable(lines) {
  const head = ["Year"];
  const columns = [];
  for (const line of lines) {
    head.push(line.name);
    columns.push((i) => line.values[i]);
    if (line.beside) {
      head.push(`${line.name}, ${besideName}`);
      columns.push((i) => line.beside[i]);
    }
    if (line.record?.length) {
      head.push(`${line.name}, record`);
      columns.push((i) => line.record.find((figure) => figure.year === years[i])?.value ?? NaN);
    }
  }
  return { head, rows: years.map((year, i) => [year, ...columns.map((column) => column(i))]) };
}

/** An indicator at chosen places as lines, with the record; `valuesAt` where it is not the indicator's own value. */
export function linesOf(name, chosen, valuesAt = (place, of) => series(name, place, of)) {
  const used = new Map();
  return chosen.map((place) => {
    const colour = colourOf(place);
    const order = used.get(colour) ?? 0;
    used.set(colour, order + 1);
    return { name: place.short, colour, dash: dashes[order % dashes.length], values: valuesAt(place, run), record: record(name, place), beside: beside ? valuesAt(place, beside) : undefined, place };
  }).filter((line) => line.values.some(Number.isFinite));
}

/** Names of the record's sources behind lines, for the line below a picture. */
export function recordNote(lines) {
  const sources = new Set(lines.flatMap((line) => (line.record ?? []).map((figure) => figure.source)).filter(Boolean));
  return sources.size === 0 ? "no record to compare with" : `record: ${[...sources].slice(0, 3).join("; ")}`;
}

/** How a line went, in a sentence. */
export function trend(line, format) {
  const finite = [...line.values].map((value, i) => [years[i], value]).filter(([, value]) => Number.isFinite(value));
  if (finite.length === 0) {
    return `${line.name}: no figures`;
  }
  const [first, last] = [finite[0], finite[finite.length - 1]];
  const top = finite.reduce((best, one) => (one[1] > best[1] ? one : best));
  return `${line.name} from ${valueText(first[1], format)} in ${first[0]} to ${valueText(last[1], format)} in ${last[0]}, highest ${valueText(top[1], format)} in ${top[0]}${line.beside ? `; in ${besideName} ${valueText(lastOf(line.beside), format)} at the end` : ""}`;
}

/** A view of lines as figures want it. */
export function lineView({ title, subtitle, lines, back, format = "number", kind, zero, height, note, limits }) {
  if (lines.length === 0) {
    return missing("No line to draw", `Not in this run, or not for the places chosen: ${subtitle ?? period}`);
  }
  const sentence = `${title}. ${lines.map((line) => trend(line, format)).join("; ")}.`;
  return {
    title, subtitle: subtitle ?? period, note: [note ?? recordNote(lines), beyond(lines, limits) ? `beyond ${limits.map((limit) => valueText(limit, format)).join(" and ")} lines are drawn on the edge; the table has their values` : ""].filter(Boolean).join("; "), legend: lines.length > 1 ? lines.map((line, i) => ({ colour: line.colour, name: line.name, mark: String(i + 1) })) : [], legendBelow: narrowBelow,
    table: lineTable(lines), tall: (width) => lineHeight(width, height),
    chart: (width, figure) => lineChart(width, figure, { lines, back, format, kind, zero, sentence, height, limits }),
  };
}

/** Subtitle of an indicator: label, unit, period. */
export function subtitleOf(name, where = "") {
  const of = measure(name);
  return [of.label, of.unit, where, period].filter(Boolean).join(", ");
}
