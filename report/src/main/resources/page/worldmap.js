// The world by year: territories as unions of present-day shapes, states as a heavier outline, a histogram of people as the legend.

import { axisText, numberText, shareText, sitsIn, stateNames, valueText } from "./words.js";
import { has, hasYears, measure, period, placeOf, run, series, territories, territoryAt, world, years } from "./data.js";
import { classColour, classOf, limits, partColour } from "./colour.js";
import { html, svg } from "./draw.js";
import { addFigure, hideTip, showTip } from "./figure.js";
import { choice, controls, labelled, placeSelect, remember, yearSlider } from "./picker.js";

const atlas = JSON.parse(document.getElementById("shapes-data").textContent);
const antarctica = 10;
const byShape = new Map();
for (const place of territories) {
  for (const shape of place.shapes) {
    if (!byShape.has(Number(shape))) {
      byShape.set(Number(shape), place);
    }
  }
}
const countries = atlas.objects.countries.geometries;
const ownerOf = (country) => byShape.get(Number(country.id));
const drawnPlaces = territories.map((place) => ({ place, parts: countries.filter((country) => ownerOf(country) === place) }))
  .filter((one) => one.parts.length > 0)
  .map((one) => ({ place: one.place, shape: topojson.merge(atlas, one.parts) }));
const elsewhere = topojson.merge(atlas, countries.filter((country) => !ownerOf(country) && Number(country.id) !== antarctica));
const undrawn = territories.filter((place) => !drawnPlaces.some((one) => one.place === place));

/** A small map of one number: a picture's drawing, with the year's outlines of states. */
export function choropleth({ value, text, bounds, scheme = "up", year, sentence }) {
  const tall = (width) => Math.round(width * 0.487);
  return {
    tall: (width) => tall(width) + 22,
    chart: (width, figure) => {
      const projection = d3.geoEqualEarth().fitExtent([[2, 2], [width - 2, tall(width) - 2]], { type: "Sphere" });
      const path = d3.geoPath(projection);
      const root = svg("svg", { class: "chart map", viewBox: `0 0 ${width} ${tall(width) + 22}`, width, height: tall(width) + 22, role: "img", "aria-label": sentence });
      root.append(hatching("no-data-small"), svg("path", { class: "sphere", d: path({ type: "Sphere" }) }), svg("path", { d: path(elsewhere), style: "fill:url(#no-data-small)" }));
      for (const { place, shape } of drawnPlaces) {
        const number = value(place);
        const element = svg("path", { class: "territory", d: path(shape), style: `fill:${Number.isFinite(number) ? classColour(classOf(number, bounds), scheme) : "url(#no-data-small)"}` });
        element.addEventListener("pointermove", (event) => {
          const box = root.getBoundingClientRect();
          showTip(figure, event.clientX - box.left, event.clientY - box.top + 12, `${place.short}, ${year}`, [[text(number)]]);
        });
        element.addEventListener("pointerleave", () => hideTip(figure));
        root.append(element);
      }
      root.append(svg("path", { class: "states", "stroke-width": width > 600 ? 1.1 : 0.6, d: outlineOf(rulersIn(year), path) }));
      const slot = Math.min(64, (width - 20) / (bounds.length + 1));
      bounds.forEach((bound, i) => root.append(svg("text", { x: 10 + (i + 1) * slot, y: tall(width) + 20, "text-anchor": "middle", style: "font-size:10.5px" }, text(bound))));
      for (let i = 0; i <= bounds.length; i++) {
        root.append(svg("rect", { x: 10 + i * slot, y: tall(width) + 2, width: slot - 1.5, height: 7, style: `fill:${classColour(classOf(i === 0 ? -Infinity : bounds[i - 1], bounds), scheme)}` }));
      }
      return root;
    },
  };
}

function hatching(id) {
  return svg("defs", {}, svg("pattern", { id, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    svg("rect", { width: 5, height: 5, style: "fill:var(--sea)" }), svg("line", { x1: 0, x2: 0, y1: 0, y2: 5, style: "stroke:var(--hatch);stroke-width:2" })));
}

/** Borders between states. */
function outlineOf(states, path) {
  const stateOf = (country) => {
    const place = ownerOf(country);
    return place ? states[place.index] : "";
  };
  return path(topojson.mesh(atlas, atlas.objects.countries, (a, b) => a !== b && stateOf(a) !== stateOf(b))) ?? "";
}

/** State that rules each territory in the last quarter of a year; the territory itself where the tables say nothing. */
export function rulersIn(year) {
  const quarter = year * 4 + 3;
  const states = territories.map((place) => place.id);
  for (const [place, state, from, to] of run.rulers) {
    if (state !== "" && from <= quarter && quarter < to) {
      states[place] = state;
    }
  }
  return states;
}

/** The eight states that rule most people-years abroad keep one colour through all years. */
export const empires = (() => {
  const weight = new Map();
  for (const [place, state, from, to] of run.rulers) {
    if (state !== "" && !sitsIn(state, territories[place].id)) {
      const length = Math.min(to, run.to * 4 + 4) - Math.max(from, run.from * 4);
      const people = series("population", territories[place])[0] || 1;
      weight.set(state, (weight.get(state) ?? 0) + Math.max(0, length) * people);
    }
  }
  return [...weight].sort((a, b) => b[1] - a[1]).slice(0, 8).map(([state]) => state);
})();

export function stateName(state) {
  const territory = territories.find((place) => place.id === state);
  return stateNames[state] ?? territory?.short ?? state;
}

const byRuler = "ruling state";
const mapped = hasYears ? Object.keys(run.series).filter((name) => territories.some((place) => series(name, place).some(Number.isFinite))) : [];

/** The map with its controls, as one picture. */
export function addMap(parent) {
  if (mapped.length === 0 || drawnPlaces.length === 0) {
    return;
  }
  let indicator = choice.indicator === byRuler || mapped.includes(choice.indicator) ? choice.indicator
    : mapped.includes("gdpPerHead") ? "gdpPerHead" : mapped[0];
  let year = choice.year;
  let base = 0;
  let chosen = null;
  let redraw = () => {};

  const indicatorSelect = html("select", {});
  const options = mapped.map((name) => [name, measure(name).label]).sort((a, b) => (a[1] < b[1] ? -1 : 1));
  if (run.rulers.length > 0) {
    options.unshift([byRuler, "Who rules (state)"]);
  }
  indicatorSelect.append(...options.map(([value, label]) => html("option", { value, selected: value === indicator }, label)));
  const compare = html("select", {}, html("option", { value: "0" }, "The year itself"));
  for (let other = Math.ceil(run.from / 10) * 10; other <= run.to; other += 10) {
    compare.append(html("option", { value: String(other) }, `Change since ${other}`));
  }
  const find = placeSelect("None", () => true);
  const panel = html("div", { className: "place" });
  const legend = html("div", {});
  const bounds = new Map();

  const measureNow = () => (indicator === byRuler ? null : measure(indicator));
  const isRatio = () => measureNow()?.scale === "log";
  const scheme = () => (base ? "zero" : measureNow()?.scheme ?? "up");

  function valueAt(place, at = year) {
    const now = series(indicator, place)[at - run.from];
    if (!base) {
      return now;
    }
    const then = series(indicator, place)[base - run.from];
    return isRatio() ? Math.log2(now / then) : now - then;
  }

  function boundsNow() {
    const key = `${indicator}|${base}`;
    if (!bounds.has(key)) {
      const all = territories.flatMap((place) => years.map((at) => valueAt(place, at)));
      bounds.set(key, limits(all, scheme(), isRatio() && !base));
    }
    return bounds.get(key);
  }

  function words(value) {
    if (base && isRatio()) {
      return Number.isFinite(value) ? `× ${numberText(2 ** value)}` : "–";
    }
    return (base && value > 0 ? "+" : "") + valueText(value, measureNow().format);
  }

  function fillOf(place, states, counts) {
    if (indicator === byRuler) {
      const state = states[place.index];
      const order = empires.indexOf(state);
      return counts.get(state) < 2 ? "var(--land)" : order >= 0 ? partColour(order) : "var(--k9)";
    }
    const value = valueAt(place);
    return Number.isFinite(value) ? classColour(classOf(value, boundsNow()), scheme()) : "url(#no-data)";
  }

  const figure = addFigure(parent, {
    id: "map",
    controls: controls(labelled("Colour by", indicatorSelect), labelled("Show", compare), labelled("Look at", find)),
    after: html("div", {}),
    view: () => ({
      title: mapTitle(),
      subtitle: indicator === byRuler
        ? `States that rule two territories or more, ${year}; heavier lines are borders of states`
        : `${measureNow().label}, ${measureNow().unit}, ${base ? `${base} to ${year}` : year}; heavier lines are borders of states`,
      note: "Equal Earth projection; territories are unions of present-day shapes (Natural Earth, 1:110m)"
        + (undrawn.length > 0 ? `; too small or shared to be drawn: ${undrawn.map((place) => place.short).join(", ")}` : ""),
      tall: (width) => Math.round(width * 0.487), chart: draw,
      table: indicator === byRuler
        ? { head: ["Territory", "State", "People"], rows: rulersIn(year).map((state, i) => [territories[i].name, stateName(state), series("population", territories[i])[year - run.from]]) }
        : { head: ["Territory", "Region", `${measureNow().label}, ${base ? `${base} to ${year}` : year}`, "People"],
          rows: territories.map((place) => [place.name, place.region, base && isRatio() ? 2 ** valueAt(place) : valueAt(place), series("population", place)[year - run.from]]) },
    }),
  });
  const layout = html("div", { className: "map-layout" });
  const slider = hasYears ? yearSlider({ label: "Year of the map", values: years, start: year, show: (to) => {
    year = to;
    choice.year = to;
    redraw();
  } }) : html("div");
  slider.addEventListener("change", () => figure.update());
  const left = html("div", {});
  figure.host.before(layout);
  left.append(figure.host, slider);
  layout.append(left, html("div", {}, legend, panel));
  slider.querySelector("input")?.addEventListener("change", remember);

  indicatorSelect.onchange = () => {
    indicator = indicatorSelect.value;
    choice.indicator = indicator;
    compare.disabled = indicator === byRuler;
    base = indicator === byRuler ? 0 : base;
    compare.value = String(base);
    remember();
    figure.update();
  };
  compare.onchange = () => {
    base = Number(compare.value);
    figure.update();
  };
  find.onchange = () => {
    chosen = placeOf(find.value) ?? null;
    redraw();
  };

  function mapTitle() {
    if (indicator === byRuler) {
      const counts = Map.groupBy(rulersIn(year).map((state, i) => [state, i]), ([state]) => state);
      const people = (members) => members.reduce((sum, [, i]) => sum + (series("population", territories[i])[year - run.from] || 0), 0);
      const all = series("population", world)[year - run.from];
      const abroad = [...counts.values()].flatMap((members) => members.filter(([state, i]) => !sitsIn(state, territories[i].id)));
      return `In ${year}, ${shareText(people(abroad) / all)} of the world's people live under a state seated elsewhere`;
    }
    const values = territories.map((place) => [place, valueAt(place)]).filter(([, value]) => Number.isFinite(value)).sort((a, b) => b[1] - a[1]);
    if (values.length < 2) {
      return `${measureNow().label}, ${year}`;
    }
    const [top, bottom] = [values[0], values[values.length - 1]];
    return `${measureNow().label} ${base ? `since ${base}` : `in ${year}`}: from ${words(bottom[1])} in ${bottom[0].short} to ${words(top[1])} in ${top[0].short}`;
  }

  function draw(width, drawing) {
    const height = Math.round(width * 0.487);
    const projection = d3.geoEqualEarth().fitExtent([[2, 2], [width - 2, height - 2]], { type: "Sphere" });
    const path = d3.geoPath(projection);
    const root = svg("svg", { class: "chart map", viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": mapTitle() });
    root.append(hatching("no-data"));
    root.append(svg("path", { class: "sphere", d: path({ type: "Sphere" }) }), svg("path", { d: path(elsewhere), style: "fill:url(#no-data)" }));
    const shapes = drawnPlaces.map(({ place, shape }) => {
      const element = svg("path", { class: "territory", d: path(shape) });
      element.addEventListener("pointermove", (event) => {
        const box = root.getBoundingClientRect();
        tell(place, event.clientX - box.left, event.clientY - box.top);
      });
      element.addEventListener("pointerleave", () => hideTip(drawing));
      element.addEventListener("click", () => {
        chosen = place;
        find.value = place.key;
        redraw();
      });
      root.append(element);
      return { place, element };
    });
    root.append(svg("path", { class: "coasts", d: path(topojson.mesh(atlas, atlas.objects.countries, (a, b) => a === b && Number(a.id) !== antarctica)) }));
    const borders = svg("path", { class: "states", "stroke-width": width > 600 ? 1.1 : 0.6 });
    const mark = svg("path", { class: "chosen" });
    const halo = svg("path", { class: "halo", "stroke-width": width > 600 ? 2.6 : 1.2 });
    root.append(halo, borders, mark);
    let outlined = "";

    function tell(place, x, y) {
      const state = rulersIn(year)[place.index];
      showTip(drawing, x, y + 12, `${place.short}, ${year}`, [
        ...(indicator === byRuler ? [] : [[`${measureNow().label}: ${words(valueAt(place))}`]]),
        [`${numberText(series("population", place)[year - run.from])} people`],
        ...(state === place.id ? [] : [[`Ruled by ${stateName(state)}`]]),
      ]);
    }

    redraw = () => {
      const states = rulersIn(year);
      const counts = new Map();
      states.forEach((state) => counts.set(state, (counts.get(state) ?? 0) + 1));
      for (const { place, element } of shapes) {
        element.style.fill = fillOf(place, states, counts);
      }
      const key = states.join();
      if (key !== outlined) {
        outlined = key;
        const outline = outlineOf(states, path);
        halo.setAttribute("d", outline);
        borders.setAttribute("d", outline);
      }
      const one = drawnPlaces.find((each) => each.place === chosen);
      mark.setAttribute("d", one ? path(one.shape) : "");
      root.setAttribute("aria-label", mapTitle());
      drawLegend(states, counts);
      drawPanel(states);
      const title = figure.root.querySelector("h3");
      title.textContent = mapTitle();
      title.nextSibling.textContent = figure.current.subtitle = indicator === byRuler ? figure.current.subtitle.replace(/\d{4};/, `${year};`)
        : `${measureNow().label}, ${measureNow().unit}, ${base ? `${base} to ${year}` : year}; heavier lines are borders of states`;
      figure.current.title = title.textContent;
    };
    redraw();
    return root;
  }

  function drawPanel(states) {
    const place = chosen ?? world;
    const rows = ["population", "gdpPerHead", "wageShare", "unemploymentRate", "agricultureShare", "exportShare", "hoursPerWorker", "foreignOwnedCapitalShare"]
      .filter((name) => has(name) && Number.isFinite(series(name, place)[year - run.from]))
      .flatMap((name) => [html("dt", {}, measure(name).label), html("dd", {}, valueText(series(name, place)[year - run.from], measure(name).format))]);
    const state = place.kind === "territory" && states[place.index] !== place.id ? `, ruled by ${stateName(states[place.index])}` : "";
    panel.replaceChildren(html("h4", {}, `${place.short}, ${year}`), html("p", { className: "subtitle" }, place.name + state), html("dl", {}, ...rows));
  }

  function drawLegend(states, counts) {
    const people = (place) => series("population", place)[year - run.from] || 0;
    if (indicator === byRuler) {
      const items = empires.filter((state) => counts.get(state) >= 2).map((state) => {
        const ruled = territories.filter((place) => states[place.index] === state);
        return html("li", {}, html("span", { className: "swatch", style: `background:${partColour(empires.indexOf(state))}` }),
          `${stateName(state)}: ${ruled.length} territories, ${numberText(ruled.reduce((sum, place) => sum + people(place), 0))} people`);
      });
      items.push(html("li", {}, html("span", { className: "swatch", style: "background:var(--k9)" }), "Other states of two or more"),
        html("li", {}, html("span", { className: "swatch", style: "background:var(--land);outline:1px solid var(--hatch)" }), "States of one territory"));
      legend.replaceChildren(html("ul", { className: "legend", style: "flex-direction:column" }, ...items));
      return;
    }
    const limitsNow = boundsNow();
    const classes = limitsNow.length + 1;
    const sums = new Array(classes + 1).fill(0);
    for (const place of territories) {
      const value = valueAt(place);
      let i = limitsNow.findIndex((limit) => value < limit);
      i = !Number.isFinite(value) ? classes : i < 0 ? classes - 1 : i;
      sums[i] += people(place);
    }
    const total = sums.reduce((a, b) => a + b, 0) || 1;
    const [wide, high] = [272, 92];
    const slot = wide / (classes + 1.4);
    const text = sums.slice(0, classes).map((sum, i) => `${shareText(sum / total)} between ${i === 0 ? "the least" : words(limitsNow[i - 1])} and ${i === classes - 1 ? "the most" : words(limitsNow[i])}`);
    const root = svg("svg", { class: "chart", viewBox: `0 0 ${wide} ${high + 44}`, width: wide, height: high + 44, role: "img",
      style: "max-width:19rem", "aria-label": `People by class in ${year}: ${text.join("; ")}` });
    const top = Math.max(...sums) / total || 1;
    sums.forEach((sum, i) => {
      const x = i < classes ? i * slot : wide - slot;
      const size = (sum / total / top) * (high - 18);
      const fill = i < classes ? classColour(classOf(i === 0 ? -Infinity : limitsNow[i - 1], limitsNow), scheme()) : "url(#no-data)";
      root.append(svg("rect", { x, y: high - size, width: slot - 2, height: size, style: `fill:${fill}` }),
        svg("rect", { x, y: high + 1, width: slot - 2, height: 8, style: `fill:${fill}` }));
      if (sum > 0) {
        root.append(svg("text", { x: x + slot / 2 - 1, y: high - size - 4, "text-anchor": "middle", style: "font-size:10.5px" }, shareText(sum / total)));
      }
    });
    limitsNow.forEach((limit, i) => root.append(svg("text", { x: (i + 1) * slot - 1, y: high + 22, "text-anchor": "middle", style: "font-size:10.5px" },
      base && isRatio() ? `×${numberText(2 ** limit)}` : axisText(limit, measureNow().format))));
    root.append(svg("text", { x: wide - slot / 2, y: high + 22, "text-anchor": "middle", style: "font-size:10.5px" }, "none"),
      svg("text", { x: 0, y: high + 40, style: "font-size:10.5px" }, "Height: share of the world's people"));
    legend.replaceChildren(root);
  }
}
