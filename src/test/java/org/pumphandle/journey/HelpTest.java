package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.journey.handles.HelpSide;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.ScreenLanguage;

/** A newcomer finds the way without a manual. */
@Tag("journey")
class HelpTest {
    @TempDir
    private Path directory;

    @AfterEach
    void speakEnglishAgain() {
        ScreenLanguage.ENGLISH.speak();
    }

    @Test
    void f1ExplainsEveryPlaceAndDialogOfATracer() throws Exception {
        var office = Office.in(directory);
        office.approveWarnings();
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            var help = new HelpSide(desk);
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.chooseCase("C-1");
            desk.untilContacts(6);
            desk.press(KeyCode.F1);
            help.untilExplains(HelpTopic.CASES);
            desk.picture("help-cases");
            assertThat(desk.controlsWithoutName()).isEmpty();
            desk.press(KeyCode.ESCAPE);
            help.untilClosed();
            desk.press(KeyCode.F1);
            for (var place : places().entrySet()) {
                desk.goTo(place.getKey());
                help.untilExplains(place.getValue());
            }
            desk.goTo("batches");
            desk.picture("help-batches");
            desk.press(KeyCode.F1);
            help.untilClosed();
            desk.click("#batch-new");
            desk.untilShown("#compose");
            desk.press(KeyCode.F1);
            help.untilExplains(HelpTopic.NEW_BATCH);
            desk.press(KeyCode.F1);

            desk.goTo("cases");
            desk.press(KeyCode.CONTROL, KeyCode.M);
            desk.untilShown("#rule-match");
            desk.press(KeyCode.F1);
            help.untilExplains(HelpTopic.MATCH);
            desk.picture("help-match");
            desk.press(KeyCode.ESCAPE);
            help.untilClosed();
            assertThat(desk.isDialogShown()).as("Escape closes help first").isTrue();
            desk.closeDialog();
            desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
            desk.untilShown("#consent-view");
            desk.press(KeyCode.F1);
            help.untilExplains(HelpTopic.CONSENT);
            desk.picture("help-consent");
        }
    }

    private static Map<String, HelpTopic> places() {
        return Map.of("cases", HelpTopic.CASES, "follow-ups", HelpTopic.FOLLOW_UPS, "batches", HelpTopic.BATCHES, "appeals",
                HelpTopic.APPEALS, "imports", HelpTopic.IMPORTS, "requests", HelpTopic.REQUESTS, "settings", HelpTopic.SETTINGS);
    }

    @Test
    void otherRolesHaveHelpAndATourOfTheirOwn() throws Exception {
        var office = Office.in(directory);
        office.approveWarnings();
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            var help = new HelpSide(desk);
            for (var role : List.of("supervisor", "overseer", "administrator")) {
                desk.signIn(role, Office.PASSPHRASE);
                desk.untilSignedIn();
                desk.untilIdle();
                desk.press(KeyCode.F1);
                help.untilExplains(switch (role) {
                    case "supervisor" -> HelpTopic.CASES;
                    case "overseer" -> HelpTopic.OVERSIGHT;
                    default -> HelpTopic.ACCOUNTS;
                });
                desk.picture("help-" + role);
                desk.press(KeyCode.ESCAPE);
                help.untilClosed();
                help.choose("#help-menu-tour");
                int steps = 0;
                while (help.isTouring()) {
                    if (++steps == 1) {
                        desk.picture("tour-" + role);
                    }
                    desk.press(KeyCode.ENTER);
                }
                assertThat(steps).as(role).isBetween(4, 7);
                desk.signOut();
            }
        }
    }

    @Test
    void theGlossaryIsReadByLinksByItsFieldAndByTheSearchBox() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            var help = new HelpSide(desk);
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            help.choose("#help-menu-glossary");
            desk.untilShown("#glossary-filter");
            desk.type("coarse", KeyCode.ENTER);
            desk.untilShown("#term-too-coarse");
            assertThat(desk.isShown("#term-batch")).isFalse();
            desk.picture("glossary");
            desk.press(KeyCode.ESCAPE);
            help.untilClosed();
            desk.click("#theme");
            desk.press(KeyCode.CONTROL, KeyCode.K);
            desk.untilShown("#search-found");
            desk.type("means episode", KeyCode.SPACE);
            desk.untilFound("What it means: Episode");
            desk.picture("search-help-dark");
            desk.press(KeyCode.ENTER);
            desk.untilShown("#term-episode");
            desk.picture("glossary-episode-dark");
            desk.click("#episode-see-contact");
            desk.click("#help-shortcuts");
            desk.untilSays("#help-title", "Keyboard shortcuts");
            desk.picture("shortcuts-dark");
            desk.click("#help-tour");
            desk.untilShown("#tour-title");
            desk.picture("tour-dark");
        }
    }

    @Test
    void aNewcomerTakesTheTourByTheKeyboardAndNothingIsChanged() throws Exception {
        var office = Office.in(directory);
        office.approveWarnings();
        try (var desk = Desk.openForTheFirstTime(office.station(), directory.resolve("settings"))) {
            var help = new HelpSide(desk);
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.untilIdle();
            desk.untilShown("#tour-take");
            var facts = desk.facts();
            desk.picture("tour-offer");
            desk.click("#tour-take");
            var titles = new ArrayList<String>();
            while (help.isTouring()) {
                titles.add(desk.text("#tour-title"));
                if (titles.size() == 1) {
                    desk.untilContacts(6);
                }
                desk.picture("tour-" + titles.size());
                desk.press(KeyCode.RIGHT);
            }
            assertThat(titles).containsExactly("Cases", "The case’s own path", "Time", "Contacts", "Why this is a contact",
                    "Notes and follow-ups", "Warnings", "One box for all", "What keeps watch", "Help is always here");
            assertThat(desk.isDialogShown()).isFalse();
            assertThat(desk.facts()).isEqualTo(facts);
            assertThat(desk.isShown("#tour-offer")).isFalse();
            desk.signOut();
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.untilIdle();
            assertThat(desk.isShown("#tour-offer")).as("it is offered once").isFalse();
        }
    }

    @Test
    void aTourThatIsDeclinedIsNotOfferedAgainButCanBeTakenAndEnded() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.openForTheFirstTime(office.station(), directory.resolve("settings"))) {
            var help = new HelpSide(desk);
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.untilShown("#tour-not-now");
            desk.click("#tour-not-now");
            assertThat(desk.isShown("#tour-offer")).isFalse();
            help.choose("#help-menu-tour");
            desk.untilSays("#tour-title", "Cases");
            desk.press(KeyCode.RIGHT);
            desk.press(KeyCode.LEFT);
            desk.untilSays("#tour-title", "Cases");
            desk.press(KeyCode.CONTROL, KeyCode.I);
            assertThat(desk.isDialogShown()).as("no key gets through").isFalse();
            desk.press(KeyCode.ESCAPE);
            assertThat(help.isTouring()).isFalse();
        }
    }

    @Test
    void theTourHoldsInASmallWindowWithLargeTextAndFromRightToLeft() throws Exception {
        var office = Office.in(directory);
        office.approveWarnings();
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            var help = new HelpSide(desk);
            desk.resize(990, 700);
            desk.speakAtSignIn(ScreenLanguage.HEBREW);
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.untilIdle();
            help.choose("#help-menu-tour");
            desk.untilContacts(6);
            desk.picture("tour-hebrew");
            desk.press(KeyCode.LEFT);
            desk.picture("tour-hebrew-2");
            desk.press(KeyCode.ESCAPE);
            desk.goTo("settings");
            desk.slide("#settings-text-size", KeyCode.END);
            help.choose("#help-menu-tour");
            int steps = 0;
            while (help.isTouring()) {
                assertThat(help.isBubbleInWindow()).as("step %d", ++steps).isTrue();
                if (steps == 2) {
                    desk.picture("tour-large");
                }
                desk.press(KeyCode.LEFT);
            }
            // What large text pushes out of so small a window is passed over.
            assertThat(steps).isGreaterThan(3);
            desk.press(KeyCode.F1);
            desk.picture("help-large");
        }
    }
}
