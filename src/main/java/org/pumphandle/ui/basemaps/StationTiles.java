package org.pumphandle.ui.basemaps;

import java.util.Optional;
import org.pumphandle.map.Bounds;
import org.pumphandle.map.MapLayer;
import org.pumphandle.map.TileSource;
import org.pumphandle.model.BaseMapFacts;
import org.pumphandle.ui.common.BaseMapJobs;

/** The tiles of one of the station's base maps, for the map control. */
record StationTiles(BaseMapFacts facts, BaseMapJobs jobs) implements TileSource {
    MapLayer layer() {
        return MapLayer.ofTiles("base-map:" + facts.name(), facts.attribution(), this);
    }

    @Override
    public Kind kind() {
        return switch (facts.kind()) {
            case VECTORS -> Kind.VECTORS;
            case PICTURES -> Kind.PICTURES;
        };
    }

    @Override
    public Bounds bounds() {
        var box = facts.box();
        return new Bounds(box.westDeg(), box.southDeg(), box.eastDeg(), box.northDeg());
    }

    @Override
    public int minZoom() {
        return facts.minZoom();
    }

    @Override
    public int maxZoom() {
        return facts.maxZoom();
    }

    @Override
    public Optional<byte[]> tile(int zoom, int column, int row) {
        return jobs.tile(facts.name(), zoom, column, row);
    }
}
