package org.conjuncture.model.tables;

import java.util.List;

/**
 * Everything a world starts from, read from its folder and checked.
 *
 * <p>Territories are indexed in the order of territories.csv, sectors and goods in that of {@link
 * #SECTORS}.
 *
 * @param name name of the folder, such as 1870
 * @param title what the world is, in a line
 * @param startYear first year of a run
 * @param poundsPerDollar pounds of the start year per 1990 international dollar at Great Britain's
 *     price level
 * @param territories one row for each
 * @param people persons {@code [territory][sex][age band][place]}: sex 0 female, 1 male; bands of
 *     five years from 0, the last 75 and over; place 0 country, 1 town
 * @param sectorShare share of employment {@code [territory][sector]}; each row sums to 1
 * @param employed persons in work by territory, where the tables count them; else empty
 * @param techniques coefficients of production by territory; the same for all where the tables give
 *     one for the world
 * @param compositions what households, investors and governments buy, by territory likewise
 * @param trade goods and services together {@code [exporter][importer]}, pounds a year
 * @param tradeByGood {@code [good][exporter][importer]}, pounds a year, where the tables tell goods
 *     apart; else empty
 * @param distance kilometres {@code [from][to]}, inside a territory its own mean distance
 * @param nearness how near the language of who comes from one territory is to the nearest of those
 *     spoken in another {@code [from][to]}, 0 to 1; 1 everywhere where no languages are told
 * @param migrants people of a territory born in another {@code [territory][origin]}, at the start;
 *     zeros where it is not told
 * @param migrationLaws law and treaties on moves between named territories; may be none
 * @param indentures law on contracts of indenture between named territories; may be none
 * @param rulers who rules what and when, in the order of the file
 * @param schooling years of schooling of adults {@code [territory][year − startYear]}, interpolated
 *     between dated figures
 * @param goldFields known fields with their dates
 * @param borders shapes of the map
 * @param facts figures of the historical record, for comparison
 */
public record WorldTables(
        String name,
        String title,
        int startYear,
        double poundsPerDollar,
        List<TerritoryRow> territories,
        double[][][][] people,
        double[][] sectorShare,
        double[] employed,
        List<Technique> techniques,
        List<Composition> compositions,
        double[][] trade,
        double[][][] tradeByGood,
        double[][] distance,
        double[][] nearness,
        double[][] migrants,
        List<MigrationLaw> migrationLaws,
        List<IndentureLaw> indentures,
        List<Ruler> rulers,
        double[][] schooling,
        List<GoldField> goldFields,
        List<Border> borders,
        List<RecordFact> facts) {

    public static final List<String> SECTORS =
            List.of(
                    "subsistence",
                    "agriculture",
                    "mining",
                    "lightManufacturing",
                    "machinery",
                    "construction",
                    "transport",
                    "business",
                    "public",
                    "voluntary");

    public static final List<String> OCCUPATIONS =
            List.of("execution", "craft", "clerical", "conception", "management");

    public static final List<String> SEXES = List.of("female", "male");

    public static final List<String> PLACES = List.of("country", "town");

    /** Bands of age: [0, 5), [5, 10), … [70, 75), [75, 120). */
    public static final int AGE_BANDS = 16;

    /** How a territory produces. */
    public Technique technique(int territory) {
        return techniques.get(territory);
    }

    /** What a territory's buyers buy. */
    public Composition composition(int territory) {
        return compositions.get(territory);
    }

    /**
     * Whether trade by good and work by sector are given: then the accounts of the first quarter
     * are the tables', not made to fit.
     */
    public boolean isMeasured() {
        return tradeByGood.length > 0;
    }

    /** Output of a territory in world money, pounds a year. */
    public double gdpPounds(int territory) {
        TerritoryRow row = territories.get(territory);
        return row.people() * row.gdpPerHead() * row.priceLevel() * poundsPerDollar;
    }

    /** Index of a territory by its id; −1 if there is none. */
    public int indexOf(String id) {
        for (int territory = 0; territory < territories.size(); territory++) {
            if (territories.get(territory).id().equals(id)) {
                return territory;
            }
        }
        return -1;
    }
}
