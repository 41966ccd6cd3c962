package org.pumphandle.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordFlowTest {

    @Test
    void wordsFromLeftToRightStayInTheirOrderAndNumbersStandForThemselves() {
        assertThat(texts("\u05de\u05d9\u05dc\u05d9\u05dd kind:batch, 12 status:open 14:30")).containsExactly(
                "\u05de\u05d9\u05dc\u05d9\u05dd",
                "kind:batch, 12 status:open", "14:30");
        assertThat(texts("12:30 14:00")).containsExactly("12:30", "14:00");
        assertThat(texts("vicinity-15 \u05e2\u05dd C-1")).containsExactly("vicinity-15", "\u05e2\u05dd", "C-1");
    }

    @Test
    void aWordThatHoldsBothDirectionsStaysWhole() {
        assertThat(texts("\u05de\u05beC-1 \u05d0")).containsExactly("\u05de\u05beC-1", "\u05d0");
    }

    @Test
    void whatStandsBehindANumberIsDrawnToItsLeft() {
        assertThat(WordFlow.turned("30.7.")).isEqualTo(".30.7");
        assertThat(WordFlow.turned("(14)")).isEqualTo("(14)");
        assertThat(WordFlow.turned("(14")).isEqualTo("14)");
        assertThat(WordFlow.turned("12:30")).isEqualTo("12:30");
        assertThat(WordFlow.turned("5%,")).isEqualTo(",5%");
    }

    @Test
    void nothingIsLost() {
        assertThat(String.join(" ", texts("  a  1 \u05d0 - b 2 . "))).isEqualTo("a 1 \u05d0 - b 2 .");
    }

    private static List<String> texts(String paragraph) {
        return WordFlow.pieces(paragraph).stream().map(WordFlow.Piece::text).toList();
    }
}
