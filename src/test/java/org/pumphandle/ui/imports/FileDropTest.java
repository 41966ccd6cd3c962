package org.pumphandle.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileDropTest {
    private final List<Path> taken = new ArrayList<>();
    private final FileDrop drop = new FileDrop(taken::addAll);

    @Test
    void filesFromOutsideAreTakenAndTheHintGoes() {
        assertThat(drop.over(true, false)).isTrue();
        assertThat(drop.hoveringProperty().get()).isTrue();
        assertThat(drop.dropped(List.of(new File("a.csv"), new File("b.csv"), new File("a.csv")))).isTrue();
        assertThat(taken).containsExactly(Path.of("a.csv"), Path.of("b.csv"));
        assertThat(drop.hoveringProperty().get()).isFalse();
    }

    @Test
    void textAndWhatWasTakenUpInTheWindowAreNot() {
        assertThat(drop.over(false, false)).isFalse();
        assertThat(drop.over(true, true)).isFalse();
        assertThat(drop.dropped(List.of(new File("a.csv")))).isFalse();
        assertThat(taken).isEmpty();
    }

    @Test
    void whatIsTakenAwayAgainLeavesNoHint() {
        drop.over(true, false);
        drop.left();
        assertThat(drop.hoveringProperty().get()).isFalse();
    }
}
