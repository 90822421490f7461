package org.conjuncture.cli.world;

import java.util.Arrays;
import java.util.Locale;
import org.conjuncture.model.opening.OpeningRules;
import org.conjuncture.model.world.Sectors;

/**
 * The accounts of a world: a table in ten sectors with subsistence taken out of agriculture, duties
 * put on imports and capital that last year's investment would just replace.
 *
 * <p>Subsistence: so many of those at work as the rule of the world of 1870 says, agriculture's
 * share × clamp(0.95 − 0.42 ln(output per head/450), 0.1, 0.95), but no more than leaves market
 * agriculture four tenths of its value added and households a fifth of what they buy of it at home.
 * Each makes the part of mean pay that the model's opening says; it is taken off agriculture's
 * output, pay and sales to households, less what is marketed.
 */
final class Built {

    private static final double LEAST_WEAR = 0.005;
    private static final double MOST_WEAR = 0.03;

    final TenSectors ten;
    final Gazetteer land;
    final WorkAccounts work;
    final int year;

    /** Output, inputs {@code [good]} and value added of plants, by cell, duties in inputs. */
    final double[] output;

    final double[][] inputs;
    final double[] labourShare;

    /** Persons by cell; subsistence is cell 0 of a place. */
    final double[] persons;

    /** Capital over a quarter's output at normal use, and the part worn out in a quarter. */
    final double[] capitalOutput;

    final double[] wear;

    /** Final use by place: {@code [place][kind][good]}, duties in it, subsistence out of it. */
    final double[][][] bought;

    /** Value added of a place, own produce in it. */
    final double[] product;

    final double[] ownProduce;

    private final double[] duty;
    private final String[] customs;
    private final OpeningRules rules = OpeningRules.defaults();

    /**
     * @param customs the customs union each place belongs to, its own id where none
     */
    Built(TenSectors ten, Gazetteer land, WorkAccounts work, String[] customs, int year) {
        this.year = year;
        this.customs = customs;
        this.ten = ten;
        this.land = land;
        this.work = work;
        int places = ten.places.size();
        output = new double[ten.cells()];
        inputs = new double[ten.cells()][TenSectors.SECTORS];
        labourShare = work.labourShare.clone();
        persons = work.persons.clone();
        capitalOutput = new double[ten.cells()];
        wear = new double[ten.cells()];
        bought = new double[places][TenSectors.USES][TenSectors.SECTORS];
        product = new double[places];
        ownProduce = new double[places];
        duty = new double[places];
        for (int t = 0; t < places; t++) {
            duty[t] = land.entries.get(t).number("tariff_mean_pct", 10) / 100;
        }
        for (int t = 0; t < places; t++) {
            columns(t);
            subsistence(t);
            capital(t);
        }
        report();
    }

    /** Duty on what one place sells to another; none at home and inside a customs union. */
    double dutyOn(int seller, int buyer) {
        boolean isFree = seller == buyer || customs[seller].equals(customs[buyer]);
        return isFree ? 0 : duty[buyer];
    }

    double tariff(int place) {
        return duty[place];
    }

    private void columns(int t) {
        for (int i = 0; i < ten.cells(); i++) {
            int good = i % TenSectors.SECTORS;
            double price = 1 + dutyOn(i / TenSectors.SECTORS, t);
            for (int s = 1; s < TenSectors.SECTORS; s++) {
                int cell = TenSectors.cell(t, s);
                inputs[cell][good] += ten.flows[i][cell] * price;
            }
            for (int kind = 0; kind < TenSectors.USES; kind++) {
                bought[t][kind][good] += ten.uses[i][TenSectors.use(t, kind)] * price;
            }
        }
        for (int s = 1; s < TenSectors.SECTORS; s++) {
            int cell = TenSectors.cell(t, s);
            output[cell] = ten.output(cell);
            double before = ten.valueAdded(cell);
            double after = valueAdded(cell);
            if (before > 0 && after > 0) {
                labourShare[cell] = Math.min(0.95, labourShare[cell] * before / after);
            }
            product[t] += after;
        }
    }

    double valueAdded(int cell) {
        return output[cell] - Arrays.stream(inputs[cell]).sum();
    }

    private void subsistence(int t) {
        int farm = TenSectors.cell(t, Sectors.AGRICULTURE);
        double workers = 0;
        double pay = 0;
        for (int s = 1; s < TenSectors.SECTORS; s++) {
            int cell = TenSectors.cell(t, s);
            workers += persons[cell];
            pay += labourShare[cell] * Math.max(0, valueAdded(cell));
        }
        double income = land.entries.get(t).income();
        double rule = WorkAccounts.within(0.1, 0.95 - 0.42 * StrictMath.log(income / 450), 0.95);
        double share = rule * persons[farm] / workers;
        double most =
                Math.min(
                        0.6 * valueAdded(farm),
                        0.8
                                * ten.uses[farm][TenSectors.use(t, TenSectors.HOUSEHOLDS)]
                                / (1 - rules.marketed()));
        double made = made(t, share, pay);
        if (made > most) {
            double low = 0;
            for (int round = 0; round < 60; round++) {
                double middle = 0.5 * (low + share);
                if (made(t, middle, pay) > most) {
                    share = middle;
                } else {
                    low = middle;
                }
            }
            made = made(t, low, pay);
            share = low;
        }
        ownProduce[t] = made;
        double labour = labourShare[farm] * valueAdded(farm) - made;
        output[farm] -= made;
        labourShare[farm] = WorkAccounts.within(0.25, labour / valueAdded(farm), 0.9);
        persons[TenSectors.cell(t, 0)] = share * workers;
        persons[farm] -= share * workers;
        bought[t][TenSectors.HOUSEHOLDS][Sectors.AGRICULTURE] -= (1 - rules.marketed()) * made;
    }

    /** What a share of the workers makes in subsistence, at the opening's part of mean pay. */
    private double made(int t, double share, double pay) {
        double made = 0;
        for (int round = 0; round < 100; round++) {
            double meanPay = Math.max(0, pay - made) / (1 - share);
            made = 0.5 * made + 0.5 * share * rules.subsistenceProduct() * meanPay;
        }
        return Math.min(made, 0.9 * product[t]);
    }

    /** Capital as recorded; what is worn out is what was invested, within bounds. */
    private void capital(int t) {
        double stock = 0;
        double invested = Arrays.stream(bought[t][TenSectors.INVESTMENT]).sum();
        for (int s = 1; s < TenSectors.SECTORS; s++) {
            int cell = TenSectors.cell(t, s);
            stock += work.capital[cell] * ten.output(cell);
        }
        double rate = WorkAccounts.within(LEAST_WEAR, invested / stock / 4, MOST_WEAR);
        double scale = invested / 4 / (rate * stock);
        for (int s = 0; s < TenSectors.SECTORS; s++) {
            int cell = TenSectors.cell(t, s);
            double quarter = Math.max(1e-9, output[cell] / 4);
            double capital = s == 0 ? 4 : scale * work.capital[cell] * ten.output(cell) / quarter;
            capitalOutput[cell] = WorkAccounts.within(0.2, capital * rules.utilization(), 99);
            wear[cell] = rate;
        }
    }

    private void report() {
        double own = 0;
        double all = 0;
        double people = 0;
        double subsisting = 0;
        for (int t = 0; t < ten.places.size(); t++) {
            own += ownProduce[t];
            all += product[t];
            for (int s = 0; s < TenSectors.SECTORS; s++) {
                people += persons[TenSectors.cell(t, s)];
            }
            subsisting += persons[TenSectors.cell(t, 0)];
        }
        ten.notes.add(
                String.format(
                        Locale.ROOT,
                        "subsistence: %.1f%% of those at work, %.2f%% of output, taken out of"
                                + " agriculture",
                        100 * subsisting / people,
                        100 * own / all));
    }
}
