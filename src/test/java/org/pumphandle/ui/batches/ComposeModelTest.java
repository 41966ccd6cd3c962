package org.pumphandle.ui.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.Case;
import org.pumphandle.model.Role;
import org.pumphandle.model.Tracing;
import org.pumphandle.model.Verdict;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.station.Reach;
import org.pumphandle.ui.common.AtOnce;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.common.WarningsInMemory;

class ComposeModelTest {
    private final WarningsInMemory station = new WarningsInMemory(Role.TRACER, 3);
    private final List<Long> made = new ArrayList<>();

    @TempDir
    private Path directory;
    private ComposeModel model;

    @BeforeEach
    void openForm() {
        model = form();
    }

    private ComposeModel form() {
        return new ComposeModel(station,
                List.of(matched("C-1", 4, "vicinity-15"), matched("C-2", 9, "vicinity-15"), matched("C-3", 5, "who-2021")),
                new UserSettings(directory.resolve("settings")), ZoneOffset.UTC, WarningsInMemory.DAY.plusDays(9), new AtOnce(),
                new SameThreadJobRunner(),
                made::add);
    }

    private static CaseSummary matched(String id, int contacts, String rule) {
        return new CaseSummary(new Case(id, WarningsInMemory.T, null, null, null), Optional.empty(), 9, contacts, Optional.of(rule),
                Tracing.NEW,
                List.of());
    }

    @Test
    void theRuleWithMostContactsAndTheSurerVerdictsAreOffered() {
        assertThat(model.rules()).containsExactly("vicinity-15", "who-2021");
        assertThat(model.casesProperty().get()).extracting(ComposeModel.CaseChoice::id).containsExactly("C-1", "C-2");
        assertThat(station.asked).contains("reach vicinity-15 [ESTABLISHED, PROBABLE] 0.0 []");
        assertThat(model.firstDayProperty().get()).isEqualTo(WarningsInMemory.DAY.minusDays(13));
        assertThat(model.reachInWords()).isEqualTo("6 subscribers will be warned. 1 contact warned already, "
                + "2 further contacts of the same subscribers, 3 unreachable.");
    }

    @Test
    void eachChangeCountsOnceAndTypedMinutesOnceTheyAreTaken() {
        station.asked.clear();
        model.verdictProperty(Verdict.PROBABLE).set(false);
        model.leastMinutesProperty().set("1");
        model.leastMinutesProperty().set("15");
        model.count();
        model.count();
        model.casesProperty().get().getFirst().chosenProperty().set(true);
        assertThat(station.asked).filteredOn(one -> one.startsWith("reach")).containsExactly("reach vicinity-15 [ESTABLISHED] 0.0 []",
                "reach vicinity-15 [ESTABLISHED] 15.0 []", "reach vicinity-15 [ESTABLISHED] 15.0 [C-1]");
        model.ruleProperty().set("who-2021");
        assertThat(station.asked.getLast()).startsWith("reach who-2021");
    }

    @Test
    void theContactsOfOneClusterCanBeWarnedAloneUntilTheRuleIsAnother() {
        assertThat(model.clustersProperty().get()).containsExactly(WarningsInMemory.CLUSTER);
        assertThat(model.inWords(WarningsInMemory.CLUSTER))
                .isEqualTo("2 Mar 00:00  \u00b7  3 contacts of 2 cases  \u00b7  51.51330, -0.13670");
        model.clusterProperty().set(Optional.of(WarningsInMemory.CLUSTER));
        assertThat(station.asked.getLast()).endsWith("[] " + WarningsInMemory.CLUSTER.founder().toText());
        model.ruleProperty().set("who-2021");
        assertThat(model.clusterProperty().get()).isEmpty();
        assertThat(station.asked).filteredOn(one -> one.startsWith("reach who"))
                .containsExactly("reach who-2021 [ESTABLISHED, PROBABLE] 0.0 []");
    }

    @Test
    void whatMakesNoSenseIsSaidAndNothingIsMade() {
        model.text().hotLineProperty().set("1854");
        model.text().write();
        model.leastMinutesProperty().set("many");
        model.count();
        assertThat(model.problemProperty().get()).contains("number");
        assertThat(model.canMakeProperty().getValue()).isFalse();
        model.make();
        assertThat(made).isEmpty();
        model.leastMinutesProperty().set("0");
        model.count();
        assertThat(model.problemProperty().get()).isEmpty();
        model.lastDayProperty().set(WarningsInMemory.DAY.minusDays(60));
        assertThat(model.problemProperty().get()).contains("first day");
    }

    @Test
    void theTextFollowsLanguagesInTheirOrderAndTheDayOfTheLastExposure() {
        var text = model.text();
        assertThat(text.problemProperty().get()).contains("hot line");
        text.hotLineProperty().set("1854");
        text.write();
        assertThat(text.languages()).extracting(TextForm.Language::name).containsExactly("English", "Arabic", "Hebrew");
        assertThat(station.asked.getLast()).isEqualTo("preview [en] 2026-03-01");
        text.languages().get(2).chosenProperty().set(true);
        text.moveUp(text.languages().get(2));
        text.moveUp(text.languages().get(1));
        assertThat(station.asked.getLast()).isEqualTo("preview [he, en] 2026-03-01");
        assertThat(model.sizeInWords()).isEqualTo("4 segments, UCS-2 each; about 24 segments in all");
        text.languages().forEach(language -> language.chosenProperty().set(false));
        assertThat(text.problemProperty().get()).contains("at least one language");
        assertThat(text.textProperty().get()).isEmpty();
    }

    @Test
    void hotLineAndLanguagesAreRememberedOnceADraftIsMade() {
        model.text().hotLineProperty().set(" 1854 ");
        model.text().languages().get(1).chosenProperty().set(true);
        assertThat(model.canMakeProperty().getValue()).isTrue();
        model.make();
        assertThat(made).containsExactly(1L);
        assertThat(station.asked.getLast()).isEqualTo("compose [en, ar] 1854");
        var next = form().text();
        assertThat(next.hotLineProperty().get()).isEqualTo("1854");
        assertThat(next.settings().orElseThrow().languages()).containsExactly("en", "ar");
    }

    @Test
    void whereNobodyWouldBeWarnedThereIsNothingToMake() {
        station.reach = new Reach(0, 6, 0, 0, 14, Optional.empty());
        model = form();
        model.text().hotLineProperty().set("1854");
        model.text().write();
        assertThat(model.canMakeProperty().getValue()).isFalse();
    }

    @Test
    void whereNothingWasMatchedThatIsSaid() {
        var none = new ComposeModel(station, List.of(), new UserSettings(directory.resolve("settings")), ZoneOffset.UTC,
                WarningsInMemory.DAY, new AtOnce(),
                new SameThreadJobRunner(), made::add);
        assertThat(none.problemProperty().get()).startsWith("Match cases first");
        assertThat(none.canMakeProperty().getValue()).isFalse();
    }
}
