// The page: what stands on top, then one part after the other.

import { hasYears, origin, period, run, scenarioName } from "./data.js";
import { setColours } from "./colour.js";
import { html } from "./draw.js";
import { reserveAll } from "./figure.js";
import { foldButton, foldRest, reveal } from "./fold.js";
import { addPicker } from "./picker.js";
import { addMap } from "./worldmap.js";
import { addGlance, opening } from "./glance.js";
import { addGrowth, addInequality, addOpenness, addPopulation } from "./growth.js";
import { addWages, addWork } from "./labour.js";
import { addGross } from "./gross.js";
import { addIndicators } from "./indicators.js";
import { addUnions } from "./unions.js";
import { addDivisions } from "./divisions.js";
import { addSkill } from "./skill.js";
import { addLaws } from "./laws.js";
import { addCommand } from "./command.js";
import { addEmbodied } from "./embodied.js";
import { addSurplus } from "./surplus.js";
import { addMigration } from "./migration.js";
import { addMoney } from "./money.js";
import { addStates } from "./states.js";
import { addOwnership } from "./capital.js";
import { addCrises } from "./crises.js";
import { addBeside } from "./beside.js";
import { addFidelity } from "./fidelity.js";
import { addClosing } from "./closing.js";

const parts = [
  ["world", "World", "The world, year by year", "Colour by an indicator or by the state that rules; a click on a territory shows its numbers.", addMap],
  ["glance", "At a glance", "The century at a glance", "Lines are the run, dots the historical record with its band; a hollow dot: the run is outside it.", addGlance],
  ["beside", "Beside", "Beside another run", "The same century with something else given: what is not the same comes of that.", addBeside],
  ["growth", "Growth", "Growth", "Output per head on a log scale: equal slopes are equal growth.", addGrowth],
  ["inequality", "Inequality", "Inequality between and within", "Who gets what, among all people, between territories and inside them.", addInequality],
  ["openness", "Openness", "Openness", "How much of output crosses borders, and how much wealth lies abroad.", addOpenness],
  ["work", "Work", "Employment by sector and state of work", "From subsistence to wage work, and what is left over.", (section) => [addWork, addGross, addFinding].forEach((add) => add(section))],
  ["wages", "Wages", "Wages and profit", "What labour gets of output, and what an hour buys.", addWages],
  ["organized", "Unions", "Unions, strikes and law", "Who is organized and how, whose pay an agreement settles, and what capital can threaten.", addUnions],
  ["divisions", "Divisions", "Divisions of labour", "Occupation by sex and group: who conceives, who executes, and at what pay.", (section) => [addDivisions, addSkill].forEach((add) => add(section))],
  ["laws", "Laws", "Laws of labour", "What the literature measures on real economies, measured in the same way on this run.", addLaws],
  ["command", "Command", "Who commands whom", "Whose workers work for owners elsewhere, who conceives and who executes, and on which rung of technique.", addCommand],
  ["embodied", "Work for whom", "Who works for whom", "Hours of work followed through trade and inputs to those who use what comes of them.", (section) => [addEmbodied, addSurplus].forEach((add) => add(section))],
  ["migration", "Migration", "Migration", "Who lives elsewhere than where they were born, and what they send home.", addMigration],
  ["ownership", "Ownership", "Who owns what where", "Companies' capital by the home of its owners and the host of its plants.", addOwnership],
  ["money", "Money", "Money and claims across borders", "Who owes whom, what reserves and exports buy, and income that is not earned by selling.", addMoney],
  ["crises", "Crises", "Debt and crises", "Crises are outcomes: no date of one is given to the run.", addCrises],
  ["states", "States", "States, empires and regimes", "Who rules, by which rules, with which money; decisions are data, what follows from them is not.", addStates],
  ["population", "Population", "Population", "People by region, towns and schooling.", addPopulation],
  ["record", "Record", "Beside the record", "Where the run agrees with the historical record and where it does not; nothing of the record is given to the run after its first quarter but decisions and physical events.", addFidelity],
  ["closing", "Closing", "How the run closed", "Whether the books balance, what was given, with which settings.", addClosing],
];

/** What stays vacant, how fast the unemployed find work, and how fast people leave subsistence for it. */
function addFinding(section) {
  const grid = html("div", { className: "grid" });
  section.append(grid);
  addIndicators(grid, "work", ["vacancyRate", "jobsFound", "leavingTheLand"]);
}

/** Parts that are read whole. */
const unfolded = ["world", "glance", "beside", "record", "closing"];

const themeButton = document.getElementById("theme");
const prefersDark = matchMedia("(prefers-color-scheme: dark)");

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  setColours(theme);
  themeButton.textContent = theme === "dark" ? "Light" : "Dark";
  themeButton.setAttribute("aria-label", theme === "dark" ? "Light colours" : "Dark colours");
  themeButton.removeAttribute("aria-pressed");
}

setTheme(prefersDark.matches ? "dark" : "light");
prefersDark.addEventListener("change", () => setTheme(prefersDark.matches ? "dark" : "light"));
themeButton.onclick = () => setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");

const top_ = hasYears ? opening() : { headline: "This run has not come to the end of a year", lead: "", tiles: [] };
document.title = `${scenarioName}: ${top_.headline}`;
document.getElementById("kicker").textContent = [scenarioName, hasYears ? period : ""].filter(Boolean).join(" · ");
document.getElementById("headline").textContent = top_.headline;
document.getElementById("lead").textContent = top_.lead;
document.getElementById("notices").append(...run.notices.map((notice) => html("p", { className: "notice" }, notice)));
document.getElementById("tiles").append(...top_.tiles.map(({ label, value, beside }) =>
  html("div", {}, html("dt", {}, label), html("dd", {}, value), html("dd", { className: "beside" }, beside))));

const contents = document.getElementById("contents");
const host = document.getElementById("parts");
for (const [id, short, title, intro, add] of parts) {
  const section = html("section", { className: "part wide", id }, html("h2", { id: `${id}-heading` }, title), html("p", { className: "intro" }, intro));
  section.setAttribute("aria-labelledby", `${id}-heading`);
  host.append(section);
  const before = section.childElementCount;
  if (hasYears || id === "closing") {
    add(section);
  }
  const shows = [...section.children].slice(before).some((child) => child.matches("details") || child.querySelector("figure, details") || child.matches("figure"));
  if (shows) {
    if (!unfolded.includes(id)) {
      foldRest(section);
    }
    contents.append(html("a", { href: `#${id}` }, short));
  } else {
    section.remove();
  }
}
if (hasYears) {
  addPicker(document.body);
}
foldButton(document.getElementById("unfold"));
reserveAll();
document.getElementById("foot").append(
  html("p", {}, `${origin.join(" · ")}. Made from the results folder '${run.folder}'; every picture's numbers are behind its Table and CSV buttons, all others in results.duckdb.`),
  ...(run.beside ? [] : [html("p", {}, "To see another run in the same pictures: ", html("code", {}, `conjuncture report ${run.folder} --beside OTHER`), ".")]),
  html("p", {}, "Shapes: Natural Earth (public domain) by way of world-atlas; projection and topology: d3-geo, topojson-client (ISC licence)."));

// A link to a picture opens what it is folded into.
host.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  const target = link && document.getElementById(link.getAttribute("href").slice(1));
  if (target) {
    reveal(target);
  }
});

// Links to parts must not replace what the reader has chosen in the address.
contents.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (link) {
    event.preventDefault();
    const section = document.querySelector(link.getAttribute("href"));
    section.scrollIntoView();
    section.querySelector("h2").tabIndex = -1;
    section.querySelector("h2").focus({ preventScroll: true });
  }
});
const current = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    if (entry.isIntersecting) {
      for (const link of contents.children) {
        const here = link.getAttribute("href") === `#${entry.target.id}`;
        link.toggleAttribute("aria-current", here);
        if (here) {
          link.setAttribute("aria-current", "true");
        }
      }
    }
  }
}, { rootMargin: "-20% 0px -70%" });
host.querySelectorAll("section").forEach((section) => current.observe(section));
document.documentElement.dataset.ready = "yes";
