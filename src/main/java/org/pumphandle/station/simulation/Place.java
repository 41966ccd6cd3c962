package org.pumphandle.station.simulation;

/**
 * A building or park where people stay.
 *
 * @param kind home, work, school, shop, cafe or park
 * @param crossing the crossing it is reached by
 * @param x metres east of the town's middle
 * @param y metres north of the town's middle
 * @param sizeM length of a side in metres
 */
record Place(String kind, int crossing, double x, double y, double sizeM) {
}
