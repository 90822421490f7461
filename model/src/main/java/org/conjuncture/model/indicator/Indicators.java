package org.conjuncture.model.indicator;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.model.indicator.Indicator.Measure;
import org.conjuncture.model.indicator.Indicator.WorldMeasure;
import org.jspecify.annotations.Nullable;

/**
 * The register of indicators, by subject; results, {@code explain} and the report know them from
 * here.
 */
public final class Indicators {

    static final String HOME = "home currency a quarter; the world: world money";
    static final String HOME_STOCK = "home currency at the quarter's end; the world: world money";
    static final String SHARE = "1";

    /** Made when it is asked for first: the subjects' lists are made with what stands here. */
    private static final class Register {
        static final List<Indicator> ALL = all();
    }

    private Indicators() {}

    private static List<Indicator> all() {
        List<Indicator> all = new ArrayList<>();
        all.addAll(OutputIndicators.LIST);
        all.addAll(WorkIndicators.LIST);
        all.addAll(UnionIndicators.LIST);
        all.addAll(DivisionIndicators.LIST);
        all.addAll(SegmentIndicators.LIST);
        all.addAll(CompanyIndicators.LIST);
        all.addAll(TradeIndicators.LIST);
        all.addAll(PartsIndicators.LIST);
        all.addAll(MoneyIndicators.LIST);
        all.addAll(StateIndicators.LIST);
        all.addAll(PoliticsIndicators.LIST);
        all.addAll(PeopleIndicators.LIST);
        return List.copyOf(all);
    }

    /** All, in the order in which results have them. */
    public static List<Indicator> list() {
        return Register.ALL;
    }

    /** Told every quarter. */
    static Indicator of(
            String name,
            String unit,
            String source,
            String doc,
            @Nullable Measure territory,
            @Nullable WorldMeasure world) {
        return new Indicator(name, doc, unit, source, false, territory, world, List.of());
    }

    /** Told in the last quarter of each year. */
    static Indicator yearly(
            String name,
            String unit,
            String source,
            String doc,
            @Nullable Measure territory,
            @Nullable WorldMeasure world) {
        return new Indicator(name, doc, unit, source, true, territory, world, List.of());
    }

    /** One thing over another, of a territory and of the world. */
    static Indicator share(
            String name, String unit, String source, String doc, Measure upper, Measure lower) {
        return of(name, unit, source, doc, over(upper, lower), Indicator.ratio(upper, lower));
    }

    /** One thing over another, once a year. */
    static Indicator yearlyShare(
            String name, String unit, String source, String doc, Measure upper, Measure lower) {
        return share(name, unit, source, doc, upper, lower).onceAYear();
    }

    /** Money: home currency of a territory, world money of the world. */
    static Indicator money(
            String name, String unit, String source, String doc, Measure worldMoney) {
        return of(
                name,
                unit,
                source,
                doc,
                (x, t) -> worldMoney.of(x, t) / rate(x, t),
                Indicator.sum(worldMoney));
    }

    /** Money, once a year. */
    static Indicator yearlyMoney(
            String name, String unit, String source, String doc, Measure worldMoney) {
        return money(name, unit, source, doc, worldMoney).onceAYear();
    }

    static Measure over(Measure upper, Measure lower) {
        return (x, t) -> {
            double below = lower.of(x, t);
            return below == 0 ? Double.NaN : upper.of(x, t) / below;
        };
    }

    /** What is nothing in most places gets no row there, so that results keep within their size. */
    static double some(double value) {
        return value == 0 ? Double.NaN : value;
    }

    static Measure some(Measure measure) {
        return (x, t) -> some(measure.of(x, t));
    }

    static double rate(Survey x, int t) {
        return x.world().territories.rate[t];
    }

    /** Output in world money. */
    static double output(Survey x, int t) {
        return x.world().territories.output[t] * rate(x, t);
    }

    /** Output at constant international prices. */
    static double outputConstant(Survey x, int t) {
        return x.world().territories.outputConstant[t];
    }

    static double population(Survey x, int t) {
        return x.world().territories.population[t];
    }

    static double employment(Survey x, int t) {
        return wageWorkers(x, t)
                + x.world().territories.subsistence[t]
                + ownAccount(x, t)
                + outworkers(x, t);
    }

    static double workforce(Survey x, int t) {
        return employment(x, t) + x.world().territories.unemployed[t];
    }

    static double ownAccount(Survey x, int t) {
        return x.world().territories.ownAccount[t];
    }

    static double outworkers(Survey x, int t) {
        return x.world().territories.outworkers[t];
    }

    static double wageWorkers(Survey x, int t) {
        return x.world().territories.wageWorkers[t];
    }
}
