package org.pumphandle.model;

/**
 * How many cells of a day are published and why others are not. Counted from exact numbers: shown inside the station alone, never published.
 *
 * @param published cells whose value is published
 * @param fewPersons cells with fewer than k persons
 * @param fewCases cells with k exposed persons or more where fewer than three cases were
 * @param belowThreshold cells with enough of both whose value, with its noise, lies below the threshold
 * @param complementary cells withheld so that another is not the only one without a value among its neighbours
 */
public record WithheldCells(int published, int fewPersons, int fewCases, int belowThreshold, int complementary) {
    public static final WithheldCells NONE = new WithheldCells(0, 0, 0, 0, 0);

    public int withheld() {
        return fewPersons + fewCases + belowThreshold + complementary;
    }

    public WithheldCells plus(WithheldCells other) {
        return new WithheldCells(published + other.published, fewPersons + other.fewPersons,
                fewCases + other.fewCases, belowThreshold + other.belowThreshold,
                complementary + other.complementary);
    }
}
