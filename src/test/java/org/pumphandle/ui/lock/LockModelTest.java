package org.pumphandle.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import javafx.beans.property.SimpleDoubleProperty;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Job;
import org.pumphandle.ui.common.HeldJobRunner;

class LockModelTest {
    private final HeldJobRunner runner = new HeldJobRunner();
    private final ArrayList<String> opened = new ArrayList<>();
    private final LockModel model = new LockModel("office", "tracer", runner);

    @Test
    void onlyTheRightPassphraseOpensAndItIsWiped() {
        model.opensWith(passphrase -> Job.of("Unlock", (_, _) -> {
            if (!"broad street pump".equals(new String(passphrase))) {
                throw new IllegalStateException("the passphrase is not right");
            }
            return () -> opened.add("office");
        }));
        model.unlock("wrong".toCharArray());
        runner.runNext();
        assertThat(opened).isEmpty();
        assertThat(model.attempt().problemProperty().get()).isEqualTo("the passphrase is not right");
        var right = "broad street pump".toCharArray();
        model.unlock(right);
        runner.runNext();
        assertThat(opened).containsExactly("office");
        assertThat(right).containsOnly('\0');
    }

    @Test
    void withoutAPassphraseNothingIsTried() {
        model.unlock(new char[0]);
        assertThat(runner.waiting()).isZero();
        assertThat(model.attempt().problemProperty().get()).isEqualTo("Type your passphrase.");
    }

    @Test
    void whatRunsIsNamedWithoutFilesCasesOrAccounts() {
        assertThat(title("Import cases from lewis-family.csv")).isEqualTo("Import cases");
        assertThat(title("Import history of case C-7")).isEqualTo("Import history");
        assertThat(title("Gather who came near case C-7")).isEqualTo("Gather who came near");
        assertThat(title("Record who case C-7 is")).isEqualTo("Record who");
        assertThat(title("Make account lewis (tracer)")).isEqualTo("Make");
        assertThat(title("Match vicinity-15")).isEqualTo("Match vicinity-15");
    }

    private static String title(String of) {
        return LockModel.Running.of(of, new SimpleDoubleProperty()).title();
    }
}
