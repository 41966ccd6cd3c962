package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.ConsentedCase.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.audit.LogQuery;
import org.pumphandle.model.ContactOverview;
import org.pumphandle.model.LogDetail;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.model.TableContent;
import org.pumphandle.model.TableExtract;

class ExportTableTest {
    private static final TableExtract ROWS = new TableExtract(TableContent.CASES, "contact-table", Set.of("C-1"),
            List.of("Contact", "Minutes"), List.of(List.of("Q7K2", "17.0"), List.of("Q7K3", "40.0")));

    @TempDir
    Path directory;

    @Test
    void rowsLeaveMarkedAsDemonstrationAndTheLogSaysHowManyOfWhichCase() throws Exception {
        try (var station = new ConsentedCase(directory).station()) {
            assertThat(run(ExportTable.copy(station, ROWS)))
                    .isEqualTo("Contact\tMinutes\tmandate\nQ7K2\t17.0\tdemonstration\nQ7K3\t40.0\tdemonstration\n");
            var file = run(ExportTable.csv(station, ROWS, directory.resolve("rows.csv")));
            assertThat(Files.readAllLines(file)).containsExactly("Contact,Minutes,mandate", "Q7K2,17.0,demonstration",
                    "Q7K3,40.0,demonstration");
            assertThat(told(station, "case-table-exported")).containsExactly("C-1 contact-table: 2 rows copied",
                    "C-1 contact-table: 2 rows exported");
        }
    }

    @Test
    void rowsOfACaseThatWithdrewMeanwhileStay() throws Exception {
        var file = directory.resolve("rows.csv");
        try (var station = new ConsentedCase(directory).station()) {
            run(WithdrawConsent.job(station, "C-1"));
            assertThatThrownBy(() -> run(ExportTable.csv(station, ROWS, file))).isInstanceOf(StationException.class)
                    .hasMessageContaining("C-1 may not be examined any more");
            assertThat(file).doesNotExist();
            assertThat(told(station, "case-table-exported")).contains("C-1 failed");
        }
    }

    @Test
    void whatIsNoNameOfATableDoesNotGetIntoTheLog() {
        assertThatThrownBy(() -> new TableExtract(TableContent.CASES, "the contacts of Q7K2", Set.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theContactsOfAllCasesAreThoseOfEachCase() throws Exception {
        try (var station = new ConsentedCase(directory).station()) {
            var all = run(ListContacts.job(station));
            assertThat(all).extracting(ContactOverview::caseId).containsExactlyInAnyOrder("C-1", "C-2");
            for (var one : all) {
                var contact = station.review(one.caseId()).contacts().getFirst();
                assertThat(one).isEqualTo(new ContactOverview(contact.caseId(), contact.reference(), contact.rule(),
                        contact.episodes().size(), contact.minutes(), contact.longestEpisodeMinutes(), contact.firstT(), contact.lastT(),
                        contact.minDistanceM(), contact.evidence()));
            }
            assertThat(told(station, "contacts-listed")).containsExactly("2 contacts");
            run(WithdrawConsent.job(station, "C-1"));
            assertThat(run(ListContacts.job(station))).extracting(ContactOverview::caseId).containsExactly("C-2");
        }
    }

    /** Case and text of each leaf. */
    private static List<String> told(Station station, String action) {
        return new LogQuery(station.store(), station.log()).newest(LogFilter.ALL, 200).reversed().stream()
                .filter(one -> one.leaf().action().equals(action)).map(LoggedEntry::detail).filter(LogDetail.class::isInstance)
                .map(LogDetail.class::cast).map(one -> one.caseId() == null ? one.text() : one.caseId() + " " + one.text()).toList();
    }
}
