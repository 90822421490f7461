package org.conjuncture.model.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conjuncture.model.tables.MigrationLaw;
import org.conjuncture.model.world.World;

/**
 * What law and treaties that name both ends say in a quarter; beside it stands the law that each
 * territory has for all, see {@link Admission}. Where several hold, factors multiply and the
 * narrowest ceiling counts.
 */
final class PairLaws {
    private final int count;

    /** Ceilings for one destination each, people a year. */
    private final List<Double> places = new ArrayList<>();

    /** By pair, origin × territories + destination; empty where no law names anybody. */
    private final double[] admission;

    private final int[] ceiling;
    private final boolean[] isRecruited;

    PairLaws(World world, int quarter) {
        count = world.count;
        boolean isNamed =
                world.tables.migrationLaws().stream().anyMatch(law -> law.holdsIn(quarter));
        int pairs = isNamed ? count * count : 0;
        admission = new double[pairs];
        ceiling = new int[pairs];
        isRecruited = new boolean[pairs];
        Arrays.fill(admission, 1);
        Arrays.fill(ceiling, -1);
        for (MigrationLaw law : world.tables.migrationLaws()) {
            if (law.holdsIn(quarter)) {
                add(law);
            }
        }
    }

    private void add(MigrationLaw law) {
        for (int destination : law.destinations()) {
            int own = places.size();
            if (Double.isFinite(law.places())) {
                places.add(law.places());
            }
            for (int origin : law.origins()) {
                int pair = origin * count + destination;
                admission[pair] *= law.admission();
                isRecruited[pair] |= law.isRecruitment();
                if (own < places.size()
                        && (ceiling[pair] < 0 || places.get(ceiling[pair]) > law.places())) {
                    ceiling[pair] = own;
                }
            }
        }
    }

    /** Factor on the part that the destination lets in. */
    double admission(int origin, int destination) {
        return admission.length == 0 ? 1 : admission[origin * count + destination];
    }

    /** Whether employers of the destination may fetch people there, who stay for a time. */
    boolean isRecruited(int origin, int destination) {
        return isRecruited.length > 0 && isRecruited[origin * count + destination];
    }

    /** Whether anybody may be fetched from anywhere. */
    boolean isRecruiting() {
        for (boolean is : isRecruited) {
            if (is) {
                return true;
            }
        }
        return false;
    }

    /** Which ceiling holds for a pair; −1 if none. */
    int ceiling(int origin, int destination) {
        return ceiling.length == 0 ? -1 : ceiling[origin * count + destination];
    }

    int ceilings() {
        return places.size();
    }

    /** People a year under a ceiling. */
    double places(int which) {
        return places.get(which);
    }
}
