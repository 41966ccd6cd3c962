package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pumphandle.job.Job;
import org.pumphandle.model.BaseMapFacts;
import org.pumphandle.station.AddBaseMap;
import org.pumphandle.station.BaseMaps;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.BaseMapJobs;

/** A station's base maps behind the screens' questions. */
record BaseMapsDoor(Station station) implements BaseMapJobs {

    @Override
    public Job<List<BaseMapFacts>> list() {
        return Job.of(text("main.list-base-maps"), (_, _) -> station.baseMaps().all());
    }

    @Override
    public Job<BaseMapFacts> add(Path file) {
        return AddBaseMap.job(station, file, BaseMaps.nameFor(file));
    }

    @Override
    public Job<String> remove(String name) {
        return AddBaseMap.removal(station, name);
    }

    @Override
    public Optional<byte[]> tile(String name, int zoom, int column, int row) {
        return station.baseMaps().tile(name, zoom, column, row);
    }
}
