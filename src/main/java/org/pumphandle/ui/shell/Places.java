package org.pumphandle.ui.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Where in the window somebody is: the places, in each its first page and those that this led to, and which page is in front. Pages stay as they
 * were left until they are closed. JavaFX thread.
 */
public final class Places {

    /** A place, and the pages to the one in front. */
    public record Standing(Place place, List<Page> trail) {
        public Page page() {
            return trail.getLast();
        }
    }

    private final ObservableList<Place> all = FXCollections.observableArrayList();
    private final Map<String, Deque<Page>> pages = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Standing>> standing = new ReadOnlyObjectWrapper<>(Optional.empty());

    public void add(Place place) {
        all.add(place);
    }

    /** In the order of the rail. */
    public ObservableList<Place> all() {
        return all;
    }

    /** Where somebody is; empty until they were led somewhere. */
    public ReadOnlyObjectProperty<Optional<Standing>> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** Whether a place is in front. */
    public boolean isAt(String id) {
        return standing.get().filter(now -> now.place().id().equals(id)).isPresent();
    }

    /**
     * Goes to a place, to the page that was in front there.
     *
     * @throws IllegalArgumentException where there is no such place
     */
    public void go(String id) {
        var place = place(id);
        stand(place, trail(place));
    }

    /** Goes to a place's first page and closes those that it had led to. */
    public void goFirst(String id) {
        closeOpened(trail(place(id)));
        go(id);
    }

    /** Opens a page after a place's first one, in the place of others that it had led to. */
    public void open(String id, Page page) {
        var place = place(id);
        var trail = trail(place);
        closeOpened(trail);
        trail.addLast(page);
        stand(place, trail);
    }

    /** Makes a place's pages anew, as what they were made of has changed. */
    public void renew(String id) {
        var trail = pages.remove(id);
        if (trail != null) {
            trail.forEach(page -> page.onClosed().run());
            if (isAt(id)) {
                go(id);
            }
        }
    }

    /** Closes the page in front and shows that before it; says whether there was one. */
    public boolean back() {
        var now = standing.get();
        if (now.isEmpty() || now.get().trail().size() < 2) {
            return false;
        }
        goFirst(now.get().place().id());
        return true;
    }

    /** Whether a page is open somewhere that a place led to, which may hold what somebody has typed. */
    public boolean isAnyOpen() {
        return pages.values().stream().anyMatch(trail -> trail.size() > 1);
    }

    /** Closes all pages, of all places. */
    public void close() {
        pages.values().forEach(trail -> trail.forEach(page -> page.onClosed().run()));
        pages.clear();
        standing.set(Optional.empty());
    }

    /** The pages of a place, its first one made where it was not there yet. */
    private Deque<Page> trail(Place place) {
        var trail = pages.computeIfAbsent(place.id(), _ -> new ArrayDeque<>());
        if (trail.isEmpty()) {
            trail.add(place.first().get());
        }
        return trail;
    }

    private static void closeOpened(Deque<Page> trail) {
        while (trail.size() > 1) {
            trail.removeLast().onClosed().run();
        }
    }

    private void stand(Place place, Deque<Page> trail) {
        var next = new Standing(place, new ArrayList<>(trail));
        standing.set(Optional.of(next));
        next.page().onShown().run();
    }

    private Place place(String id) {
        return all.stream().filter(place -> place.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no place " + id));
    }
}
