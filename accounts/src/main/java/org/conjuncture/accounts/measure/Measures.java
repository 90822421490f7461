package org.conjuncture.accounts.measure;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/** All measures, by the names under which they are asked for. */
public final class Measures {

    private static final List<Measure> ALL = all();

    private Measures() {}

    private static List<Measure> all() {
        List<Measure> all = new ArrayList<>();
        all.add(new SectorMeasures());
        all.add(new ValueAddedSources());
        all.add(new ValueAddedInExports());
        all.add(new ExportMeasures());
        all.add(new KoopmanWangWei());
        all.add(new WangWeiZhu());
        all.add(new BorinMancini());
        all.add(new ExtractionOfSectors());
        all.add(new ExtractionOfExports());
        all.add(new LabourFootprint());
        for (String account : List.of("EMP", "H_EMP", "LAB", "COMP")) {
            for (String treatment : LabourCoefficients.TREATMENTS) {
                all.add(new LabourSources(account, treatment));
            }
        }
        all.add(new NationalLabourValues());
        all.add(new NationalSurplus());
        all.add(new LabourValues());
        all.add(new FixedCapital());
        all.add(new SurplusValue());
        all.add(new SurplusByGroup());
        all.add(new KeySectors());
        all.add(new Footprints());
        all.add(new PricesOfProduction());
        all.add(new UnequalExchange());
        all.add(new ChainPosition());
        all.add(new RevealedAdvantage());
        all.add(new Integration());
        all.add(new BilateralTrade());
        all.add(new ChangedDemand());
        all.add(new StructuralDecomposition());
        all.add(new Inverses(false));
        all.add(new Inverses(true));
        return List.copyOf(all);
    }

    public static List<Measure> list() {
        return ALL;
    }

    public static List<String> names() {
        return ALL.stream().map(Measure::name).toList();
    }

    /** Whether something is computed under this name. */
    public static boolean has(String name) {
        return ALL.stream().anyMatch(measure -> measure.files().contains(name));
    }

    /** The measure of this name, or the one that this result comes with. */
    public static Measure named(String name) {
        return ALL.stream()
                .filter(measure -> measure.files().contains(name))
                .findFirst()
                .orElseThrow(() ->
                        new UserError(
                                Place.of("analyse"),
                                "no such measure",
                                "'" + name + "'",
                                "one of " + String.join(", ", names()),
                                Nearest.of(name, names())));
    }
}
