package org.pumphandle.station.support;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.pumphandle.job.Job;
import org.pumphandle.station.DiagnoseStation;
import org.pumphandle.station.Station;
import org.pumphandle.station.StationException;

/**
 * A zip for who helps from afar: what was diagnosed, the desktop's log, and the reports of its faults, which hold no messages. Nothing personal should stand in the log; what
 * could be a number, a token, a position, a name or a path is taken out of it all the same.
 */
public final class SupportBundle {
    private static final String OUT = "(out)";
    /** In quotes; behind a root or a drive; digits with marks between them; decimals of a position; what is as long and as mixed as a token or an address. */
    private static final Pattern PERSONAL = Pattern
            .compile("'[^']*'|\"[^\"]*\"|\u201C[^\u201D]*\u201D|(?:[A-Za-z]:)?[\\\\/][^\\s:;,]+|\\+?\\d(?:[\\s.-]?\\d){6,}"
                    + "|-?\\d+\\.\\d{3,}|\\S+@\\S+|\\b(?=\\w*\\d)(?=\\w*[A-Za-z])\\w{12,}\\b");
    /** An instant at the beginning of a line of the log, which stays. */
    private static final Pattern INSTANT = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}T\\S+ ");
    private static final int MOST_FILES = 40;

    private SupportBundle() {
    }

    /**
     * Diagnoses a station and writes the bundle.
     *
     * @param program what is told of the program before
     * @param logs folder of the desktop's log, which may not be there
     * @param file replaced where it stands
     */
    public static Job<Path> job(Station station, List<String> program, Path logs, Path file) {
        return Job.of(message("station.support-bundle"), (progress, cancellation) -> {
            var lines = new ArrayList<>(program);
            lines.addAll(DiagnoseStation.job(station).run(progress, cancellation));
            write(file, lines, logs);
            return file;
        });
    }

    /**
     * @param file replaced where it stands
     * @param logs may not be there
     */
    public static void write(Path file, List<String> diagnosis, Path logs) {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            fill(fresh, diagnosis, logs);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StationException(message("station.bundle-cannot-be-written", file), e);
        }
    }

    private static void fill(Path file, List<String> diagnosis, Path logs) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            add(zip, "diagnosis.txt", diagnosis);
            if (Files.isDirectory(logs)) {
                try (var kept = Files.list(logs)) {
                    for (var one : kept.filter(Files::isRegularFile).sorted().limit(MOST_FILES).toList()) {
                        add(zip, "logs/" + one.getFileName(),
                                Files.readAllLines(one).stream().map(SupportBundle::withoutPersonal).toList());
                    }
                }
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, List<String> lines) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static String withoutPersonal(String line) {
        var instant = INSTANT.matcher(line);
        int from = instant.find() ? instant.end() : 0;
        return line.substring(0, from) + PERSONAL.matcher(line.substring(from)).replaceAll(OUT);
    }
}
