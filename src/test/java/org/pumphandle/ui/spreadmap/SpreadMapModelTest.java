package org.pumphandle.ui.spreadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Job;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.map.MapShape;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.HexOutline;
import org.pumphandle.model.HexOutline.Corner;
import org.pumphandle.model.SerialInterval;
import org.pumphandle.model.SpreadCurves;
import org.pumphandle.model.SpreadMap;
import org.pumphandle.model.SpreadMap.CellDay;
import org.pumphandle.model.SpreadMap.Flow;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.common.SpreadJobs;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.spreadmap.SpreadMapModel.Shown;

class SpreadMapModelTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final HexCell HERE = new HexCell(0, 0);
    private static final HexCell THERE = new HexCell(1, 0);

    private final List<Double> asked = new ArrayList<>();
    private SpreadMap known = new SpreadMap(1, 50,
            List.of(new CellDay(DAY, HERE, 1, 0), new CellDay(DAY.plusDays(2), HERE, 0, 4), new CellDay(DAY.plusDays(2), THERE, 12, 0)),
            List.of(new Flow(DAY.plusDays(2), HERE, THERE, 5, 2)), Map.of(HERE, outline(0), THERE, outline(1)), 12, 3);
    private final SpreadMapModel model = new SpreadMapModel(new SpreadJobs() {
        @Override
        public Job<SpreadCurves> curves(SerialInterval interval) {
            throw new AssertionError("nobody should have asked this");
        }

        @Override
        public Job<SpreadMap> map(double cellKm2) {
            return Job.of("map", (_, _) -> {
                asked.add(cellKm2);
                return known;
            });
        }

        @Override
        public Job<Path> report(LocalDate day, Path fonts, Path file) {
            throw new AssertionError("nobody should have asked this");
        }
    }, new LatestRead(new SameThreadJobRunner(), error -> {
        throw new AssertionError(error);
    }), new TimeFormat(ZoneOffset.UTC));

    private static HexOutline outline(double lonDeg) {
        return new HexOutline(new Corner(50, lonDeg), List.of(new Corner(50.1, lonDeg), new Corner(50, lonDeg + 0.1),
                new Corner(49.9, lonDeg)));
    }

    @Test
    void theLastDayComesFirstAndDaysWithoutAnythingAreDaysToo() {
        model.refresh();
        assertThat(model.days()).isEqualTo(3);
        assertThat(model.dayInWords()).isEqualTo("4 Mar 2026");
        assertThat(model.cells()).extracting(CellDay::cell).containsExactly(THERE);
        model.dayProperty().set(1);
        assertThat(model.cells()).isEmpty();
    }

    @Test
    void whatIsShownDecidesWhichCellsThereAre() {
        model.refresh();
        model.shownProperty().set(Shown.EXPOSURES);
        assertThat(model.cells()).extracting(CellDay::cell).containsExactly(HERE);
        assertThat(model.most()).isEqualTo(4);
        model.shownProperty().set(Shown.FLOWS);
        assertThat(model.flows()).hasSize(1);
        assertThat(model.inWords(model.flows().getFirst())).isEqualTo("Movements 5, of cases 2");
        assertThat(model.caution()).contains("Cases with a history: 12", "not counted: 3", "Of exposed people no movement is known");
    }

    @Test
    void daysPassFromTheFirstToTheLastAndStop() {
        model.refresh();
        model.toggle();
        assertThat(model.dayProperty().get()).isZero();
        model.pass(SpreadMapModel.DAY_S * 0.6);
        assertThat(model.dayProperty().get()).isZero();
        model.pass(SpreadMapModel.DAY_S * 0.6);
        assertThat(model.dayProperty().get()).isEqualTo(1);
        model.pass(SpreadMapModel.DAY_S * 5);
        assertThat(model.dayProperty().get()).isEqualTo(2);
        assertThat(model.playingProperty().get()).isFalse();
    }

    @Test
    void anotherSizeIsReadAnewAndTheDayStays() {
        model.refresh();
        model.dayProperty().set(1);
        model.chosenProperty().set(Optional.of(HERE));
        model.sizeKm2Property().set(10.0);
        assertThat(asked).containsExactly(1.0, 10.0);
        assertThat(model.dayInWords()).isEqualTo("3 Mar 2026");
        assertThat(model.chosenProperty().get()).isEmpty();
    }

    @Test
    void withoutAnyDayNothingIsShownAndNothingPlays() {
        known = new SpreadMap(1, 30, List.of(), List.of(), Map.of(), 0, 4);
        model.refresh();
        model.toggle();
        assertThat(model.isEmpty()).isTrue();
        assertThat(model.playingProperty().get()).isFalse();
        assertThat(model.dayInWords()).isEmpty();
    }

    @Test
    void aColourMeansTheSameOnAllDaysAndMoreIsDarker() {
        model.refresh();
        var shapes = new HexShapes(model, Palette.LIGHT);
        assertThat(shapes.legend()).extracting(HexShapes.Step::from).containsExactly(1, 2, 5, 10);
        int many = fill(shapes);
        model.dayProperty().set(0);
        int one = fill(shapes);
        assertThat(many >>> 24).isGreaterThan(one >>> 24);
        assertThat(shapes.legend()).extracting(HexShapes.Step::argb).contains(one, many);
        assertThat(shapes.shapes()).extracting(MapShape::tooltip).containsExactly("Cases 1, exposures 0");
    }

    @Test
    void aMovementIsAnArrowToWhereItArrives() {
        model.refresh();
        model.shownProperty().set(Shown.FLOWS);
        var shapes = new HexShapes(model, Palette.LIGHT).shapes();
        assertThat(shapes).extracting(MapShape::kind).containsExactly(MapShape.Kind.POLYGON, MapShape.Kind.POLYGON, MapShape.Kind.LINE,
                MapShape.Kind.LINE);
        assertThat(shapes.getLast().lonDeg()[1]).as("its tip").isBetween(0.9, 1.0);
    }

    private static int fill(HexShapes shapes) {
        return shapes.shapes().getFirst().symbol().fillArgb();
    }
}
