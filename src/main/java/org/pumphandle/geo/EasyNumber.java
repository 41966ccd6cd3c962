package org.pumphandle.geo;

/** Numbers that axes and scales are easily read by: 1, 2 or 5 times a power of ten. */
public final class EasyNumber {

    private EasyNumber() {
    }

    /**
     * The largest that is not above a value.
     *
     * @param value above 0
     */
    public static double atMost(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        return value >= 5 * power ? 5 * power : value >= 2 * power ? 2 * power : power;
    }

    /**
     * The smallest that is not below a value.
     *
     * @param value above 0
     */
    public static double atLeast(double value) {
        double found = atMost(value);
        // From each of them to the next is a factor of 2 or 2.5.
        return found >= value ? found : atMost(2.5 * found);
    }
}
