package org.conjuncture.accounts.table;

import java.util.List;
import java.util.Map;

/**
 * What a table folder says about itself.
 *
 * @param layout version of the folder's layout
 * @param files SHA-256 of each file
 */
public record TableManifest(
        int layout,
        String name,
        int year,
        String unit,
        String format,
        String licence,
        String citation,
        List<String> regions,
        List<String> sectors,
        int cells,
        List<String> accounts,
        List<String> notes,
        Map<String, String> files) {

    static final int LAYOUT = 1;
}
