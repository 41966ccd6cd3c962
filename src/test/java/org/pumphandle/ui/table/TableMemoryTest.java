package org.pumphandle.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.table.ColumnFilter.Chosen;
import org.pumphandle.ui.table.ColumnFilter.Typed;
import org.pumphandle.ui.table.TableLayout.Look;
import org.pumphandle.ui.table.TableLayout.Order;

class TableMemoryTest {
    private static final TableLayout LAYOUT = new TableLayout(List.of(new Look("t-2", 80, true), new Look("t-1", 120, false)),
            List.of(new Order("t-2", false)), true);

    @TempDir
    Path directory;

    private TableMemory memory(String owner) {
        return new TableMemory(new UserSettings(directory.resolve("settings")), owner, "t");
    }

    @Test
    void aLayoutIsRememberedForEachAccount() {
        assertThat(memory("office.anna").layout()).isEmpty();
        memory("office.anna").keep(LAYOUT);
        assertThat(memory("office.anna").layout()).contains(LAYOUT);
        assertThat(memory("office.jose").layout()).isEmpty();
    }

    @Test
    void viewsAreKeptRenamedAndDeleted() {
        var view = new SavedView("Long ones", LAYOUT, Map.of("t-1", new Typed(">=30"), "t-2", new Chosen(Set.of("PROBABLE", "POSSIBLE"))));
        memory("anna").keep(view);
        memory("anna").keep(new SavedView("all", LAYOUT, Map.of()));
        assertThat(memory("anna").views()).extracting(SavedView::name).containsExactly("all", "Long ones");
        assertThat(memory("anna").views().getLast()).isEqualTo(view);
        memory("anna").rename(view, "all");
        assertThat(memory("anna").views()).containsExactly(view.named("all"));
        memory("anna").delete("all");
        assertThat(memory("anna").views()).isEmpty();
    }

    @Property
    void aViewIsReadBackWhateverItIsCalled(@ForAll String name, @ForAll Set<String> keys) {
        // Half a pair of surrogates is no text that a file could hold.
        var plain = name.replaceAll("\\p{Cs}", "");
        var view = new SavedView(plain, LAYOUT, keys.isEmpty() ? Map.of() : Map.of("t-1", new Typed(plain)));
        assertThat(SavedView.parse(view.inOneLine())).contains(view);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "a;b;c", "t-1:wide:1;;0", "t-1;;0", "%zz|t-1:80:1;;0|", "name|;;"})
    void aDamagedLineIsNothingRemembered(String line) throws Exception {
        Files.writeString(directory.resolve("settings"), "table.anna.t.layout=" + line + "\ntable.anna.t.views=" + line + "\n");
        assertThat(memory("anna").views()).isEmpty();
        memory("anna").keep(LAYOUT);
        assertThat(memory("anna").layout()).contains(LAYOUT);
    }
}
