package org.pumphandle.ui.casemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.pumphandle.map.MapTool;
import org.pumphandle.map.Position;
import org.pumphandle.model.Contact;
import org.pumphandle.ui.casemap.MapTools.Kind;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.common.Reviews;
import org.pumphandle.ui.common.Selection;

class MapToolsTest {
    private static final double METRES_PER_PX = 1;

    private final Contact first = Reviews.contact("AAAAA-AAAAA", 10, 40);
    private final Contact second = Reviews.contact("BBBBB-BBBBB", 70);
    private final Selection selection = new Selection();
    private final MapTools tools = new MapTools(selection, () -> {
    });

    @Test
    void aWayIsMeasuredAsFarAsThePointerAndClosedToAnArea() {
        tools.take(Kind.MEASURE);
        assertThat(words()).startsWith("Click points on the map");
        click(20, 0);
        tool().movedTo(new Position(20.01, 0));
        assertThat(words()).isEqualTo("1.11 km, last leg 1.11 km");
        click(20.01, 0);
        click(20.01, 0.01);
        tool().movedTo(new Position(20.01, 0.02));
        assertThat(words()).isEqualTo("3.32 km, last leg 1.11 km");
        click(20, 0.00001);
        assertThat(words()).as("on the first point").isEqualTo("61.5 ha inside, 3.79 km around");
        click(21, 0);
        assertThat(words()).as("a new way begins").startsWith("Click points");
    }

    @Test
    void aClickOnTheLastPointEndsTheWay() {
        tools.take(Kind.MEASURE);
        click(20, 0);
        click(20.01, 0);
        click(20.01, 0);
        tool().movedTo(new Position(25, 5));
        assertThat(words()).isEqualTo("1.11 km, last leg 1.11 km");
    }

    @Test
    void keysMeasureFromTheMiddleOfTheMap() {
        tools.take(Kind.MEASURE);
        type(KeyCode.ENTER, 20, 0);
        type(KeyCode.ENTER, 20.01, 0);
        type(KeyCode.ENTER, 20.01, 0.01);
        type(KeyCode.BACK_SPACE, 20.01, 0);
        assertThat(words()).startsWith("1.11 km");
        assertThat(tool().typed(KeyCode.LEFT, new Position(20, 0))).as("moves the map").isFalse();
        assertThat(tools.shapes(Palette.LIGHT)).isNotEmpty();
        type(KeyCode.ESCAPE, 20, 0);
        assertThat(tools.tool()).isEmpty();
        assertThat(words()).isEmpty();
        assertThat(tools.shapes(Palette.LIGHT)).isEmpty();
    }

    @Test
    void takingAToolAgainLaysItDownAndAnotherTakesItsPlace() {
        tools.take(Kind.MEASURE);
        tools.take(Kind.LASSO);
        assertThat(tools.heldProperty().get()).contains(Kind.LASSO);
        tools.take(Kind.LASSO);
        assertThat(tools.heldProperty().get()).isEmpty();
    }

    @Test
    void whatIsDrawnAroundIsLeftInAllTables() {
        selection.show(Optional.of(Reviews.review(first, second)));
        tools.take(Kind.LASSO);
        for (var corner : List.of(new Position(20.06, 9.9), new Position(20.09, 9.9), new Position(20.075, 10.1))) {
            tool().drawn(corner);
        }
        tool().letGo();
        assertThat(selection.contacts()).containsExactly(second);
        assertThat(tools.tool()).as("laid down").isEmpty();
    }

    @Test
    void keysDrawAroundCornerByCorner() {
        selection.show(Optional.of(Reviews.review(first, second)));
        tools.take(Kind.LASSO);
        type(KeyCode.ENTER, 20.0, 9.9);
        type(KeyCode.ENTER, 20.06, 9.9);
        type(KeyCode.C, 0, 0);
        assertThat(selection.narrowing().isNone()).as("two corners enclose nothing").isTrue();
        type(KeyCode.ENTER, 20.03, 10.2);
        type(KeyCode.C, 0, 0);
        assertThat(selection.contacts()).containsExactly(first);
    }

    @Test
    void aTinyScratchChangesNothing() {
        selection.show(Optional.of(Reviews.review(first, second)));
        tools.take(Kind.LASSO);
        tool().drawn(new Position(20, 10));
        tool().letGo();
        assertThat(selection.narrowing().isNone()).isTrue();
        type(KeyCode.ESCAPE, 0, 0);
        assertThat(tools.tool()).isEmpty();
    }

    @Test
    void lengthsAndAreasHaveThreeDigits() {
        assertThat(Lengths.metres(7.123)).isEqualTo("7.12 m");
        assertThat(Lengths.metres(999.4)).isEqualTo("999 m");
        assertThat(Lengths.metres(12_345)).isEqualTo("12.3 km");
        assertThat(Lengths.squareMetres(850)).isEqualTo("850 m²");
        assertThat(Lengths.squareMetres(42_500)).isEqualTo("4.25 ha");
        assertThat(Lengths.squareMetres(1.234e9)).isEqualTo("1,234 km²");
    }

    private MapTool tool() {
        return tools.tool().orElseThrow();
    }

    private String words() {
        return tools.wordsProperty().get();
    }

    private void click(double lonDeg, double latDeg) {
        tool().movedTo(new Position(lonDeg, latDeg));
        tool().clicked(new Position(lonDeg, latDeg), METRES_PER_PX);
    }

    private void type(KeyCode key, double lonDeg, double latDeg) {
        assertThat(tool().typed(key, new Position(lonDeg, latDeg))).isTrue();
    }
}
