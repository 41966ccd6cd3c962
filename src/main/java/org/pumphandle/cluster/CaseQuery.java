package org.pumphandle.cluster;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pumphandle.exchange.QueryContent;
import org.pumphandle.matching.ContactSearch;
import org.pumphandle.model.Region;

/**
 * What is asked, as it goes to every executor once: the cases' paths, prepared where it arrives. It has no place for a token: nobody can be asked
 * for.
 */
final class CaseQuery implements Serializable {
    private static final long serialVersionUID = 1L;

    private final byte[] content;
    private final List<String> area;
    private final List<String> excluded;
    private final long fromT;
    private final long toT;
    private transient @Nullable ContactSearch search;

    /**
     * @param content of a query that was verified
     * @param fromT first instant that matters
     * @param toT last one
     */
    CaseQuery(byte[] content, Region area, Region excluded, long fromT, long toT) {
        this.content = content.clone();
        this.area = List.copyOf(area.polygons());
        this.excluded = List.copyOf(excluded.polygons());
        this.fromT = fromT;
        this.toT = toT;
    }

    /** The search of all tasks of an executor. */
    synchronized ContactSearch search() {
        var prepared = search;
        if (prepared == null) {
            var query = QueryContent.decode(content);
            prepared = ContactSearch.of(query.rule(), query.cases());
            search = prepared;
        }
        return prepared;
    }

    Trajectories trajectories() {
        return new Trajectories(fromT, toT, Region.of(area), Region.of(excluded));
    }
}
