// Which places the pictures compare, and which year the map shows: chosen once, kept in the page's address.

import { html } from "./draw.js";
import { placeOf, places, regions, run, territories, world } from "./data.js";
import { colourOf } from "./colour.js";
import { updateAll } from "./figure.js";

const most = 7;
const usual = ["Western Europe", "Western Offshoots", "Eastern Europe", "Latin America", "East Asia", "South Asia", "Africa"];

/** What the reader has chosen; written to the address after #. */
export const choice = read();

function read() {
  const address = new URLSearchParams(location.hash.slice(1));
  const chosen = (address.get("places") ?? "").split("~").map(placeOf).filter(Boolean).slice(0, most);
  const standard = regions.filter((region) => usual.includes(region.name));
  return {
    places: chosen.length > 0 ? chosen : standard.length > 1 ? standard : [world, ...territories.slice(0, most - 1)],
    year: Math.min(run.to, Math.max(run.from, Number(address.get("year")) || run.to)),
    indicator: address.get("show") ?? "",
  };
}

export function remember() {
  const address = new URLSearchParams({ places: choice.places.map((place) => place.key).join("~"), year: choice.year });
  if (choice.indicator) {
    address.set("show", choice.indicator);
  }
  history.replaceState(null, "", `#${address}`);
}

/** The bar at the page's foot. */
export function addPicker(parent) {
  const chips = html("ul", { className: "chips" });
  const select = placeSelect("Add a place…", () => true);
  select.setAttribute("aria-label", "Add a place to the pictures");
  const status = html("span", { className: "visually-hidden" });
  status.setAttribute("role", "status");
  select.onchange = () => {
    const place = placeOf(select.value);
    select.value = "";
    if (!place || choice.places.includes(place)) {
      return;
    }
    choice.places = [...choice.places, place].slice(-most);
    status.textContent = `${place.short} added`;
    changed();
  };
  const bar = html("div", { className: "picker", role: "region" }, html("div", { className: "wide" }, chips, select, status));
  bar.setAttribute("aria-label", "Places compared in the pictures");

  function show() {
    chips.replaceChildren(...choice.places.map((place) => {
      const button = html("button", { type: "button", title: `Remove ${place.name}` },
        html("span", { className: "dot", style: `background:${colourOf(place)}` }), place.short, html("span", { ariaHidden: "true" }, "×"));
      button.setAttribute("aria-label", `${place.short}: remove`);
      button.onclick = () => {
        if (choice.places.length > 1) {
          choice.places = choice.places.filter((other) => other !== place);
          status.textContent = `${place.short} removed`;
          changed();
          (chips.querySelector("button") ?? select).focus();
        }
      };
      return html("li", {}, button);
    }));
  }

  function changed() {
    show();
    remember();
    updateAll();
  }

  show();
  parent.append(bar);
}

/** A list of all places by region. */
export function placeSelect(first, fits) {
  const select = html("select", {});
  if (first) {
    select.append(html("option", { value: "" }, first));
  }
  select.append(html("option", { value: world.key }, "World"));
  const groupOf = (label, members) => {
    const group = html("optgroup", { label });
    group.append(...members.filter(fits).map((place) => html("option", { value: place.key }, place.short)));
    return group;
  };
  select.append(groupOf("Regions", places.filter((place) => place.kind === "region")));
  for (const region of regions) {
    select.append(groupOf(region.name, territories.filter((place) => place.region === region.name)));
  }
  return select;
}

/** A labelled list with an action. */
export function labelled(text, control) {
  return html("label", {}, text, control);
}

/** A row of controls. */
export function controls(...parts) {
  return html("div", { className: "controls" }, ...parts);
}

/** Year, slider and play as one control; `show(year)` draws. */
export function yearSlider({ label, values, start, show }) {
  let i = Math.max(0, values.indexOf(start));
  const input = html("input", { type: "range", min: 0, max: values.length - 1, step: 1, value: i });
  input.setAttribute("aria-label", label);
  const shown = html("output", {});
  const play = html("button", { type: "button", className: "main", textContent: "Play" });
  let timer = 0;
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    play.textContent = "Play";
  };
  const set = (to) => {
    i = to;
    input.value = i;
    input.setAttribute("aria-valuetext", String(values[i]));
    shown.textContent = String(values[i]);
    show(values[i]);
  };
  input.oninput = () => {
    stop();
    set(Number(input.value));
  };
  play.onclick = () => {
    if (timer) {
      stop();
      return;
    }
    play.textContent = "Pause";
    if (i === values.length - 1) {
      set(0);
    }
    timer = setInterval(() => {
      if (i >= values.length - 1) {
        stop();
      } else {
        set(i + 1);
      }
    }, values.length > 40 ? 110 : 500);
  };
  set(i);
  return html("div", { className: "slider" }, shown, play, input);
}
