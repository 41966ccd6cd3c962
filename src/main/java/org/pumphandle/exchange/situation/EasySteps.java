package org.pumphandle.exchange.situation;

/** Steps that axes and scales are easily read by: 1, 2, 5, 10, 20, 50 and so on. */
final class EasySteps {
    private static final int[] STEPS = {1, 2, 5};

    private EasySteps() {
    }

    static double step(int i) {
        int tens = i / STEPS.length;
        return STEPS[i % STEPS.length] * Math.pow(10, tens);
    }
}
