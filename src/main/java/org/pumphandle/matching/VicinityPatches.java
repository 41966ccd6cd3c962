package org.pumphandle.matching;

/**
 * {@link VicinityProbability} by the squares of distance and standard deviation, both over that of the radius, so that neither roots nor quotients
 * are taken. Rows are eighths of octaves of the deviation's square, which its bits tell; each row is cut into equal columns from where P is 1 to
 * where it is negligible. On each patch P is a polynomial of degree three in both together, fitted in Chebyshev's points. The error is below 2e-6
 * (tested).
 */
final class VicinityPatches {
    /** Patches cover deviations from 1/64 of the radius to 22.6 times it, beyond which P is below 0.001; smaller ones are taken from the table. */
    private static final int LEAST_EXPONENT = -12;
    private static final int MOST_EXPONENT = 9;
    private static final int ROW_SHIFT = 20;
    private static final int ROW_MASK = (1 << ROW_SHIFT) - 1;
    private static final int ROWS_PER_OCTAVE = 8;
    private static final int FIRST_ROW = (Float.MAX_EXPONENT + LEAST_EXPONENT) << (Float.PRECISION - 1 - ROW_SHIFT);
    private static final int ROWS = (MOST_EXPONENT - LEAST_EXPONENT) * ROWS_PER_OCTAVE;
    private static final int COLUMNS = 128;
    /** Coefficients of 1, a, b, a^2, ab, b^2, a^3, a^2 b, a b^2, b^3. */
    private static final int TERMS = 10;
    private static final double CERTAIN_SIGMAS = 5.5;
    private static final double NEGLIGIBLE = 5e-4;
    private static final int POINTS = 4;
    private static final int TERMS_EACH = 4;
    private static final double[][] CHEBYSHEV = chebyshev();

    private final VicinityProbability unit = VicinityProbability.ofUnitRadius();
    private final float[] low = new float[ROWS];
    private final float[] perColumn = new float[ROWS];
    private final float[] term = new float[ROWS * COLUMNS * TERMS];

    VicinityPatches() {
        for (int row = 0; row < ROWS; row++) {
            fill(row);
        }
    }

    /**
     * P for a stated distance and a standard deviation.
     *
     * @param distance2 square of the distance over the radius's; of positions that pass through each other it may come out a little below 0
     * @param variance square of the standard deviation of each axis over the radius's, below 512
     */
    double of(double distance2, double variance) {
        int bits = Float.floatToRawIntBits((float) variance);
        int row = (bits >> ROW_SHIFT) - FIRST_ROW;
        if (row < 0) {
            return unit.of(Math.sqrt(Math.max(distance2, 0)), Math.sqrt(Math.max(variance, 0)));
        }
        float column = (float) (Math.max(distance2, 0) - low[row]) * perColumn[row];
        if (!(column >= 0 && column < COLUMNS)) {
            return column < 0 ? 1 : 0;
        }
        int j = (int) column;
        float a = 2 * (column - j) - 1;
        float b = ((bits & ROW_MASK) - (1 << (ROW_SHIFT - 1))) * (2f / (1 << ROW_SHIFT));
        int at = (row * COLUMNS + j) * TERMS;
        float inA = term[at + 1] + b * (term[at + 4] + b * term[at + 8]) + a * (term[at + 3] + b * term[at + 7] + a * term[at + 6]);
        float inB = term[at + 2] + b * (term[at + 5] + b * term[at + 9]);
        return term[at] + a * inA + b * inB;
    }

    private void fill(int row) {
        double least = Float.intBitsToFloat((row + FIRST_ROW) << ROW_SHIFT);
        double most = Float.intBitsToFloat((row + FIRST_ROW + 1) << ROW_SHIFT);
        double certain = Math.max(0, 1 - CERTAIN_SIGMAS * Math.sqrt(most));
        double far = Math.max(unit.farthestM(NEGLIGIBLE, Math.sqrt(least)), unit.farthestM(NEGLIGIBLE, Math.sqrt(most)));
        low[row] = (float) (certain * certain);
        perColumn[row] = (float) (COLUMNS / (far * far - low[row]));
        for (int column = 0; column < COLUMNS; column++) {
            fit(row, column, least, most);
        }
    }

    /** Sums over Chebyshev's points give the coefficients of his polynomials; those of higher degree than three are left out. */
    private void fit(int row, int column, double least, double most) {
        var coefficient = new double[TERMS_EACH][TERMS_EACH];
        for (double[] alongA : CHEBYSHEV) {
            double distanceM = Math.sqrt(low[row] + (column + (alongA[1] + 1) / 2) / perColumn[row]);
            for (double[] alongB : CHEBYSHEV) {
                double p = unit.of(distanceM, Math.sqrt(least + (most - least) * (alongB[1] + 1) / 2));
                for (int i = 0; i < TERMS_EACH; i++) {
                    for (int j = 0; i + j < TERMS_EACH; j++) {
                        coefficient[i][j] += p * alongA[i] * alongB[j] * (i == 0 ? 1 : 2) * (j == 0 ? 1 : 2) / (POINTS * POINTS);
                    }
                }
            }
        }
        put((row * COLUMNS + column) * TERMS, coefficient);
    }

    /** The first polynomials at the zeros of the one after them. */
    private static double[][] chebyshev() {
        var values = new double[POINTS][TERMS_EACH];
        for (int m = 0; m < POINTS; m++) {
            for (int i = 0; i < TERMS_EACH; i++) {
                values[m][i] = Math.cos(i * Math.PI * (m + 0.5) / POINTS);
            }
        }
        return values;
    }

    /** As powers: T2 = 2 x^2 - 1, T3 = 4 x^3 - 3 x. */
    private void put(int at, double[][] c) {
        term[at] = (float) (c[0][0] - c[2][0] - c[0][2]);
        term[at + 1] = (float) (c[1][0] - 3 * c[3][0] - c[1][2]);
        term[at + 2] = (float) (c[0][1] - 3 * c[0][3] - c[2][1]);
        term[at + 3] = (float) (2 * c[2][0]);
        term[at + 4] = (float) c[1][1];
        term[at + 5] = (float) (2 * c[0][2]);
        term[at + 6] = (float) (4 * c[3][0]);
        term[at + 7] = (float) (2 * c[2][1]);
        term[at + 8] = (float) (2 * c[1][2]);
        term[at + 9] = (float) (4 * c[0][3]);
    }
}
