package org.pumphandle.ui.imports;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What becomes of things that are dragged over the window: files are welcome, all else is not. JavaFX thread. */
public final class FileDrop {
    private final ReadOnlyBooleanWrapper hovering = new ReadOnlyBooleanWrapper();
    private final Consumer<List<Path>> onFiles;

    /** @param onFiles hears of files and folders that were dropped */
    public FileDrop(Consumer<List<Path>> onFiles) {
        this.onFiles = onFiles;
    }

    /** Whether something welcome is held over the window. */
    public ReadOnlyBooleanProperty hoveringProperty() {
        return hovering.getReadOnlyProperty();
    }

    /**
     * Something is held over the window.
     *
     * @param isOurs whether it was taken up in this window
     * @return whether it may be dropped
     */
    public boolean over(boolean hasFiles, boolean isOurs) {
        hovering.set(hasFiles && !isOurs);
        return hovering.get();
    }

    /** It was taken away again. */
    public void left() {
        hovering.set(false);
    }

    /**
     * It was dropped.
     *
     * @return whether it was taken
     */
    public boolean dropped(List<File> files) {
        boolean taken = hovering.get() && !files.isEmpty();
        hovering.set(false);
        if (taken) {
            onFiles.accept(files.stream().map(File::toPath).distinct().toList());
        }
        return taken;
    }
}
