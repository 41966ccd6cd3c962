package org.pumphandle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.SearchFilter.Comparison;

/** What is written into the search box is understood, or it is said what would be. */
class SearchQueryTest {

    @Test
    void wordsAndFiltersStandInAnyOrder() {
        var query = SearchQuery.parse("  status:OPEN c-17\tonset:>2020-03-01 12:30 ");
        assertThat(query.words()).containsExactly("c-17", "12:30");
        assertThat(query.filters()).containsExactly(new SearchFilter.Is(SearchField.STATUS, "open"),
                new SearchFilter.On(SearchField.ONSET, Comparison.AFTER, LocalDate.of(2020, 3, 1)));
        assertThat(SearchQuery.parse(" \u00a0 ").isEmpty()).isTrue();
    }

    @Test
    void aWrongFilterSaysWhatIsAllowed() {
        assertRefused("colour:red", "'colour:' is no filter; filters are kind:, status:, rule:");
        assertRefused("kind:person", "'person' is no value of the filter kind; it is one of case, batch, import, note");
        assertRefused("status:",
                "the filter status has no value yet; it is one of open, merged, new, being-traced, closed, consented, no-test");
        assertRefused("rule:", "write a word or its beginning after it");
        assertRefused("onset:yesterday", "'yesterday' is no value of the filter onset; write a date, such as onset:2020-03-01, or");
        assertRefused("onset:>=2020-02-30", "with one of >, >=, <, <=");
        assertRefused("day:+20200-01-01", "write a date");
        assertRefused("c ".repeat(33), "33 words and filters were written; at most 32");
    }

    @Property
    void whateverIsWrittenIsUnderstoodOrRefusedInWords(@ForAll("texts") String text) {
        try {
            var query = SearchQuery.parse(text);
            assertThat(SearchQuery.parse(query.toString())).isEqualTo(query);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("filter").hasNoCause();
        }
    }

    @Property
    void filtersComeBackAsTheyWereWritten(@ForAll("filters") List<SearchFilter> filters) {
        var query = new SearchQuery(List.of("c-17"), filters);
        assertThat(SearchQuery.parse(query.toString())).isEqualTo(query);
    }

    @Property
    void aDateFitsWhereItsComparisonSaysSo(@ForAll("ons") SearchFilter.On on, @ForAll("dates") LocalDate other) {
        boolean fits = other.toEpochDay() >= on.firstDay() && other.toEpochDay() <= on.lastDay();
        int order = other.compareTo(on.date());
        assertThat(fits).isEqualTo(switch (on.comparison()) {
            case EQUAL -> order == 0;
            case AFTER -> order > 0;
            case AT_LEAST -> order >= 0;
            case BEFORE -> order < 0;
            case AT_MOST -> order <= 0;
        });
    }

    /** Anything, and what is nearly a filter. */
    @Provide
    Arbitrary<String> texts() {
        var nearly = Arbitraries
                .of("kind:", "status:", "rule:", "onset:", "on:", "case", "open", ">", "=", "<", "2020", "-03", "-01", " ", ":", "İ",
                        "\u2028")
                .list().ofMaxSize(8).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(Arbitraries.strings(), nearly);
    }

    @Provide
    Arbitrary<List<SearchFilter>> filters() {
        Arbitrary<SearchFilter> is = Arbitraries.of(SearchField.values()).filter(field -> !field.isDate())
                .flatMap(field -> (field.allowed().isEmpty()
                        ? Arbitraries.strings().withCharRange('a', 'z').withChars("0123456789-:><=שلж").ofMinLength(1)
                        : Arbitraries.of(field.allowed())).map(value -> new SearchFilter.Is(field, value)));
        return Arbitraries.oneOf(List.of(is, ons().map(on -> (SearchFilter) on))).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<SearchFilter.On> ons() {
        return Combinators.combine(Arbitraries.of(SearchField.values()).filter(SearchField::isDate), Arbitraries.of(Comparison.values()),
                dates()).as(SearchFilter.On::new);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs().between(LocalDate.of(2020, 2, 20).toEpochDay(), LocalDate.of(2020, 3, 5).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> SearchQuery.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
