package org.pumphandle.ui.common;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the desktop remembers for its user: window, theme, folders. It holds nothing of any case. A file that cannot be read or written is no
 * reason to stop: then nothing is remembered. One thread.
 */
public final class UserSettings {
    private static final Logger LOG = LoggerFactory.getLogger(UserSettings.class);
    private static final int MOST_RECENT = 6;
    private static final String RECENT = "recent.station.";

    private final Optional<Path> file;
    private final Properties values = new Properties();

    /** The usual ones, forgotten at the end. */
    public UserSettings() {
        this.file = Optional.empty();
    }

    /** @param file where the settings are; it and its folder are made when something is put */
    public UserSettings(Path file) {
        this.file = Optional.of(file);
        if (Files.exists(file)) {
            try {
                values.load(new StringReader(Files.readString(file)));
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("settings {} cannot be read and start afresh: {}", file, e.toString());
            }
        }
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    public double number(String key, double otherwise) {
        try {
            return get(key).map(Double::parseDouble).filter(Double::isFinite).orElse(otherwise);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public void put(String key, String value) {
        if (!value.equals(values.setProperty(key, value))) {
            save();
        }
    }

    public void put(String key, double value) {
        put(key, Double.toString(value));
    }

    /** Stations opened before, the last one first. */
    public List<Path> recentStations() {
        var recent = new ArrayList<Path>();
        for (int i = 0; i < MOST_RECENT; i++) {
            get(RECENT + i).map(Path::of).ifPresent(recent::add);
        }
        return recent;
    }

    /** Puts a station first among the recent ones. */
    public void rememberStation(Path directory) {
        var recent = new ArrayList<>(recentStations());
        var absolute = directory.toAbsolutePath().normalize();
        recent.remove(absolute);
        recent.addFirst(absolute);
        for (int i = 0; i < Math.min(MOST_RECENT, recent.size()); i++) {
            values.setProperty(RECENT + i, recent.get(i).toString());
        }
        save();
    }

    private void save() {
        file.ifPresent(this::save);
    }

    private void save(Path into) {
        try {
            var folder = into.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var text = new StringWriter();
            values.store(text, null);
            var fresh = into.resolveSibling(into.getFileName() + ".new");
            Files.writeString(fresh, text.toString());
            Files.move(fresh, into, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("settings {} cannot be written: {}", into, e.toString());
        }
    }
}
