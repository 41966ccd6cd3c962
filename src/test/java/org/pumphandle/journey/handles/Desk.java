package org.pumphandle.journey.handles;

import atlantafx.base.controls.ModalPane;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.pumphandle.job.BackgroundJobRunner;
import org.pumphandle.job.JobRunner;
import org.pumphandle.map.MapView;
import org.pumphandle.model.Contact;
import org.pumphandle.model.PreviewRow;
import org.pumphandle.model.RecordedImport;
import org.pumphandle.station.Accounts;
import org.pumphandle.ui.Assets;
import org.pumphandle.ui.Screens;
import org.pumphandle.ui.common.ContactEpisode;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.common.HandClock;
import org.pumphandle.ui.common.Printing;
import org.pumphandle.ui.common.ScreenLanguage;
import org.pumphandle.ui.common.UserSettings;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/** The window as a person uses it: what can be done in it and what can be read off it. Waits for conditions, never for time. */
public final class Desk implements AutoCloseable {
    private static final Path FOLDER = Path.of(System.getProperty("pumphandle.assets", "assets"));
    private static final Assets ASSETS = new Assets(FOLDER, Path.of("target", "no-logs"));
    private static final int PATIENCE_S = 30;

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Answers answers;
    private final Screens screens;
    private final HandClock clock;

    private Desk(Stage stage, Screens screens, Answers answers, HandClock clock) {
        this.clock = clock;
        this.stage = stage;
        this.screens = screens;
        this.answers = answers;
    }

    /** Opens the window with a station offered at sign-in. */
    public static Desk open(Path station, Path settings) throws TimeoutException {
        return open(station, settings, runner -> runner);
    }

    /** Opens the window for accounts that were never offered the tour. */
    public static Desk openForTheFirstTime(Path station, Path settings) throws TimeoutException {
        return open(station, new UserSettings(settings), runner -> runner);
    }

    /** @param work changes how background work runs */
    public static Desk open(Path station, Path settings, UnaryOperator<JobRunner> work) throws TimeoutException {
        var known = new UserSettings(settings);
        for (var account : List.of("tracer", "supervisor", "overseer", "administrator", "bea")) {
            known.put("tour." + account, "answered");
        }
        return open(station, known, work);
    }

    private static Desk open(Path station, UserSettings settings, UnaryOperator<JobRunner> work) throws TimeoutException {
        var stage = FxToolkit.registerPrimaryStage();
        var made = new CompletableFuture<Desk>();
        var clock = new HandClock(Instant.now());
        FxToolkit.setupFixture(() -> made.complete(show(stage, station, settings, work, clock)));
        return made.join();
    }

    private static Desk show(Stage stage, Path station, UserSettings settings, UnaryOperator<JobRunner> work, HandClock clock) {
        for (var style : List.of("Regular", "Bold")) {
            Font.loadFont(FOLDER.resolve("fonts/PumphandleSans-" + style + ".ttf").toUri().toString(), 13);
        }
        var answers = new Answers();
        var screens = new Screens(ASSETS, settings, answers, answers, Screens.stations(),
                work.apply(new BackgroundJobRunner(Platform::runLater)), new BackgroundJobRunner(Platform::runLater),
                new BackgroundJobRunner(Platform::runLater), clock);
        stage.setX(0);
        stage.setY(0);
        // The stage is the same in all tests, and may have been made smaller.
        stage.setWidth(990);
        stage.setHeight(900);
        stage.setScene(screens.scene(990, 900));
        screens.signIn(Optional.of(station));
        stage.show();
        return new Desk(stage, screens, answers, clock);
    }

    /** Makes the window so large. */
    public void resize(double widthPx, double heightPx) {
        robot.interact(() -> {
            stage.setWidth(widthPx);
            stage.setHeight(heightPx);
        });
    }

    public void signIn(String passphrase) {
        signIn("tracer", passphrase);
    }

    public void signIn(String account, String passphrase) {
        fill("#station-account", account);
        robot.clickOn("#station-passphrase").write(passphrase).type(KeyCode.ENTER);
    }

    public void untilSignedIn() {
        until("signed in", () -> isShown("#main"));
    }

    public String signInProblem() {
        until("a problem at sign-in", () -> isShown("#sign-in-problem"));
        var problem = robot.lookup("#sign-in-problem").queryLabeled();
        until("all of the problem", () -> !problem.isTextTruncated());
        return problem.getText();
    }

    public boolean isSignedIn() {
        return isShown("#main");
    }

    /** Leaves the station with the keyboard. */
    public void signOut() {
        press(KeyCode.CONTROL, KeyCode.O);
        untilShown("#sign-in");
    }

    /** Lets time pass for the window, at once. */
    public void pass(Duration time) {
        robot.interact(() -> clock.move(time));
    }

    /** Waits until a label says something, while time passes for the window. */
    public void untilSaysInTime(String query, String words) {
        until(query + " in time with '" + words + "'", () -> {
            clock.move(Duration.ofMillis(500));
            return isShown(query) && robot.lookup(query).queryLabeled().getText().contains(words);
        });
    }

    public void moveMouse() {
        robot.moveBy(1, 0).moveBy(-1, 0);
    }

    public void untilLocked() {
        untilShown("#lock");
    }

    public void unlock(String passphrase) {
        untilEnabled("#lock-open");
        robot.clickOn("#lock-passphrase").write(passphrase).type(KeyCode.ENTER);
    }

    /** Chooses what the menu of one's own account offers. */
    public void inAccountMenu(String item) {
        fromMenu("#account", item);
    }

    /** Chooses the language of the screens where one signs in. */
    public void speakAtSignIn(ScreenLanguage language) {
        robot.clickOn("#language");
        untilShown("#language-" + language.code());
        robot.clickOn("#language-" + language.code());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Chooses the language of the screens in the menu of one's own account. */
    public void speak(ScreenLanguage language) {
        robot.clickOn("#account");
        untilShown("#account-language");
        robot.moveTo("#account-language");
        untilShown("#language-" + language.code());
        // Straight into the menu that opened beside, as another item on the way would close it.
        robot.clickOn("#language-" + language.code(), Motion.HORIZONTAL_FIRST);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** In which direction the window is read. */
    public NodeOrientation orientation() {
        return stage.getScene().getRoot().getEffectiveNodeOrientation();
    }

    /** Chooses what the menu of the chosen case offers. */
    public void inCaseMenu(String item) {
        untilEnabled("#case-menu");
        fromMenu("#case-menu", item);
    }

    private void fromMenu(String button, String item) {
        robot.clickOn(button);
        until(item, () -> isShown(item));
        robot.clickOn(item);
        until("a dialog from " + item, this::isDialogShown);
    }

    public void closeDialog() {
        press(KeyCode.ESCAPE);
        untilNoDialog();
    }

    public void untilShown(String query) {
        until(query, () -> isShown(query));
    }

    public String text(String query) {
        return robot.lookup(query).queryLabeled().getText();
    }

    public List<Accounts.Summary> accounts() {
        return List.copyOf(robot.lookup("#accounts-table").<Accounts.Summary>queryTableView().getItems());
    }

    public void untilAccounts(int count) {
        until(count + " accounts", () -> isShown("#accounts-table") && accounts().size() == count);
    }

    public void chooseAccount(String name) {
        robot.clickOn(
                robot.lookup("#accounts-table").lookup((Node node) -> node instanceof TableCell<?, ?> cell && name.equals(cell.getText()))
                        .<Node>query());
    }

    /** Chooses the first row of a table that has a cell with the given text. */
    public void chooseRow(String table, String text) {
        until("a row " + text, () -> cell(table, text).isPresent());
        robot.clickOn(cell(table, text).orElseThrow());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Optional<Node> cell(String table, String text) {
        return robot.lookup(table).lookup((Node node) -> node instanceof TableCell<?, ?> cell && text.equals(cell.getText())).tryQuery();
    }

    /** Brings a tab to the front by its title. */
    public void showTab(String title) {
        robot.clickOn(robot.lookup(".tab-label").lookup(title).<Node>query());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What can get the keyboard and has no name for screen readers; empty where all is well. */
    public List<String> controlsWithoutName() {
        WaitForAsyncUtils.waitForFxEvents();
        var labelled = robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getLabelFor).toList();
        return robot.lookup((Node node) -> node instanceof Control && node.isFocusTraversable() && isShown(node)).queryAll().stream()
                .filter(node -> !isNamed(node) && !labelled.contains(node)).map(Node::toString).toList();
    }

    private static boolean isNamed(Node node) {
        var written = switch (node) {
            case Labeled control -> control.getText();
            case TextInputControl field -> field.getPromptText();
            default -> null;
        };
        // The parts of a date picker, of a list to type in, and of a line in a list are named by the whole.
        boolean isInLine = node.getParent() instanceof ListCell<?> cell && isSaid(cell.getText());
        return isInLine || node.getParent() instanceof ComboBoxBase<?> || isSaid(written) || isSaid(node.getAccessibleText());
    }

    private static boolean isSaid(String words) {
        return words != null && !words.isBlank();
    }

    /** In pixels. */
    public double heightOf(String query) {
        return robot.lookup(query).query().getLayoutBounds().getHeight();
    }

    /** What screen readers say of a part of the window. */
    public String accessibleText(String query) {
        return robot.lookup(query).query().getAccessibleText();
    }

    /** What stands over an identity. */
    public String watermark() {
        return robot.lookup("#watermark").query().getAccessibleText();
    }

    /** All that the user is told. */
    public List<String> notices() {
        return robot.lookup(".notice-title, .notice-message").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    /** Chooses a file, and imports it as it was recognised. */
    public void importFile(Path file) {
        chooseFile(file);
        untilImportCanStart();
        startImport();
    }

    /** Chooses a file and waits for the look at it. */
    public void chooseFile(Path file) {
        answers.next = List.of(file);
        goTo("cases");
        robot.clickOn("#import");
        untilLookedAt(file);
    }

    /** Why the file cannot be imported like this. */
    public void untilImportProblem(String words) {
        until("a problem with '" + words + "'",
                () -> isShown("#import-problem") && robot.lookup("#import-problem").queryLabeled().getText().contains(words));
    }

    public boolean canStartImport() {
        return !robot.lookup("#import-start").query().isDisabled();
    }

    /** What the look at the file says of its first rows. */
    public void untilPreviewSays(String words) {
        until("a look with '" + words + "'", () -> robot.lookup("#preview-count").queryLabeled().getText().contains(words));
    }

    /** All that the table of the look shows. */
    public String preview() {
        return robot.lookup("#preview-table").<PreviewRow>queryTableView().getItems().toString();
    }

    /** Opens a drop-down list and chooses what begins with the given words. */
    public void chooseIn(String list, String words) {
        robot.clickOn(list);
        until("a choice " + words, () -> choice(words).isPresent());
        robot.clickOn(choice(words).orElseThrow());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Optional<Node> choice(String words) {
        return robot.lookup(".list-cell").queryAll().stream().filter(node -> node instanceof ListCell<?> cell && isShown(cell)
                && cell.getText() != null && cell.getText().startsWith(words) && !stage.getScene().equals(cell.getScene())).findFirst();
    }

    public void write(String field, String text) {
        robot.clickOn(field).write(text);
    }

    /** Writes in the place of what stands in a field. */
    public void fill(String field, String text) {
        robot.interact(() -> robot.lookup(field).queryTextInputControl().clear());
        write(field, text);
    }

    /** Waits until a label or button says something. */
    public void untilSays(String query, String words) {
        until(query + " with '" + words + "'", () -> isShown(query) && robot.lookup(query).queryLabeled().getText().contains(words));
    }

    public boolean isEnabled(String query) {
        return !robot.lookup(query).query().isDisabled();
    }

    /** What the list says of a case, as screen readers read it. */
    public void untilCaseSays(String id, String words) {
        until("case " + id + " with '" + words + "'", () -> robot.lookup(".case-cell").queryAll().stream()
                .anyMatch(cell -> cell.getAccessibleText() != null && cell.getAccessibleText().startsWith("Case " + id + ",")
                        && cell.getAccessibleText().contains(words)));
    }

    public void untilEnabled(String query) {
        until(query + " that can be used", () -> isShown(query) && !robot.lookup(query).query().isDisabled());
    }

    /** Goes to a place by the rail. */
    public void goTo(String place) {
        robot.clickOn("#place-" + place);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Goes to the imports and waits for the newest one's report. */
    public void showImports() {
        goTo("imports");
        untilReport();
    }

    public void untilReport() {
        until("a report", () -> isShown("#import-report"));
    }

    public List<RecordedImport> imports() {
        return List.copyOf(robot.lookup("#imports-table").<RecordedImport>queryTableView().getItems());
    }

    public void untilImports(int count) {
        until(count + " imports", () -> imports().size() == count);
    }

    /** Answers the next question for a file. */
    public void answer(Path file) {
        answers.next = List.of(file);
    }

    /** Waits until the small map over the window is painted. */
    public void untilPainted(String map) throws TimeoutException {
        var asked = new AtomicReference<CompletableFuture<Void>>(new CompletableFuture<>());
        robot.interact(() -> asked.set(robot.lookup(map).<MapView>query().whenPainted()));
        WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> asked.get().isDone());
    }

    public void untilLookedAt(Path file) {
        until("the file " + file.getFileName(), () -> isDialogShown() && isShown("#import-file-name")
                && robot.lookup("#import-file-name").queryLabeled().getText().equals(String.valueOf(file.getFileName())));
    }

    public void untilImportCanStart() {
        until("a file that can be imported", () -> isShown("#import-start") && !robot.lookup("#import-start").query().isDisabled());
    }

    public void startImport() {
        robot.clickOn("#import-start");
        // A report may come by itself before anybody looks.
        until("the import under way", () -> !isDialogShown());
    }

    public void untilIdle() {
        until("no background work", () -> !isShown("#task-title"));
    }

    public String facts() {
        return robot.lookup("#station-facts").queryLabeled().getText();
    }

    public void untilFactsSay(String part) {
        until("facts with " + part, () -> facts().contains(part));
    }

    public void chooseCase(String id) {
        until("case " + id, () -> robot.lookup(id).tryQuery().isPresent());
        Node cell = robot.lookup(id).query();
        robot.clickOn(cell);
    }

    /** Starts matching with the keyboard alone. */
    public void match() {
        press(KeyCode.CONTROL, KeyCode.M);
        until("the rule", () -> isShown("#rule-match"));
        robot.type(KeyCode.ENTER);
    }

    /** Opens the sliders with the keyboard. */
    public void tryRules() {
        press(KeyCode.CONTROL, KeyCode.T);
        until("the sliders", () -> isShown("#what-if-panel"));
    }

    /** Moves a slider by a key. */
    public void slide(String slider, KeyCode key) {
        robot.interact(() -> robot.lookup(slider).query().requestFocus());
        robot.type(key);
    }

    public void click(String query) {
        robot.clickOn(query);
    }

    /** The rule that the contacts shown were found under. */
    public String rule() {
        return robot.lookup("#contacts-rule").queryLabeled().getText();
    }

    public void untilTask(String title) {
        until("task " + title, () -> isShown("#task-title") && robot.lookup("#task-title").queryLabeled().getText().startsWith(title));
    }

    /** Waits until a line below the search box holds the given words. */
    public void untilFound(String words) {
        until("found " + words, () -> robot.lookup(".search-cell").queryAll().stream()
                .anyMatch(cell -> cell.getAccessibleText() != null && cell.getAccessibleText().contains(words)));
    }

    /** Waits until good news that lie over the window are gone. */
    public void untilNothingIsTold() {
        until("no notice", () -> robot.lookup(".notice").queryAll().isEmpty());
    }

    /** Waits for a text anywhere in the window. */
    public void untilRead(String words) {
        until("'" + words + "'", () -> robot.lookup(".label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText() != null && label.getText().contains(words) && label.isVisible()));
    }

    /** Types where the keyboard is. */
    public void type(String text, KeyCode end) {
        robot.write(text).type(end);
    }

    /** The same, with nothing after it. */
    public void type(String text) {
        robot.write(text);
    }

    public void press(KeyCode... keys) {
        robot.push(keys);
    }

    /** Waits for a notice that holds the given words. */
    public void untilTold(String words) {
        until("notice with '" + words + "'", () -> says(".notice-title", words) || says(".notice-message", words));
    }

    private boolean says(String query, String words) {
        return robot.lookup(query).queryAllAs(Label.class).stream().anyMatch(label -> label.getText().contains(words));
    }

    public void showDetails() {
        robot.clickOn("#notice-details");
        until("the details", () -> isShown("#details-text"));
    }

    public String details() {
        return robot.lookup("#details-text").queryTextInputControl().getText();
    }

    public boolean isDialogShown() {
        return robot.lookup("#dialogs").<ModalPane>queryAs(ModalPane.class).isDisplay();
    }

    public void untilNoDialog() {
        until("no dialog", () -> !isDialogShown());
    }

    public List<Contact> contacts() {
        return List.copyOf(robot.lookup("#contact-table").<Contact>queryTableView().getItems());
    }

    /** How many rows of a table are chosen. */
    public int chosenRows(String table) {
        return robot.lookup(table).queryTableView().getSelectionModel().getSelectedItems().size();
    }

    public void untilContacts(int count) {
        until(count + " contacts", () -> contacts().size() == count);
    }

    /** Puts the keyboard into the contact table and goes down a row. */
    public void chooseFirstContact() {
        var table = robot.lookup("#contact-table").<Contact>queryTableView();
        robot.interact(table::requestFocus);
        robot.type(KeyCode.DOWN);
        until("episodes", () -> !episodes().getItems().isEmpty());
    }

    public Optional<ContactEpisode> chosenEpisode() {
        return Optional.ofNullable(episodes().getSelectionModel().getSelectedItem());
    }

    private TableView<ContactEpisode> episodes() {
        return robot.lookup("#episode-table").queryTableView();
    }

    /** Waits until the map stands still and is painted. */
    public void untilMapPainted() throws TimeoutException {
        var asked = new AtomicReference<CompletableFuture<Void>>(new CompletableFuture<>());
        robot.interact(() -> asked.set(map().whenPainted()));
        WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> asked.get().isDone());
    }

    public double mapZoom() {
        return map().getViewport().zoom();
    }

    /** Points at a place of the map. */
    public void pointAt(double latDeg, double lonDeg) {
        robot.moveTo(onScreen(latDeg, lonDeg));
    }

    public void clickAt(double latDeg, double lonDeg) {
        robot.clickOn(onScreen(latDeg, lonDeg));
    }

    /** Draws on the map with the pointer held down, from place to place: latitude, longitude, latitude, ... */
    public void drawOver(double... latLonDeg) {
        robot.drag(onScreen(latLonDeg[0], latLonDeg[1]), MouseButton.PRIMARY);
        for (int i = 2; i < latLonDeg.length; i += 2) {
            robot.moveTo(onScreen(latLonDeg[i], latLonDeg[i + 1]));
        }
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Drags across a part of the window from left to right, between shares of its width. */
    public void dragAcross(String query, double fromShare, double toShare) {
        var bounds = robot.lookup(query).query().localToScreen(robot.lookup(query).query().getLayoutBounds());
        double y = bounds.getMinY() + 0.7 * bounds.getHeight();
        robot.drag(new Point2D(bounds.getMinX() + fromShare * bounds.getWidth(), y), MouseButton.PRIMARY)
                .moveTo(new Point2D(bounds.getMinX() + (fromShare + toShare) / 2 * bounds.getWidth(), y))
                .dropTo(new Point2D(bounds.getMinX() + toShare * bounds.getWidth(), y));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Chooses from a menu that opens no dialog. */
    public void chooseFrom(String menu, String item) {
        robot.clickOn(menu);
        until(item, () -> isShown(item));
        robot.clickOn(item);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Chooses from a menu within a menu. */
    public void chooseFromSubmenu(String menu, String submenu, String item) {
        robot.clickOn(menu);
        until(submenu, () -> isShown(submenu));
        robot.clickOn(submenu);
        until(item, () -> isShown(item));
        // Straight into the menu that opened beside, as another item on the way would close it.
        robot.clickOn(item, Motion.HORIZONTAL_FIRST);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Puts the keyboard into a part of the window. */
    public void focus(String query) {
        robot.interact(() -> robot.lookup(query).query().requestFocus());
    }

    /** The heads of the columns that a table shows, in their order. */
    public List<String> heads(String table) {
        return robot.lookup(table).queryTableView().getVisibleLeafColumns().stream().map(TableColumn::getText).toList();
    }

    /** The rows that are chosen in a table. */
    public List<Object> chosenInTable(String table) {
        return List.copyOf(robot.lookup(table).queryTableView().getSelectionModel().getSelectedItems());
    }

    /** The text that was copied last. */
    public String clipboard() {
        var text = new AtomicReference<>("");
        robot.interact(() -> text.set(Clipboard.getSystemClipboard().getString()));
        return text.get();
    }

    /** What the window's foot says of what the pointer is on. */
    public void untilFootSays(String words) {
        until("foot with '" + words + "'", () -> robot.lookup("#status-text").queryLabeled().getText().contains(words));
    }

    public void untilEpisodeChosen() {
        until("a chosen episode", () -> chosenEpisode().isPresent());
    }

    private Point2D onScreen(double latDeg, double lonDeg) {
        var view = map().getViewport();
        return map().localToScreen(view.pxOf(lonDeg), view.pyOf(latDeg));
    }

    private MapView map() {
        return robot.lookup("#map").query();
    }

    public boolean isShown(String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(Desk::isShown);
    }

    static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null ? node.getScene() != null : isShown(node.getParent()));
    }

    public void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get(PATIENCE_S,
                    TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "within " + PATIENCE_S + " s there was no: " + what + "; the window looked like "
                            + new Gallery(stage.getScene()).draw("missed-" + what.replaceAll("[^a-z]+", "-")),
                    e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Hangs the window as it is, in all its looks, into the gallery; fails where something in it cannot be read well. */
    public void picture(String name) {
        var faults = new Gallery(stage.getScene()).hang(name);
        if (!faults.isEmpty()) {
            throw new AssertionError(name + " cannot be read well:\n" + String.join("\n", faults));
        }
    }

    /** Draws the window into a file as it looks in another size; afterwards it has its own again. */
    public void picture(Path file, double widthPx, double heightPx) {
        double width = stage.getWidth();
        double height = stage.getHeight();
        resize(widthPx, heightPx);
        new Gallery(stage.getScene()).drawInto(file);
        resize(width, height);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Closes the station and the window. */
    @Override
    public void close() throws TimeoutException {
        var closed = new CompletableFuture<Void>();
        Platform.runLater(() -> screens.close(closed));
        WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, closed::isDone);
        closed.join();
        FxToolkit.cleanupStages();
    }

    /** What was put onto paper last. */
    public Optional<Image> printed() {
        return answers.printed;
    }

    /** Answers file choosers and printers by itself. */
    private static final class Answers implements FileChoice, Printing {
        private volatile List<Path> next = List.of();
        private volatile Optional<Image> printed = Optional.empty();

        @Override
        public Outcome print(Image picture, String title) {
            printed = Optional.of(picture);
            return Outcome.PRINTED;
        }

        @Override
        public List<Path> files(Wanted wanted) {
            return next;
        }

        @Override
        public Optional<Path> folder(String title) {
            return next.stream().findFirst();
        }

        @Override
        public Optional<Path> saveAs(String title, String name) {
            return next.stream().findFirst();
        }
    }
}
