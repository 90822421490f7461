package org.conjuncture.model.capital;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Balance;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.money.ForeignMoneyLoans;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Plants pay interest and loans back, and pass profit to their company; companies pay dividends to
 * the owners who hold them, at home and abroad; state companies pay the state, and it makes good
 * what they lack.
 *
 * <p>dividend = (d·profit + b·(cash − buffer))·(1 − f·need): part of smoothed profit and of idle
 * cash, held back where orders press on capacity. Loans move towards leverage ℓ·K; what is above is
 * repaid slower under pressure of orders.
 *
 * <p>tax on what goes to owners abroad = σ·τ_host + (1 − x)·max(0, τ_home − σ·τ_host): the host
 * taxes it first, the home gives credit and forgoes a part x of what would be left to it. League of
 * Nations, Report on Double Taxation by Bruins, Einaudi, Seligman and Stamp (1923); Musgrave
 * (1969). Profit that is kept bears no tax, as at home. What {@link TaxShifting} books elsewhere is
 * paid out there; what is reckoned with is profit where it is made.
 */
@Explained(
        does =
                "Plants pay interest and loans back; companies pay dividends to those who hold"
                        + " them, at home and abroad. What goes abroad is taxed where it is made,"
                        + " with credit at home.",
        equation =
                "dividend = (d·profit + b·(cash − buffer))·(1 − f·need); tax on what goes abroad ="
                        + " σ·τ_host + (1 − x)·max(0, τ_home − σ·τ_host)",
        source = "Lintner 1956; Fazzari, Hubbard & Petersen 1988; Musgrave 1969",
        reads = {
            "capitals.holder",
            "capitals.home",
            "capitals.isCooperative",
            "capitals.isPublic",
            "capitals.share",
            "owners.equityShare",
            "plants.capital",
            "plants.capitalStock",
            "plants.inputCost",
            "plants.need",
            "plants.payroll",
            "plants.profitMoved",
            "plants.revenue",
            "plants.royalties",
            "states.bondRate",
            "states.externalRate",
            "states.foreignLoanShare",
            "states.loanRate",
            "states.taxRate",
            "territories.investmentPrice",
            "territories.rate"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.bankLoans",
            "ledger.stateDeposits",
            "owners.deposits",
            "owners.income",
            "plants.deposits",
            "plants.dividend",
            "plants.loans",
            "plants.profit"
        })
public final class Profits implements Mechanism {

    public record Parameters(
            @Doc("part of smoothed profit paid out")
                    @Unit("1")
                    @Range({0.2, 0.8})
                    @Source("Lintner 1956: about half")
                    double payout,
            @Doc("part of cash above the buffer paid out")
                    @Unit("1/quarter")
                    @Range({0.05, 0.3})
                    @Source("at rest")
                    double cashOut,
            @Doc("cash kept, over a quarter's wages and inputs")
                    @Unit("quarters")
                    @Range({0.3, 3})
                    @Source("estimate")
                    double buffer,
            @Doc("how far pressure of orders holds dividends back")
                    @Unit("1")
                    @Range({0, 0.4})
                    @Source("fitted 0.3; 0.8 starves demand")
                    double holdBack,
            @Doc("loans over capital that plants aim at")
                    @Unit("1")
                    @Range({0.1, 0.6})
                    @Source("at rest 0.2–0.6")
                    double leverage,
            @Doc("speed towards it") @Unit("1/quarter") @Range({0.01, 0.2}) @Source("at rest 0.05")
                    double repayment,
            @Doc("speed at which measured profit is smoothed")
                    @Unit("1/quarter")
                    @Range({0.05, 1})
                    @Source("estimate")
                    double smoothing,
            @Doc("part of its tax rate that a host takes of what goes to owners abroad, σ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("League of Nations 1923, 1928: profit of plants is the host's to tax")
                    double atSource,
            @Doc("part of what a home would tax beyond the host that it forgoes, x")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("0 is credit, 1 exemption; so that tax on it stays what it was")
                    double exemption) {

        public static Parameters defaults() {
            return new Parameters(0.5, 0.15, 1.2, 0.3, 0.3, 0.05, 0.25, 1, 0.5);
        }
    }

    private final Parameters parameters;

    public Profits(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        java.util.Arrays.fill(world.owners.income, 0);
        Balance[] due = new Balance[world.count];
        now.forEachTerritory(
                world.count,
                t -> {
                    settle(world, t);
                    due[t] = new Balance(Holder.COMPANIES, world.count);
                    setAside(world, t, due[t]);
                });
        for (int t = 0; t < world.count; t++) {
            passOn(world, t, due[t]);
        }
    }

    private void settle(World world, int t) {
        Plants plants = world.plants;
        Ledger ledger = world.ledger;
        double price = world.territories.investmentPrice[t];
        double interestRate = ForeignMoneyLoans.rate(world, t) / 4;
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            int p = plants.cellPlant[k];
            double value = plants.capitalStock[p] * price;
            double interest = interestRate * plants.loans.at(p);
            ledger.payBank(t, plants.deposits, p, interest, Flow.INTEREST);
            double worn = value * world.tables.technique(t).depreciation()[plants.sector[p]];
            double profit =
                    plants.revenue[p]
                            + plants.royalties[p]
                            - plants.payroll[p]
                            - plants.inputCost[p]
                            - interest
                            - worn;
            plants.profit[p] += parameters.smoothing() * (profit - plants.profit[p]);
            repay(world, t, p, value);
            // Machines wear out before sales have come in: what replaces them is kept too.
            double buffer = parameters.buffer() * (plants.payroll[p] + plants.inputCost[p]) + worn;
            double idle = plants.deposits.at(p) - buffer;
            boolean isPublic = world.capitals.isPublic[plants.capital[p]];
            double booked = plants.profit[p] + plants.profitMoved[p];
            double shared = isPublic ? booked : StrictMath.max(0, booked);
            double dividend =
                    (parameters.payout() * shared + parameters.cashOut() * idle)
                            * (1 - parameters.holdBack() * plants.need[p]);
            dividend = StrictMath.min(dividend, StrictMath.max(0, plants.deposits.at(p) * 0.5));
            // What the state's own plants lack it pays, as it takes what they earn: on credit they
            // would owe without end.
            // Members of a cooperative have theirs as pay.
            boolean isMembers = world.capitals.isCooperative[plants.capital[p]];
            plants.dividend[p] = isPublic ? dividend : isMembers ? 0 : StrictMath.max(0, dividend);
        }
    }

    private void repay(World world, int t, int p, double value) {
        Plants plants = world.plants;
        double loans = plants.loans.at(p);
        double change = parameters.repayment() * (parameters.leverage() * value - loans);
        if (change < 0) {
            change *= 1 - plants.need[p];
            change = -StrictMath.min(-change, StrictMath.max(0, plants.deposits.at(p)) * 0.5);
        }
        world.ledger.lend(t, plants.loans, plants.deposits, p, change);
    }

    /** What plants pay out is added up by the territory of the holders. */
    private static void setAside(World world, int t, Balance due) {
        Plants plants = world.plants;
        Capitals capitals = world.capitals;
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            int p = plants.cellPlant[k];
            double dividend = plants.dividend[p];
            int company = plants.capital[p];
            if (dividend <= 0 || capitals.isPublic[company]) {
                continue;
            }
            for (int h = company * Capitals.HOLDERS; h < (company + 1) * Capitals.HOLDERS; h++) {
                int holder = capitals.holder[h];
                if (holder >= 0 && capitals.share[h] > 0) {
                    double amount = dividend * capitals.share[h];
                    world.ledger.pay(t, plants.deposits, p, due, holder, amount, Flow.DIVIDENDS);
                }
            }
        }
    }

    /** Dividends of a territory's plants go to states, and to owners by territory. */
    private void passOn(World world, int t, Balance due) {
        Plants plants = world.plants;
        Capitals capitals = world.capitals;
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            int p = plants.cellPlant[k];
            int company = plants.capital[p];
            if (capitals.isPublic[company] && plants.dividend[p] != 0) {
                payState(world, p, t, capitals.home[company], plants.dividend[p]);
            }
        }
        for (int holder = 0; holder < world.count; holder++) {
            if (due.at(holder) > 0) {
                payOwners(world, t, due, holder);
            }
        }
    }

    private static void payState(World world, int p, int t, int home, double dividend) {
        double[] rate = world.territories.rate;
        world.ledger.payAbroad(
                t,
                world.plants.deposits,
                p,
                home,
                world.ledger.stateDeposits,
                home,
                dividend * rate[t],
                rate[t],
                rate[home],
                Flow.DIVIDENDS);
    }

    private void payOwners(World world, int t, Balance due, int holder) {
        Owners owners = world.owners;
        double[] rate = world.territories.rate;
        double ofHost = t == holder ? 0 : parameters.atSource() * world.states.taxRate[t];
        double left = StrictMath.max(0, world.states.taxRate[holder] - ofHost);
        double taxRate = t == holder ? left : (1 - parameters.exemption()) * left;
        double tax = ofHost * due.at(holder);
        world.ledger.pay(t, due, holder, world.ledger.stateDeposits, t, tax, Flow.PROFIT_TAX);
        double amount = due.at(holder);
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = holder * Owners.CLASSES + c;
            // The last class takes what rounding left.
            boolean isLast = c == Owners.CLASSES - 1;
            double part = isLast ? due.at(holder) : amount * owners.equityShare[slot];
            world.ledger.payAbroad(
                    t,
                    due,
                    holder,
                    holder,
                    owners.deposits,
                    slot,
                    part * rate[t],
                    rate[t],
                    rate[holder],
                    Flow.DIVIDENDS);
            double received = part * rate[t] / rate[holder];
            double ofHome = received * taxRate / (1 - ofHost);
            owners.income[slot] += received - ofHome;
            world.ledger.pay(
                    holder,
                    owners.deposits,
                    slot,
                    world.ledger.stateDeposits,
                    holder,
                    ofHome,
                    Flow.INCOME_TAX);
        }
    }
}
