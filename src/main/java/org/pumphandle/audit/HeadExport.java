package org.pumphandle.audit;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.pumphandle.model.TreeHead;
import org.pumphandle.store.SettingRepository;
import org.pumphandle.store.Store;

/**
 * Writes the newest head into the overseer's folder or removable drive, each as a new file beside those before. Once a head lies there, nobody at
 * the station can change what it covers without it being seen.
 */
public final class HeadExport {
    private static final String FOLDER = "log.heads.folder";
    private static final String EXPORTED = "log.heads.exported";
    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final int MOST_OF_ONE_SIZE = 100;

    private final AuditLog log;
    private final SettingRepository settings;

    public HeadExport(Store store, AuditLog log) {
        this.log = log;
        this.settings = store.settings();
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Written(Path file, TreeHead head) implements Outcome {
        }

        /** The newest head was exported before, or a short time ago another one. */
        record NothingDue() implements Outcome {
        }

        /** No folder is chosen. */
        record NoFolder() implements Outcome {
        }

        /** The folder is not there, as when the drive is not plugged in, or cannot be written. */
        record NotReached(Path folder, String why) implements Outcome {
        }
    }

    /**
     * The head that was exported last.
     *
     * @param size leaves
     */
    public record Exported(long size, Instant at) {
    }

    /** Chooses the folder; it need not be there now. */
    public void setFolder(Optional<Path> folder) {
        settings.put(FOLDER, folder.map(path -> path.toAbsolutePath().toString()).orElse(""));
    }

    public Optional<Path> folder() {
        try {
            return settings.get(FOLDER).filter(text -> !text.isEmpty()).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    public Optional<Exported> last() {
        try {
            return settings.get(EXPORTED).map(text -> text.split(" ", 2))
                    .map(words -> new Exported(Long.parseLong(words[0]), Instant.parse(words[1])));
        } catch (NumberFormatException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Exports where the log has grown and the last export is an hour old: to be called often. */
    public Outcome exportIfDue(Instant now) {
        boolean isRecent = last().filter(exported -> exported.at.isAfter(now.minus(BETWEEN)) && !exported.at.isAfter(now)).isPresent();
        return isRecent ? new Outcome.NothingDue() : export(now);
    }

    /** Exports the newest head. */
    public Outcome export(Instant now) {
        var chosen = folder();
        if (chosen.isEmpty()) {
            return new Outcome.NoFolder();
        }
        var folder = chosen.get();
        var head = log.head();
        if (head.isEmpty() || last().filter(exported -> exported.size == head.get().size()).isPresent()) {
            return new Outcome.NothingDue();
        }
        if (!Files.isDirectory(folder)) {
            return new Outcome.NotReached(folder, message("audit.is-not-there-plug-the", folder));
        }
        try {
            var file = write(folder, head.get());
            settings.put(EXPORTED, head.get().size() + " " + now);
            return new Outcome.Written(file, head.get());
        } catch (IOException e) {
            return new Outcome.NotReached(folder, message("audit.cannot-be-written-is-the", folder));
        }
    }

    /** Never over a file that is there, and never half a file: it is written beside, flushed, and moved. */
    private Path write(Path folder, TreeHead head) throws IOException {
        var file = unused(folder, head);
        var part = Files.createTempFile(folder, "head", ".part");
        try {
            Files.writeString(part, new HeadFile(log.key(), head).toText(), StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
            return Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A second head of the same size is another history, as after a restored backup; both are kept. */
    private Path unused(Path folder, TreeHead head) throws IOException {
        var name = String.format(Locale.ROOT, "pumphandle-head-%s-%012d", log.key().station(), head.size());
        for (int i = 1; i <= MOST_OF_ONE_SIZE; i++) {
            var file = folder.resolve(name + (i == 1 ? "" : "-" + i) + ".txt");
            if (!Files.exists(file)) {
                return file;
            }
        }
        throw new IOException(message("audit.too-many-heads-of-the"));
    }
}
