package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.embed.swing.SwingFXUtils;
import org.pumphandle.ui.casemap.MapOut;
import org.pumphandle.ui.common.Printing;
import org.pumphandle.ui.tasks.Notice;

/** Saves and prints the map of the case shown; every picture says what it holds, of whom, and when it was drawn. JavaFX thread. */
final class MapExports implements MapOut {
    private final MainModel model;
    private final Surroundings around;

    MapExports(MainModel model, Surroundings around) {
        this.model = model;
        this.around = around;
    }

    @Override
    public void savePicture(Function<List<String>, BufferedImage> seen) {
        caseId().ifPresent(id -> ask(id, "png").ifPresent(file -> model.tasks().start(
                model.station().maps().picture(id, mark -> seen.apply(caption(id, mark)), file), this::saved)));
    }

    @Override
    public void saveGeoJson() {
        caseId().ifPresent(id -> ask(id, "geojson")
                .ifPresent(file -> model.tasks().start(model.station().maps().geoJson(id, file), this::saved)));
    }

    @Override
    public void print(Function<List<String>, BufferedImage> seen) {
        caseId().ifPresent(id -> model.tasks().start(model.station().maps().print(id, mark -> seen.apply(caption(id, mark))),
                drawn -> tell(around.printing().print(SwingFXUtils.toFXImage(drawn, null), text("main.map-of-the-case", id)))));
    }

    private void tell(Printing.Outcome outcome) {
        switch (outcome) {
            case PRINTED -> model.tasks().tell(Notice.done(text("main.map-printed"), text("main.map-kept-safe")));
            case CANCELLED -> {
            }
            case NO_PRINTER -> model.tasks().tell(Notice.info(text("main.no-printer"), text("main.no-printer-advice")));
            case FAILED -> model.tasks().tell(Notice.info(text("main.not-printed"), text("main.not-printed-advice")));
        }
    }

    private void saved(Path file) {
        model.tasks().tell(Notice.done(text("main.map-saved", String.valueOf(file.getFileName())), text("main.map-kept-safe")));
    }

    /** Without a case there is no path, and nothing that needs to leave. */
    private Optional<String> caseId() {
        var id = model.selection().review().map(review -> review.summary().recorded().id());
        if (id.isEmpty()) {
            model.tasks().tell(Notice.info(text("main.no-map-to-save"), text("main.no-map-to-save-advice")));
        }
        return id;
    }

    private Optional<Path> ask(String caseId, String ending) {
        return around.files().saveAs(text("main.save-the-map"), caseId.replaceAll("[^A-Za-z0-9._-]", "-") + "-map." + ending);
    }

    private List<String> caption(String caseId, String mark) {
        return List.of(text("main.map-drawn", caseId, model.times().exact((double) around.clock().now().getEpochSecond()),
                model.times().zoneName()), text("main.map-personal-data", caseId), text("main.map-mandate", mark));
    }
}
