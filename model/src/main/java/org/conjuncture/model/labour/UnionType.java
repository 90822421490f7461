package org.conjuncture.model.labour;

import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Sectors;

/**
 * Kinds of unions, and what each does differently: whom it organizes and where it bargains, how
 * ready it is to strike, what it is worth in bargaining, and what it does to the premium of skill.
 *
 * <p>Webb and Webb (1897) and Turner (1962) for closed and open unions; Clegg (1976) for structure
 * and level; Shirai (1983) and Ruble (1981) for unions of a plant or of a state; Freeman (1980) and
 * Kahn (2000) for wage gaps. Sizes are judgements.
 */
enum UnionType {
    /** Skilled people of one trade, who control entry; bargain firm by firm; held by toleration. */
    CRAFT(1.2, 1, 1, new double[] {0, 1, 0.1, 0, 0}),
    /** Everyone of an industry, where factories bring them together; needs the law's support. */
    INDUSTRIAL(1, 1, -0.5, new double[] {1, 1, 0.8, 0.6, 0.2}),
    /** Whoever is left: labourers, services, offices; nationwide, with thin funds. */
    GENERAL(0.8, 0.8, -1, new double[] {1, 0.4, 1, 0.7, 0.2}),
    /** People of one plant, by law or by a ruler's leave; strikes hardly ever. */
    COMPANY(0.1, 0.3, 0, new double[] {1, 1, 1, 1, 0.7});

    static final int COUNT = BargainingUnits.UNION_TYPES;

    private static final UnionType[] ALL = values();

    /** Readiness to strike, an industrial union's = 1. */
    final double readiness;

    /** What a member counts in bargaining. */
    final double standing;

    /** What it seeks for skill: above 0 a higher premium, below a lower one. */
    final double forSkill;

    /** How likely people of an occupation are to be reached. */
    private final double[] reached;

    UnionType(double readiness, double standing, double forSkill, double[] reached) {
        this.readiness = readiness;
        this.standing = standing;
        this.forSkill = forSkill;
        this.reached = reached;
    }

    static UnionType of(int type) {
        return ALL[type];
    }

    double reached(int occupation) {
        return reached[occupation];
    }

    /** Mining, manufacturing, construction and transport: where industrial unions are. */
    private static boolean isIndustry(int sector) {
        return sector >= Sectors.MINING && sector <= Sectors.TRANSPORT;
    }

    /**
     * Parts of a unit's people that craft, industrial and general unions would organize. Craft
     * unions have their trades the more, the nearer to the firm agreements are made; industrial
     * unions the rest of industry as far as factories bring people together; general unions whom
     * these leave.
     *
     * @param shares people asked for by occupation
     * @param stage technique, 0 handicraft to 4 automation
     * @param level of bargaining, 0 firm to 1 nation
     * @param reach one part for each type; written
     */
    static void reach(
            int sector, double[] shares, int at, double stage, double level, double[] reach) {
        double organizable = 0;
        double all = 0;
        for (int o = 0; o < Occupations.COUNT; o++) {
            double lean = o == Occupations.MANAGEMENT ? 0.3 : 1;
            organizable += lean * shares[at + o];
            all += shares[at + o];
        }
        organizable = all > 0 ? organizable / all : 1;
        double skilled = all > 0 ? shares[at + Occupations.CRAFT] / all : 0;
        boolean isIndustry = isIndustry(sector);
        double factory = isIndustry ? StrictMath.min(1, stage / 3) : 0;
        double craft = isIndustry ? skilled * (1 - 0.6 * level) : 0.3 * skilled * (1 - level);
        reach[CRAFT.ordinal()] = craft;
        reach[INDUSTRIAL.ordinal()] = factory * (organizable - craft);
        reach[GENERAL.ordinal()] = (1 - factory) * (organizable - craft);
        reach[COMPANY.ordinal()] = 1;
    }
}
