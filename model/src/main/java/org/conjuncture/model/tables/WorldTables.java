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
 * @param technique coefficients of production
 * @param composition what households, investors and governments buy
 * @param trade merchandise {@code [exporter][importer]}, pounds a year
 * @param distance kilometres {@code [from][to]}, inside a territory its own mean distance
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
        Technique technique,
        Composition composition,
        double[][] trade,
        double[][] distance,
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
