package org.pumphandle.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetsTest {
    @TempDir
    private Path directory;

    @Test
    void theManualIsNamedWhereItIsThereAndNowhereElse() throws IOException {
        var assets = new Assets(directory, directory);
        assertThat(assets.manual()).isEmpty();
        var first = Files.writeString(Files.createDirectory(directory.resolve("manual")).resolve("index.html"), "");
        assertThat(assets.manual()).hasValueSatisfying(address -> assertThat(Path.of(address)).isEqualTo(first));
    }
}
