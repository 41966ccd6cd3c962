package org.pumphandle.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pumphandle.ui.common.FileChoice;

/** Chooses nothing: pictures have no user. */
final class NoFileChoice implements FileChoice {

    @Override
    public List<Path> files(Wanted wanted) {
        return List.of();
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> saveAs(String title, String name) {
        return Optional.empty();
    }
}
