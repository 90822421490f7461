package org.conjuncture.bench.accounts;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.FinalUse;
import org.conjuncture.accounts.table.Region;
import org.conjuncture.accounts.table.Sector;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Tables made by lot, of any size: home trade largest, three sectors in a hundred without output.
 */
final class BenchTable {

    private BenchTable() {}

    static WorldTable of(int regions, int sectors, long seed) {
        List<Region> regionList =
                IntStream.range(0, regions).mapToObj(r -> new Region("R" + r, "R" + r)).toList();
        List<Sector> sectorList =
                IntStream.range(0, sectors).mapToObj(s -> Sector.of("s" + s, "s" + s)).toList();
        List<FinalUse> uses = List.of(new FinalUse("c37", "households", UseKind.HOUSEHOLDS));
        TableDraft draft =
                new TableDraft(new TableSource("made", 2000, "money", "made", "none", "none"));
        draft.rectangular(regionList, sectorList, uses);
        int n = regions * sectors;
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] empty = new boolean[n];
        for (int i = 0; i < n; i++) {
            empty[i] = random.nextInt(100) < 3;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n && !empty[i]; j++) {
                double home = i / sectors == j / sectors ? 1 : 0.5 / regions;
                if (!empty[j]) {
                    draft.flows().set(i, j, home * random.nextDouble());
                }
            }
            for (int u = 0; u < regions && !empty[i]; u++) {
                double home = i / sectors == u ? sectors : (double) sectors / regions;
                draft.finalDemand().set(i, u, home * random.nextDouble());
            }
        }
        for (String name : List.of("EMP", "H_EMP", "LAB")) {
            draft.account(Account.of(name, "", random.doubles(n).toArray()));
        }
        return draft.finish();
    }

    /** I − A. */
    static Matrix system(WorldTable table) {
        int n = table.cells();
        Matrix m = new Matrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double x = table.output[j];
                m.set(i, j, (i == j ? 1 : 0) - (x == 0 ? 0 : table.flows.at(i, j) / x));
            }
        }
        return m;
    }
}
