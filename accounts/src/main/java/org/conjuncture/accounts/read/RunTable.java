package org.conjuncture.accounts.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.balance.Gras;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.FinalUse;
import org.conjuncture.accounts.table.Region;
import org.conjuncture.accounts.table.Sector;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.results.Columns;
import org.conjuncture.base.results.ResultsReader;

/**
 * A year of a simulated world as a table like any other, out of the results a run left: {@code
 * interindustry} (who uses which good), {@code trade} (where it comes from), {@code production}
 * (what was made, and by how many) and {@code labour} (which people).
 *
 * <p>z(i,g → j,s) = x(i,j,g) · u(j,g,s) / Σ u(j,g,·): all users of a good in a territory buy it in
 * the same proportions of origins, which is how the simulated market works. Goods the results put
 * together as OTHERS are divided over small origins so that each origin's sales are what it sold
 * (RAS), never over the buyer's own, which is told. What subsistence sells is part of market
 * agriculture's good and is taken out of it; what it eats is its own final use. Flows are at
 * sellers' prices: duties are in value added.
 */
public final class RunTable {
    private static final List<String> NEEDED =
            List.of("interindustry", "trade", "production", "labour", "territory");
    private static final List<String> SECTORS =
            List.of(
                    "subsistence",
                    "agriculture",
                    "mining",
                    "lightManufacturing",
                    "machinery",
                    "construction",
                    "transport",
                    "business",
                    "public",
                    "voluntary");
    private static final List<String> USERS = List.of("households", "state", "investment");
    private static final int USES = 4;
    private static final int INVENTORIES = 3;
    private static final String OTHERS = "OTHERS";
    private static final int AGRICULTURE = 1;
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;

    private final ResultsReader results;
    private final int year;
    private final List<String> regions = new ArrayList<>();
    private final List<Region> named = new ArrayList<>();

    /** Made and sold by cell region × sectors + sector, world money. */
    private final double[] output;

    private final double[] sales;

    /** By (good × regions + buyer) × regions + origin. */
    private final double[] bought;

    private final double[] boughtOfOthers;

    /** By (good × regions + buyer) × users + user: sectors, then final users. */
    private final double[] used;

    private RunTable(ResultsReader results, int year) {
        this.results = results;
        this.year = year;
        Columns rows = results.query("SELECT id, name, shapes FROM territory");
        String[] names = rows.texts("name");
        String[] shapes = rows.texts("shapes");
        for (String id : rows.texts("id")) {
            int at = regions.size();
            named.add(new Region(id, names[at], Region.shapes(shapes[at])));
            regions.add(id);
        }
        int cells = regions.size() * SECTORS.size();
        output = new double[cells];
        sales = new double[cells];
        bought = new double[cells * regions.size()];
        boughtOfOthers = new double[cells];
        used = new double[cells * users()];
    }

    private static int users() {
        return SECTORS.size() + USERS.size();
    }

    /**
     * Reads a year of a run.
     *
     * @param file the run's results
     * @param name what the table is called
     */
    public static WorldTable read(Path file, int year, String name) {
        try (ResultsReader results = ResultsReader.open(file)) {
            Set<String> missing = missing(results);
            if (!missing.isEmpty()) {
                throw new UserError(
                        Place.of(file.toString()),
                        "the run did not record all that a table is made of",
                        "no " + String.join(", ", missing),
                        "a run that records " + String.join(", ", NEEDED));
            }
            requireYear(results, year, file);
            RunTable table = new RunTable(results, year);
            TableDraft draft = table.make(name);
            new RunDivisions(results, year, draft, table.regions, SECTORS).add();
            return draft.finish();
        }
    }

    /**
     * A year of a run without the accounts by skill, sex and group, which take longest to read.
     *
     * @param year one of {@link #years}
     */
    public static WorldTable undivided(ResultsReader results, int year, String name) {
        return new RunTable(results, year).make(name).finish();
    }

    /**
     * The years of a run of which there is a table; none where it did not record all that one is
     * made of.
     */
    public static List<Integer> years(ResultsReader results) {
        List<Integer> whole = new ArrayList<>();
        if (missing(results).isEmpty()) {
            territoriesByYear(results)
                    .forEach((year, isWhole) -> {
                        if (isWhole) {
                            whole.add(year);
                        }
                    });
        }
        return whole;
    }

    private static Set<String> missing(ResultsReader results) {
        Set<String> missing = new TreeSet<>(NEEDED);
        results.tables().forEach(missing::remove);
        return missing;
    }

    /** The years recorded, and whether all territories are. */
    private static SortedMap<Integer, Boolean> territoriesByYear(ResultsReader results) {
        SortedMap<Integer, Boolean> years = new TreeMap<>();
        results.forEach(
                "SELECT year, count(DISTINCT territory) = (SELECT count(*) FROM territory)"
                        + " FROM production GROUP BY year",
                row -> years.put(row.getInt(1), row.getBoolean(2)));
        return years;
    }

    private static void requireYear(ResultsReader results, int year, Path file) {
        SortedMap<Integer, Boolean> years = territoriesByYear(results);
        Boolean isWhole = years.get(year);
        if (isWhole == null) {
            throw new UserError(
                    Place.of(file.toString()),
                    "the run has no such year",
                    Integer.toString(year),
                    years.isEmpty()
                            ? "a run with a whole year"
                            : years.firstKey() + " to " + years.lastKey());
        }
        if (!isWhole) {
            throw new UserError(
                    Place.of(file.toString()),
                    "the run recorded some territories only",
                    Integer.toString(year),
                    "a run that records all");
        }
    }

    private TableDraft make(String name) {
        List<Sector> sectors = SECTORS.stream().map(id -> Sector.of(id, id)).toList();
        List<FinalUse> uses =
                List.of(
                        new FinalUse("households", "households", UseKind.HOUSEHOLDS),
                        new FinalUse("state", "public purse", UseKind.GOVERNMENT),
                        new FinalUse("investment", "investment", UseKind.INVESTMENT),
                        new FinalUse("inventories", "stocks", UseKind.INVENTORIES));
        TableSource source =
                new TableSource(
                        name,
                        year,
                        "millions of world money",
                        "run",
                        "results of a simulation",
                        "");
        TableDraft draft = new TableDraft(source).rectangular(named, sectors, uses);
        double[] inputs = production(draft);
        trade();
        use();
        for (int g = 1; g < SECTORS.size(); g++) {
            divideOthers(g);
            fill(draft, g);
        }
        ownUse(draft);
        double[] added = new double[inputs.length];
        for (int i = 0; i < added.length; i++) {
            added[i] = (output[i] - inputs[i]) / MILLION;
        }
        draft.account(Account.of("VA", source.unit(), added));
        draft.note("simulated: every figure is the model's, none is a statistic");
        return draft;
    }

    private int cell(String region, String sector) {
        return regions.indexOf(region) * SECTORS.size() + SECTORS.indexOf(sector);
    }

    /** Output, sales and the accounts beside the table; tells inputs, duties included. */
    private double[] production(TableDraft draft) {
        int cells = output.length;
        double[] persons = new double[cells];
        double[] hours = new double[cells];
        double[] income = new double[cells];
        double[] capital = new double[cells];
        double[] inputs = new double[cells];
        Columns rows = results.query("SELECT * FROM production WHERE year = ?", year);
        String[] territory = rows.texts("territory");
        String[] sector = rows.texts("sector");
        int[] cell = new int[territory.length];
        for (int k = 0; k < cell.length; k++) {
            cell[k] = cell(territory[k], sector[k]);
        }
        fill(output, cell, rows.numbers("output"), 1);
        fill(sales, cell, rows.numbers("sales"), 1);
        fill(inputs, cell, rows.numbers("inputs"), 1);
        fill(persons, cell, rows.numbers("people"), THOUSAND);
        fill(hours, cell, rows.numbers("hours"), MILLION);
        fill(income, cell, rows.numbers("labourIncome"), MILLION);
        fill(capital, cell, rows.numbers("capital"), MILLION);
        String money = draft.source().unit();
        draft.account(Account.of("EMP", "thousand persons", persons));
        draft.account(Account.of("EMPE", "thousand persons", employees(persons)));
        draft.account(Account.of("H_EMP", "million hours", hours));
        draft.account(Account.of("H_EMPE", "million hours", employees(hours)));
        draft.account(Account.of("LAB", money, income));
        draft.account(Account.of("COMP", money, employees(income)));
        draft.account(Account.of("K", money, capital));
        return inputs;
    }

    private static void fill(double[] values, int[] cell, double[] rows, double unit) {
        for (int k = 0; k < cell.length; k++) {
            values[cell[k]] = rows[k] / unit;
        }
    }

    /** The same without those who work their own land. */
    private static double[] employees(double[] values) {
        double[] employed = values.clone();
        for (int cell = 0; cell < employed.length; cell += SECTORS.size()) {
            employed[cell] = 0;
        }
        return employed;
    }

    private void trade() {
        int count = regions.size();
        results.forEach(
                "SELECT good, buyer, origin, value FROM trade WHERE year = " + year,
                row -> {
                    int good = SECTORS.indexOf(row.getString(1));
                    int at = good * count + regions.indexOf(row.getString(2));
                    String origin = row.getString(3);
                    if (origin.equals(OTHERS)) {
                        boughtOfOthers[at] += row.getDouble(4);
                    } else {
                        bought[at * count + regions.indexOf(origin)] += row.getDouble(4);
                    }
                });
    }

    private void use() {
        results.forEach(
                "SELECT good, territory, sector, value FROM interindustry WHERE year = " + year,
                row -> {
                    int at =
                            SECTORS.indexOf(row.getString(1)) * regions.size()
                                    + regions.indexOf(row.getString(2));
                    int user = USERS.indexOf(row.getString(3));
                    user = user >= 0 ? SECTORS.size() + user : SECTORS.indexOf(row.getString(3));
                    used[at * users() + user] += row.getDouble(4);
                });
    }

    /** Small origins get what they sold beyond the pairs that are told one by one. */
    private void divideOthers(int good) {
        int count = regions.size();
        double[] left = new double[count];
        double sold = 0;
        double wanted = 0;
        for (int i = 0; i < count; i++) {
            left[i] = soldOf(i, good);
            for (int j = 0; j < count; j++) {
                left[i] -= bought[(good * count + j) * count + i];
            }
            left[i] = Math.max(0, left[i]);
            sold += left[i];
            wanted += boughtOfOthers[good * count + i];
        }
        if (wanted <= 0 || sold <= 0) {
            return;
        }
        Matrix start = new Matrix(count, count);
        double[] columns = new double[count];
        for (int j = 0; j < count; j++) {
            int at = good * count + j;
            columns[j] = boughtOfOthers[at] * sold / wanted;
            for (int i = 0; i < count; i++) {
                // Home is always told by itself, and an origin that is told has no more to sell
                // here.
                if (i != j && bought[at * count + i] == 0) {
                    start.set(i, j, left[i] * columns[j] / sold);
                }
            }
        }
        Matrix divided = Gras.balance(start, left, columns, 200, 1e-9).matrix();
        for (int j = 0; j < count; j++) {
            for (int i = 0; i < count; i++) {
                bought[(good * count + j) * count + i] += divided.at(i, j);
            }
        }
    }

    /** What an origin sold of a good, subsistence's surplus with market agriculture's. */
    private double soldOf(int region, int good) {
        int cell = region * SECTORS.size() + good;
        return sales[cell] + (good == AGRICULTURE ? sales[cell - AGRICULTURE] : 0);
    }

    private void fill(TableDraft draft, int good) {
        int count = regions.size();
        for (int j = 0; j < count; j++) {
            int at = good * count + j;
            double all = 0;
            for (int user = 0; user < users(); user++) {
                all += used[at * users() + user];
            }
            for (int i = 0; i < count && all > 0; i++) {
                double value = bought[at * count + i] / MILLION;
                if (value > 0) {
                    sell(draft, i, good, j, value / all);
                }
            }
        }
    }

    /** Divides one flow over users, and over plants and subsistence as sellers. */
    private void sell(TableDraft draft, int from, int good, int to, double perUse) {
        int seller = from * SECTORS.size() + good;
        double sold = soldOf(from, good);
        double peasants =
                good == AGRICULTURE && sold > 0
                        ? Math.min(1, sales[from * SECTORS.size()] / sold)
                        : 0;
        int at = good * regions.size() + to;
        for (int user = 0; user < users(); user++) {
            double value = used[at * users() + user] * perUse;
            if (value == 0) {
                continue;
            }
            boolean isSector = user < SECTORS.size();
            int column = isSector ? to * SECTORS.size() + user : to * USES + user - SECTORS.size();
            Matrix matrix = isSector ? draft.flows() : draft.finalDemand();
            matrix.add(seller, column, value * (1 - peasants));
            if (peasants > 0) {
                matrix.add(from * SECTORS.size(), column, value * peasants);
            }
        }
    }

    /** What subsistence eats, and what plants put into stock or took out of it. */
    private void ownUse(TableDraft draft) {
        for (int r = 0; r < regions.size(); r++) {
            for (int s = 0; s < SECTORS.size(); s++) {
                int cell = r * SECTORS.size() + s;
                double kept = (output[cell] - sales[cell]) / MILLION;
                draft.finalDemand().add(cell, r * USES + (s == 0 ? 0 : INVENTORIES), kept);
            }
        }
    }
}
