package org.pumphandle.model;

import java.util.List;

/**
 * A cell on the ground.
 *
 * @param centre its middle
 * @param corners its six corners in order, the first not repeated; a longitude may lie beyond 180 degrees
 */
public record HexOutline(Corner centre, List<Corner> corners) {

    /** A position in degrees. */
    public record Corner(double latDeg, double lonDeg) {
    }

    public HexOutline {
        corners = List.copyOf(corners);
    }
}
