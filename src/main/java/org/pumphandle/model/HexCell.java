package org.pumphandle.model;

/**
 * A cell of a grid of hexagons by its axial coordinates: {@code q} cells along a row to the east, {@code r} rows to the north, each row half a cell
 * further east than the one below it. Cell 0, 0 lies around latitude 0, longitude 0.
 */
public record HexCell(int q, int r) implements Comparable<HexCell> {

    /** How files and commands name it. */
    public String toText() {
        return q + ":" + r;
    }

    /** From south to north, from west to east. */
    @Override
    public int compareTo(HexCell other) {
        return r != other.r ? Integer.compare(r, other.r) : Integer.compare(q, other.q);
    }
}
