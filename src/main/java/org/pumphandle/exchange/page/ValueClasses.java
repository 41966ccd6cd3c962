package org.pumphandle.exchange.page;

import java.util.List;
import org.pumphandle.exchange.page.Drawing.Ink;

/** Values in classes of equal width, which begin and end at whole numbers, each with its shade. Immutable. */
public final class ValueClasses {
    private final long least;
    private final long most;
    private final long widest;
    private final List<Ink> shades;

    /**
     * @param least the smallest value
     * @param most the largest value; below the smallest where there is none
     * @param shades from light to dark, as many as there are classes at most
     */
    public ValueClasses(long least, long most, List<Ink> shades) {
        this.least = least;
        this.most = most;
        this.widest = Math.max(1, Math.ceilDiv(most - least + 1, shades.size()));
        this.shades = List.copyOf(shades);
    }

    public int size() {
        return (int) Math.ceilDiv(Math.max(0, most - least + 1), widest);
    }

    public Ink shade(int number) {
        return shades.get(number);
    }

    /** The shade of a value. */
    public Ink of(long value) {
        return shades.get((int) ((value - least) / widest));
    }

    /** Such as {@code 20 to 39}. */
    public String inWords(int number, PageWords words) {
        long from = least + number * widest;
        return words.range(from, Math.min(most, from + widest - 1));
    }
}
