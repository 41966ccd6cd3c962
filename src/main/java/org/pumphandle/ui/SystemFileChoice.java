package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.common.UserSettings;

/** Asks with the system's dialogs, which open where the last file was found. JavaFX thread. */
final class SystemFileChoice implements FileChoice {
    private static final String LAST_FOLDER = "last.folder";

    private final Window owner;
    private final UserSettings settings;

    SystemFileChoice(Window owner, UserSettings settings) {
        this.owner = owner;
        this.settings = settings;
    }

    @Override
    public List<Path> files(Wanted wanted) {
        var chooser = new FileChooser();
        chooser.setTitle(wanted.title());
        chooser.getExtensionFilters().addAll(new ExtensionFilter(wanted.kind(), wanted.patterns()),
                new ExtensionFilter(text("main.all-files"), "*.*"));
        startIn(chooser::setInitialDirectory);
        List<File> chosen;
        if (wanted.several()) {
            chosen = Optional.ofNullable(chooser.showOpenMultipleDialog(owner)).orElse(List.of());
        } else {
            chosen = Optional.ofNullable(chooser.showOpenDialog(owner)).map(List::of).orElse(List.of());
        }
        var paths = chosen.stream().map(File::toPath).toList();
        paths.stream().findFirst().map(Path::getParent).ifPresent(folder -> settings.put(LAST_FOLDER, folder.toString()));
        return paths;
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        startIn(chooser::setInitialDirectory);
        var chosen = Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
        chosen.map(Path::getParent).ifPresent(folder -> settings.put(LAST_FOLDER, folder.toString()));
        return chosen;
    }

    @Override
    public Optional<Path> saveAs(String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        startIn(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private void startIn(Consumer<File> setter) {
        settings.get(LAST_FOLDER).map(Path::of).filter(Files::isDirectory).map(Path::toFile).ifPresent(setter);
    }
}
