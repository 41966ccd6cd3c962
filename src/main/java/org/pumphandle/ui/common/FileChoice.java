package org.pumphandle.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files and folders. Screens use the system's dialogs, tests answer by themselves. JavaFX thread. */
public interface FileChoice {

    /** The chosen files; none where the user thought better of it. */
    List<Path> files(Wanted wanted);

    Optional<Path> folder(String title);

    /**
     * Where a file is to be written.
     *
     * @param name the file name that is offered
     */
    Optional<Path> saveAs(String title, String name);

    /**
     * What is asked for.
     *
     * @param title title of the dialog
     * @param kind what the files are, in words
     * @param patterns file name patterns such as {@code *.csv}
     * @param several whether more than one may be chosen
     */
    record Wanted(String title, String kind, List<String> patterns, boolean several) {
        public Wanted {
            patterns = List.copyOf(patterns);
        }
    }
}
