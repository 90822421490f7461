package org.conjuncture.cli.world;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.model.world.Sectors;

/**
 * An input–output table of places in the model's ten sectors, money of the source table, before it
 * becomes a world. A cell is place × sector; subsistence has none of its own until the end.
 */
final class TenSectors {

    static final int SECTORS = Sectors.COUNT;

    /** Final uses: households with non-profit institutions, government, fixed investment. */
    static final int USES = 3;

    static final int HOUSEHOLDS = 0;
    static final int GOVERNMENT = 1;
    static final int INVESTMENT = 2;

    final List<String> places;

    /** From selling cell to buying cell. */
    final double[][] flows;

    /** From selling cell to use × place. */
    final double[][] uses;

    /** What was done to the table, in words. */
    final List<String> notes = new ArrayList<>();

    TenSectors(List<String> places) {
        this.places = List.copyOf(places);
        flows = new double[cells()][cells()];
        uses = new double[cells()][places.size() * USES];
    }

    int cells() {
        return places.size() * SECTORS;
    }

    static int cell(int place, int sector) {
        return place * SECTORS + sector;
    }

    static int use(int place, int kind) {
        return place * USES + kind;
    }

    double output(int cell) {
        double sum = 0;
        for (double flow : flows[cell]) {
            sum += flow;
        }
        for (double flow : uses[cell]) {
            sum += flow;
        }
        return sum;
    }

    double inputs(int cell) {
        double sum = 0;
        for (double[] row : flows) {
            sum += row[cell];
        }
        return sum;
    }

    double valueAdded(int cell) {
        return output(cell) - inputs(cell);
    }

    double valueAddedOf(int place) {
        double sum = 0;
        for (int s = 0; s < SECTORS; s++) {
            sum += valueAdded(cell(place, s));
        }
        return sum;
    }

    /** What a place uses finally in one way, or sells. */
    double use(int place, int kind, boolean atHomeOnly) {
        double sum = 0;
        for (int i = 0; i < cells(); i++) {
            if (!atHomeOnly || i / SECTORS == place) {
                sum += uses[i][use(place, kind)];
            }
        }
        return sum;
    }

    /** Sales of a cell to another place, for inputs and final use. */
    double sales(int cell, int place) {
        double sum = 0;
        for (int s = 0; s < SECTORS; s++) {
            sum += flows[cell][cell(place, s)];
        }
        for (int kind = 0; kind < USES; kind++) {
            sum += uses[cell][use(place, kind)];
        }
        return sum;
    }
}
