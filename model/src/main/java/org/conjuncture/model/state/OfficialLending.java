package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.OfficialLoans;
import org.conjuncture.model.money.Wartime;
import org.conjuncture.model.world.World;

/**
 * States lend to states by agreement, in war above all, and the debts outlive the war: they are
 * served, put off, forgiven or repudiated by decision.
 *
 * <p>loan l→b = λ_l·Y_l·w_b·Y_b / Σ w·Y over those who borrow and lend less than l; due of b = (i_b
 * + a_b)·D_b/4, of which it pays at most c·X_b and nothing while lenders abroad shut it out, the
 * rest is lent anew; D ← D·e_l/e_l′ as the lender's money moves; D ← (1 − h_b)·D. λ, w, i, a and h
 * are levers with dates ({@code officialLending}, {@code officialBorrowing}, {@code
 * officialInterest}, {@code officialRepayment}, {@code officialRelief}), Y output, X exports of the
 * quarter, e the rate of exchange.
 *
 * <p>So loans go down a chain, as those of 1914 to 1919 did: from the United States to Britain,
 * from both to France, from all three to the rest (Keynes 1919, ch. 7). Service is owed in the
 * lender's money and leaves through the borrower's bank, so that exports, reserves or the rate must
 * bear it; it is no part of what the world market for capital judges a debtor by, but of the
 * current account that it looks at. What is lent spares the borrower bonds at home and the lender
 * issues them instead. While the borrower is at war the part z of a loan is goods of war, which the
 * lender's own public demand has made and the front uses up: the borrower pays for them as soon as
 * it has the loan, and has a debt and no exchange to spend (United States, Second Liberty Loan Act
 * 1917: credits for what was bought for the war). Who lent what to whom stands in the table {@code
 * claim}.
 *
 * <p>Horn, Reinhart and Trebesch (2020) for two centuries of such loans, Moulton and Pasvolsky
 * (1932) for the settlements of 1923 to 1926 by capacity to pay. Terms are a borrower's and the
 * same towards all its lenders; repayment is a part of what is owed and no annuity; debts stay with
 * the territory that borrowed when a state parts.
 */
@Explained(
        does =
                "States lend to states by agreement, and the debts are served, put off, forgiven or"
                        + " repudiated by decision.",
        equation =
                "loan l→b = λ_l·Y_l·w_b·Y_b/Σw·Y, z of it goods in war; paid = min((i_b +"
                        + " a_b)·D_b/4, c·X_b), the rest added; D ← D·e_l/e_l′; D ← (1 − h_b)·D",
        source = "Keynes 1919; Moulton & Pasvolsky 1932; Horn, Reinhart & Trebesch 2020",
        without = "states lend each other nothing and owe each other nothing",
        reads = {
            "levers.blockade",
            "levers.mobilization",
            "levers.officialBorrowing",
            "levers.officialInterest",
            "levers.officialLending",
            "levers.officialRelief",
            "levers.officialRepayment",
            "states.exclusion",
            "states.exports",
            "states.mobilizationAtStart",
            "states.purse",
            "states.ruler",
            "territories.output",
            "territories.rate"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.officialLoans",
            "ledger.stateDeposits",
            "ledger.stateOfficial",
            "states.externalInterest",
            "states.officialDue",
            "states.officialLoanRate"
        })
public final class OfficialLending implements Mechanism {

    public record Parameters(
            @Doc("most of its exports that a state pays on what it owes to states, c")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "judgement: capacity to pay, the rule of 1925 (Moulton & Pasvolsky"
                                    + " 1932); Britain paid a twentieth of its exports, 1923–1931")
                    double capacity,
            @Doc("part of the service that the payer's tax is planned for")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("judgement, as empire.taxed")
                    double taxed,
            @Doc("part of a loan to a state at war that is goods of war, z")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "judgement: 0.8; credits of 1917–18 were for purchases in the lender's"
                                    + " country, some upheld the ally's exchange")
                    double inKind) {

        public static Parameters defaults() {
            return new Parameters(0.1, 1, 0.8);
        }
    }

    private final Parameters parameters;

    public OfficialLending(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        OfficialLoans loans = new OfficialLoans(world.ledger, world.territories.rate);
        for (int t = 0; t < world.count; t++) {
            revalue(world, loans, t);
        }
        for (int t = 0; t < world.count; t++) {
            forgive(world, loans, t);
            serve(world, loans, t);
        }
        lend(world, loans);
    }

    /** What a state has lent is worth what its money is worth. */
    private static void revalue(World world, OfficialLoans loans, int lender) {
        double now = world.territories.rate[lender];
        double before = world.states.officialLoanRate[lender];
        for (int b = 0; b < world.count && before > 0 && before != now; b++) {
            double lent = loans.between(lender, b);
            if (lent != 0) {
                loans.revalue(lender, b, (now / before - 1) * lent);
            }
        }
        world.states.officialLoanRate[lender] = now;
    }

    private static void forgive(World world, OfficialLoans loans, int borrower) {
        double part = world.levers.officialRelief[borrower];
        for (int l = 0; l < world.count && part > 0; l++) {
            double lent = loans.between(l, borrower);
            if (lent != 0) {
                loans.writeOff(l, borrower, part * lent);
            }
        }
    }

    private void serve(World world, OfficialLoans loans, int borrower) {
        double owed = OfficialLoans.debts(world.ledger, borrower);
        double interest = world.levers.officialInterest[borrower] / 4;
        double repayment = world.levers.officialRepayment[borrower] / 4;
        world.states.officialDue[borrower] = 0;
        if (owed <= 0 || (interest == 0 && repayment == 0)) {
            return;
        }
        boolean isShutOut = world.states.exclusion[borrower] > 0;
        double most = isShutOut ? 0 : parameters.capacity() * world.states.exports[borrower];
        double paid = StrictMath.max(0, interest + repayment) * owed;
        double repaid = StrictMath.min(paid, StrictMath.max(0, most)) / owed - interest;
        for (int l = 0; l < world.count; l++) {
            double lent = loans.between(l, borrower);
            if (lent > 0) {
                Treasuries.pay(world, borrower, l, interest * lent, Flow.INTEREST);
                loans.lend(l, borrower, -repaid * lent);
            }
        }
        world.states.officialDue[borrower] =
                parameters.taxed()
                        * (interest + repaid)
                        * owed
                        / StrictMath.max(1e-9, output(world, borrower));
    }

    private void lend(World world, OfficialLoans loans) {
        double[] lending = new double[world.count];
        double[] wanted = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            lending[t] = world.levers.officialLending[t] * output(world, t);
            wanted[t] = world.levers.officialBorrowing[t] * output(world, t);
        }
        for (int l = 0; l < world.count; l++) {
            double all = 0;
            for (int b = 0; b < world.count; b++) {
                all += lending[b] < lending[l] ? wanted[b] : 0;
            }
            for (int b = 0; b < world.count && all > 0; b++) {
                if (lending[b] < lending[l] && wanted[b] > 0) {
                    double loan = lending[l] * wanted[b] / all;
                    double goods = Wartime.isAtWar(world, b) ? parameters.inKind() * loan : 0;
                    loans.lend(l, b, loan);
                    Treasuries.pay(world, b, l, goods, Flow.STATE_TRANSFERS);
                }
            }
        }
    }

    /** Output of the quarter, world money. */
    private static double output(World world, int t) {
        return StrictMath.max(0, world.territories.output[t]) * world.territories.rate[t];
    }
}
