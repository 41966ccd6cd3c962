package org.pumphandle.ui.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.CollectionMethod;
import org.pumphandle.model.Consent;
import org.pumphandle.model.ConsentScope;
import org.pumphandle.model.ConsentTerms;
import org.pumphandle.model.Purpose;

class ConsentFieldsTest {
    private final ConsentFields fields = new ConsentFields(ZoneOffset.UTC);

    @Test
    void whatALineListLeftOpenMustBeStatedBeforeItIsKept() {
        fields.fill(Optional.of(new Consent("K-1", Instant.parse("2020-03-01T00:00:00Z"), Set.of(Purpose.CONTACT_TRACING))));
        assertThat(fields.given.get()).isEqualTo("2020-03-01");
        assertThat(fields.controller.get()).isEmpty();
        assertThat(fields.problemProperty().get()).isEqualTo("Controller: this must be stated.");
        complete();
        assertThat(fields.problemProperty().get()).isEmpty();
        assertThat(fields.consent().terms().collection()).isEqualTo(CollectionMethod.PAPER_FORM);
    }

    @Test
    void aRecordThatIsFilledInComesBackAsItWas() {
        var kept = new Consent("K-1", 1, Instant.parse("2020-03-01T10:30:00Z"), Set.of(Purpose.CONTACT_TRACING, Purpose.IDENTITY),
                new ConsentScope(LocalDate.of(2020, 2, 15), null), Instant.parse("2021-03-01T00:00:00Z"), null,
                new ConsentTerms(ConsentTerms.SCHEMA, "Health Office", CollectionMethod.ELECTRONIC, "DE", "de", "notice 3", "by letter"));
        fields.fill(Optional.of(kept));
        assertThat(fields.consent()).isEqualTo(kept);
    }

    @Test
    void everyFieldSaysWhatIsWrongWithIt() {
        fields.fill(Optional.empty());
        assertThat(fields.problemProperty().get()).startsWith("Given on: state the day");
        fields.id.set("K-1");
        complete();
        fields.given.set("1.3.2020");
        assertThat(fields.problemProperty().get()).startsWith("Given on: '1.3.2020' is not a time such as");
        fields.given.set("2020-03-01 10:30");
        fields.lastDay.set("soon");
        assertThat(fields.problemProperty().get()).startsWith("Last day: 'soon' is not a day");
        fields.lastDay.set("2020-03-01");
        fields.firstDay.set("2020-03-02");
        assertThat(fields.problemProperty().get()).contains("before it begins");
        fields.firstDay.set("");
        fields.expires.set("2020-03-01");
        assertThat(fields.problemProperty().get()).contains("not after it was given");
        fields.expires.set("");
        fields.tracing.set(false);
        assertThat(fields.problemProperty().get()).contains("at least one purpose");
        fields.identity.set(true);
        assertThat(fields.problemProperty().get()).isEmpty();
    }

    @Test
    void timesAreThoseOfTheStationsZone() {
        var inBerlin = new ConsentFields(ZoneId.of("Europe/Berlin"));
        inBerlin.fill(Optional.of(new Consent("K", Instant.parse("2020-03-01T09:30:00Z"), Set.of(Purpose.IDENTITY))));
        assertThat(inBerlin.given.get()).isEqualTo("2020-03-01 10:30");
    }

    private void complete() {
        fields.controller.set("Health Office");
        fields.jurisdiction.set("DE");
        fields.language.set("de");
        fields.notice.set("notice 3");
        fields.withdrawalMethod.set("by letter");
    }
}
