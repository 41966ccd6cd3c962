package org.pumphandle.ui.oversight;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.oversight.FilterModel.Period;

/** What is chosen of the log: days, account, action, or one case. */
final class FilterBar extends FlowPane {
    private final FilterModel model;
    private final CustomTextField caseField = new CustomTextField();

    FilterBar(FilterModel model) {
        this.model = model;
        getStyleClass().add("filter-bar");
        setAlignment(Pos.CENTER_LEFT);
        var period = choice("filter-period", text("oversight.period"), model.periodProperty(),
                FXCollections.observableArrayList(Period.values()), 124);
        var first = day("filter-first", text("oversight.first-day"), model.firstProperty());
        var last = day("filter-last", text("oversight.last-day"), model.lastProperty());
        var account = choice("filter-account", text("oversight.account"), model.accountProperty(), model.accounts(), 130);
        var action = choice("filter-action", text("oversight.action"), model.actionProperty(), model.actions(), 160);
        var follows = model.caseProperty().map(Optional::isPresent);
        for (var control : List.of(period, first, last, account, action)) {
            control.disableProperty().bind(follows);
        }
        var clear = Controls.iconButton("filter-clear", Feather.X, text("oversight.show-all-esc"));
        clear.getStyleClass().add(Styles.SMALL);
        clear.setOnAction(_ -> model.clear());
        getChildren().addAll(period, first, last, account, action, caseField(), clear);
    }

    private TextField caseField() {
        caseField.setId("filter-case");
        caseField.setPromptText(text("oversight.case-history"));
        caseField.setAccessibleText(text("oversight.case-whose-history-is-followed"));
        caseField.setPrefColumnCount(11);
        caseField.setLeft(Controls.icon(Feather.SEARCH, "inside-icon"));
        caseField.textProperty().bindBidirectional(model.typedCaseProperty());
        caseField.setOnAction(_ -> model.takeCase());
        caseField.focusedProperty().addListener((_, _, isFocused) -> {
            if (!isFocused) {
                model.takeCase();
            }
        });
        return caseField;
    }

    private static <T> ComboBox<T> choice(String id, String says, Property<T> value, ObservableList<T> choices, double widthPx) {
        var box = new ComboBox<T>(choices);
        box.setId(id);
        box.setAccessibleText(says);
        box.setPrefWidth(widthPx);
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    /** Days stand there only where days are chosen. */
    private DatePicker day(String id, String says, ObjectProperty<@Nullable LocalDate> value) {
        var picker = Controls.dayPicker(id, says);
        picker.setPromptText(says);
        picker.setPrefWidth(132);
        picker.valueProperty().bindBidirectional(value);
        picker.visibleProperty().bind(model.periodProperty().isEqualTo(Period.DAYS));
        picker.managedProperty().bind(picker.visibleProperty());
        return picker;
    }

    void focusCase() {
        caseField.requestFocus();
        caseField.selectAll();
    }
}
