package org.pumphandle.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How contacts are spread over matched cases.
 *
 * @param ascending contacts of each case
 */
public record ContactsPerCase(List<Integer> ascending) {
    private static final int[] FROM = {0, 1, 2, 5, 10, 20, 50, 100};
    private static final double TOP = 0.2;

    public ContactsPerCase {
        ascending = ascending.stream().sorted().toList();
    }

    /**
     * Cases whose contacts lie between two numbers.
     *
     * @param to in it; {@link Integer#MAX_VALUE} for no end
     */
    public record Group(int from, int to, int cases) {
    }

    public List<Group> groups() {
        var groups = new ArrayList<Group>();
        for (int i = 0; i < FROM.length; i++) {
            int from = FROM[i];
            int to = i + 1 < FROM.length ? FROM[i + 1] - 1 : Integer.MAX_VALUE;
            groups.add(new Group(from, to, (int) ascending.stream().filter(count -> count >= from && count <= to).count()));
        }
        return groups;
    }

    public double mean() {
        return ascending.stream().mapToInt(count -> count).average().orElse(0);
    }

    public int median() {
        return ascending.isEmpty() ? 0 : ascending.get(ascending.size() / 2);
    }

    public int most() {
        return ascending.isEmpty() ? 0 : ascending.getLast();
    }

    /** Share of all contacts that the fifth of the cases with the most of them has; 0 where there are none. */
    public double shareOfTopFifth() {
        int all = ascending.stream().mapToInt(count -> count).sum();
        long top = Math.round(Math.ceil(TOP * ascending.size()));
        return all == 0 ? 0 : (double) ascending.stream().skip(ascending.size() - top).mapToInt(count -> count).sum() / all;
    }
}
