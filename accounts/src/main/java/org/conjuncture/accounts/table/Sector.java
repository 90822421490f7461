package org.conjuncture.accounts.table;

/**
 * An industry or a group of products, by the publisher's code.
 *
 * @param standard the code in the standard classification, by which accounts are matched; may be
 *     the code itself
 */
public record Sector(String code, String name, String standard) {

    public static Sector of(String code, String name) {
        return new Sector(code, name, code);
    }
}
