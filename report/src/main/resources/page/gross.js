// Moves between states of work in both directions: who in a state leaves it within a year, and for which.

import { plainWords, shareText } from "./words.js";
import { placeOf, run, world, years } from "./data.js";
import { addFigure } from "./figure.js";
import { matrixDrawing } from "./matrix.js";
import { controls, labelled, placeSelect, yearSlider } from "./picker.js";
import { peopleBy } from "./labour.js";

const known = ["subsistence", "ownAccount", "outwork", "wage", "unemployed", "household", "school"];
const nameOf = (state) => ({ wage: "Wage work", subsistence: "Subsistence", household: "Household", school: "School" }[state] ?? plainWords(state));
const capitalName = (state) => nameOf(state).replace(/^./, (letter) => letter.toUpperCase());

/** The run counts heads after each quarter's labour market; the least movement between two years hides most of what it finds. */
export function addGross(parent) {
  const decades = [...new Set(run.moves.map(([decade]) => decade))];
  const states = known.filter((state) => run.moves.some(([, , from, to]) => from === state || to === state));
  if (decades.length === 0 || states.length < 2) {
    return;
  }
  let decade = decades[decades.length - 1];
  const select = placeSelect("", (place) => place.kind === "region");
  const figure = addFigure(parent, { id: "work-gross", controls: controls(labelled("Place", select)), view: () => {
    const place = placeOf(select.value) ?? world;
    const here = run.moves.filter(([at, region]) => at === decade && (place === world || region === place.name));
    const inDecade = years.map((year, y) => y).filter((y) => years[y] >= decade && years[y] < decade + 10);
    const people = (state) => {
      const of = peopleBy("states", run.states.names.indexOf(state), place);
      const counted = inDecade.map((y) => of[y]).filter((value) => value > 0);
      return counted.reduce((sum, value) => sum + value, 0) / counted.length;
    };
    const stock = states.map(people);
    const moved = (from, to) => here.filter((row) => row[2] === from && row[3] === to).reduce((sum, row) => sum + row[4], 0);
    const share = (i, j) => (i === j ? NaN : moved(states[i], states[j]) / stock[i] || NaN);
    const leave = (i) => states.reduce((sum, _, j) => sum + (i === j ? 0 : moved(states[i], states[j])), 0) / stock[i];
    const out = states.findIndex((state) => state === "unemployed");
    const wage = states.findIndex((state) => state === "wage");
    const title = out >= 0 && wage >= 0
      ? `${place.short}, ${decade}s: in a year ${shareText(moved("wage", "unemployed") / stock[wage])} of wage workers lose their work and ${shareText(moved("unemployed", "wage") / stock[out])} of the unemployed find some`
      : `${place.short}, ${decade}s: moves between states of work`;
    const names = states.map(capitalName);
    return {
      title, subtitle: `Moves a year from a state of work (row) to another (column), share of the people in the row, ${place.short}, ${decade}s`,
      note: "counted from one quarter to the next, so that who goes and comes back counts twice; those who come of age or from abroad stand in the table only",
      table: { head: ["From", "To", "People a year", "Share of those in the first"], rows: [...states.flatMap((from, i) => states.map((to, j) => [names[i], names[j], moved(from, to), share(i, j)]).filter((row) => row[2] > 0)),
        ...states.map((to, j) => ["Of age or from abroad", names[j], moved("", to), ""]).filter((row) => row[2] > 0)] },
      ...matrixDrawing({ rows: names, columns: names, value: share, text: shareText, bounds: [0.005, 0.02, 0.05, 0.15, 0.4, 0.8], sentence: `${title}. ${names.map((name, i) => `${name}: ${shareText(leave(i))} leave`).join("; ")}.`, across: "To →", down: "From ↓" }),
    };
  } });
  select.onchange = () => figure.update();
  figure.host.after(yearSlider({ label: "Decade of the moves", values: decades, start: decade, show: (to) => {
    decade = to;
    figure.update();
  } }));
}
