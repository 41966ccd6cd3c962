package org.pumphandle.ui.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.Action;
import org.pumphandle.model.Role;
import org.pumphandle.station.Accounts;
import org.pumphandle.station.HeadState;
import org.pumphandle.ui.common.AccountJobs;
import org.pumphandle.ui.common.AccountsInMemory;
import org.pumphandle.ui.common.AtOnce;
import org.pumphandle.ui.common.HandClock;
import org.pumphandle.ui.common.NoStation;
import org.pumphandle.ui.common.OversightJobs;
import org.pumphandle.ui.oversight.ActionWords.Kind;
import org.pumphandle.ui.oversight.FilterModel.Period;
import org.pumphandle.ui.oversight.LogModel.State;

class OversightModelTest {
    private final AccountsInMemory accounts = new AccountsInMemory();
    private final LogInMemory log = new LogInMemory();
    private final HandClock clock = new HandClock(LogInMemory.AT);
    private final List<Path> written = new ArrayList<>();
    private final OversightModel model = new OversightModel(new NoStation() {
        @Override
        public Role role() {
            return Role.OVERSEER;
        }

        @Override
        public AccountJobs accounts() {
            return accounts;
        }

        @Override
        public OversightJobs oversight() {
            return log;
        }
    }, new AtOnce(), new SameThreadJobRunner(), clock, Path.of("fonts"), error -> {
        throw new AssertionError(error);
    }, written::add);

    @BeforeEach
    void entries() {
        accounts.all.add(new Accounts.Summary(AccountsInMemory.account(1, "john", Role.TRACER), true, Optional.empty()));
        accounts.all.add(new Accounts.Summary(AccountsInMemory.account(2, "bea", Role.TRACER), true, Optional.empty()));
        for (int i = 0; i < 450; i++) {
            log.add(1 + i % 2, i % 2 == 0 ? "john" : "bea", "case-viewed", i % 100 == 0 ? "C-1" : "C-2");
        }
    }

    @Test
    void furtherPagesComeAsOneLooksFurtherAndAskNothingNew() {
        model.refresh();
        assertThat(model.log().entries()).hasSize(200);
        assertThat(model.log().stateProperty().get().words()).isEqualTo("the first 200 entries");
        assertThat(model.log().wantsMore(10)).isFalse();
        assertThat(model.log().wantsMore(170)).isTrue();
        model.log().more();
        model.log().more();
        model.log().more();
        assertThat(model.log().entries()).hasSize(450).extracting(entry -> entry.leaf().index()).startsWith(449L).endsWith(0L)
                .doesNotHaveDuplicates();
        assertThat(model.log().wantsMore(449)).isFalse();
        assertThat(model.log().stateProperty().get().words()).isEqualTo("450 entries");
        assertThat(log.asked).containsExactly("entries null null null null", "page before 250", "page before 50");
    }

    @Test
    void eachChangeOfTheFilterIsOneQuestion() {
        model.refresh();
        log.asked.clear();
        var filter = model.filter();
        filter.accountProperty().set(filter.accounts().stream().filter(one -> one.words().equals("bea")).findFirst().orElseThrow());
        assertThat(model.log().entries()).hasSize(200).allMatch(entry -> entry.leaf().account() == 2);
        filter.periodProperty().set(Period.WEEK);
        filter.actionProperty().set(Choice.of("Case viewed", Action.CASE_VIEWED));
        model.clearFilter();
        model.clearFilter();
        assertThat(log.asked).containsExactly("entries 2 null null null", "entries 2 null 2026-02-24T00:00:00Z null",
                "entries 2 CASE_VIEWED 2026-02-24T00:00:00Z null", "entries null null null null");
    }

    @Test
    void bothChosenDaysBelongToThePeriodAndTheLastIsNotBeforeTheFirst() {
        var filter = model.filter();
        filter.periodProperty().set(Period.DAYS);
        filter.firstProperty().set(LocalDate.of(2026, 3, 1));
        filter.lastProperty().set(LocalDate.of(2026, 3, 2));
        assertThat(log.asked.getLast()).isEqualTo("entries null null 2026-03-01T00:00:00Z 2026-03-03T00:00:00Z");
        filter.lastProperty().set(LocalDate.of(2026, 2, 2));
        assertThat(model.log().entries()).isEmpty();
        assertThat(model.log().stateProperty().get()).isEqualTo(new State(true, true, "The last day is before the first."));
    }

    @Test
    void aCaseIsFollowedFromItsOldestEntryUntilTheFilterIsCleared() {
        model.refresh();
        model.filter().typedCaseProperty().set(" C-1 ");
        assertThat(log.asked).containsExactly("entries null null null null");
        model.filter().takeCase();
        model.filter().takeCase();
        assertThat(model.log().entries()).hasSize(5).first().satisfies(entry -> assertThat(entry.leaf().index()).isZero());
        assertThat(model.filter().typedCaseProperty().get()).isEqualTo("C-1");
        model.clearFilter();
        assertThat(model.log().entries()).hasSize(200);
        assertThat(log.asked).containsExactly("entries null null null null", "history C-1", "entries null null null null");
    }

    @Test
    void anEntryThatWasFoundIsChosenWithThoseBeforeItUntilTheFilterIsCleared() {
        model.refresh();
        model.filter().accountProperty().set(model.filter().accounts().getLast());
        int all = log.entries.size();
        model.showLeaf(2);
        assertThat(model.filter().isClear()).isTrue();
        assertThat(model.log().entries()).extracting(entry -> entry.leaf().index()).containsExactly(2L, 1L, 0L);
        assertThat(model.log().chosenProperty().get()).map(entry -> entry.leaf().index()).contains(2L);
        assertThat(model.log().stateProperty().get().words()).startsWith("from leaf 2");
        model.clearFilter();
        assertThat(model.log().entries()).hasSize(Math.min(all, 200));
    }

    @Test
    void aProofIsMadeWhenItIsAskedForAndGoesWithItsLine() {
        model.refresh();
        model.log().chosenProperty().set(Optional.of(model.log().entries().get(3)));
        assertThat(model.proof().proofProperty().get()).isEmpty();
        model.proof().prove();
        assertThat(model.proof().proofProperty().get()).hasValueSatisfying(proof -> assertThat(proof.index()).isEqualTo(446));
        assertThat(model.proof().fileName()).isEqualTo("pumphandle-proof-446.txt");
        model.saveProof(Path.of("proof.txt"));
        assertThat(log.asked).endsWith("proof 446", "save the file of 446");
        assertThat(written).containsExactly(Path.of("proof.txt"));
        model.refresh();
        assertThat(model.proof().proofProperty().get()).isPresent();
        model.log().chosenProperty().set(Optional.of(model.log().entries().get(4)));
        assertThat(model.proof().proofProperty().get()).isEmpty();
    }

    @Test
    void erasedDetailsAreShownAsErasedUnderTheAccountsName() {
        log.addErased(2, "consent-withdrawn");
        log.addErased(7, "case-viewed");
        log.addErased(0, "sign-in-failed");
        model.refresh();
        var shown = model.log().entries().subList(0, 3);
        assertThat(shown).extracting(model::text).containsOnly("erased on 2 Mar 2026");
        assertThat(shown).extracting(model::accountName).containsExactly("nobody signed in", "account 7", "bea");
        assertThat(shown).extracting(OversightModel::caseId).containsOnly("");
    }

    @Test
    void statisticsAreAskedForWhenSomebodyLooks() {
        model.refresh();
        assertThat(log.asked).doesNotContain("counts");
        model.statistics().setShown(true);
        var table = model.statistics().tableProperty().get();
        assertThat(table.most()).isEqualTo(40);
        assertThat(table.kinds()).containsExactly(Kind.SIGN_IN, Kind.READS, Kind.REFUSED, Kind.OTHER);
        assertThat(table.lines()).extracting(StatisticsModel.Line::account).containsExactly("john", "bea");
        assertThat(table.lines().getFirst().of(Kind.READS)).isEqualTo(40);
        assertThat(table.lines().getLast().total()).isEqualTo(2);
    }

    @Test
    void theStripWarnsUntilAHeadLiesInAFolderThatIsThere() {
        log.heads = new HeadState(Optional.of(Path.of("drive")), false, 3, Optional.of(LogInMemory.AT), 9);
        model.refreshHeads();
        assertThat(strip().isWarning()).isTrue();
        assertThat(strip().words()).startsWith("drive is not there").contains("over 3 leaves of 9");
        assertThat(strip().canExport()).isFalse();
        model.heads().choose(Path.of("other"));
        assertThat(log.asked).containsExactly("choose other", "export head");
        assertThat(strip().isWarning()).isFalse();
        clock.move(Duration.ofDays(8));
        model.refreshHeads();
        assertThat(strip().title()).contains("older than a week");
        assertThat(strip().canExport()).isTrue();
    }

    @Test
    void verifyingSaysWhenItWasAndWhatItFound() {
        model.verify();
        assertThat(model.verifiedProperty().get().orElseThrow().inWords())
                .isEqualTo("The log is sound: every leaf, subtree and signature fits, 2026-03-02 10:00:00 UTC");
        log.faults = List.of("log: leaf 7 was changed");
        model.verify();
        assertThat(model.verifiedProperty().get().orElseThrow().inWords()).startsWith("The log does not hold");
    }

    @Test
    void aReportIsOfTheChosenDaysWhoeverDidWhat() {
        model.filter().periodProperty().set(Period.TODAY);
        model.filter().accountProperty().set(Choice.of("bea", 2));
        model.filter().follow(Optional.of("C-1"));
        assertThat(model.fileName("oversight", ".pdf")).isEqualTo("none-oversight-2026-03-02.pdf");
        model.report(Path.of("report.pdf"));
        assertThat(log.asked.getLast()).isEqualTo("report 2026-03-02T00:00:00Z null");
        assertThat(written).containsExactly(Path.of("report.pdf"));
    }

    @Test
    void whatCannotBeReadIsSaidInThePlaceOfTheEntries() {
        log.isBroken = true;
        model.refresh();
        assertThat(model.log().stateProperty().get()).isEqualTo(new State(true, true, "The log cannot be read: the drive is gone"));
        assertThat(model.log().entries()).isEmpty();
    }

    private HeadsModel.Strip strip() {
        return model.heads().stripProperty().get().orElseThrow();
    }
}
