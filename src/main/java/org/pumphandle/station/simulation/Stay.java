package org.pumphandle.station.simulation;

/**
 * Time at one place.
 *
 * @param place index of the place
 * @param room people in one room of a place meet
 * @param startS seconds of the day
 * @param endS seconds of the day, after {@code startS}
 */
record Stay(int place, int room, int startS, int endS) {
}
