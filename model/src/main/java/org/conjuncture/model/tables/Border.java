package org.conjuncture.model.tables;

/**
 * A present-day shape that a map draws as part of a territory.
 *
 * @param territory index of the territory whose colour the shape takes; −1 for a shape without
 *     books
 * @param shape ISO 3166 number of the shape, three digits; empty where only the name identifies it
 * @param name name of the shape
 * @param inAtlas whether the 110 m atlas has the shape
 */
public record Border(int territory, String shape, String name, boolean inAtlas) {}
