// Money across borders: who has claims on whom, debts and defaults, reserves, what exports buy, and income that is not earned by selling.

import { capital, listText, numberText, plainWords, shareText } from "./words.js";
import { has, lastOf, measure, near, outcomes, period, regions, run, series, territories, world, years } from "./data.js";
import { html } from "./draw.js";
import { addFigure, missing } from "./figure.js";
import { addChoice, addIndicators } from "./indicators.js";
import { lineView, linesOf, subtitleOf } from "./lines.js";
import { signedBars } from "./bars.js";
import { matrixDrawing } from "./matrix.js";
import { colourOf, partColour } from "./colour.js";
import { choice, controls, labelled, yearSlider } from "./picker.js";

const instruments = {
  equity: "Shares in companies", externalDebt: "Debts of states", bonds: "Bonds and deposits of owners abroad", bankPosition: "Positions of banks", keyCurrency: "Reserves in key currency",
};
const market = "World market";

export function addMoney(parent) {
  addClaims(parent);
  const grid = html("div", { className: "grid" });
  addDebtors(parent);
  parent.append(grid);
  addReserves(grid);
  addTerms(grid);
  addIncome(grid);
  addIndicators(grid, "money", ["worldRate"], { note: "what creditors take in world money from who is safe; the world has one" });
  addIndicators(grid, "money", ["lendingWill"], { note: "what losses that owners remember leave of what they would hold abroad (Malmendier and Nagel 2011); the world has one" });
  addIndicators(grid, "money", ["spread"], { note: "spreads rise with debt over exports (Flandreau and Zumer 2004) and where reserves are short of other debtors' (Edwards 1984)" });
  addIndicators(grid, "money", ["keyCurrencyShare"], { note: "gold at parity; about 0.2 in 1913 (Lindert 1969), 0.4 in 1928 and 0.1 in 1932 (Eichengreen and Flandreau 2009)" });
  addIndicators(grid, "money", ["tradeModularity", "importedInflation", "priceTransmission", "importContentOfInvestment"]);
  addIndicators(grid, "money", ["intraIndustryTrade", "verticalSpecialization", "importedInputs", "partsTradeShare"], { note: "like for like about 0.4 in 1961 and 0.6 in the 1990s among rich lands, by fine classes of goods (Grubel and Lloyd 1975; OECD 2002); imports in exports 0.16 in 1970 and 0.20 in 1990, with what comes in by way of inputs made at home (Hummels, Ishii and Yi 2001)" });
  addChoice(grid, "money-more", ["capitalControl", "inProgramme", "capitalFlight", "fledCapital", "foreignLoanShare", "officialDebt", "debtBurden", "lendingMood", "shareConfidence", "keyCurrencyOwed", "clearingBalance"]);
}

/** Claims between regions by instrument and year. */
function addClaims(parent) {
  const { texts, rows } = run.claims;
  const stored = [...new Set(rows.map((row) => row[0]))];
  if (stored.length === 0) {
    addFigure(parent, { id: "claims", view: () => missing("Claims across borders", "The run has no table of claims") });
    return;
  }
  let year = stored[stored.length - 1];
  const present = [...new Set(rows.map((row) => texts[row[1]]))];
  const select = html("select", {}, html("option", { value: "" }, "All claims"), ...present.map((id) => html("option", { value: id }, instruments[id] ?? capital(plainWords(id)))));
  const names = [...regions.map((region) => region.name), market];
  const figure = addFigure(parent, { id: "claims", controls: controls(labelled("Claim", select)), view: () => {
    const sums = names.map(() => new Float64Array(names.length));
    const at = (text) => (text === "" ? names.length - 1 : names.indexOf(text));
    for (const [when, instrument, holder, debtor, value] of rows) {
      if (when === year && (select.value === "" || texts[instrument] === select.value)) {
        sums[at(texts[holder])][at(texts[debtor])] += value;
      }
    }
    const output = near(series("gdpWorldMoney", world), year);
    const part = (r, c) => (sums[r][c] !== 0 ? sums[r][c] / output : NaN);
    const cells = names.flatMap((_, r) => names.map((_name, c) => [r, c])).filter((cell) => part(...cell) > 0).sort((a, b) => part(...b) - part(...a));
    const what = select.value === "" ? "claims" : (instruments[select.value] ?? plainWords(select.value)).toLowerCase();
    const title = cells.length > 0 ? `The largest ${what} across borders in ${year}: ${names[cells[0][0]]} on ${names[cells[0][1]]}, ${shareText(part(...cells[0]))} of the world's output` : `No ${what} across borders in ${year}`;
    return {
      title, subtitle: `${capital(what)} of a region (row) on a region (column) across territories' borders, share of a year's world output, ${year}`,
      note: "loans and bonds are held through a pooled world market for capital, which has a row and a column of its own",
      table: { head: ["Holder", ...names], rows: names.map((name, r) => [name, ...names.map((_, c) => part(r, c))]) },
      ...matrixDrawing({ rows: names, columns: names, value: part, text: shareText, bounds: [0.0005, 0.002, 0.005, 0.01, 0.03, 0.08], sentence: `${title}.`, across: "Debtor →", down: "Holder ↓" }),
    };
  } });
  select.onchange = () => figure.update();
  figure.host.after(yearSlider({ label: "Year of claims", values: stored, start: year, show: (to) => {
    year = to;
    figure.update();
  } }));
}

/** Debt over a year's exports, of one territory or several. */
function debtOverExports(place, of) {
  if (place.kind === "territory" || place.kind === "world") {
    return series("externalDebt", place, of).map((debt, y) => debt / series("exports", place, of)[y]);
  }
  const sums = (name) => years.map((_, y) => place.members.reduce((sum, index) =>
    sum + (series(name, territories[index], of)[y] * series("exchangeRate", territories[index], of)[y] || 0), 0));
  const exports = sums("exports");
  return sums("externalDebt").map((debt, y) => (exports[y] > 0 ? debt / exports[y] : NaN));
}

/** The territories that default most often: debt over exports, with every default marked. */
function addDebtors(parent) {
  const defaults = outcomes.filter((event) => event.kind === "sovereignDefault" && event.place < territories.length);
  const counts = Map.groupBy(defaults, (event) => event.place);
  const most = [...counts].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]).slice(0, 6);
  const grid = html("div", { className: "grid third" });
  parent.append(html("h3", {}, `Debt over exports, with defaults: ${defaults.length} in ${counts.size} territories`), grid);
  if (most.length === 0 || !has("externalDebt") || !has("exports")) {
    addFigure(grid, { id: "debtors", heading: "h4", view: () => missing("No default", has("externalDebt") && has("exports") ? "No state wrote down what it owes abroad" : "The run does not tell debts and exports") });
    return;
  }
  most.forEach(([index, events], i) => {
    const place = territories[index];
    addFigure(grid, { id: `debtors-${i}`, heading: "h4", view: () => lineView({
      title: `${place.short} defaults ${events.length} times, first in ${events[0].year}`,
      subtitle: `External debt over a year's exports, years of exports, ${period}; triangles: defaults`,
      lines: linesOf("externalDebt", [place], debtOverExports).map((line) => ({ ...line, record: [], marks: events.map((event) => ({ year: event.year, text: `Default in ${event.year}: ${event.cause}` })) })),
      zero: true, height: 220, note: "outcomes of the run",
    }) });
  });
}

function addReserves(grid) {
  addFigure(grid, { id: "debt-exports", view: () => {
    const lines = has("externalDebt") && has("exports") ? linesOf("externalDebt", choice.places, debtOverExports).map((line) => ({ ...line, record: [] })) : [];
    const top = lines.toSorted((a, b) => lastOf(b.values) - lastOf(a.values))[0];
    return lineView({
      title: top ? `Of the places chosen, ${top.name} owes most in ${run.to}: ${numberText(lastOf(top.values))} years of its exports` : "", subtitle: `External debt over a year's exports, years of exports, ${period}`,
      lines, zero: true, height: 300, note: "chosen places",
    });
  } });
  addFigure(grid, { id: "reserves", view: () => {
    const months = (place, of) => {
      const sums = (name) => years.map((_, y) => place.members.reduce((sum, index) =>
        sum + (series(name, territories[index], of)[y] * series("exchangeRate", territories[index], of)[y] || 0), 0));
      const imports = sums("imports");
      return sums("reserves").map((held, y) => (imports[y] > 0 ? (12 * held) / imports[y] : NaN));
    };
    const lines = has("reserves") && has("imports") ? linesOf("reserves", choice.places, months).map((line) => ({ ...line, record: [] })) : [];
    const low = lines.toSorted((a, b) => lastOf(a.values) - lastOf(b.values))[0];
    return lineView({
      title: low ? `Of the places chosen, ${low.name} has the smallest reserves in ${run.to}: ${numberText(Number(lastOf(low.values).toFixed(2)))} months of imports` : "", subtitle: `Gold and claims in key currency of central banks over imports, months, ${period}`,
      lines, zero: true, height: 300, note: "reserves at the end of each year",
    });
  } });
}

const exportTypes = [["Farm goods", ["agriculture"], 2], ["Minerals", ["mining"], 7], ["Manufactures", ["lightManufacturing", "machinery"], 0], ["Services", ["transport", "business"], 3]];

/** Terms of trade of several territories, chained over those who sold in both years, so that the line does not jump when a small seller comes or goes. */
function chainedTerms(members) {
  let level = 1;
  return Float64Array.from(years, (_, y) => {
    let [sum, weights] = [0, 0];
    for (const place of members) {
      const terms = series("termsOfTrade", place);
      const before = Math.max(0, y - 1);
      const weight = series("exportShare", place)[before] * series("gdpWorldMoney", place)[before];
      if (terms[y] > 0 && terms[before] > 0 && weight > 0) {
        sum += weight * Math.log(terms[y] / terms[before]);
        weights += weight;
      }
    }
    level *= weights > 0 ? Math.exp(sum / weights) : 1;
    return weights > 0 ? level : NaN;
  });
}

/** Terms of trade by what territories lived from at the start. */
export function termsByType() {
  return exportTypes.map(([name, goods, colour]) => ({ name, colour: partColour(colour), values: chainedTerms(territories.filter((place) => goods.includes(run.mainExports[place.index]))), record: [] }))
    .filter((line) => line.values.some(Number.isFinite));
}

/** What exports buy, by what a territory lived from at the start. */
function addTerms(grid) {
  addFigure(grid, { id: "terms-types", view: () => {
    const lines = termsByType();
    const all = { name: "All together", colour: "var(--c-world)", dash: "4 3", values: chainedTerms(territories), record: [] };
    const atHome = series("primaryTerms", world);
    return lineView({
      title: lines.length > 0 ? `What exports buy in ${run.to}, ${run.from} = 1: ${listText(lines.map((line) => `${numberText(lastOf(line.values))} for those who sold ${line.name.toLowerCase()} at the start`))}` : "",
      subtitle: `Prices of exports over prices of imports, first year = 1, by main export of the first ten years, log scale, ${period}`,
      lines: lines.length > 0 ? [...lines, all] : [], kind: "log", height: 300,
      note: ["prices of each good by origin and buyer, chained with Törnqvist's weights, so that buying where it is cheaper is no fall of prices; members weighted with their exports of the year before; origins that a buyer's table tells together are left out",
        atHome.some(Number.isFinite) ? `the indicator '${measure("primaryTerms").label.toLowerCase()}' (${numberText(lastOf(atHome))} in ${run.to}) is of prices at home, of goods that are sold there too, weighted with output` : ""].filter(Boolean).join("; "),
    });
  } });
  addFigure(grid, { id: "terms-places", view: () => {
    const lines = linesOf("termsOfTrade", choice.places);
    const low = lines.toSorted((a, b) => lastOf(a.values) - lastOf(b.values));
    return lineView({
      title: low.length > 1 ? `Of the places chosen, ${low[0].name} gets ${numberText(lastOf(low[0].values))} of its first terms of trade in ${run.to}, ${low[low.length - 1].name} ${numberText(lastOf(low[low.length - 1].values))}` : "Terms of trade",
      subtitle: `${subtitleOf("termsOfTrade")}; log scale`, lines, kind: "log", height: 300, note: "prices of each good by origin and buyer, chained with Törnqvist's weights",
    });
  } });
}

/** Income from abroad that is not earned by selling. */
function addIncome(grid) {
  const headings = { profitsFromAbroad: "Profits", profitBookedFromAbroad: "Profit booked here", royaltiesFromAbroad: "Royalties", interestFromAbroad: "Interest", chargesFromAbroad: "Charges of empires" };
  const names = Object.keys(headings).filter(has);
  const dates = years.filter((year, i) => year % 10 === 0 || i === years.length - 1);
  if (names.length === 0) {
    addFigure(grid, { id: "income-abroad", view: () => missing("Income from abroad", "The run has no table of flows") });
    return;
  }
  let year = dates[dates.length - 1];
  const figure = addFigure(grid, { id: "income-abroad", view: () => {
    const bars = territories.map((place) => {
      const parts = names.map((name) => near(series(name, place), year));
      return { name: place.short, colour: colourOf(place), parts, value: parts.reduce((sum, part) => sum + (part || 0), 0) };
    }).filter((bar) => bar.parts.some((part) => part)).sort((a, b) => b.value - a.value);
    if (bars.length < 2) {
      return missing(`No income from abroad in ${year}`, "Profits, royalties, interest and charges of empires");
    }
    const shown = bars.length > 18 ? [...bars.slice(0, 9), ...bars.slice(-9)] : bars;
    const last = bars[bars.length - 1];
    const title = `In ${year} ${bars[0].name} lives from abroad with ${shareText(bars[0].value)} of its output; ${last.name} pays ${shareText(-last.value)}`;
    return {
      title, subtitle: `Profits, royalties, interest and charges of empires received less paid, share of output, nine highest and nine lowest, ${year}; colour: region`, note: "table of flows over a year's output",
      table: { head: ["Territory", ...names.map((name) => headings[name]), "Together"], rows: bars.map((bar) => [bar.name, ...bar.parts, bar.value]) },
      ...signedBars({ bars: shown, text: (value) => `${value < 0 ? "−" : "+"}${shareText(Math.abs(value))}`, sentence: `${title}.` }),
    };
  } });
  figure.host.after(yearSlider({ label: "Year of income from abroad", values: dates, start: year, show: (to) => {
    year = to;
    figure.update();
  } }));
}
