package org.pumphandle.ui.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.situation.SituationForm.Format;
import org.pumphandle.ui.situation.SituationForm.Wish;

class SituationFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @TempDir
    Path directory;

    private SituationForm form() {
        return new SituationForm(new UserSettings(directory.resolve("settings")), TODAY);
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsWritten() {
        var form = form();
        assertThat(form.wish()).isEmpty();
        assertThat(form.problemProperty().get()).contains("folder");
        form.choose(directory);
        assertThat(form.problemProperty().get()).as("what was missing is there").isEmpty();
        form.dayProperty().set(TODAY.plusDays(1));
        assertThat(form.wish()).isEmpty();
        assertThat(form.problemProperty().get()).contains("up to today");
        form.dayProperty().set(null);
        assertThat(form.wish()).isEmpty();
    }

    @Test
    void formatAndFolderAreRememberedAndTheDayIsTodayAgain() {
        var form = form();
        form.choose(directory);
        form.formatProperty().set(Format.HTML);
        form.dayProperty().set(TODAY.minusDays(3));
        assertThat(form.wish()).contains(new Wish(TODAY.minusDays(3), directory.resolve("situation-2026-03-07.html")));
        assertThat(form.problemProperty().get()).isEmpty();
        assertThat(form().wish()).contains(new Wish(TODAY, directory.resolve("situation-2026-03-10.html")));
    }
}
