package org.pumphandle.ui.table;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.TableContent;
import org.pumphandle.model.TableExtract;
import org.pumphandle.ui.common.UserSettings;

/**
 * What tables find around them in the window of who is signed in. A table looks for it in what it lies in, so that no screen need hand it on; a table that
 * lies in none works and remembers nothing. JavaFX thread.
 */
public interface TableOffice {

    /** Lets the tables below a node find it. */
    static void serve(Node window, TableOffice office) {
        window.getProperties().put(TableOffice.class, office);
    }

    /** That of a node; empty where it lies in no window. */
    static Optional<TableOffice> of(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at.getProperties().get(TableOffice.class) instanceof TableOffice office) {
                return Optional.of(office);
            }
        }
        return Optional.empty();
    }

    UserSettings settings();

    /** Whose layouts are remembered: another word for each account. */
    String owner();

    /** In which times are shown. */
    ZoneId zone();

    /** Runs what would hold up the window. */
    JobRunner reads();

    /** Whether rows may be copied and exported. */
    boolean mayTakeOut(TableContent content);

    /** Puts rows into the clipboard, once that stands in the log. */
    void copy(Supplier<TableExtract> rows);

    /** Asks for a file and writes rows to it, once that stands in the log. */
    void export(String table, Supplier<TableExtract> rows);

    /** Shows something that asks for an answer. */
    void ask(Region form, double widthPx, double mostHeightPx);

    /** Puts away what asks. */
    void answered();

    boolean isAsking();

    /** Says what was done, and offers to take it back. */
    void tell(String words, Runnable undo);

    /** Says that rows could not be put in order. */
    void failed(Exception error);
}
