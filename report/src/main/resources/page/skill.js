// Skill: schooling that people at work have, that their places ask for and that their work uses.

import { capital, numberText, plainWords, shareText } from "./words.js";
import { placeOf, run, world } from "./data.js";
import { html } from "./draw.js";
import { addFigure } from "./figure.js";
import { addIndicators } from "./indicators.js";
import { matrixDrawing } from "./matrix.js";
import { controls, labelled, placeSelect, yearSlider } from "./picker.js";

const ladder = ["execution", "craft", "clerical", "conception", "management"];
const kinds = ["Have", "Asked for", "Used"];

export function addSkill(parent) {
  const { texts, rows } = run.skill;
  const stored = [...new Set(rows.map(([year]) => year))];
  if (stored.length === 0) {
    return;
  }
  let year = stored[stored.length - 1];
  const select = placeSelect("", (place) => place.kind === "region");
  const grid = html("div", { className: "grid" });
  const figure = addFigure(grid, { id: "skill-matrix", controls: controls(labelled("Place", select)), view: () => {
    const place = placeOf(select.value) ?? world;
    const here = rows.filter((row) => row[0] === year && (place === world || texts[row[1]] === place.name));
    const sums = (occupation) => here.filter((row) => occupation === "" || texts[row[2]] === occupation)
      .reduce((sum, row) => sum.map((value, i) => value + row[i + 3]), [0, 0, 0, 0, 0]);
    const of = [...ladder.filter((occupation) => sums(occupation)[0] > 0), ""];
    const mean = (r, c) => {
      const sum = sums(of[r]);
      return sum[0] > 0 ? sum[c + 1] / sum[0] : NaN;
    };
    const all = of.length - 1;
    const over = (occupation) => sums(occupation)[4] / sums(occupation)[0];
    const labels = of.map((occupation) => (occupation === "" ? "All" : capital(plainWords(occupation))));
    const title = `${place.short}, ${year}: people at work have ${numberText(mean(all, 0))} years of schooling, their work uses ${numberText(mean(all, 2))}; ${shareText(over(""))} are schooled for more than they do`;
    return {
      title, subtitle: `Years of schooling of wage workers by occupation: what they have, what their place asks for, what their work uses, ${place.short}, ${year}`,
      note: "schooled for more: three years beyond what the place asks for; used is the lesser of what people have and what their place asks for, which is more where plants rotate their work",
      table: { head: ["Occupation", ...kinds, "Schooled for more than they do"], rows: labels.map((label, r) => [label, ...kinds.map((_, c) => mean(r, c)), over(of[r])]) },
      ...matrixDrawing({ rows: labels, columns: kinds, value: mean, text: numberText, bounds: [1, 3, 5, 7, 9, 12], sentence: `${title}.`, across: "Years →", down: "Occupation ↓" }),
    };
  } });
  select.onchange = () => figure.update();
  figure.host.after(yearSlider({ label: "Year of schooling at work", values: stored, start: year, show: (to) => {
    year = to;
    figure.update();
  } }));
  addIndicators(grid, "skill", ["overqualified", "schoolingUsed", "rotation"]);
  parent.append(html("h3", {}, "Skill: had, asked for, used"), grid);
}
