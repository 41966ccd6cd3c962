package org.pumphandle.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pumphandle.ui.common.UserSettings;

/** What is remembered of one table for one account: its layout, and the views that somebody made. One thread. */
final class TableMemory {
    private final UserSettings settings;
    private final String layoutKey;
    private final String viewsKey;

    /** @param owner another word for each account */
    TableMemory(UserSettings settings, String owner, String table) {
        this.settings = settings;
        var start = "table." + owner + "." + table;
        this.layoutKey = start + ".layout";
        this.viewsKey = start + ".views";
    }

    Optional<TableLayout> layout() {
        return settings.get(layoutKey).flatMap(TableLayout::parse);
    }

    void keep(TableLayout layout) {
        settings.put(layoutKey, layout.inOneLine());
    }

    /** Ascending by name. */
    List<SavedView> views() {
        return settings.get(viewsKey).stream().flatMap(String::lines).flatMap(line -> SavedView.parse(line).stream())
                .sorted(Comparator.comparing(view -> view.name().toLowerCase(Locale.ROOT))).toList();
    }

    /** Keeps a view, in the place of another of its name. */
    void keep(SavedView view) {
        var views = without(view.name());
        views.add(view);
        put(views);
    }

    void rename(SavedView view, String name) {
        var views = without(view.name());
        views.removeIf(other -> other.name().equals(name));
        views.add(view.named(name));
        put(views);
    }

    void delete(String name) {
        put(without(name));
    }

    private List<SavedView> without(String name) {
        var views = new ArrayList<>(views());
        views.removeIf(view -> view.name().equals(name));
        return views;
    }

    private void put(List<SavedView> views) {
        settings.put(viewsKey, views.stream().map(SavedView::inOneLine).collect(Collectors.joining("\n")));
    }
}
