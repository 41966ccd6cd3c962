package org.pumphandle.ui.shell;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.IntegerBinding;
import org.kordamp.ikonli.feather.Feather;

/**
 * One of the few places that the window is divided into.
 *
 * @param id short name, such as {@code cases}
 * @param title its name on the rail
 * @param waiting how many things in it wait for who is signed in
 * @param first makes its first page when somebody goes there
 */
public record Place(String id, String title, Feather icon, Optional<IntegerBinding> waiting, Supplier<Page> first) {

    /** A place in which nothing waits. */
    public Place(String id, String title, Feather icon, Supplier<Page> first) {
        this(id, title, icon, Optional.empty(), first);
    }
}
