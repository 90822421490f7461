package org.conjuncture.model.labour;

import org.conjuncture.model.world.Plants;

/**
 * What each one is paid where a part of the staff is paid by the piece: by what the person makes
 * beside the others of the plant, while the sum of pay stays; see {@link PiecePay}.
 *
 * <p>pay = w·(1 − b·r + b·r·h/h̄), w what the kind of work is paid, r the part paid by the piece, h
 * the skill of the person and h̄ the mean over the staff at the last count, weighted with pay, so
 * that what some have more others have less. Children are paid by custom throughout.
 */
final class PieceRates {
    private final Plants plants;

    /** How far pay by the piece follows what each one makes, b. */
    private final double byOutput;

    /** By plant of the territory: pay, and pay times skill, of the people counted. */
    private final double[] paid;

    private final double[] skilled;

    /** Persons counted, and the sum of their squared distance from the pay of their kind. */
    private double persons;

    private double squares;

    PieceRates(Plants plants, int size, double byOutput) {
        this.plants = plants;
        this.byOutput = byOutput;
        paid = new double[size];
        skilled = new double[size];
    }

    /** How much of pay follows the skill of a person in this plant, b·r; 0 where none does. */
    double partByThePiece(int p) {
        return plants.paidSkill[p] > 0 ? byOutput * plants.piecePay[p] : 0;
    }

    /**
     * Adds people of a plant, who may be paid by the piece.
     *
     * @param pay what their kinds of work are paid, over the plant's wage, summed over people
     * @param payTimesSkill the same, each times the person's skill
     * @param people persons
     * @param distance squared distance from the pay of the kind, over it, summed over people
     */
    void add(int p, double pay, double payTimesSkill, double people, double distance) {
        if (byOutput > 0 && plants.piecePay[p] > 0) {
            paid[plants.localSlot[p]] += pay;
            skilled[plants.localSlot[p]] += payTimesSkill;
            persons += people;
            squares += distance;
        }
    }

    /** Sets down what the staff of the territory's plants is worth, for the next count. */
    void close(int first) {
        for (int k = 0; k < paid.length; k++) {
            plants.paidSkill[plants.cellPlant[first + k]] = paid[k] > 0 ? skilled[k] / paid[k] : 0;
        }
    }

    /** Spread of pay about what the kind of work is paid, a standard deviation over it. */
    double spread() {
        return persons > 0 ? StrictMath.sqrt(squares / persons) : 0;
    }
}
