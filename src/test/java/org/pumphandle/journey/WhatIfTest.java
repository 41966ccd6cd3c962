package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;

@Tag("journey")
class WhatIfTest {
    @TempDir
    private Path directory;

    @Test
    void aSliderIsFollowedAtOnceAndNothingIsStoredUntilItIsApplied() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            office.findContact(desk);

            desk.tryRules();
            desk.slide("#what-if-minutes", KeyCode.END);
            desk.untilContacts(0);
            desk.slide("#what-if-minutes", KeyCode.HOME);
            desk.untilContacts(1);
            desk.slide("#what-if-radius", KeyCode.HOME);
            desk.picture("what-if");
            desk.click("#what-if-grow");
            desk.untilContacts(1);
            desk.click("#what-if-grow");
            desk.slide("#what-if-minutes", KeyCode.END);
            desk.untilContacts(0);
            desk.click("#what-if-discard");
            desk.untilContacts(1);
            assertThat(desk.rule()).isEqualTo("vicinity-15");

            desk.tryRules();
            desk.slide("#what-if-minutes", KeyCode.END);
            desk.untilContacts(0);
            desk.click("#what-if-apply");
            desk.untilTold("Matched with vicinity-15 minutes=120");
            desk.untilContacts(0);
            assertThat(desk.rule()).isEqualTo("vicinity-15 minutes=120");
        }
    }
}
