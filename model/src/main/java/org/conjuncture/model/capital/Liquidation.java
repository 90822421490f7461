package org.conjuncture.model.capital;

import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.World;

/**
 * The end of a plant's accounts: what it has is sold to the best plant of its cell, loans are paid
 * as far as that goes and written off beyond, owners get what is left, and every account is empty.
 *
 * @param discount price of its capital over that of new
 * @param buffer money a buyer keeps, over a quarter's wages and inputs
 */
record Liquidation(double discount, double buffer) {

    void end(World world, int p) {
        Plants plants = world.plants;
        int t = plants.territory[p];
        wind(world, p);
        if (plants.deposits.at(p) > 0) {
            Shareholders.pay(
                    world,
                    t,
                    plants.deposits,
                    p,
                    plants.capital[p],
                    plants.deposits.at(p),
                    Flow.EQUITY_SALE);
        }
        close(world, p);
    }

    /** The same, but what is left goes to another plant; tells how much, in the other's money. */
    double move(World world, int p, int heir) {
        Plants plants = world.plants;
        double[] rate = world.territories.rate;
        int t = plants.territory[p];
        int to = plants.territory[heir];
        wind(world, p);
        double worldMoney = StrictMath.max(0, plants.deposits.at(p)) * rate[t];
        world.ledger.payAbroad(
                t,
                plants.deposits,
                p,
                to,
                plants.deposits,
                heir,
                worldMoney,
                rate[t],
                rate[to],
                Flow.EQUITY_ISSUE);
        close(world, p);
        return worldMoney / rate[to];
    }

    /** Sells what can be sold and pays what is owed. */
    private void wind(World world, int p) {
        Plants plants = world.plants;
        Ledger ledger = world.ledger;
        int t = plants.territory[p];
        int buyer = buyer(world, p);
        if (buyer >= 0) {
            sell(world, p, buyer);
        }
        if (plants.deposits.at(p) < 0) {
            ledger.lend(t, plants.loans, plants.deposits, p, -plants.deposits.at(p));
        }
        double repaid = StrictMath.min(plants.loans.at(p), plants.deposits.at(p));
        ledger.lend(t, plants.loans, plants.deposits, p, -repaid);
        ledger.writeOff().loan(t, plants.loans, p, plants.loans.at(p));
    }

    private static void close(World world, int p) {
        Plants plants = world.plants;
        // What rounding left when parts were paid out.
        world.ledger.payBank(
                plants.territory[p], plants.deposits, p, plants.deposits.at(p), Flow.ROUNDING);
        plants.end(p);
    }

    /** The plant of the cell that earns most and has money; −1 if none. */
    private int buyer(World world, int p) {
        Plants plants = world.plants;
        int cell = plants.cell(p);
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            int q = plants.cellPlant[k];
            if (q != p && plants.alive[q] && plants.insolvent[q] == 0 && idle(plants, q) > 0) {
                double earned = Location.earned(world, q);
                if (earned > most) {
                    best = q;
                    most = earned;
                }
            }
        }
        return best;
    }

    private double idle(Plants plants, int q) {
        return plants.deposits.at(q) - buffer * (plants.payroll[q] + plants.inputCost[q]);
    }

    private void sell(World world, int p, int q) {
        Plants plants = world.plants;
        int t = plants.territory[p];
        double asked = discount * plants.capitalStock[p] * world.territories.investmentPrice[t];
        double paid = StrictMath.min(asked, idle(plants, q));
        double part = asked > 0 ? paid / asked : 0;
        world.ledger.pay(t, plants.deposits, q, plants.deposits, p, paid, Flow.INVESTMENT);
        plants.capitalStock[q] += part * plants.capitalStock[p];
        plants.inventory[q] += plants.inventory[p];
        double inputs = StrictMath.min(plants.inputStock[p], 4 * plants.expectedDemand[p]);
        plants.inputStock[q] += inputs * plants.inputIntensity[p] / plants.inputIntensity[q];
        plants.customers[q] += part * plants.customers[p];
        plants.expectedDemand[q] += part * plants.expectedDemand[p];
    }
}
