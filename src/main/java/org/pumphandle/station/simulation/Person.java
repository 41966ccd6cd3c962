package org.pumphandle.station.simulation;

/**
 * Someone with a phone.
 *
 * @param home place of the home
 * @param daily place of work or school, or -1
 * @param room room at work or class at school; people in one room meet
 * @param shop the shop they use
 * @param cafe the café they use
 * @param park the park they use
 * @param speedMs metres per second on the way: on foot, by bicycle or bus, by car
 */
record Person(int home, int daily, int room, int shop, int cafe, int park, double speedMs) {
}
