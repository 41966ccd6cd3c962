package org.pumphandle.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.BackgroundJobRunner;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Contact;
import org.pumphandle.station.InitStation;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.common.UserSettings;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The main path as a person walks it: open, sign in, import, match, choose a case, choose a contact, see the episode on the map. */
class MainPathTest {
    private static final Path ASSETS = Path.of(System.getProperty("pumphandle.assets", "assets"));
    private static final String PASSPHRASE = "broad street 1854";
    private static final long T = 1_600_000_000L;

    @TempDir
    Path directory;
    private final FxRobot robot = new FxRobot();
    private final Answers answers = new Answers();
    @SuppressWarnings("NullAway.Init") // Made before each test.
    private Screens screens;

    @BeforeEach
    void openTheWindow() throws Exception {
        writeFiles();
        InitStation.job(directory.resolve("office"), InitStation.DEMONSTRATION, PASSPHRASE.toCharArray())
                .run(Progress.NONE, new Cancellation())
                .close();
        var stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> show(stage));
    }

    private void show(Stage stage) {
        Fonts.load(ASSETS);
        screens = new Screens(ASSETS, new UserSettings(directory.resolve("settings.properties")), answers,
                (folder, passphrase) -> new StationDoor(Station.open(folder, passphrase)), new BackgroundJobRunner(Platform::runLater),
                new BackgroundJobRunner(Platform::runLater));
        stage.setX(0);
        stage.setY(0);
        stage.setScene(screens.scene(990, 900));
        screens.signIn(Optional.of(directory.resolve("office")));
        stage.show();
    }

    @AfterEach
    void closeTheStation() throws Exception {
        var closed = new java.util.concurrent.CompletableFuture<Void>();
        Platform.runLater(() -> screens.close(closed));
        closed.get(20, TimeUnit.SECONDS);
        FxToolkit.cleanupStages();
    }

    @Test
    void fromSignInToTheEpisodeOnTheMap() throws Exception {
        signIn("not the passphrase");
        until(() -> isShown("#sign-in-problem") && text("#sign-in-problem").contains("does not open"));
        signIn(PASSPHRASE);
        until(() -> isShown("#main"));

        importFile("#import-cases", "cases.csv");
        until(() -> list("#case-list").getItems().size() == 1);
        robot.clickOn(cell("C-1"));
        importFile("#import-history", "history.csv");
        until(() -> !isShown("#task-title"));
        importFile("#import-fixes", "fixes.csv");
        until(() -> text("#station-facts").contains("1 subscriber"));

        robot.clickOn("#match");
        until(() -> isShown("#rule-match"));
        robot.interact(() -> robot.lookup("#rule-match").queryButton().fire());
        until(() -> !contacts().getItems().isEmpty());
        assertThat(contacts().getItems()).singleElement().satisfies(contact -> assertThat(contact.minutes()).isBetween(29.9, 30.1));

        robot.interact(() -> contacts().getSelectionModel().select(0));
        until(() -> !table("#episode-table").getItems().isEmpty());
        picture("journey-main-path.png");
    }

    private void writeFiles() throws IOException {
        Files.writeString(directory.resolve("cases.csv"),
                "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n"
                        + "C-1,2020-09-14,2020-09-14,,K-1,2020-09-14,contact-tracing\n");
        var history = new StringBuilder("time,lat,lon,accuracy\n");
        var fixes = new StringBuilder("token,time,lat,lon,accuracy\n");
        for (int i = 0; i <= 30; i++) {
            history.append(T + 60L * i).append(",52.5,13.4,10\n");
            fixes.append("S1,").append(T + 60L * i).append(",52.5001,13.4,10\n");
        }
        Files.writeString(directory.resolve("history.csv"), history);
        Files.writeString(directory.resolve("fixes.csv"), fixes);
    }

    private void signIn(String passphrase) {
        robot.doubleClickOn("#station-passphrase").write(passphrase).type(KeyCode.ENTER);
    }

    private void importFile(String item, String file) {
        answers.next = List.of(directory.resolve(file));
        robot.clickOn("#import");
        until(() -> isShown(item));
        robot.clickOn(item);
    }

    private Node cell(String caseId) {
        return robot.lookup(caseId).query();
    }

    private ListView<?> list(String query) {
        return robot.lookup(query).queryListView();
    }

    private TableView<?> table(String query) {
        return robot.lookup(query).queryTableView();
    }

    private TableView<Contact> contacts() {
        return robot.lookup("#contact-table").queryTableView();
    }

    private String text(String query) {
        return robot.lookup(query).queryLabeled().getText();
    }

    private boolean isShown(String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("this did not come about within 30 s", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void picture(String name) throws Exception {
        var folder = new File(System.getProperty("pumphandle.screenshots", "target/screenshots"));
        assertThat(folder.isDirectory() || folder.mkdirs()).isTrue();
        var image = WaitForAsyncUtils.asyncFx(() -> SwingFXUtils
                .fromFXImage(robot.lookup("#main").query().getScene().snapshot(null), null)).get(30, TimeUnit.SECONDS);
        ImageIO.write(image, "png", new File(folder, name));
    }

    /** Answers file choosers by itself. */
    private static final class Answers implements FileChoice {
        private volatile List<Path> next = List.of();

        @Override
        public List<Path> files(Wanted wanted) {
            return next;
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }
    }
}
