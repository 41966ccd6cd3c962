package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.Document;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.journey.handles.HelpSide;
import org.pumphandle.journey.handles.OversightDesk;
import org.pumphandle.model.ContactFilter;
import org.pumphandle.model.Episode;
import org.pumphandle.model.MessageSettings;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Verdict;
import org.pumphandle.station.Batches;
import org.pumphandle.station.ImportCases;
import org.pumphandle.station.ImportFixes;
import org.pumphandle.station.ImportHistory;
import org.pumphandle.station.ImportLayer;
import org.pumphandle.station.InitStation;
import org.pumphandle.station.MatchCases;
import org.pumphandle.station.SimulateTown;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.Numbers;

/** Makes the pictures of the real window that the guide shows. */
@Tag("journey")
class GuideTest {
    private static final Path GUIDE = Path.of("src/docs/guide");
    private static final Path PICTURES = Path.of(System.getProperty("pumphandle.guide", "target/guide"), "pictures");
    private static final int WIDTH_PX = 1440;
    private static final int HEIGHT_PX = 900;

    private final Set<String> made = new TreeSet<>();

    @TempDir
    private Path directory;

    @Test
    void allPicturesThatTheGuideNamesAreMadeAndNoOthers() throws Exception {
        var station = town();
        try (var desk = Desk.open(station, directory.resolve("settings"))) {
            take(desk, "sign-in");
            asTracer(desk);
            asSupervisor(desk);
            asOverseer(desk);
            asAdministrator(desk);
        }
        assertThat(made).isEqualTo(named());
    }

    private static Set<String> named() throws IOException {
        var names = new TreeSet<String>();
        for (var document : Document.all()) {
            document.images().stream().map(document::resolve).filter(picture -> picture.startsWith(GUIDE.resolve("pictures")))
                    .forEach(picture -> names.add(String.valueOf(picture.getFileName()).replaceFirst("\\.png$", "")));
        }
        return names;
    }

    private void take(Desk desk, String name) throws Exception {
        desk.picture(PICTURES.resolve(name + ".png"), WIDTH_PX, HEIGHT_PX);
        made.add(name);
    }

    private void asTracer(Desk desk) throws Exception {
        var help = new HelpSide(desk);
        desk.signIn(Office.PASSPHRASE);
        desk.untilSignedIn();
        desk.untilIdle();
        help.choose("#help-menu-tour");
        desk.until("contacts", () -> !desk.contacts().isEmpty());
        take(desk, "tour");
        desk.press(KeyCode.ESCAPE);
        desk.untilMapPainted();
        take(desk, "case");
        desk.press(KeyCode.F1);
        help.untilExplains(HelpTopic.CASES);
        take(desk, "help");
        desk.press(KeyCode.F1);
        desk.press(KeyCode.CONTROL, KeyCode.K);
        desk.untilShown("#search-found");
        desk.type("contact", KeyCode.SPACE);
        desk.untilFound("What it means: Contact");
        take(desk, "search");
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.CONTROL, KeyCode.M);
        desk.untilShown("#rule-match");
        take(desk, "match");
        desk.closeDialog();
        desk.chooseFirstContact();
        var longest = desk.contacts().getFirst().episodes().stream().limit(5).mapToDouble(Episode::minutes).max().orElseThrow();
        desk.chooseRow("#episode-table", Numbers.tenths(longest));
        desk.untilEnabled("#episode-explain");
        desk.click("#episode-explain");
        desk.untilShown("#proximity-plot");
        desk.untilRead("This episode:");
        take(desk, "evidence");
        desk.closeDialog();
        desk.click("#side-notes");
        desk.untilShown("#note-text");
        desk.write("#note-text", "Called at noon. Was at the market on Saturday, with two others.");
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.untilShown("#note-correct");
        desk.untilNothingIsTold();
        take(desk, "notes");
        desk.chooseFile(directory.resolve("town").resolve("fixes.csv"));
        desk.untilImportCanStart();
        take(desk, "import");
        desk.closeDialog();
        desk.goTo("batches");
        desk.click("#batch-new");
        desk.untilSays("#compose-reach", "warned");
        desk.write("#message-hot-line", "+99 9 1854");
        desk.press(KeyCode.ENTER);
        desk.untilEnabled("#compose-make");
        take(desk, "new-batch");
        desk.press(KeyCode.ALT, KeyCode.LEFT);
        desk.signOut();
    }

    private void asSupervisor(Desk desk) throws Exception {
        desk.signIn("supervisor", Office.PASSPHRASE);
        desk.untilSignedIn();
        desk.untilIdle();
        desk.goTo("batches");
        desk.chooseRow("#batches-table", "Waits for approval");
        desk.untilShown("#batch-judge");
        desk.click("#batch-judge");
        desk.untilShown("#approval-messages");
        desk.untilPainted("#approval-map");
        take(desk, "judge");
        desk.press(KeyCode.ALT, KeyCode.LEFT);
        desk.showTab("Routes");
        desk.untilShown("#routes");
        take(desk, "routes");
        desk.goTo("appeals");
        take(desk, "appeals");
        desk.signOut();
    }

    private void asOverseer(Desk desk) throws Exception {
        var oversight = new OversightDesk(desk);
        desk.signIn("overseer", Office.PASSPHRASE);
        desk.untilSignedIn();
        oversight.untilEntries(entries -> !entries.isEmpty());
        take(desk, "oversight");
        oversight.chooseFirst();
        desk.press(KeyCode.ENTER);
        desk.untilShown("#proof-holds");
        take(desk, "proof");
        desk.signOut();
    }

    private void asAdministrator(Desk desk) throws Exception {
        desk.signIn("administrator", Office.PASSPHRASE);
        desk.untilSignedIn();
        desk.untilAccounts(4);
        take(desk, "accounts");
        desk.click("#account-make");
        desk.untilShown("#make-name");
        take(desk, "make-account");
        desk.closeDialog();
    }

    /** A station of a small simulated town that was matched, with a batch that waits for a supervisor. */
    private Path town() throws Exception {
        var town = directory.resolve("town");
        run(SimulateTown.job(120, 5, 7, town));
        var folder = directory.resolve("town-office");
        try (var station = run(InitStation.forDemonstration(folder, Office.PASSPHRASE.toCharArray()))) {
            run(ImportLayer.job(station, town.resolve("streets.geojson")));
            run(ImportCases.job(station, town.resolve("cases.csv")));
            for (var summary : station.cases()) {
                var history = town.resolve("history").resolve(summary.recorded().id() + ".csv");
                if (Files.exists(history)) {
                    run(ImportHistory.job(station, summary.recorded().id(), List.of(history), Optional.empty()));
                }
            }
            run(ImportFixes.job(station, List.of(town.resolve("fixes.csv")), Optional.empty()));
            run(MatchCases.job(station, Rule.VICINITY_15, Set.of()));
        }
        try (var station = Station.open(folder, "tracer", Office.PASSPHRASE.toCharArray())) {
            run(Batches.submit(station, run(Batches.compose(station, Office.TEXTS, new ContactFilter(Rule.VICINITY_15.name(),
                    EnumSet.of(Verdict.ESTABLISHED, Verdict.PROBABLE), 0, LocalDate.of(2020, 1, 1), LocalDate.of(2039, 12, 31),
                    Set.of("C-003"),
                    Optional.empty()), new MessageSettings(List.of("en"), "+99 9 1854")))));
        }
        return folder;
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }
}
