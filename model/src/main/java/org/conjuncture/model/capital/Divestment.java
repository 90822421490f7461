package org.conjuncture.model.capital;

import java.util.Arrays;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.ledger.Cause;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.ledger.Instrument;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Plants abroad are sold to owners in their host where exchange runs short at home, or where the
 * host's law keeps companies for residents; a blockaded home loses those in enemies' hands.
 *
 * <p>P(sale) = s·min(1, O_h/(ω·M_h)) + f·K a quarter, O_h what the banks of the home owe abroad,
 * M_h a year of its imports, and K the part that law in the host keeps for residents, less what
 * treaties protect, where they hold less of the company; the host's banks must have claims abroad
 * to pay with. Price = (1 − discount)·worth. P(seizure) = z·blockade_h; what is seized is a loss of
 * the home's owners and passes to owners in the host.
 *
 * <p>Atkin (1970) and Broadberry and Howlett (2005) for foreign assets that states at war called in
 * and sold for purchases abroad; Jones (2005) for enemy property; Vernon (1971) for bargains that
 * grow old once a plant stands, Mytelka (1979), Biersteker (1987) and Lipson (1985) for laws that
 * gave companies years to sell to residents, and Twomey (2000) for what became of foreign capital.
 * Ours leaves to the market which plants go, and lets a shortage in peace do the same: railways
 * were sold for frozen balances.
 */
@Explained(
        does =
                "Where exchange runs short or law keeps companies for residents, plants abroad are"
                        + " sold to owners in their host; a blockaded home loses them.",
        equation =
                "P(sale) = s·min(1, O/(ω·M)) + f·K where the host can pay; P(seizure) = z·blockade"
                        + " of the home",
        source =
                "Atkin 1970; Broadberry & Howlett 2005; Jones 2005 for enemy property; Lipson 1985,"
                        + " Biersteker 1987 for sale by law",
        without =
                "what is owned abroad stays with its owners whatever exchange they lack and law"
                        + " keeps for residents",
        reads = {
            "capitals.isCooperative",
            "ledger.centralBankBonds",
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "ledger.stateBonds",
            "ledger.stateDeposits",
            "ledger.stateExternal",
            "levers.blockade",
            "levers.foreignOwnershipLimit",
            "owners.equityShare",
            "plants.capitalStock",
            "plants.deposits",
            "plants.inventory",
            "plants.loans",
            "plants.profit",
            "plants.unitCost",
            "states.currentAccountTrend",
            "states.exports",
            "states.imports",
            "states.loanRate",
            "states.protection",
            "states.purse",
            "territories.investmentPrice",
            "territories.output",
            "territories.outputTrend",
            "territories.population",
            "territories.priceLevel",
            "territories.rate"
        },
        writes = {
            "capitals.holder",
            "capitals.home",
            "capitals.isPublic",
            "capitals.share",
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "owners.deposits",
            "owners.paidIn",
            "plants.capital",
            "shareMarkets.divestments"
        })
public final class Divestment implements Mechanism {

    public record Parameters(
            @Doc("plants abroad that are sold where exchange is short altogether, s")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source(
                            "Broadberry & Howlett 2005: Britain sold a quarter of what it owned"
                                    + " abroad in five years of war")
                    double sold,
            @Doc("what banks owe abroad, over a year's imports, at which it is short altogether, ω")
                    @Unit("1")
                    @Range({0.05, 2})
                    @Source("estimate: three months of imports are held as a reserve")
                    double shortage,
            @Doc("part of worth that is not paid in a forced sale")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Pulvino 1998 for sales in distress: a tenth to a third")
                    double discount,
            @Doc("plants from abroad that are sold where law keeps all for residents, f")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source(
                            "Mytelka 1979: fifteen years to sell the half, Andean countries 1971;"
                                    + " Biersteker 1987: sooner in Nigeria, 1972–79")
                    double lawful,
            @Doc("plants abroad that a home loses under full blockade, z")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("Jones 2005: Germany lost nearly all within the war, twice")
                    double seized,
            @Doc("part of their deposits that owners put up at most")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("ownership.put")
                    double put) {

        public static Parameters defaults() {
            return new Parameters(0.03, 0.25, 0.2, 0.025, 0.1, 0.1);
        }
    }

    private final Parameters parameters;

    public Divestment(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Plants plants = world.plants;
        long draws = now.draws(Stream.DIVESTMENT);
        if (now.quarterOfYear() == 0) {
            Arrays.fill(world.shareMarkets.divestments, 0);
        }
        double[] shortage = shortage(world);
        int[] held = Takeover.plantsHeld(world);
        for (int p = 0; p < plants.count; p++) {
            int company = plants.capital[p];
            if (!plants.alive[p]
                    || plants.sector[p] >= Sectors.PUBLIC
                    || world.capitals.isPublic[company]
                    || world.capitals.home[company] == plants.territory[p]) {
                continue;
            }
            int home = world.capitals.home[company];
            int host = plants.territory[p];
            double draw = Draw.uniform(draws, plants.identity[p], 0);
            double seized = seized(world, home, host);
            if (draw < seized) {
                seize(world, p);
                pass(world, p, held);
            } else if (draw
                            < seized
                                    + parameters.sold() * shortage[home]
                                    + parameters.lawful() * kept(world, company, host)
                    && world.ledger.bankForeign.at(host) > 0) {
                sell(world, p, held);
            }
        }
    }

    /** How short of exchange territories are, 0 to 1. */
    private double[] shortage(World world) {
        Purses purses = new Purses(world);
        double[] shortage = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            double owed = StrictMath.max(0, -purses.position(t));
            double imports = StrictMath.max(1e-9, 4 * purses.imports(t));
            shortage[t] = StrictMath.min(1, owed / (parameters.shortage() * imports));
        }
        return shortage;
    }

    /** Part of a company from abroad that law keeps for residents who do not have it. */
    private static double kept(World world, int company, int host) {
        int home = world.capitals.home[company];
        double kept =
                world.levers.foreignOwnershipLimit[host]
                        * (1 - world.states.protection[host * world.count + home]);
        return world.capitals.shareOf(company, host) < kept ? kept : 0;
    }

    private double seized(World world, int home, int host) {
        boolean isOneState = world.states.purse[home] == world.states.purse[host];
        boolean isBesieged = world.levers.blockade[host] > 0;
        return isOneState || isBesieged ? 0 : parameters.seized() * world.levers.blockade[home];
    }

    private void sell(World world, int p, int[] held) {
        Owners owners = world.owners;
        int host = world.plants.territory[p];
        int seller = world.plants.capital[p];
        double price = (1 - parameters.discount()) * StrictMath.max(0, Takeover.worth(world, p));
        double deposits = 0;
        for (int c = 0; c < Owners.CLASSES; c++) {
            deposits += StrictMath.max(0, owners.deposits.at(host * Owners.CLASSES + c));
        }
        if (price <= 0 || price > parameters.put() * deposits) {
            return;
        }
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = host * Owners.CLASSES + c;
            double mine = price * StrictMath.max(0, owners.deposits.at(slot)) / deposits;
            Shareholders.pay(world, host, owners.deposits, slot, seller, mine, Flow.EQUITY_SALE);
            owners.paidIn[slot] += mine;
        }
        pass(world, p, held);
    }

    private static void seize(World world, int p) {
        int host = world.plants.territory[p];
        int company = world.plants.capital[p];
        double worth = Takeover.worth(world, p);
        double[] rate = world.territories.rate;
        for (int k = company * Capitals.HOLDERS; k < (company + 1) * Capitals.HOLDERS; k++) {
            int holder = world.capitals.holder[k];
            if (holder >= 0) {
                double part = world.capitals.share[k] * worth;
                world.ledger.revalue(
                        holder,
                        Holder.OWNERS,
                        Instrument.EQUITY,
                        Cause.TAKING,
                        -part * rate[host] / rate[holder]);
            }
        }
        world.ledger.revalue(host, Holder.OWNERS, Instrument.EQUITY, Cause.TAKING, worth);
    }

    /** Gives a plant to a company of owners in its territory. */
    private static void pass(World world, int p, int[] held) {
        Capitals capitals = world.capitals;
        int seller = world.plants.capital[p];
        int host = world.plants.territory[p];
        int company = capitals.add(world.newName(), host);
        capitals.alive[company] = true;
        world.plants.capital[p] = company;
        world.shareMarkets.divestments[host]++;
        if (--held[seller] == 0) {
            capitals.alive[seller] = false;
        }
    }
}
