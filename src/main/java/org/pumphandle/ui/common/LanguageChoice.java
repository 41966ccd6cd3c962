package org.pumphandle.ui.common;

import static org.pumphandle.ui.common.Words.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/** Offers the languages of the screens, each by its own name. JavaFX thread. */
public final class LanguageChoice {

    private LanguageChoice() {
    }

    /** A button of its own, which names the language that is spoken. */
    public static MenuButton button(Consumer<ScreenLanguage> onChosen) {
        var button = new MenuButton(ScreenLanguage.spoken().ownName(), Controls.icon(Feather.GLOBE));
        button.setId("language");
        button.setAccessibleText(text("common.language-of-the-screens", ScreenLanguage.spoken().ownName()));
        button.getItems().addAll(items(onChosen));
        return button;
    }

    /** A part of another menu. */
    public static Menu menu(Consumer<ScreenLanguage> onChosen) {
        var menu = new Menu(text("common.language"), Controls.icon(Feather.GLOBE));
        menu.setId("account-language");
        menu.getItems().addAll(items(onChosen));
        return menu;
    }

    private static List<RadioMenuItem> items(Consumer<ScreenLanguage> onChosen) {
        var group = new ToggleGroup();
        return Arrays.stream(ScreenLanguage.values()).map(language -> item(language, group, onChosen)).toList();
    }

    private static RadioMenuItem item(ScreenLanguage language, ToggleGroup group, Consumer<ScreenLanguage> onChosen) {
        var item = new RadioMenuItem(language.ownName());
        item.setId("language-" + language.code());
        item.setToggleGroup(group);
        item.setUserData(language);
        item.setSelected(language == ScreenLanguage.spoken());
        item.setOnAction(_ -> {
            onChosen.accept(language);
            // Where it was refused, what is spoken stays marked.
            group.getToggles().forEach(toggle -> toggle.setSelected(ScreenLanguage.spoken().equals(toggle.getUserData())));
        });
        return item;
    }
}
