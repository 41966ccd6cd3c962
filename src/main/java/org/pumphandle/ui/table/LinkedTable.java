package org.pumphandle.ui.table;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.TableContent;
import org.pumphandle.model.TableExtract;
import org.pumphandle.ui.common.Appearance;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.table.Arranging.Arranged;

/**
 * The table of all screens: sorted, filtered and summed up by column, its columns chosen and remembered, its rows copied and exported; its chosen row and a property
 * follow each other.
 */
public final class LinkedTable<S> extends TableView<S> {
    /** A selection of more is taken away by the toolkit in steps that take as long as it is large, each: seconds in all. */
    static final int MOST_CHOSEN = 10_000;

    private final TableModel<S> model;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final TableMenu<S> menu;
    private TableContent content = TableContent.CASES;
    private Function<S, Optional<String>> caseOf = _ -> Optional.empty();
    private boolean isWhole = true;
    private boolean isArranging;
    private boolean isFound;
    private int textPercent = 100;
    private final Node nothingFits = Controls.emptyState(Feather.FILTER, text("table.none-fits"), text("table.none-fits-advice"));
    private @Nullable Node otherPlaceholder;

    private LinkedTable(String id, String says, ObservableList<S> rows) {
        getItems().setAll(rows);
        setId(id);
        setAccessibleText(says);
        getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "quiet-table", "linked-table");
        setTableMenuButtonVisible(false);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        model = new TableModel<>(rows, new TableModel.Screen<>(this::keys, this::chosen, this::dataColumns, this::show));
        menu = new TableMenu<>(this);
        setContextMenu(menu);
        growWithText();
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                TableOffice.of(this).ifPresent(this::find);
            }
        });
        getSelectionModel().getSelectedItems().addListener((InvalidationListener) _ -> {
            if (!isArranging) {
                hint.set("");
                model.chosenByHand();
            }
        });
        model.standingProperty().subscribe(_ -> sayWhyEmpty());
        placeholderProperty().subscribe(_ -> sayWhyEmpty());
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getTarget() == this) {
                enter(key);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, menu::key);
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, _ -> menu.fill());
    }

    public static <S> LinkedTable<S> of(String id, String says, ObservableList<S> rows) {
        return new LinkedTable<>(id, says, rows);
    }

    /** Says what its rows tell of, where that is not cases. */
    public LinkedTable<S> holding(TableContent what) {
        content = what;
        return this;
    }

    /** Says which case a row tells of. */
    public LinkedTable<S> concerning(Function<S, String> caseId) {
        caseOf = caseId.andThen(Optional::of);
        return this;
    }

    /** Says that there are more rows than it holds: filters, totals and another order of these would mislead. */
    public LinkedTable<S> inPart() {
        isWhole = false;
        return this;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new LinkedTableSkin<>(this);
    }

    @Override
    public void sort() {
        // The rows stand in a list of their own, which is sorted without what a table would do with a large selection.
        if (isWhole) {
            model.arrange();
        }
    }

    TableModel<S> model() {
        return model;
    }

    TableMenu<S> menu() {
        return menu;
    }

    TableContent content() {
        return content;
    }

    boolean isWhole() {
        return isWhole;
    }

    /** How large text is against its usual size. */
    double scale() {
        return textPercent / 100.0;
    }

    /** All columns that know what they hold, as they stand. */
    List<DataColumn<S, ?>> dataColumns() {
        return dataOf(getColumns());
    }

    /** Those shown, as they stand. */
    List<DataColumn<S, ?>> shownColumns() {
        return dataOf(getVisibleLeafColumns());
    }

    @SuppressWarnings("unchecked") // A column of this table holds its rows.
    private static <S> List<DataColumn<S, ?>> dataOf(List<TableColumn<S, ?>> columns) {
        return columns.stream().filter(DataColumn.class::isInstance).<DataColumn<S, ?>>map(column -> (DataColumn<S, ?>) column).toList();
    }

    /** The rows chosen. */
    List<S> chosen() {
        return List.copyOf(getSelectionModel().getSelectedItems());
    }

    /** What stands in rows, as it is shown now; to be asked for on any thread. */
    Supplier<TableExtract> extractOf(List<S> rows) {
        var columns = shownColumns();
        var heads = columns.stream().map(TableColumn::getText).toList();
        return () -> {
            Set<String> cases = new LinkedHashSet<>();
            rows.forEach(row -> caseOf.apply(row).ifPresent(cases::add));
            return new TableExtract(content, getId(), cases, heads,
                    rows.stream().map(row -> columns.stream().map(column -> column.words(row)).toList()).toList());
        };
    }

    /** Once, when it first lies in a window. */
    private void find(TableOffice office) {
        if (!isFound) {
            isFound = true;
            model.work(office.reads(), office.zone(), office::failed);
            new RememberedLayout<>(this, office).begin();
        }
    }

    /** From above the rows the keyboard gets to the first of them; it does not choose more than can be chosen. */
    private void enter(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN && getSelectionModel().isEmpty()) {
            getSelectionModel().selectFirst();
            key.consume();
        } else if (key.getCode() == KeyCode.A && key.isShortcutDown() && getItems().size() > MOST_CHOSEN) {
            hint.set(text("table.too-many-to-choose", MOST_CHOSEN));
            key.consume();
        }
    }

    /** What is said at the foot of what was just tried; empty where nothing is. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Where the filters leave nothing the table does not say that there is nothing. */
    private void sayWhyEmpty() {
        var standing = model.standingProperty().get();
        boolean isFilteredOut = standing.isFiltered() && standing.shown() == 0 && standing.all() > 0;
        if (isFilteredOut && !nothingFits.equals(getPlaceholder())) {
            otherPlaceholder = getPlaceholder();
            setPlaceholder(nothingFits);
        } else if (!isFilteredOut && nothingFits.equals(getPlaceholder())) {
            setPlaceholder(otherPlaceholder);
        }
    }

    /** Columns are as wide as their text needs at its size. */
    private void growWithText() {
        sceneProperty().flatMap(Appearance::percentOf).subscribe(percent -> {
            if (percent != null && percent.intValue() != textPercent) {
                double factor = percent.doubleValue() / textPercent;
                textPercent = percent.intValue();
                getColumns().forEach(column -> column.setPrefWidth(factor * column.getPrefWidth()));
            }
        });
    }

    private List<SortedRows.Key<S>> keys() {
        return getSortOrder().stream().map(LinkedTable::key).toList();
    }

    private static <S> SortedRows.Key<S> key(TableColumn<S, ?> column) {
        boolean isAscending = column.getSortType() == TableColumn.SortType.ASCENDING;
        if (column instanceof DataColumn<S, ?> data) {
            Comparator<@Nullable Object> ascending = LinkedTable::compare;
            return new SortedRows.Key<>(data::sorted, isAscending ? ascending : ascending.reversed());
        }
        return ofCells(column, isAscending);
    }

    @SuppressWarnings("unchecked") // A column's values are of one kind.
    private static int compare(@Nullable Object one, @Nullable Object other) {
        return ((Comparable<Object>) Objects.requireNonNull(one)).compareTo(Objects.requireNonNull(other));
    }

    @SuppressWarnings("unchecked") // A column compares what its own cells hold.
    private static <S> SortedRows.Key<S> ofCells(TableColumn<S, ?> column, boolean isAscending) {
        var ascending = (Comparator<@Nullable Object>) column.getComparator();
        return new SortedRows.Key<>(column::getCellData, isAscending ? ascending : ascending.reversed());
    }

    /** What was chosen and is still there stays chosen, and the one chosen last stays the last. */
    private void show(Arranged<S> arranged) {
        var selection = getSelectionModel();
        var last = selection.getSelectedItem();
        isArranging = true;
        try {
            getItems().setAll(arranged.rows());
            selection.clearSelection();
            var indices = arranged.chosen();
            if (!indices.isEmpty()) {
                int end = indices.stream().filter(i -> arranged.rows().get(i).equals(last)).findFirst().orElse(indices.getLast());
                var others = indices.stream().mapToInt(Integer::intValue).filter(i -> i != end).toArray();
                if (others.length > 0) {
                    selection.selectIndices(others[0], Arrays.copyOfRange(others, 1, others.length));
                }
                selection.select(end);
            }
        } finally {
            isArranging = false;
        }
    }

    /** Lets the table's chosen row and the chosen value follow each other; of several it is the one chosen last. */
    public static <S> void link(LinkedTable<S> table, ObservableValue<Optional<S>> chosen, Consumer<Optional<S>> choose) {
        var selection = table.getSelectionModel();
        selection.selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !table.isArranging) {
                choose.accept(Optional.of(row));
            }
        });
        chosen.subscribe(value -> value.ifPresentOrElse(table::showChosen, () -> {
            selection.clearSelection();
            table.model.chosenByHand();
        }));
    }

    /** Chooses all rows that are shown, as those that were gone around on the map; none becomes the one that the window is about. */
    public void chooseShown() {
        if (getItems().size() > MOST_CHOSEN) {
            hint.set(text("table.too-many-to-choose", MOST_CHOSEN));
            return;
        }
        isArranging = true;
        try {
            getSelectionModel().selectAll();
        } finally {
            isArranging = false;
        }
        model.chosenByHand();
    }

    private void showChosen(S row) {
        var selection = getSelectionModel();
        if (row.equals(selection.getSelectedItem())) {
            return;
        }
        int at = getItems().indexOf(row);
        if (at >= 0) {
            selection.clearAndSelect(at);
            scrollTo(at);
        } else {
            selection.clearSelection();
        }
        model.choose(row);
    }
}
