package org.conjuncture.model.indicator;

import org.conjuncture.model.technique.SkillNeeds;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * What a plant, or work without one, tells of all who work there: looked at once while the rows of
 * one plant, which stand side by side, are counted.
 */
final class Workplace {
    private final World world;
    private final double onTheirOwn;
    private int plant;
    private int sector;
    private double yearlyHours;

    private double stage;

    /** Part of the work that people take turns at, and what schooling that part asks for. */
    private double rotation;

    private double askedOfRotation;

    Workplace(World world, int t) {
        this.world = world;
        onTheirOwn = world.units.weeklyHours[t * Sectors.COUNT] * Census.WEEKS;
        look(Workers.NOBODY);
    }

    void turnTo(int next) {
        if (next != plant) {
            look(next);
        }
    }

    private void look(int next) {
        boolean isPlant = next != Workers.NOBODY;
        plant = next;
        sector = isPlant ? world.plants.sector[next] : Sectors.SUBSISTENCE;
        yearlyHours = isPlant ? world.weeklyHours(next) * Census.WEEKS : onTheirOwn;
        stage = isPlant ? world.plants.stage[next] : 0;
        rotation = isPlant ? world.plants.rotation[next] : 0;
        askedOfRotation = rotation > 0 ? SkillNeeds.askedOfRotation(stage) : 0;
    }

    int sector() {
        return sector;
    }

    /** Hours of a person in a year. */
    double yearlyHours() {
        return yearlyHours;
    }

    /** Years of schooling that the work of an occupation asks for. */
    double asked(int occupation) {
        double alone = SkillNeeds.asked(occupation, stage);
        return rotation > 0
                ? alone + rotation * (StrictMath.max(alone, askedOfRotation) - alone)
                : alone;
    }
}
