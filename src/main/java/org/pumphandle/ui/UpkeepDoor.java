package org.pumphandle.ui;

import java.nio.file.Path;
import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.station.BackupStation;
import org.pumphandle.station.CheckStation;
import org.pumphandle.station.Station;
import org.pumphandle.station.support.ProgramFacts;
import org.pumphandle.station.support.SupportBundle;
import org.pumphandle.ui.common.UpkeepJobs;

/** A station's upkeep behind the screens' questions. */
record UpkeepDoor(Station station) implements UpkeepJobs {

    @Override
    public Job<Path> backup(Path file) {
        return BackupStation.job(station, file);
    }

    @Override
    public Job<List<String>> check() {
        return CheckStation.job(station);
    }

    @Override
    public Job<Path> writeSupportBundle(Path assets, Path logs, Path file) {
        return SupportBundle.job(station, ProgramFacts.lines(assets, true), logs, file);
    }
}
