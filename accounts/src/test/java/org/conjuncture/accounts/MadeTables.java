package org.conjuncture.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.FinalUse;
import org.conjuncture.accounts.table.Region;
import org.conjuncture.accounts.table.Sector;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;

/** Tables made by lot that have the shape of real ones: home trade largest, some empty sectors. */
public final class MadeTables {

    private MadeTables() {}

    /** At least one sector has no output, no flows and some labour. */
    public static WorldTable table(int regions, int sectors, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Region> regionList = new ArrayList<>();
        for (int r = 0; r < regions; r++) {
            regionList.add(new Region("R" + r, "Region " + r));
        }
        List<Sector> sectorList = new ArrayList<>();
        for (int s = 0; s < sectors; s++) {
            sectorList.add(Sector.of("s" + s, "Sector " + s));
        }
        List<FinalUse> uses =
                List.of(
                        new FinalUse("c37", "households", UseKind.HOUSEHOLDS),
                        new FinalUse("c41", "investment", UseKind.INVESTMENT));
        TableDraft draft =
                new TableDraft(new TableSource("made", 2000, "money", "made", "none", "none"));
        draft.rectangular(regionList, sectorList, uses);
        int cells = regions * sectors;
        double[] labour = new double[cells];
        for (int i = 0; i < cells; i++) {
            labour[i] = 1 + random.nextDouble();
            if (isEmpty(i, sectors)) {
                continue;
            }
            for (int j = 0; j < cells; j++) {
                double home = i / sectors == j / sectors ? 1 : 0.05;
                if (!isEmpty(j, sectors)) {
                    draft.flows().set(i, j, home * random.nextDouble());
                }
            }
            for (int u = 0; u < draft.finalDemand().columns; u++) {
                double home = i / sectors == u / uses.size() ? sectors : 0.1 * sectors;
                draft.finalDemand().set(i, u, home * random.nextDouble());
            }
        }
        draft.account(Account.of("EMP", "thousand persons", labour));
        return draft.finish();
    }

    private static boolean isEmpty(int cell, int sectors) {
        return cell % (3 * sectors) == sectors - 1;
    }
}
