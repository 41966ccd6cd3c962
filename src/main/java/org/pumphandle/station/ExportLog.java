package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.pumphandle.audit.HeadExport;
import org.pumphandle.audit.HeadExport.Outcome;
import org.pumphandle.audit.LogExport;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;

/** Hands the log to those who check it: all of it without names, cases and texts, or its newest signed head. */
public final class ExportLog {

    private ExportLog() {
    }

    /**
     * Writes the log, which ends with the entry that it was exported.
     *
     * @param file to make; it must not exist yet
     * @return how many leaves
     */
    public static Job<Long> job(Station station, Path file) {
        return station.gate().job(Action.LOG_EXPORTED, message("station.export-the-log-of", station.name()), (progress, cancellation) -> {
            if (Files.exists(file)) {
                throw new StationException(message("station.exists-already-name-a-new", file));
            }
            return LogExport.write(station.log(), file, progress, cancellation);
        });
    }

    /**
     * Writes the newest head into the overseer's folder.
     *
     * @param folder chosen from now on; none for the one that was chosen before
     * @return the file
     */
    public static Job<Path> head(Station station, Optional<Path> folder) {
        return station.gate().job(Action.HEAD_EXPORTED, message("station.export-the-newest-head-of", station.name()), (_, _) -> {
            var export = new HeadExport(station.store(), station.log());
            folder.ifPresent(chosen -> export.setFolder(Optional.of(chosen)));
            return switch (export.export(station.now())) {
                case Outcome.Written(var file, _) -> file;
                case Outcome.NotReached(_, var why) -> throw new StationException(why);
                case Outcome.NoFolder _ ->
                    throw new StationException(message("station.no-folder-is-chosen-for"));
                case Outcome.NothingDue _ -> throw new StationException(message("station.the-newest-head-of-the"));
            };
        });
    }

    /** Writes the newest head where the log has grown and the last export is an hour old; a drive that is not plugged in is told, not fatal. */
    public static Outcome headIfDue(Station station) {
        return new HeadExport(station.store(), station.log()).exportIfDue(station.now());
    }

    /**
     * The same as work in the background of an open station.
     *
     * @return whether a head was written
     */
    public static Job<Boolean> dueHead(Station station) {
        return Job.of(message("station.export-the-newest-head-of-the"), (_, _) -> headIfDue(station) instanceof Outcome.Written);
    }
}
