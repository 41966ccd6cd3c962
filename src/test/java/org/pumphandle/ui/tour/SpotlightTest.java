package org.pumphandle.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpotlightTest {
    private static final Dimension2D WINDOW = new Dimension2D(990, 700);
    private static final Dimension2D BUBBLE = new Dimension2D(360, 180);

    @Property
    void theBubbleNeverLeavesTheWindowAndHidesItsTargetOnlyWhereNoSideHasRoom(@ForAll @IntRange(max = 989) int x,
            @ForAll @IntRange(max = 699) int y, @ForAll @IntRange(min = 1, max = 990) int width,
            @ForAll @IntRange(min = 1, max = 700) int height) {
        var target = new BoundingBox(x, y, Math.min(width, 990 - x), Math.min(height, 700 - y));
        var bubble = Spotlight.of(target, BUBBLE, WINDOW).bubble();
        assertThat(bubble.getMinX()).isNotNegative();
        assertThat(bubble.getMinY()).isNotNegative();
        assertThat(bubble.getMaxX()).isLessThanOrEqualTo(990);
        assertThat(bubble.getMaxY()).isLessThanOrEqualTo(700);
        if (hasRoom(target)) {
            assertThat(bubble.intersects(target)).as("%s over %s", bubble, target).isFalse();
        }
    }

    private static boolean hasRoom(Bounds target) {
        double high = BUBBLE.getHeight() + 2 * Spotlight.ROOM_PX;
        double wide = BUBBLE.getWidth() + 2 * Spotlight.ROOM_PX;
        return target.getMinY() > high || 700 - target.getMaxY() > high || target.getMinX() > wide || 990 - target.getMaxX() > wide;
    }

    @Test
    void aBubbleStandsBelowItsTargetWhereThereIsRoom() {
        var bubble = Spotlight.of(new BoundingBox(400, 10, 40, 30), BUBBLE, WINDOW).bubble();
        assertThat(bubble.getMinY()).isEqualTo(40 + Spotlight.ROOM_PX);
        assertThat(bubble.getCenterX()).isEqualTo(420);
    }

    @Test
    void aBubbleThatIsLargerThanTheWindowBeginsAtItsEdge() {
        var bubble = Spotlight.of(new BoundingBox(0, 0, 990, 700), new Dimension2D(1_200, 900), WINDOW).bubble();
        assertThat(bubble.getMinX()).isZero();
        assertThat(bubble.getMinY()).isZero();
    }
}
