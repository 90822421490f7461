package org.conjuncture.model.money;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * Owners move money abroad when they expect to lose at home: by a fall of the rate, a state that
 * nobody lends to, or policy that turns against them; it comes home when the fear is gone. Control
 * of capital holds it up, and leaks.
 *
 * <p>ℓ = (L − L̄)⁺ + ε·(B − B̄)⁺ with L = (f − (i − i*)⁺)⁺ + d·[lenders have left]; wanted abroad A
 * = min(a, β·ℓ)·W; F ← F + σ·(1 − κ·(1 − λ))·(A − F) while A > F, F ← F − r·(F − A) after. f is the
 * fall of the rate: as owners have come to expect it where it floats, δ·x²/(1 + x²) where a peg
 * loses gold and a year's drain is x of it, so that small losses frighten nobody; i − i* what bonds
 * at home bear above the world's rate; B what law takes from owners (tax, plants taken, a plan); L̄
 * and B̄ what they are used to, at the start that of the first two years; W deposits, bonds and
 * claims abroad. A loss that comes every year drives nobody out any more: without L̄ a money that
 * falls for ever would empty a world at rest.
 *
 * <p>Dooley (1988) and Collier, Hoeffler and Pattillo (2001) for flight as a choice of portfolio;
 * Kalecki (1943) for policy and confidence, which {@code investment} answers to; Díaz-Alejandro
 * (1984) for states that borrow what owners take out, as {@code exchangeRegime} lets them. Claims
 * are bought from the bank, so that its position, gold and the rate meet what leaves. A run on
 * banks ({@link BankingCrisis}) takes money abroad too, and does not count here.
 */
@Explained(
        does =
                "Owners move money abroad when they expect devaluation, default or policy against"
                        + " them, and bring it home after.",
        equation =
                "ℓ = (L − L̄)⁺ + ε·(B − B̄)⁺, L = (f − (i − i*)⁺)⁺ + d·[lenders left]; F ← F + σ·(1"
                        + " − κ·(1 − λ))·(min(a, β·ℓ)·W − F)",
        source = "Dooley 1988; Collier, Hoeffler & Pattillo 2001; Kalecki 1943",
        without = "owners go abroad with surpluses and in bank runs alone",
        reads = {
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "levers.capitalControl",
            "levers.nationalization",
            "levers.nationalizationWide",
            "levers.planned",
            "owners.bonds",
            "states.bondRate",
            "states.currency",
            "states.expectedRise",
            "states.externalRate",
            "states.goldDrain",
            "states.isPegged",
            "states.isTrusted",
            "states.taxRate",
            "territories.rate"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "owners.deposits",
            "owners.foreign",
            "states.capitalFlight",
            "states.fearOfLoss",
            "states.fearOfPolicy",
            "states.fledCapital",
            "states.usualLoss",
            "states.usualTaking"
        })
public final class CapitalFlight implements Mechanism {

    public record Parameters(
            @Doc("part of liquid wealth abroad for each unit of expected loss a year, β")
                    @Unit("years")
                    @Range({0, 10})
                    @Source(
                            "Collier, Hoeffler & Pattillo 2001: 6–40% of wealth; 0.5 keeps a world"
                                    + " at rest, 2 does not")
                    double answer,
            @Doc("most of liquid wealth that flees, a")
                    @Unit("1")
                    @Range({0, 0.9})
                    @Source("Collier, Hoeffler & Pattillo 2001: 0.4 in Africa, 1990")
                    double most,
            @Doc("speed at which it leaves, σ")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate: within a year")
                    double speed,
            @Doc("speed at which it comes home, r")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate; Collier, Hoeffler & Pattillo 2001: slow")
                    double homecoming,
            @Doc("part of what control of capital forbids that leaks, λ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Boyce & Ndikumana 2001 for false invoices")
                    double leak,
            @Doc("fall of the rate expected where a peg breaks, δ")
                    @Unit("1")
                    @Range({0, 0.6})
                    @Source("exchangeRegime.devaluation")
                    double devaluation,
            @Doc("loss expected where lenders have left the state, d")
                    @Unit("1/year")
                    @Range({0, 0.3})
                    @Source("estimate: a default in ten years that takes half")
                    double stop,
            @Doc("loss expected from a change of law that would take all, ε")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("estimate: within four years")
                    double policy,
            @Doc("speed at which owners get used to law and loss")
                    @Unit("1/quarter")
                    @Range({0.005, 0.5})
                    @Source("estimate: six years")
                    double habit) {

        public static Parameters defaults() {
            return new Parameters(0.5, 0.4, 0.15, 0.05, 0.3, 0.25, 0.05, 0.25, 0.04);
        }
    }

    /** Quarters from whose mean owners take what is usual. */
    private static final int SETTING = 8;

    /** Mining and energy among all capital, which a lever takes alone. */
    private static final double MINES = 0.2;

    private final Parameters parameters;

    public CapitalFlight(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        double[] drain = new double[world.count];
        double[] reserves = new double[world.count];
        double worldRate = Double.MAX_VALUE;
        for (int t = 0; t < world.count; t++) {
            int issuer = world.states.currency[t];
            drain[issuer] += StrictMath.max(0, world.states.goldDrain[t]);
            reserves[issuer] +=
                    world.ledger.centralBankGold.at(t) + world.ledger.centralBankForeign.at(t);
            // Who owes nothing pays no spread.
            worldRate = StrictMath.min(worldRate, world.states.externalRate[t]);
        }
        for (int t = 0; t < world.count; t++) {
            int issuer = world.states.currency[t];
            double ofYear = 4 * drain[issuer] / StrictMath.max(1e-9, reserves[issuer]);
            double gone = ofYear * ofYear / (1 + ofYear * ofYear);
            fear(world, t, gone, worldRate, now);
            move(world, t);
        }
    }

    private void fear(World world, int t, double gone, double worldRate, Now now) {
        States states = world.states;
        double taking = taking(world, t);
        if (now.since() == 0) {
            states.usualTaking[t] = taking;
        }
        double turned = StrictMath.max(0, taking - states.usualTaking[t]);
        states.usualTaking[t] += parameters.habit() * (taking - states.usualTaking[t]);
        states.fearOfPolicy[t] = parameters.policy() * turned;
        double fall =
                states.isPegged[t]
                        ? parameters.devaluation() * gone
                        : StrictMath.max(0, -states.expectedRise[t]);
        double premium = StrictMath.max(0, states.bondRate[t] - worldRate);
        double loss =
                StrictMath.max(0, fall - premium) + (states.isTrusted[t] ? 0 : parameters.stop());
        double usual = states.usualLoss[t];
        double speed = now.since() < SETTING ? 1.0 / (now.since() + 1) : parameters.habit();
        states.usualLoss[t] = usual + speed * (loss - usual);
        states.fearOfLoss[t] =
                states.fearOfPolicy[t]
                        + (now.since() < SETTING ? 0 : StrictMath.max(0, loss - usual));
    }

    /** What law takes from owners. */
    private static double taking(World world, int t) {
        return world.states.taxRate[t]
                + world.levers.nationalizationWide[t]
                + MINES * world.levers.nationalization[t]
                + world.levers.planned[t];
    }

    private void move(World world, int t) {
        States states = world.states;
        Owners owners = world.owners;
        double rate = world.territories.rate[t];
        int from = t * Owners.CLASSES;
        int to = from + Owners.CLASSES;
        double abroad = StrictMath.max(0, owners.foreign.sum(from, to));
        // What a default abroad took, or owners brought home for need, is no longer there.
        double fled = StrictMath.min(states.fledCapital[t], abroad);
        double deposits = 0;
        for (int slot = from; slot < to; slot++) {
            deposits += StrictMath.max(0, owners.deposits.at(slot));
        }
        double wealth = (deposits + owners.bonds.sum(from, to)) * rate + abroad;
        double part = StrictMath.min(parameters.most(), parameters.answer() * states.fearOfLoss[t]);
        double missing = part * StrictMath.max(0, wealth) - fled;
        double held = world.levers.capitalControl[t] * (1 - parameters.leak());
        double moved =
                missing > 0
                        ? StrictMath.min(
                                parameters.speed() * (1 - held) * missing, 0.1 * deposits * rate)
                        : parameters.homecoming() * missing;
        for (int slot = from; slot < to && moved != 0; slot++) {
            double mine =
                    moved > 0
                            ? StrictMath.max(0, owners.deposits.at(slot)) / deposits
                            : StrictMath.max(0, owners.foreign.at(slot)) / abroad;
            world.ledger.sellForeign(t, owners.foreign, owners.deposits, slot, moved * mine, rate);
        }
        states.fledCapital[t] = fled + moved;
        states.capitalFlight[t] = moved;
    }
}
