package org.conjuncture.accounts.table;

/** A country or group of countries, by the publisher's code. */
public record Region(String code, String name) {}
