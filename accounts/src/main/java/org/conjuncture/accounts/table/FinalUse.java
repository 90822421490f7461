package org.conjuncture.accounts.table;

/** A category of final use, as published, and its kind. */
public record FinalUse(String code, String name, UseKind kind) {}
