package org.conjuncture.cli.world;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.FinalUse;
import org.conjuncture.accounts.table.Region;
import org.conjuncture.accounts.table.Sector;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.TableFolder;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.cli.Main;
import picocli.CommandLine;

/**
 * A made table of three regions and eight sectors with labour accounts, and two tables beside it.
 */
final class SmallTable {

    static final List<String> SECTORS =
            List.of(
                    "agriculture",
                    "mining",
                    "lightManufacturing",
                    "machinery",
                    "construction",
                    "transport",
                    "business",
                    "public");

    private static final String HEADER =
            "id,name,wiod_code,population_thousand,gdp_per_head_2011intusd,gdp_per_head_1990intusd,agri_employment_share,industry_employment_share,services_employment_share,urban_share,years_of_schooling,annual_hours_pwt,vdem_polyarchy,union_density,tariff_mean_pct,total_assets_ex_gold_gdp,total_liabilities_gdp,gdp_musd_ewn,emp_million_pwt,immigrant_stock,literacy,source\n";

    private final Path folder;
    private String territories =
            HEADER
                    + "GBR,Britain,GBR,58000,27000,17000,2,28,70,78,11,1750,0.9,34,5,1.5,1.4,,,,99,made\n"
                    + "IND,India,IND,92000,2300,1500,60,16,24,27,4,2100,0.7,10,20,0.1,0.4,,,,60,made\n"
                    + "R-A,Near,RoW,40000,6000,4000,30,30,40,55,7,2000,0.4,15,10,0.2,0.5,60000,16,,80,made\n"
                    + "R-B,Far,RoW,90000,2000,1200,60,12,28,30,4,2100,0.3,5,15,0.1,0.6,30000,38,,50,made\n";

    SmallTable(Path folder) {
        this.folder = folder;
    }

    SmallTable territories(String from, String to) {
        territories = territories.replace(from, to);
        return this;
    }

    /** Output of region r's sector s goes to all in fixed parts, most of it at home. */
    static WorldTable table(boolean hasLabour) {
        int regions = 3;
        int sectors = SECTORS.size();
        double[] size = {1000, 150, 120};
        TableDraft draft =
                new TableDraft(new TableSource("made", 1995, "millions of US$", "made", "", ""));
        draft.rectangular(
                List.of(
                        new Region("GBR", "Britain"),
                        new Region("IND", "India"),
                        new Region("RoW", "Rest")),
                SECTORS.stream().map(name -> Sector.of(name, name)).toList(),
                List.of(
                        new FinalUse("h", "households", UseKind.HOUSEHOLDS),
                        new FinalUse("g", "government", UseKind.GOVERNMENT),
                        new FinalUse("i", "investment", UseKind.INVESTMENT),
                        new FinalUse("v", "inventories", UseKind.INVENTORIES)));
        for (int r = 0; r < regions; r++) {
            for (int s = 0; s < sectors; s++) {
                int from = r * sectors + s;
                double farm = s == 0 && r > 0 ? 2.5 : 1;
                for (int q = 0; q < regions; q++) {
                    double much = r == q ? 0.9 : 0.05 * size[q] / size[r];
                    double scale = size[r] * much * farm;
                    for (int t = 0; t < sectors; t++) {
                        draft.flows().set(from, q * sectors + t, scale * 4 * (1 + (s + t) % 3));
                    }
                    draft.finalDemand().set(from, q * 4, scale * (s == 4 ? 1 : s == 7 ? 4 : 60));
                    draft.finalDemand().set(from, q * 4 + 1, scale * (s == 7 ? 110 : 4));
                    draft.finalDemand().set(from, q * 4 + 2, scale * (s == 3 || s == 4 ? 60 : 1));
                    draft.finalDemand().set(from, q * 4 + 3, scale * (s == 2 ? -1.5 : 0.5));
                }
            }
        }
        if (hasLabour) {
            WorldTable bare = draft.finish();
            double[] added = bare.valueAdded();
            double[] persons = new double[added.length];
            double[] pay = new double[added.length];
            double[] rates = new double[added.length];
            for (int i = 0; i < 2 * sectors; i++) {
                persons[i] = added[i] * (i < sectors ? 0.022 : i == sectors ? 0.6 : 0.2);
                pay[i] = added[i] * (0.45 + 0.03 * (i % sectors));
                rates[i] = 1.6;
            }
            draft.account(Account.of("EMP", "thousand persons", persons));
            draft.account(Account.of("LAB", "millions of US$", pay));
            draft.account(Account.of("EXCHANGE_RATE", "US$", rates));
        }
        return draft.finish();
    }

    Path write(boolean hasLabour) {
        TableFolder.write(folder.resolve("t"), table(hasLabour));
        try {
            Files.writeString(folder.resolve("same.csv"), "*,=\n");
            Files.createDirectories(folder.resolve("with"));
            Files.writeString(folder.resolve("with/territories.csv"), territories);
            StringBuilder km = new StringBuilder("from,to,distance_km\n");
            List<String> ids = List.of("GBR", "IND", "R-A", "R-B");
            int[][] far = {
                {200, 7000, 1500, 6000}, {0, 900, 5000, 2000}, {0, 0, 500, 5500}, {0, 0, 0, 800}
            };
            for (int i = 0; i < 4; i++) {
                for (int j = i; j < 4; j++) {
                    km.append("%s,%s,%d%n".formatted(ids.get(i), ids.get(j), far[i][j]));
                }
            }
            Files.writeString(folder.resolve("with/distances.csv"), km);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return folder.resolve("w");
    }

    /** Exit code first, then what was said. */
    List<String> build(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "world",
                                "build",
                                "--from",
                                folder.resolve("t").toString(),
                                "--with",
                                folder.resolve("with").toString(),
                                "--out",
                                folder.resolve("w").toString()));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--sectors")) {
            arguments.addAll(List.of("--sectors", folder.resolve("same.csv").toString()));
        }
        if (!arguments.contains("--year")) {
            arguments.addAll(List.of("--year", "1995"));
        }
        StringWriter words = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(words, true));
        line.setErr(new PrintWriter(words, true));
        int code = line.execute(arguments.toArray(String[]::new));
        return List.of(Integer.toString(code), words.toString());
    }
}
