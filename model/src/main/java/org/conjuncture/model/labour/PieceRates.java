package org.conjuncture.model.labour;

import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Workers;

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

    /** Of the plant that is counted now. */
    private int local;

    private boolean isByThePiece;
    private double fixed = 1;
    private double rate;

    /** Persons counted, and the sum of their squared distance from the pay of their kind. */
    private double persons;

    private double squares;

    PieceRates(Plants plants, int size, double byOutput) {
        this.plants = plants;
        this.byOutput = byOutput;
        paid = new double[size];
        skilled = new double[size];
    }

    /** The rates of a plant hold for whom is counted next. */
    void enter(int p) {
        local = plants.localSlot[p];
        double mean = plants.paidSkill[p];
        isByThePiece = byOutput > 0 && plants.piecePay[p] > 0;
        double part = isByThePiece && mean > 0 ? byOutput * plants.piecePay[p] : 0;
        fixed = 1 - part;
        rate = mean > 0 ? part / mean : 0;
    }

    /** Pay of a person of this kind and skill, over the plant's wage. */
    double of(int kind, double pay, double skill, double people) {
        if (!isByThePiece || kind % Workers.RIGHTS == Workers.CHILD) {
            return pay;
        }
        double sum = people * pay;
        paid[local] += sum;
        skilled[local] += sum * skill;
        double beside = fixed + rate * skill;
        persons += people;
        squares += people * (beside - 1) * (beside - 1);
        return pay * beside;
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
