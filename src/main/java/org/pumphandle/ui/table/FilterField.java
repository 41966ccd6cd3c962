package org.pumphandle.ui.table;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.pumphandle.ui.table.ColumnFilter.Chosen;
import org.pumphandle.ui.table.ColumnFilter.Typed;
import org.pumphandle.ui.table.DataColumn.Kind;

/** Makes the field under a column's head by which the rows are narrowed. */
final class FilterField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass(Styles.DANGER);

    private FilterField() {
    }

    static <S> Control of(LinkedTable<S> table, DataColumn<S, ?> column) {
        var field = column.kind() == Kind.CHOICE ? choices(table, column) : typed(table, column);
        field.setId(column.getId() + "-filter");
        field.getStyleClass().addAll("table-filter", Styles.SMALL);
        field.setAccessibleText(text("table.filter-of", column.getText()));
        field.setMinWidth(0);
        field.addEventHandler(KeyEvent.KEY_PRESSED, key -> leave(table, key));
        return field;
    }

    /** Down and Enter lead into the rows, Escape empties the field first. */
    private static void leave(LinkedTable<?> table, KeyEvent key) {
        boolean isText = key.getSource() instanceof TextField;
        if (key.getCode() == KeyCode.ESCAPE && key.getSource() instanceof TextField field && !field.getText().isEmpty()) {
            field.clear();
        } else if (key.getCode() == KeyCode.ESCAPE || (isText && key.getCode() == KeyCode.ENTER)) {
            table.requestFocus();
        } else if (isText && key.getCode() == KeyCode.DOWN) {
            table.requestFocus();
            if (table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().selectFirst();
            }
        } else {
            return;
        }
        key.consume();
    }

    private static <S> TextField typed(LinkedTable<S> table, DataColumn<S, ?> column) {
        var field = new TextField();
        var allowed = allowed(column.kind());
        field.setTooltip(new Tooltip(allowed));
        field.setAccessibleHelp(allowed);
        var model = table.model();
        model.filtersProperty().subscribe(filters -> {
            var words = filters.get(column) instanceof Typed typed ? typed.text() : "";
            if (!words.equals(field.getText()) && !(words.isEmpty() && field.getText().isBlank())) {
                field.setText(words);
            }
        });
        field.textProperty().addListener((_, _, now) -> model.filter(column, new Typed(now)));
        model.standingProperty().subscribe(standing -> field.pseudoClassStateChanged(WRONG, standing.wrong().contains(column)));
        return field;
    }

    /** What may be typed, for instance to be said where it is wrong. */
    static String allowed(Kind kind) {
        return switch (kind) {
            case NUMBER -> text("table.number-allowed");
            case TIME -> text("table.time-allowed");
            case TEXT, CHOICE -> text("table.text-allowed");
        };
    }

    private static <S> MenuButton choices(LinkedTable<S> table, DataColumn<S, ?> column) {
        var button = new MenuButton();
        var model = table.model();
        model.filtersProperty().subscribe(filters -> {
            var keys = filters.get(column) instanceof Chosen chosen ? chosen.keys() : Set.<String>of();
            button.setText(
                    keys.isEmpty() ? text("table.all") : keys.size() == 1 ? words(table, column, keys) : text("table.some", keys.size()));
        });
        button.setOnShowing(_ -> button.getItems().setAll(items(table, column)));
        // A menu that is empty is not shown, and then never filled.
        button.getItems().add(new MenuItem(text("table.all")));
        return button;
    }

    private static <S> String words(LinkedTable<S> table, DataColumn<S, ?> column, Set<String> keys) {
        return table.model().rows().stream().map(column::value).filter(held -> keys.contains(ColumnFilter.key(held))).findFirst()
                .<String>map(column::wordsOf).orElseGet(() -> keys.iterator().next());
    }

    private static <S> MenuItem[] items(LinkedTable<S> table, DataColumn<S, ?> column) {
        var model = table.model();
        var all = new MenuItem(text("table.all"));
        all.setOnAction(_ -> model.filter(column, new Chosen(Set.of())));
        var items = new ArrayList<MenuItem>();
        items.add(all);
        items.add(new SeparatorMenuItem());
        present(table, column).forEach((key, words) -> {
            var item = new CheckMenuItem(words);
            item.setId(column.getId() + "-" + key.toLowerCase(Locale.ROOT));
            item.setMnemonicParsing(false);
            item.setSelected(model.filtersProperty().get().get(column) instanceof Chosen chosen && chosen.keys().contains(key));
            item.setOnAction(_ -> choose(model, column, key, item.isSelected()));
            items.add(item);
        });
        return items.toArray(MenuItem[]::new);
    }

    private static <S> void choose(TableModel<S> model, DataColumn<S, ?> column, String key, boolean isChosen) {
        var keys = new TreeSet<>(model.filtersProperty().get().get(column) instanceof Chosen chosen ? chosen.keys() : Set.of());
        if (isChosen) {
            keys.add(key);
        } else {
            keys.remove(key);
        }
        model.filter(column, new Chosen(keys));
    }

    /** The values that are there, in their order, by their keys. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Constants of one type, or words.
    private static <S> Map<String, String> present(LinkedTable<S> table, DataColumn<S, ?> column) {
        var held = new HashSet<Comparable>();
        table.model().rows().forEach(row -> held.add((Comparable) column.value(row)));
        var present = new LinkedHashMap<String, String>();
        held.stream().sorted(Comparator.naturalOrder()).forEach(one -> present.put(ColumnFilter.key(one), column.wordsOf(one)));
        return present;
    }
}
