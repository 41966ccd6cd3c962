package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pumphandle.audit.LogQuery;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.LogFilter;

/**
 * What somebody who helps from afar must know of a station: sizes and counts, its mandate's state, and where the role may see the log, what was done last. No name, no
 * number, no place, and nothing of any case or account.
 */
public final class DiagnoseStation {
    private static final int MOST_ACTIONS = 20;
    private static final long MEBIBYTE = 1 << 20;

    private DiagnoseStation() {
    }

    /** Lines for people, in English. */
    public static Job<List<String>> job(Station station) {
        return station.gate().job(Action.STATION_CHECKED, message("station.diagnose"), (_, _) -> {
            var lines = new ArrayList<String>();
            lines.add("demonstration: " + (station.isDemonstration() ? "yes" : "no"));
            lines.add("mandate: " + (station.mandateState().mayAct() ? "holds" : "does not hold") + " ("
                    + station.mandateState().getClass().getSimpleName().toLowerCase(Locale.ROOT) + ")");
            var facts = station.facts();
            lines.add("cases: " + facts.cases() + ", subscribers: " + facts.subscribers() + ", fixes: " + facts.fixes());
            lines.add("free on its disk: " + Files.getFileStore(station.directory()).getUsableSpace() / MEBIBYTE + " MiB");
            files(station.directory(), lines);
            if (station.may(Action.LOG_VIEWED)) {
                new LogQuery(station.store(), station.log()).newest(LogFilter.ALL, MOST_ACTIONS)
                        .forEach(entry -> lines.add("done: " + entry.leaf().at() + " " + entry.leaf().action()));
            }
            return List.copyOf(lines);
        });
    }

    private static void files(Path directory, List<String> lines) throws IOException {
        try (var files = Files.list(directory)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                lines.add("file: " + ending(file) + ", " + (Files.size(file) + MEBIBYTE - 1) / MEBIBYTE + " MiB");
            }
        }
    }

    /** The name alone of files that every station has; of others, which somebody put there, no more than how they end. */
    private static String ending(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith("station.") || name.startsWith("fixes.")
                ? name
                : "another" + name.substring(Math.max(0, name.lastIndexOf('.')));
    }
}
