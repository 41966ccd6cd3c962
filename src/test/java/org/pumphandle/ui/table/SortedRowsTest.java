package org.pumphandle.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SortedRowsTest {
    private record Row(int first, int second) {
    }

    private int asked;

    @Property
    void rowsComeInTheOrderOfTheirCellsAndEqualOnesKeepTheirs(@ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> first) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < first.size(); i++) {
            rows.add(new Row(first.get(i), i % 3));
        }
        var sorted = SortedRows.of(rows, List.of(key(Row::first, Comparator.naturalOrder()), key(Row::second, Comparator.reverseOrder())));
        var expected = new ArrayList<>(rows);
        expected.sort(Comparator.comparingInt(Row::first).thenComparing(Comparator.comparingInt(Row::second).reversed()));
        assertThat(sorted).isEqualTo(expected);
    }

    @Test
    void theFirstCellOfEachRowIsAskedForOnce() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 1_000; i++) {
            rows.add(new Row(i * 7 % 1_000, 0));
        }
        var sorted = SortedRows.of(rows, List.of(key(Row::first, Comparator.naturalOrder())));
        assertThat(asked).isEqualTo(1_000);
        assertThat(sorted).isSortedAccordingTo(Comparator.comparingInt(Row::first));
        assertThat(SortedRows.of(rows, List.of())).isEqualTo(rows);
    }

    private SortedRows.Key<Row> key(ToIntFunction<Row> cell, Comparator<Integer> order) {
        return new SortedRows.Key<>(row -> {
            asked++;
            return cell.applyAsInt(row);
        }, (one, other) -> order.compare((Integer) one, (Integer) other));
    }
}
