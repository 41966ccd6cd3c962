package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

/**
 * With which probability the circle of a stated accuracy holds the true position. Inside the station every accuracy is a 68 % radius; one of
 * another level is converted while it is read, by the per-axis standard deviations of the definitions.
 */
public enum AccuracyLevel {
    P68("68", "68 %", 1), APPLE("apple", "Apple (63 %)", 1.5096 / 1.4142), P95("95", "95 %", 1.5096 / 2.4477);

    private final String code;
    private final String words;
    private final double factor;

    AccuracyLevel(String code, String words, double factor) {
        this.code = code;
        this.words = words;
        this.factor = factor;
    }

    /** As written in a column mapping. */
    public String code() {
        return code;
    }

    /** For people. */
    public String inWords() {
        return words;
    }

    /**
     * The 68 % radius.
     *
     * @param statedM radius of this level in metres; a negative one, which states nothing, stays negative
     */
    public float radius68M(float statedM) {
        return this == P68 ? statedM : (float) Math.min(Float.MAX_VALUE, statedM * factor);
    }

    /** @throws IllegalArgumentException for a code that is not known */
    public static AccuracyLevel of(String code) {
        for (var level : values()) {
            if (level.code.equals(code)) {
                return level;
            }
        }
        throw new IllegalArgumentException(message("model.accuracy-level-is-not-one", code));
    }
}
