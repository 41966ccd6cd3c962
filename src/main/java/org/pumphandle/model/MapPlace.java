package org.pumphandle.model;

/**
 * A name on a street map: public, and of no case.
 *
 * @param name as the place itself writes it
 * @param english what it is called in English; empty where that is the same or not known
 * @param near the settlement that it lies in or by; empty for none
 * @param lonE7 WGS84 longitude in units of 1e-7 degree
 * @param latE7 WGS84 latitude in units of 1e-7 degree
 */
public record MapPlace(String name, String english, PlaceKind kind, String near, int lonE7, int latE7) {
}
