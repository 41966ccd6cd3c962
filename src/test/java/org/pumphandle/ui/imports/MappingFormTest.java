package org.pumphandle.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.AccuracyLevel;
import org.pumphandle.model.ColumnChoice;
import org.pumphandle.model.FixField;
import org.pumphandle.model.ImportPreview.Column;
import org.pumphandle.model.ImportPreview.Columns;
import org.pumphandle.model.SubscriberKind;

class MappingFormTest {
    private static final ColumnChoice CHOICE = new ColumnChoice("who", SubscriberKind.IMSI, "when", "pattern:dd.MM.yyyy HH:mm", "UTC", "a",
            "b",
            "r", AccuracyLevel.P95, "30");
    private final AtomicInteger changes = new AtomicInteger();
    private final MappingForm form = new MappingForm(changes::incrementAndGet);

    @Test
    void whatIsTakenComesBackAsItWasAndIsNoChangeOfTheUsers() {
        form.take(CHOICE, Optional.of("North"));
        assertThat(form.choice()).isEqualTo(CHOICE);
        assertThat(ColumnChoice.parse(form.choice().toText())).isEqualTo(CHOICE);
        assertThat(form.isComplete()).isTrue();
        assertThat(form.carrierProperty().get()).contains("North");
        assertThat(changes).hasValue(0);
    }

    @Test
    void aChangeIsToldAndMakesItNobodysSavedMapping() {
        form.take(CHOICE, Optional.of("North"));
        form.column(FixField.LAT).set("c");
        assertThat(changes).hasValue(1);
        assertThat(form.carrierProperty().get()).isEmpty();
        assertThat(form.choice().lat()).isEqualTo("c");
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        form.take(CHOICE, Optional.empty());
        form.column(FixField.LON).set("a");
        assertThat(form.errorProperty(FixField.LON).get()).isEqualTo("this column is the latitude already");
        form.column(FixField.LON).set("");
        assertThat(form.errorProperty(FixField.LON).get()).isEqualTo("choose the column");
        assertThat(form.firstError()).contains("longitude: choose the column");
        form.patternProperty().set("tt.mm{");
        assertThat(form.errorProperty(FixField.TIME).get()).contains("'tt.mm{' is not a pattern");
        form.patternProperty().set("HH:mm");
        form.zoneProperty().set("Mars/Olympus");
        assertThat(form.errorProperty(FixField.TIME).get()).contains("is not a zone such as UTC");
        form.timeKindProperty().set(TimeKind.EPOCH_MS);
        assertThat(form.errorProperty(FixField.TIME).get()).isEmpty();
        form.assumedAccuracyMProperty().set("near");
        assertThat(form.errorProperty(FixField.ACCURACY).get()).contains("'near' is not a radius in metres");
    }

    @Test
    void aFileMayStateNoAccuracy() {
        form.take(CHOICE, Optional.empty());
        form.column(FixField.ACCURACY).set("");
        assertThat(form.isComplete()).isTrue();
    }

    @Test
    void whatTheFirstRowsHaveWrongIsSaidUntilTheChoiceChanges() {
        form.take(CHOICE, Optional.empty());
        form.show(new Columns(List.of(new Column("a", "99.9")), Optional.of(CHOICE), Optional.empty(), List.of(),
                Map.of(FixField.LAT, "a '95' is not a number from -90 to 90")));
        assertThat(form.errorProperty(FixField.LAT).get()).contains("'95'");
        form.column(FixField.LAT).set("c");
        assertThat(form.errorProperty(FixField.LAT).get()).isEmpty();
    }

    @Test
    void aPatternWithoutAZoneIsTakenForUtcAndSecondsHaveNone() {
        form.take(ColumnChoice.NONE, Optional.empty());
        form.timeKindProperty().set(TimeKind.PATTERN);
        assertThat(form.choice().zone()).isEqualTo("UTC");
        form.timeKindProperty().set(TimeKind.EPOCH_S);
        assertThat(form.choice().zone()).isEmpty();
        assertThat(form.choice().timeFormat()).isEqualTo("epoch_s");
    }
}
