package org.pumphandle.exchange;

import java.util.Map;

/** Takes what an OpenStreetMap extract holds, in the order of the file. Positions are WGS84 degrees times 1e7. One thread. */
public interface OsmSink {

    /** The box that the extract says it covers; not every extract does. */
    void bounds(int westE7, int southE7, int eastE7, int northE7);

    void node(long id, int lonE7, int latE7, Map<String, String> tags);

    /** @param nodes the ids of its nodes, in order; some of them may not be in the extract */
    void way(long id, long[] nodes, Map<String, String> tags);

    /** @param ways the ids of the members that are ways; some of them may not be in the extract */
    void relation(long id, long[] ways, Map<String, String> tags);
}
