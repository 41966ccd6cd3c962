package org.pumphandle.ui.chains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.ChainNode;
import org.pumphandle.model.ChainSettings;
import org.pumphandle.model.Chains;
import org.pumphandle.model.EnteredLink;
import org.pumphandle.model.TransmissionLink;
import org.pumphandle.model.TransmissionLink.Basis;
import org.pumphandle.model.TransmissionLink.Entered;
import org.pumphandle.model.TransmissionLink.Met;
import org.pumphandle.ui.chains.ChainLine.Kind;

class ChainLineTest {
    private static final Basis ENTERED = new Entered(new EnteredLink(7, "C-1", "C-4", "both said so", "ada", Instant.EPOCH));

    @Test
    void whatSeveralShareIsOneLine() {
        var lines = ChainLine
                .of(chains(source("C-1", 10), exposed(30, 1), exposed(20, 1), exposed(50, 2), infected("C-2", 40, 3, new Met()),
                        infected("C-3", 60, 4, new Met())));
        assertThat(lines).containsExactly(new ChainLine(10, 50, 0, 2, Kind.EXPOSED), new ChainLine(10, 10, 0, 4, Kind.CASE),
                new ChainLine(10, 40, 3, 3, Kind.CASE), new ChainLine(10, 60, 4, 4, Kind.CASE));
    }

    @Test
    void aFollowerInTheSameRowNeedsNoLineDownAndALinkThatWasEnteredHasItsOwn() {
        var lines = ChainLine.of(chains(source("C-1", 10), infected("C-2", 40, 0, new Met()), infected("C-4", 5, 1, ENTERED)));
        assertThat(lines).containsExactly(new ChainLine(10, 40, 0, 0, Kind.CASE), new ChainLine(10, 10, 0, 1, Kind.ENTERED),
                new ChainLine(5, 10, 1, 1, Kind.ENTERED));
        assertThat(ChainLine.of(chains(source("C-1", 10)))).isEmpty();
    }

    @Test
    void rowsOfTheExposedAloneAreLow() {
        var rows = ChainRows.of(chains(source("C-1", 10), exposed(30, 1), exposed(50, 2), infected("C-2", 40, 3, new Met()),
                infected("C-3", 60, 4, new Met())));
        assertThat(rows.place(0)).isZero();
        assertThat(rows.place(1)).isCloseTo(0.6, within(1e-9));
        assertThat(rows.place(2)).isCloseTo(0.8, within(1e-9));
        assertThat(rows.place(3)).isCloseTo(1.4, within(1e-9));
        assertThat(rows.height()).isCloseTo(3.4, within(1e-9));
    }

    private static Chains chains(ChainNode... nodes) {
        return new Chains(List.of(nodes), List.of(), List.of(), 0.5, 2, 5, ChainSettings.USUAL);
    }

    private static ChainNode source(String id, double t) {
        return new ChainNode(id, Optional.empty(), t, 0, -1, Optional.empty(), 0, 0, 0, 0, false);
    }

    private static ChainNode infected(String id, double t, int row, Basis basis) {
        return new ChainNode(id, Optional.empty(), t, row, 0, Optional.of(new TransmissionLink("C-1", id, t, t, 20, 10, basis)), 1, 0, 0, 0,
                false);
    }

    private static ChainNode exposed(double t, int row) {
        return new ChainNode("C-1", Optional.of("R-" + t), t, row, 0, Optional.empty(), 1, 0, 0, 0, false);
    }
}
