package org.pumphandle.ui.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.ChainNode;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OutbreaksInMemory;
import org.pumphandle.ui.common.TimeFormat;

class ChainsModelTest {
    private final OutbreaksInMemory jobs = new OutbreaksInMemory();
    private final List<String> shown = new ArrayList<>();
    private final ChainsModel model = new ChainsModel(jobs, new LatestRead(new SameThreadJobRunner(), error -> {
        throw new AssertionError(error);
    }), new SameThreadJobRunner(), new TimeFormat(ZoneOffset.UTC), () -> "vicinity-15", true, new ChainsModel.Ways(shown::add,
            (caseId, reference) -> shown.add(caseId + "/" + reference), link -> shown.add("linked " + link.infectee())));

    @Test
    void whoIsChosenKnowsItsSourceAndFromWhomElseItMayBe() {
        model.refresh();
        choose("C-2");
        assertThat(model.chosenSource().map(ChainsModel.Source::caseId)).contains("C-1");
        assertThat(model.sentences(model.chosenProperty().get().orElseThrow())).anyMatch(one -> one.contains("from case C-1"))
                .anyMatch(one -> one.startsWith("Possible as well") && one.contains("C-3"));
        assertThat(model.countInWords()).isEqualTo("Chains: 1, with 2 cases; in none: 1");
        model.open();
        assertThat(shown).containsExactly("C-2");
        choose("C-3");
        assertThat(model.chosenSource()).isEmpty();
    }

    @Test
    void aLinkIsEnteredForTheChosenCaseAndTakenBack() {
        model.refresh();
        choose("C-3");
        model.infectorProperty().set(" C-1 ");
        model.reasonProperty().set("the same dinner");
        model.link();
        assertThat(jobs.asked).contains("link C-1 C-3");
        assertThat(shown).containsExactly("linked C-3");
        assertThat(model.reasonProperty().get()).isEmpty();
        assertThat(model.chosenProperty().get().map(ChainNode::caseId)).contains("C-3");
        assertThat(model.sentences(model.chosenProperty().get().orElseThrow())).anyMatch(one -> one.contains("the same dinner"));
        model.takeBack();
        assertThat(jobs.asked).contains("take back 7");
        assertThat(model.entered()).isEmpty();
    }

    @Test
    void whatIsLargerOrMovedIsStillWhereItWasUnderThePointer() {
        var scale = ChainScale.fitting(0, 30 * 86_400.0, 100, 800, 600);
        assertThat(scale.x(0)).isGreaterThan(0);
        assertThat(scale.x(30 * 86_400.0)).isLessThan(800);
        assertThat(scale.y(100)).isLessThan(600);
        var larger = scale.zoomed(2, 300, 200);
        assertThat(larger.t(300)).isEqualTo(scale.t(300));
        assertThat(larger.row(200)).isEqualTo(scale.row(200));
        var moved = larger.panned(-5_000, 0);
        assertThat(moved.showing(0, 0, 800, 600).x(0)).isBetween(0.0, 800.0);
        assertThat(moved.showing(0, 0, 800, 600).y(0)).isBetween(0.0, 600.0);
        assertThat(larger.showing(larger.t(400), larger.row(300), 800, 600)).isEqualTo(larger);
    }

    private void choose(String caseId) {
        model.chosenProperty().set(model.chainsProperty().get().orElseThrow().nodes().stream().filter(node -> node.caseId().equals(caseId))
                .findFirst().or(Optional::empty));
    }
}
