package org.conjuncture.model.indicator;

import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;

/**
 * People and pay of plants while workers are counted. Territories that are counted side by side use
 * the places of their own plants only.
 */
final class PlantPay {
    private double[] people = {};
    private double[] pay = {};

    /** The places of one territory's plants. */
    static final class Sums {
        private final double[] people;
        private final double[] pay;
        private final int[] plants;
        private final int start;
        private final int end;

        private Sums(double[] people, double[] pay, Plants plants, int t) {
            this.people = people;
            this.pay = pay;
            this.plants = plants.cellPlant;
            start = plants.cellStart[t * Sectors.COUNT];
            end = plants.cellStart[(t + 1) * Sectors.COUNT];
            for (int k = start; k < end; k++) {
                people[this.plants[k]] = 0;
                pay[this.plants[k]] = 0;
            }
        }

        void add(int plant, double persons, double amount) {
            people[plant] += persons;
            pay[plant] += amount;
        }

        /** Theil's index T of plants' mean pay over people, in nats; NaN where nobody is paid. */
        double theil() {
            double persons = 0;
            double amount = 0;
            double sum = 0;
            for (int k = start; k < end; k++) {
                int p = plants[k];
                persons += people[p];
                amount += pay[p];
                sum += pay[p] > 0 ? pay[p] * StrictMath.log(pay[p] / people[p]) : 0;
            }
            return amount > 0 ? sum / amount - StrictMath.log(amount / persons) : Double.NaN;
        }
    }

    /** Empties the places of a territory's plants. */
    synchronized Sums of(Plants plants, int t) {
        if (people.length < plants.count) {
            people = new double[plants.identity.length];
            pay = new double[plants.identity.length];
        }
        return new Sums(people, pay, plants, t);
    }
}
