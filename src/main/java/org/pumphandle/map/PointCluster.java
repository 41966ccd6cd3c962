package org.pumphandle.map;

import java.util.List;

/**
 * Points that are drawn as one circle with their number; what hover and click report of it.
 *
 * @param bounds the smallest box around them
 * @param keys theirs, in drawing order; at least two
 */
public record PointCluster(Bounds bounds, List<Object> keys) {
    public PointCluster {
        keys = List.copyOf(keys);
    }

    public int size() {
        return keys.size();
    }
}
