package org.pumphandle.ui.casemap;

import static org.pumphandle.ui.common.Words.text;

import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobRunner;
import org.pumphandle.map.MapDataException;
import org.pumphandle.map.Position;
import org.pumphandle.map.PositionNotation;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.UserSettings;

/** How positions are written and read on the map. The register of grids is read in the background. JavaFX thread. */
public final class PositionModel {
    private static final String SYSTEM_KEY = "map.coordinates";
    private static final String GRID_KEY = "map.grid";
    /** A place that UTM has, to bring its projection in before it is needed. */
    private static final Position SOMEWHERE = new Position(9, 50);

    private final LatestRead reads;
    private final ObjectProperty<Coordinates> system = new SimpleObjectProperty<>(Coordinates.DEGREES);
    private final StringProperty grid = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<PositionNotation> notation = new ReadOnlyObjectWrapper<>(PositionNotation.DEGREES);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<UserSettings> settings = Optional.empty();

    /** In which system. */
    public enum Coordinates {
        DEGREES, DEGREES_MINUTES, UTM, GRID
    }

    /** @param reads runs questions */
    public PositionModel(JobRunner reads) {
        this.reads = new LatestRead(reads, this::failed);
        system.addListener(_ -> choose());
        grid.addListener(_ -> {
            if (system.get() == Coordinates.GRID) {
                choose();
            }
        });
    }

    public ObjectProperty<Coordinates> systemProperty() {
        return system;
    }

    /** The number of the national grid in the EPSG register, as it is typed. */
    public StringProperty gridProperty() {
        return grid;
    }

    /** What positions are written in; changes once it is there. */
    public ReadOnlyObjectProperty<PositionNotation> notationProperty() {
        return notation.getReadOnlyProperty();
    }

    /** What is wrong with the grid or with the position that was typed; empty where nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Takes what was chosen last time, and keeps what is chosen next. */
    public void remember(UserSettings remembered) {
        settings = Optional.of(remembered);
        remembered.get(GRID_KEY).ifPresent(grid::set);
        remembered.get(SYSTEM_KEY).flatMap(name -> Arrays.stream(Coordinates.values()).filter(one -> one.name().equals(name)).findFirst())
                .ifPresent(system::set);
    }

    private void choose() {
        problem.set("");
        settings.ifPresent(known -> known.put(SYSTEM_KEY, system.get().name()));
        switch (system.get()) {
            case DEGREES -> use(PositionNotation.DEGREES);
            case DEGREES_MINUTES -> use(PositionNotation.DEGREES_MINUTES);
            case UTM -> reads.ask(Job.of(text("casemap.read-the-grid"), (_, _) -> {
                PositionNotation.UTM.write(SOMEWHERE);
                return PositionNotation.UTM;
            }), notation::set);
            case GRID -> chooseGrid();
        }
    }

    private void use(PositionNotation next) {
        reads.forget();
        notation.set(next);
    }

    private void chooseGrid() {
        var number = grid.get().strip();
        if (!number.matches("\\d{4,6}")) {
            reads.forget();
            problem.set(text("casemap.grid-number"));
            return;
        }
        reads.ask(Job.of(text("casemap.read-the-grid"), (_, _) -> PositionNotation.grid(Integer.parseInt(number))), read -> {
            settings.ifPresent(known -> known.put(GRID_KEY, number));
            notation.set(read);
        });
    }

    private void failed(Exception error) {
        problem.set(error instanceof MapDataException ? String.valueOf(error.getMessage()) : text("casemap.grid-not-read"));
    }

    /** A position in the chosen system; words where the system has none for it. */
    String inWords(Position position) {
        return notation.get().write(position).orElseGet(() -> text("casemap.outside-the-grid"));
    }

    /** Reads what was typed; empty where it is no position, and then the problem says what to type. */
    Optional<Position> read(String typed) {
        try {
            var read = PositionNotation.read(typed, notation.get());
            problem.set("");
            return Optional.of(read);
        } catch (MapDataException e) {
            problem.set(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
