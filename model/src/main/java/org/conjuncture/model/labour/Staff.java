package org.conjuncture.model.labour;

import java.util.Arrays;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Who stays with a plant and who seeks, in one pass over the workers of a territory, and the count
 * of those who work by plant and occupation; see {@link LabourMarket}.
 */
final class Staff {
    /** Rows whose draws are made together: they stay in the processor's nearest cache. */
    private static final int ROWS = 512;

    private final Workers workers;
    private final Plants plants;

    /** Pay of a kind of work, over the plant's wage. */
    private final double[] payTable;

    private final LegalFloor law;

    /** What pay by the piece makes of pay by what each one makes. */
    private final PieceRates rates;

    /** Pay by occupation, over the plants' wages. */
    private final double[] paidIn = new double[Occupations.COUNT];

    /** Persons whom law lifts to the least pay. */
    private double paidTheFloor;

    private final Seekers seekers;

    private final Layoffs layoffs;
    private final Levy levy;

    /** Draws beyond it free those of the bound who come upon them. */
    private final double keptBound;

    /** Persons bound, and those held by contract. */
    private double bound;

    private double indentured;

    /** Draws of some rows. */
    private final double[] drawn = new double[ROWS];

    Staff(
            Workers workers,
            Plants plants,
            double[] payTable,
            LegalFloor law,
            PieceRates rates,
            Seekers seekers,
            Layoffs layoffs,
            Levy levy,
            double freed) {
        this.workers = workers;
        this.plants = plants;
        this.payTable = payTable;
        this.law = law;
        this.rates = rates;
        this.seekers = seekers;
        this.layoffs = layoffs;
        this.levy = levy;
        keptBound = 1 - freed;
    }

    /**
     * Employed rows separate or stay and are counted; rows that seek are listed.
     *
     * @param draws address of the draws
     * @param quit separations that are not layoffs
     * @param fromTheLand part of the subsistence producers who seek
     * @param fromHome part of those at home who seek
     * @param outwork part of the women at home who take outwork up
     * @param outworkEnds part of the outworkers who lose it
     * @param givingUp part of those on own account who give up
     * @param beside part of them who seek beside it
     */
    void separate(
            long draws,
            double quit,
            double fromTheLand,
            double fromHome,
            double outwork,
            double outworkEnds,
            double givingUp,
            double beside) {
        byte[] state = workers.state;
        int[] plant = workers.plant;
        int count = workers.count;
        double withinReach = levy.threshold();
        for (int from = 0; from < count; from += ROWS) {
            int to = StrictMath.min(count, from + ROWS);
            Draw.once(draws, workers.identity, from, to, drawn);
            int i = from;
            while (i < to) {
                if (state[i] == Workers.WAGE) {
                    i = separate(i, from, to, quit);
                    continue;
                }
                double draw = drawn[i - from];
                switch (state[i]) {
                    case Workers.UNEMPLOYED -> {
                        if (workers.rights[i] == Workers.INDENTURED) {
                            levy.addContracted(i);
                        } else {
                            seekers.add(i, false);
                        }
                    }
                    case Workers.SUBSISTENCE -> {
                        if (draw < fromTheLand) {
                            seekers.add(i, false);
                        } else if (draw > withinReach) {
                            levy.add(i);
                        }
                    }
                    case Workers.OWN_ACCOUNT -> {
                        if (draw < givingUp) {
                            lose(i);
                        } else if (draw < givingUp + beside) {
                            seekers.add(i, false);
                        }
                    }
                    case Workers.HOUSEHOLD -> {
                        if (draw < fromHome) {
                            seekers.add(i, false);
                        } else if (draw < fromHome + outwork && workers.sex[i] == Workers.FEMALE) {
                            state[i] = Workers.OUTWORK;
                        }
                    }
                    case Workers.OUTWORK -> {
                        boolean isWoman = workers.sex[i] == Workers.FEMALE;
                        if (draw < outworkEnds && isWoman) {
                            state[i] = Workers.HOUSEHOLD;
                        } else if (draw < outworkEnds) {
                            state[i] = Workers.UNEMPLOYED;
                        } else if (draw < outworkEnds + (isWoman ? fromHome : beside)) {
                            seekers.add(i, false);
                        }
                    }
                    default -> {}
                }
                i++;
            }
        }
    }

    /**
     * Rows of one plant stand side by side: from the first of them on, each separates with the
     * chance or is counted. Tells the row after them, or that after the draws.
     */
    private int separate(int first, int from, int to, double quit) {
        byte[] state = workers.state;
        int[] plant = workers.plant;
        byte[] group = workers.group;
        byte[] rights = workers.rights;
        int p = plant[first];
        double most = quit + layoffs.ofDominated(plants.localSlot[p]);
        double least = quit + layoffs.ofOthers(plants.localSlot[p]);
        int i = first;
        for (; i < to && state[i] == Workers.WAGE && plant[i] == p; i++) {
            double draw = drawn[i - from];
            if (draw < most) {
                double chance = group[i] == Workers.DOMINATED ? most : least;
                // Who is held does not quit.
                chance -= Workers.isHeld(rights[i]) ? quit : 0;
                if (draw < chance) {
                    plant[i] = Workers.NOBODY;
                    lose(i);
                }
            } else if (draw > keptBound && rights[i] == Workers.BOUND) {
                workers.free(i);
            }
        }
        count(first, i, p);
        return i;
    }

    private void lose(int i) {
        workers.state[i] = Workers.UNEMPLOYED;
        seekers.add(i, true);
    }

    /** Counts a worker into a plant. */
    void engage(int i, int p) {
        count(i, i + 1, p);
    }

    /**
     * Counts those of the rows who work into their plant, and sets down each one's pay over the
     * plant's wage, by which it is paid at the quarter's end.
     */
    private void count(int from, int to, int p) {
        byte[] state = workers.state;
        byte[] occupation = workers.occupation;
        byte[] rights = workers.rights;
        byte[] group = workers.group;
        float[] persons = workers.people;
        float[] skills = workers.skill;
        float[] paid = workers.payUnits;
        int cell = p * Occupations.COUNT;
        double[] inOccupation = plants.staff;
        double floor = plants.payFloor[p];
        double byThePiece = rates.partByThePiece(p);
        double fixed = 1 - byThePiece;
        double rate = byThePiece > 0 ? byThePiece / plants.paidSkill[p] : 0;
        double employed = 0;
        double dominated = 0;
        double held = 0;
        double labour = 0;
        double payUnits = 0;
        double ofKind = 0;
        double ofKindTimesSkill = 0;
        double adults = 0;
        double distance = 0;
        double onTheFloor = 0;
        for (int i = from; i < to; i++) {
            if (state[i] != Workers.WAGE) {
                continue;
            }
            double people = persons[i];
            double skill = skills[i];
            double pay = payTable[kindOfWork(i)];
            if (rights[i] != Workers.CHILD) {
                double beside = fixed + rate * skill;
                ofKind += people * pay;
                ofKindTimesSkill += people * pay * skill;
                adults += people;
                distance += people * (beside - 1) * (beside - 1);
                pay *= beside;
            }
            if (floor > 0 && PayScale.isCovered(rights[i])) {
                double place = law.place(pay, floor);
                onTheFloor += people * law.lifted(place);
                pay = law.paid(pay, floor, place);
            }
            paid[i] = (float) pay;
            employed += people;
            dominated += people * group[i];
            held += Workers.isHeld(rights[i]) ? people : 0;
            labour += people * skill;
            payUnits += people * paid[i];
            inOccupation[cell + occupation[i]] += people;
            paidIn[occupation[i]] += people * paid[i];
        }
        plants.employed[p] += employed;
        plants.dominated[p] += dominated;
        double contracted = held > 0 ? contracted(from, to) : 0;
        indentured += contracted;
        bound += held - contracted;
        plants.labour[p] += labour;
        plants.payUnits[p] += payUnits;
        paidTheFloor += onTheFloor;
        rates.add(p, ofKind, ofKindTimesSkill, adults, distance);
    }

    /** Of some rows, persons who work under a contract of indenture. */
    private double contracted(int from, int to) {
        double people = 0;
        for (int i = from; i < to; i++) {
            boolean isContracted =
                    workers.state[i] == Workers.WAGE && workers.rights[i] == Workers.INDENTURED;
            people += isContracted ? workers.people[i] : 0;
        }
        return people;
    }

    private int kindOfWork(int i) {
        return PayScale.index(
                workers.occupation[i], workers.sex[i], workers.group[i], workers.rights[i]);
    }

    /** Sums up who works in which occupation, by sector, and sets down what is paid in each. */
    void countOccupations(World world, int t) {
        for (int o = 0; o < Occupations.COUNT; o++) {
            world.territories.occupationBill[t * Occupations.COUNT + o] = paidIn[o];
            for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
                double people = 0;
                for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
                    people += plants.staff[plants.cellPlant[k] * Occupations.COUNT + o];
                }
                world.units.staff[unit * Occupations.COUNT + o] = people;
            }
        }
    }

    double bound() {
        return bound;
    }

    double indentured() {
        return indentured;
    }

    double paidTheFloor() {
        return paidTheFloor;
    }

    /**
     * Persons by state of work; who is in another state than when heads were counted last is added
     * to the year's moves.
     *
     * @param moves from × {@link Workers#STATES} + to, from place {@code first} on
     */
    double[] byState(double[] moves, int first) {
        byte[] state = workers.state;
        byte[] before = workers.stateBefore;
        float[] persons = workers.people;
        int count = workers.count;
        double[] sums = new double[Workers.STATES];
        int i = 0;
        while (i < count) {
            // Rows stand by state, in long stretches.
            byte s = state[i];
            double people = 0;
            for (; i < count && state[i] == s; i++) {
                people += persons[i];
            }
            sums[s] += people;
        }
        for (int k = changed(0); k < count; k = changed(k + 1)) {
            moves[first + before[k] * Workers.STATES + state[k]] += persons[k];
            before[k] = state[k];
        }
        return sums;
    }

    /** The next row that is in another state than when heads were counted last. */
    private int changed(int from) {
        int same =
                Arrays.mismatch(
                        workers.state,
                        from,
                        workers.count,
                        workers.stateBefore,
                        from,
                        workers.count);
        return same < 0 ? workers.count : from + same;
    }
}
