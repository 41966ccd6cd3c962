package org.pumphandle.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.ui.common.HeldJobRunner;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.UserSettings;

class SignInModelTest {
    private static final String RIGHT = "broad street pump";

    @TempDir
    private Path folder;

    private final HeldJobRunner runner = new HeldJobRunner();
    private final ArrayList<OpenStation> opened = new ArrayList<>();
    private final OpenStation station = (OpenStation) Proxy.newProxyInstance(OpenStation.class.getClassLoader(),
            new Class<?>[]{OpenStation.class}, (_, method, _) -> method.getName());
    private SignInModel model;

    @BeforeEach
    void model() {
        model = new SignInModel(new UserSettings(folder.resolve("settings")), runner, this::open, opened::add);
        model.accountProperty().set("tracer");
    }

    @Test
    void theRightPassphraseOpensAndTheStationIsRemembered() {
        model.folderProperty().set(folder.toString());
        model.open(RIGHT.toCharArray());
        assertThat(model.openingProperty().get()).isTrue();
        runner.runNext();
        assertThat(opened).hasSize(1);
        assertThat(new UserSettings(folder.resolve("settings")).recentStations()).containsExactly(folder.toAbsolutePath());
        assertThat(new SignInModel(new UserSettings(folder.resolve("settings")), runner, this::open, opened::add).accountProperty().get())
                .isEqualTo("tracer");
    }

    @Test
    void theWrongPassphraseSaysSoAndLetsTryAgain() {
        model.folderProperty().set(folder.toString());
        model.open("wrong passphrase".toCharArray());
        runner.runNext();
        assertThat(model.problemProperty().get()).isEqualTo("the passphrase is wrong; try again");
        assertThat(model.openingProperty().get()).isFalse();
        assertThat(opened).isEmpty();
        assertThat(model.recent()).isEmpty();
    }

    @Test
    void thePassphraseIsWipedAfterUse() {
        var passphrase = RIGHT.toCharArray();
        model.folderProperty().set(folder.toString());
        model.open(passphrase);
        runner.runNext();
        assertThat(passphrase).containsOnly('\0');
    }

    @Test
    void whatIsMissingIsSaidWithoutTrying() {
        model.folderProperty().set("");
        model.open(RIGHT.toCharArray());
        assertThat(model.problemProperty().get()).isEqualTo("Choose the station's folder.");
        model.folderProperty().set(folder.resolve("nowhere").toString());
        assertThat(model.problemProperty().get()).isEmpty();
        model.open(RIGHT.toCharArray());
        assertThat(model.problemProperty().get()).contains("no folder", "nowhere");
        model.open(new char[0]);
        assertThat(model.problemProperty().get()).contains("passphrase");
        model.accountProperty().set(" ");
        model.open(RIGHT.toCharArray());
        assertThat(model.problemProperty().get()).contains("account");
        assertThat(runner.waiting()).isZero();
    }

    private OpenStation open(Path directory, String account, char[] passphrase) {
        if (!account.equals("tracer") || !RIGHT.equals(new String(passphrase))) {
            throw new IllegalStateException("the passphrase is wrong; try again");
        }
        return station;
    }
}
