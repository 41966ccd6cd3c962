package org.pumphandle.ui.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.pumphandle.model.Contact;
import org.pumphandle.ui.common.ContactEpisode;

/**
 * An episode on the timeline.
 *
 * @param lane the line it lies on, from 0 at the top
 */
record Mark(ContactEpisode of, int lane) {
    static final int MOST_LANES = 8;

    /** All episodes, those at the same time on lines of their own as far as there are lines. In time order. */
    static List<Mark> of(List<Contact> contacts) {
        var all = new ArrayList<ContactEpisode>();
        for (var contact : contacts) {
            IntStream.range(0, contact.episodes().size()).forEach(i -> all.add(new ContactEpisode(contact, i)));
        }
        all.sort(Comparator.comparingDouble((ContactEpisode e) -> e.episode().startT())
                .thenComparing(e -> e.contact().reference()));
        var ends = new double[MOST_LANES];
        java.util.Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        var marks = new ArrayList<Mark>(all.size());
        for (var next : all) {
            int lane = lane(ends, next.episode().startT());
            ends[lane] = Math.max(ends[lane], next.episode().endT());
            marks.add(new Mark(next, lane));
        }
        return marks;
    }

    /** The first free lane; where none is, the one that is free soonest. */
    private static int lane(double[] ends, double startT) {
        int soonest = 0;
        for (int lane = 0; lane < ends.length; lane++) {
            if (ends[lane] <= startT) {
                return lane;
            }
            soonest = ends[lane] < ends[soonest] ? lane : soonest;
        }
        return soonest;
    }
}
