package org.conjuncture.model.capital;

import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;

/**
 * A company founded with partners in the host: where law keeps a part of companies for residents,
 * these put up that part of the money for a plant from abroad, and hold as much of the new company.
 *
 * <p>v = min(j·L·(1 − protection), h·deposits of the host's owners / money); the parent's holders
 * keep their shares in 1 − v. Beamish (1988) and Gomes-Casseres (1990) for ventures that law
 * demands.
 */
final class JointVenture {

    /** Part of owners' deposits that they put up for one venture. */
    private static final double PUT = 0.1;

    private JointVenture() {}

    /**
     * Part that residents of the host take of a plant.
     *
     * @param taken part of what law keeps for them that they want
     * @param money that the plant needs, the host's currency
     */
    static double part(World world, int parent, int host, double taken, double money) {
        int home = world.capitals.home[parent];
        if (home == host || money <= 0) {
            return 0;
        }
        double kept =
                world.levers.foreignOwnershipLimit[host]
                        * (1 - world.states.protection[host * world.count + home]);
        double deposits = 0;
        for (int slot = host * Owners.CLASSES; slot < (host + 1) * Owners.CLASSES; slot++) {
            deposits += StrictMath.max(0, world.owners.deposits.at(slot));
        }
        return StrictMath.min(taken * kept, PUT * deposits / money);
    }

    /** The company that holds the plant: the parent, or where residents have a part a new one. */
    static int company(World world, int parent, int host, double part) {
        if (part <= 0) {
            return parent;
        }
        Capitals capitals = world.capitals;
        int company = capitals.add(world.newName(), capitals.home[parent]);
        capitals.alive[company] = true;
        int from = parent * Capitals.HOLDERS;
        int to = company * Capitals.HOLDERS;
        int partner = -1;
        int smallest = 0;
        for (int k = 0; k < Capitals.HOLDERS; k++) {
            capitals.holder[to + k] = capitals.holder[from + k];
            capitals.share[to + k] = (1 - part) * capitals.share[from + k];
            boolean isFree = capitals.holder[from + k] < 0;
            if (capitals.holder[from + k] == host || (isFree && partner < 0)) {
                partner = k;
            }
            smallest = capitals.share[from + k] < capitals.share[from + smallest] ? k : smallest;
        }
        // Where four hold it already, the smallest sells to the partner.
        partner = partner < 0 ? smallest : partner;
        capitals.holder[to + partner] = host;
        capitals.share[to + partner] += part;
        return company;
    }

    /** Residents pay their part into the plant, each class out of what it has. */
    static void pay(World world, int host, int plant, double amount) {
        Owners owners = world.owners;
        double deposits = 0;
        int first = host * Owners.CLASSES;
        for (int slot = first; slot < first + Owners.CLASSES; slot++) {
            deposits += StrictMath.max(0, owners.deposits.at(slot));
        }
        for (int slot = first; slot < first + Owners.CLASSES && amount > 0; slot++) {
            double mine = amount * StrictMath.max(0, owners.deposits.at(slot)) / deposits;
            world.ledger.pay(
                    host,
                    owners.deposits,
                    slot,
                    world.plants.deposits,
                    plant,
                    mine,
                    Flow.EQUITY_ISSUE);
            owners.paidIn[slot] += mine;
        }
    }
}
