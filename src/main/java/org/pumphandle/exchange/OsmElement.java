package org.pumphandle.exchange;

/** What an OpenStreetMap extract consists of. */
public enum OsmElement {
    NODE, WAY, RELATION
}
