package org.conjuncture.report;

import java.util.Arrays;

/**
 * Who works for whom in one year: hours of work by home of the worker and of the final user.
 *
 * <p>λ(t,s) = l(t,s) + Σ_g a(t,g,s) · Σ_o m(o,g|t) · λ(o,g): hours in a unit of output are those
 * worked on it and those in the inputs it takes, which come from each origin as the buyer's
 * purchases of the good do (Leontief 1941; Miller and Blair 2009, chapter 6; origins by buyer, not
 * by use, as in Chenery 1953). Solved by iteration, one component for each group of homes.
 *
 * <p>Purchases whose origin is not told are taken to come from the origins that are. Inputs of a
 * sector are bounded at nine tenths of its sales.
 */
final class EmbodiedLabour {

    private static final int MOST_ROUNDS = 400;
    private static final double NEAR_ENOUGH = 1e-9;

    /**
     * Of a sector's sales; one that buys more has bought for stock, and hours would have no sum.
     */
    private static final double MOST_INPUTS = 0.9;

    private final int places;
    private final int goods;
    private final int[] groupOf;
    private final int groups;

    /** By origin, buyer and good: value told. */
    private final double[] told;

    /** By buyer and good: value bought, and of it as inputs, from all origins. */
    private final double[] bought;

    private final double[] asInputs;

    /** By place, using sector and good: value of inputs. */
    private final double[] inputs;

    /** By place and sector: hours. */
    private final double[] hours;

    /** By place and good: value that households use; by place: what wages come to. */
    private final double[] basket;

    private final double[] wages;

    EmbodiedLabour(int places, int goods, int[] groupOf, int groups) {
        this.places = places;
        this.goods = goods;
        this.groupOf = groupOf.clone();
        this.groups = groups;
        told = new double[places * places * goods];
        bought = new double[places * goods];
        asInputs = new double[places * goods];
        inputs = new double[places * goods * goods];
        hours = new double[places * goods];
        basket = new double[places * goods];
        wages = new double[places];
    }

    /** A purchase from an origin, −1 where it is not told. */
    void purchase(int origin, int buyer, int good, double value) {
        bought[buyer * goods + good] += value;
        if (origin >= 0) {
            told[(buyer * goods + good) * places + origin] += value;
        }
    }

    /** What a place buys of a good, from everywhere. */
    double bought(int place, int good) {
        return bought[place * goods + good];
    }

    void input(int place, int good, int sector, double value) {
        inputs[(place * goods + sector) * goods + good] += value;
        asInputs[place * goods + good] += value;
    }

    void work(int place, int sector, double hoursWorked) {
        hours[place * goods + sector] += hoursWorked;
    }

    /** What households of a place use of a good. */
    void household(int place, int good, double value) {
        basket[place * goods + good] += value;
    }

    /** What is paid in wages in a place, in the money of its purchases. */
    void pay(int place, double value) {
        wages[place] += value;
    }

    /**
     * What came of it.
     *
     * @param between hours by group of the worker's home · groups + group of the final user's home
     * @param used hours in what each place uses finally
     * @param worked hours worked in each place on what is sold
     * @param bought hours in what a place's wages buy, were they spent as its households spend
     */
    record Result(double[] between, double[] used, double[] worked, double[] bought) {}

    Result solve() {
        double[] output = output();
        double[] share = shares();
        boundInputs(output);
        double[] direct = new double[places * goods * groups];
        double[] worked = new double[places];
        for (int cell = 0; cell < places * goods; cell++) {
            if (output[cell] > 0) {
                int place = cell / goods;
                direct[cell * groups + groupOf[place]] = hours[cell] / output[cell];
                worked[place] += hours[cell];
            }
        }
        double[] embodied = direct.clone();
        double[] delivered = new double[places * goods * groups];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            deliver(embodied, share, delivered);
            if (step(embodied, direct, delivered, output) < NEAR_ENOUGH) {
                break;
            }
        }
        deliver(embodied, share, delivered);
        return sums(delivered, worked);
    }

    /** What a sector buys beyond what it can have used is final use. */
    private void boundInputs(double[] output) {
        for (int cell = 0; cell < places * goods; cell++) {
            double sum = 0;
            for (int g = 0; g < goods; g++) {
                sum += inputs[cell * goods + g];
            }
            double part = sum > MOST_INPUTS * output[cell] ? MOST_INPUTS * output[cell] / sum : 1;
            for (int g = 0; g < goods && part < 1; g++) {
                double before = inputs[cell * goods + g];
                inputs[cell * goods + g] = before * part;
                asInputs[cell / goods * goods + g] -= before * (1 - part);
            }
        }
    }

    /** Share of each origin in a buyer's purchases of a good. */
    private double[] shares() {
        double[] share = new double[told.length];
        for (int cell = 0; cell < places * goods; cell++) {
            double sum = 0;
            for (int o = 0; o < places; o++) {
                sum += told[cell * places + o];
            }
            for (int o = 0; o < places && sum > 0; o++) {
                share[cell * places + o] = told[cell * places + o] / sum;
            }
        }
        return share;
    }

    /** Sales of each place and sector, what is not told among them. */
    private double[] output() {
        double[] share = shares();
        double[] output = new double[places * goods];
        for (int cell = 0; cell < places * goods; cell++) {
            for (int o = 0; o < places; o++) {
                output[o * goods + cell % goods] += bought[cell] * share[cell * places + o];
            }
        }
        return output;
    }

    /** Hours in a unit of a good as each buyer gets it. */
    private void deliver(double[] embodied, double[] share, double[] delivered) {
        Arrays.fill(delivered, 0);
        for (int cell = 0; cell < places * goods; cell++) {
            for (int o = 0; o < places; o++) {
                double part = share[cell * places + o];
                if (part > 0) {
                    int from = (o * goods + cell % goods) * groups;
                    for (int k = 0; k < groups; k++) {
                        delivered[cell * groups + k] += part * embodied[from + k];
                    }
                }
            }
        }
    }

    /** One round; tells the largest relative move. */
    private double step(double[] embodied, double[] direct, double[] delivered, double[] output) {
        double most = 0;
        for (int cell = 0; cell < places * goods; cell++) {
            int place = cell / goods;
            for (int k = 0; k < groups; k++) {
                double sum = direct[cell * groups + k];
                for (int g = 0; g < goods && output[cell] > 0; g++) {
                    sum +=
                            inputs[cell * goods + g]
                                    / output[cell]
                                    * delivered[(place * goods + g) * groups + k];
                }
                double before = embodied[cell * groups + k];
                most = Math.max(most, sum == 0 ? 0 : Math.abs(sum - before) / sum);
                embodied[cell * groups + k] = sum;
            }
        }
        return most;
    }

    private Result sums(double[] delivered, double[] worked) {
        double[] between = new double[groups * groups];
        double[] used = new double[places];
        for (int place = 0; place < places; place++) {
            for (int g = 0; g < goods; g++) {
                int cell = place * goods + g;
                double finalUse = Math.max(0, bought[cell] - asInputs[cell]);
                for (int k = 0; k < groups; k++) {
                    double embodied = finalUse * delivered[cell * groups + k];
                    between[k * groups + groupOf[place]] += embodied;
                    used[place] += embodied;
                }
            }
        }
        return new Result(between, used, worked, wageGoods(delivered));
    }

    /** Hours in a unit of what households use, times wages. */
    private double[] wageGoods(double[] delivered) {
        double[] inWages = new double[places];
        for (int place = 0; place < places; place++) {
            double spent = 0;
            double embodied = 0;
            for (int g = 0; g < goods; g++) {
                int cell = place * goods + g;
                spent += basket[cell];
                for (int k = 0; k < groups; k++) {
                    embodied += basket[cell] * delivered[cell * groups + k];
                }
            }
            inWages[place] = spent > 0 ? wages[place] * embodied / spent : Double.NaN;
        }
        return inWages;
    }
}
