package org.conjuncture.model.labour;

import org.conjuncture.model.Now;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * How hard people work in each plant, and what hours and intensity come to in the mean; the part of
 * {@link WorkingTime} that is the plants'.
 */
final class PlantWork {
    /** Quarters at the start in which the usual cost of job loss is learned. */
    private static final int SETTING = 8;

    private final WorkingTime.Parameters parameters;

    PlantWork(WorkingTime.Parameters parameters) {
        this.parameters = parameters;
    }

    /** Sums over the people of a unit or a territory. */
    private static final class Sums {
        private double people;
        private double hours;
        private double overtime;
        private double work;
        private double effort;

        private void add(Sums others) {
            people += others.people;
            hours += others.hours;
            overtime += others.overtime;
            work += others.work;
            effort += others.effort;
        }
    }

    void step(World world, Now now, int t) {
        Territories territories = world.territories;
        double driven = driven(world, now, t);
        Sums all = new Sums();
        for (int s = 1; s < Sectors.COUNT; s++) {
            all.add(work(world, t * Sectors.COUNT + s, driven));
        }
        double own = people(world, t, Sectors.SUBSISTENCE);
        double onTheirOwn = world.units.weeklyHours[t * Sectors.COUNT];
        if (all.people > 0) {
            territories.hoursInPlants[t] = all.hours / all.people;
            territories.overtime[t] = all.overtime / all.hours;
            territories.intensity[t] = all.work / all.people;
            territories.effort[t] = all.effort / all.people;
        }
        if (own + all.people > 0) {
            territories.weeklyHours[t] = (own * onTheirOwn + all.hours) / (own + all.people);
        }
    }

    /** Effort and intensity of a unit's plants. */
    private Sums work(World world, int unit, double driven) {
        Plants plants = world.plants;
        BargainingUnits units = world.units;
        double shorter = units.weeklyHours[unit] / units.weeklyHoursAtStart[unit];
        double byHours = StrictMath.pow(shorter, parameters.outputElasticity());
        Sums sums = new Sums();
        for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
            int p = plants.cellPlant[k];
            double wanted = 1 + parameters.effortResponse() * plants.control[p] * driven;
            double before = plants.effort[p];
            double effort =
                    before > 0 ? before + parameters.effortSpeed() * (wanted - before) : wanted;
            plants.effort[p] = effort;
            plants.intensity[p] = byHours * effort * plants.rested[p];
            double people = plants.employed[p];
            double hours = people * world.weeklyHours(p);
            double beyond = StrictMath.max(0, plants.overtime[p]);
            sums.people += people;
            sums.hours += hours;
            sums.overtime += hours * (units.overtime[unit] + beyond) / (1 + beyond);
            sums.work += people * plants.intensity[p];
            sums.effort += people * effort;
        }
        units.intensity[unit] = sums.people > 0 ? sums.work / sums.people : byHours;
        return sums;
    }

    /** How much dearer it has become to lose a job, a logarithm. */
    private double driven(World world, Now now, int t) {
        Territories territories = world.territories;
        double cost = costOfJobLoss(world, t);
        if (now.since() < SETTING) {
            territories.jobLossCostNorm[t] +=
                    (cost - territories.jobLossCostNorm[t]) / (now.since() + 1);
        }
        double norm = territories.jobLossCostNorm[t];
        return norm > 0 ? StrictMath.log(StrictMath.max(0.1, cost / norm)) : 0;
    }

    /**
     * What a job is worth beyond what one would live on without it, times how long one would look
     * for another.
     */
    private double costOfJobLoss(World world, int t) {
        Territories territories = world.territories;
        double market = StrictMath.max(1, territories.wageWorkers[t] + territories.unemployed[t]);
        double idle = territories.unemployed[t] / market;
        double kept = StrictMath.min(0.95, world.levers.benefitReplacement[t]);
        return StrictMath.max(1e-3, (1 - kept) * idle / (idle + parameters.halfUnemployment()));
    }

    /** Who works in a unit; in the first of a territory all who work on their own. */
    static double people(World world, int t, int sector) {
        if (sector == Sectors.SUBSISTENCE) {
            Territories territories = world.territories;
            return territories.subsistence[t]
                    + territories.ownAccount[t]
                    + territories.outworkers[t];
        }
        Plants plants = world.plants;
        int unit = t * Sectors.COUNT + sector;
        double people = 0;
        for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
            people += plants.employed[plants.cellPlant[k]];
        }
        return people;
    }
}
