package org.conjuncture.model.scenario;

import java.util.Arrays;
import org.conjuncture.model.world.Agreements;

/** Writes what members and rules of institutions imply into the world's agreements. */
public final class Rules {
    private final Institutions institutions;
    private final Agreements agreements;

    public Rules(Institutions institutions, Agreements agreements) {
        this.institutions = institutions;
        this.agreements = agreements;
    }

    public void write() {
        Arrays.fill(agreements.tariffFactor, 1);
        Arrays.fill(agreements.clearing, 0);
        Arrays.fill(agreements.freeCapital, 0);
        Arrays.fill(agreements.investorProtection, 0);
        Arrays.fill(agreements.textileQuota, 0);
        Arrays.fill(agreements.bound, false);
        Arrays.fill(agreements.commonTariff, -1);
        Arrays.fill(agreements.lending, 0);
        Arrays.fill(agreements.conditionality, 0);
        Arrays.fill(agreements.labourStandards, 0);
        Arrays.fill(agreements.commonRounds, 0);
        Arrays.fill(agreements.goodsStandards, 0);
        Arrays.fill(agreements.freeMovement, 0);
        Arrays.fill(agreements.pegBand, 0);
        Arrays.fill(agreements.oneCurrency, false);
        Arrays.fill(agreements.outputCeiling, 1);
        Arrays.fill(agreements.cropCeiling, 1);
        for (int i = 0; i < institutions.member.length; i++) {
            write(i, institutions.member[i]);
        }
    }

    private void write(int i, boolean[] member) {
        InstitutionKind kind = institutions.known().get(i).kind();
        boolean isRound = kind == InstitutionKind.tradeRounds;
        boolean[] partner = kind == InstitutionKind.investmentTreaties ? homes() : member;
        for (int t = 0; t < member.length; t++) {
            if (member[t]) {
                most(agreements.commonTariff, t, rule(i, InstitutionRule.commonTariff));
                most(agreements.lending, t, rule(i, InstitutionRule.lending));
                most(agreements.conditionality, t, rule(i, InstitutionRule.conditionality));
                least(agreements.outputCeiling, t, rule(i, InstitutionRule.outputCeiling));
                least(agreements.cropCeiling, t, rule(i, InstitutionRule.cropCeiling));
            }
            for (int other = 0; other < member.length; other++) {
                boolean holds = member[t] && partner[other] || partner[t] && member[other];
                if (!holds || other == t) {
                    continue;
                }
                int pair = agreements.pair(t, other);
                least(agreements.tariffFactor, pair, rule(i, InstitutionRule.internalTariff));
                most(agreements.clearing, pair, rule(i, InstitutionRule.clearing));
                most(agreements.freeCapital, pair, rule(i, InstitutionRule.freeCapital));
                most(
                        agreements.investorProtection,
                        pair,
                        rule(i, InstitutionRule.investorProtection));
                most(agreements.labourStandards, pair, rule(i, InstitutionRule.labourStandards));
                most(agreements.commonRounds, pair, rule(i, InstitutionRule.commonRounds));
                most(agreements.goodsStandards, pair, rule(i, InstitutionRule.goodsStandards));
                most(agreements.textileQuota, pair, rule(i, InstitutionRule.textileQuota));
                agreements.bound[pair] |= isRound;
                most(agreements.freeMovement, pair, rule(i, InstitutionRule.freeMovement));
                agreements.oneCurrency[pair] |= rule(i, InstitutionRule.oneCurrency) >= 1;
                narrow(pair, rule(i, InstitutionRule.pegBand));
            }
        }
    }

    /** Whose investors hosts sign treaties about, one by one. */
    private boolean[] homes() {
        for (int i = 0; i < institutions.member.length; i++) {
            if (institutions.known().get(i).kind() == InstitutionKind.treatyHomes) {
                return institutions.member[i];
            }
        }
        throw new IllegalStateException("investment treaties without treatyHomes");
    }

    /** The narrowest of the bands that two moneys are held to each other by. */
    private void narrow(int pair, double band) {
        double known = agreements.pegBand[pair];
        agreements.pegBand[pair] =
                band > 0 && known > 0 ? StrictMath.min(known, band) : StrictMath.max(known, band);
    }

    private double rule(int institution, InstitutionRule each) {
        return institutions.rule(institution, each);
    }

    private static void least(double[] column, int at, double value) {
        column[at] = StrictMath.min(column[at], value);
    }

    private static void most(double[] column, int at, double value) {
        column[at] = StrictMath.max(column[at], value);
    }
}
