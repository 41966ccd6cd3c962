package org.pumphandle.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.map.BaseMap;
import org.pumphandle.map.GeoJson;
import org.pumphandle.map.MapImage;
import org.pumphandle.map.MapLayer;
import org.pumphandle.model.Contact;
import org.pumphandle.station.CaseReview;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.ui.WarningTabs.Part;
import org.pumphandle.ui.casemap.CaseShapes;
import org.pumphandle.ui.common.Appearance;
import org.pumphandle.ui.common.Narrowing;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.common.SystemClock;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.consent.ConsentModel;
import org.pumphandle.ui.signin.SignInModel;
import org.pumphandle.ui.signin.SignInView;

/** Draws the main screens into PNG files without showing a window. Called from any thread but JavaFX's; starts the toolkit where needed. */
final class ScreenPictures {
    private static final int WIDTH_PX = 1440;
    private static final int HEIGHT_PX = 900;
    private static final long PATIENCE_S = 120;

    private final OpenStation station;
    private final Path assets;
    private final Path directory;
    private final List<Path> written = new ArrayList<>();

    private ScreenPictures(OpenStation station, Path assets, Path directory) {
        this.station = station;
        this.assets = assets;
        this.directory = directory;
    }

    /**
     * Of an overseer's own screen, of a supervisor's for sending, or of those with cases.
     *
     * @param directory made where missing
     * @return the files written
     */
    static List<Path> write(OpenStation station, Path assets, Path directory) {
        startToolkit();
        try {
            Files.createDirectories(directory);
            onToolkit(() -> {
                Fonts.load(assets);
                return true;
            });
            var pictures = new ScreenPictures(station, assets, directory);
            switch (station.role()) {
                case OVERSEER -> {
                    pictures.oversight(Theme.LIGHT, "oversight.png");
                    pictures.oversight(Theme.DARK, "oversight-dark.png");
                }
                case SUPERVISOR -> pictures.ofSending();
                case TRACER, ADMINISTRATOR -> pictures.ofCases();
            }
            return List.copyOf(pictures.written);
        } catch (IOException e) {
            throw new UncheckedIOException("the pictures of the screens cannot be written into " + directory, e);
        }
    }

    private void ofCases() throws IOException {
        map();
        signIn();
        main();
        look(Theme.LIGHT, "import.png");
        look(Theme.DARK, "import-dark.png");
        consent(Theme.LIGHT, "consent.png", _ -> {
        });
        consent(Theme.DARK, "consent-dark.png", ConsentModel::askWithdraw);
        consent(Theme.LIGHT, "consent-change.png", ConsentModel::change);
        warnings(Theme.LIGHT, "warnings.png", WarningPages::show);
        warnings(Theme.LIGHT, "warnings-new.png", WarningPages::compose);
        warnings(Theme.DARK, "warnings-new-dark.png", WarningPages::compose);
    }

    /** With the first batch. */
    private void ofSending() throws IOException {
        for (var look : Theme.values()) {
            var end = look == Theme.LIGHT ? ".png" : "-" + look.code() + ".png";
            warnings(look, "sending" + end, dialogs -> dialogs.show(Part.BATCHES).show(1));
            warnings(look, "doubts" + end, dialogs -> dialogs.show(Part.DOUBTS));
            warnings(look, "routes" + end, dialogs -> dialogs.show(Part.ROUTES));
        }
    }

    private void oversight(Theme look, String name) throws IOException {
        var content = onToolkit(() -> Desks.of(station, around(Appearance.of(look))));
        var scene = onToolkit(() -> {
            var made = dressed(content.node(), Appearance.of(look));
            content.refresh();
            layOut(made);
            return made;
        });
        save(scene, name);
        change(content::dispose);
    }

    /** The case with most contacts over base map and layers. */
    private void map() throws IOException {
        var review = busiest().map(summary -> station.review(summary.recorded().id()));
        if (review.isEmpty()) {
            return;
        }
        var layers = new ArrayList<>(BaseMap.naturalEarth(assets));
        station.layerNames().forEach(name -> layers.add(GeoJson.read(name, station.layerGeoJson(name))));
        var shapes = new CaseShapes(review.get(), new TimeFormat(station.zone()), Palette.LIGHT);
        layers.add(MapLayer.of("track", shapes.track()));
        layers.add(MapLayer.clustered("episodes", shapes.episodes(false, Narrowing.NONE)));
        var box = shapes.focus(Optional.empty(), Optional.empty());
        if (box.isPresent()) {
            var file = directory.resolve("map.png");
            ImageIO.write(MapImage.render(layers, box.get(), WIDTH_PX, HEIGHT_PX, false), "png", file.toFile());
            written.add(file);
        }
    }

    private void signIn() throws IOException {
        var scene = onToolkit(() -> {
            var settings = new UserSettings(directory.resolve("none.properties"));
            var model = new SignInModel(settings, new SameThreadJobRunner(), (_, _, _) -> station, _ -> {
            });
            model.folderProperty().set(station.name());
            model.accountProperty().set("tracer");
            return dressed(new SignInView(model, new NoFileChoice(), _ -> {
            }), Appearance.of(Theme.LIGHT));
        });
        save(scene, "sign-in.png");
    }

    private void main() throws IOException {
        var appearance = Appearance.of(Theme.LIGHT);
        var theme = appearance.themeProperty();
        var model = onToolkit(() -> new MainModel(station, new SameThreadJobRunner(), new SameThreadJobRunner(), new SameThreadJobRunner(),
                System::nanoTime));
        var view = onToolkit(() -> {
            var made = new MainView(model, around(appearance));
            made.setAnimated(false);
            return made;
        });
        var scene = onToolkit(() -> {
            var made = dressed(view.node(), appearance);
            view.refresh();
            busiest().ifPresent(summary -> model.cases().chosenProperty().set(Optional.of(summary.recorded().id())));
            return made;
        });
        painted(view, scene, "main.png");
        change(() -> theme.set(Theme.DARK));
        painted(view, scene, "main-dark.png");
        change(() -> theme.set(Theme.LIGHT));
        change(() -> model.selection().chooseContact(model.selection().review().flatMap(ScreenPictures::longest)));
        painted(view, scene, "contact.png");
        change(() -> model.selection().chooseContact(Optional.empty()));
        change(view::showImports);
        painted(view, scene, "imports.png");
        change(() -> theme.set(Theme.DARK));
        change(view::showImports);
        painted(view, scene, "imports-dark.png");
        change(view::dispose);
    }

    /** The look at a carrier's file before it is imported. */
    private void look(Theme look, String name) throws IOException {
        var file = Files.createTempDirectory("pictures").resolve("north-2026-11.csv");
        Files.writeString(file, unusualFixes());
        over(look, name, (_, view) -> view.offer(List.of(file)));
        Files.delete(file);
    }

    /** The consent of the busiest case. */
    private void consent(Theme look, String name, Consumer<ConsentModel> step) throws IOException {
        var chosen = busiest().map(summary -> summary.recorded().id());
        if (chosen.isPresent()) {
            over(look, name, (model, view) -> {
                model.cases().chosenProperty().set(chosen);
                step.accept(view.showConsent(chosen.get()));
            });
        }
    }

    /** A screen of the warnings. */
    private void warnings(Theme look, String name, Consumer<WarningPages> step) throws IOException {
        over(look, name, (_, view) -> step.accept(view.warnings()));
    }

    /** A screen over the main window; a window of its own for each, as without pulses a dialog does not take turns. */
    private void over(Theme look, String name, BiConsumer<MainModel, MainView> step) throws IOException {
        var appearance = Appearance.of(look);
        var model = onToolkit(() -> new MainModel(station, new SameThreadJobRunner(), new SameThreadJobRunner(), new SameThreadJobRunner(),
                System::nanoTime));
        var view = onToolkit(() -> new MainView(model, around(appearance)));
        var scene = onToolkit(() -> {
            view.setAnimated(false);
            var made = dressed(view.node(), appearance);
            view.refresh();
            layOut(made);
            step.accept(model, view);
            return made;
        });
        painted(view, scene, name);
        change(view::dispose);
    }

    /** A carrier's file with a header of its own and a row that cannot be taken; nobody is in it. */
    private static String unusualFixes() {
        var rows = new StringBuilder("number,t,latitude,longitude,radius,called_number,imei\n");
        for (int i = 0; i < 120; i++) {
            rows.append(String.format(Locale.ROOT, "999100%05d,%d,%.5f,%.5f,%d,99910099999,35000000000000%d%n", i % 17,
                    1_772_409_600L + 300L * i,
                    i == 6 ? 95 : 12.5 + 0.002 * (i % 17), 7.0 + 0.0013 * (i * 7 % 23), 20 + i % 60, i % 10));
        }
        return rows.toString();
    }

    private Surroundings around(Appearance appearance) {
        return new Surroundings(new Assets(assets, directory.resolve("logs")), new NoFileChoice(), new NoPrinting(),
                new UserSettings(directory.resolve("none.properties")),
                appearance,
                new SystemClock(),
                new SimpleIntegerProperty(5), new SameThreadJobRunner(), new SameThreadJobRunner(),
                new SameThreadJobRunner(), () -> {
                }, () -> {
                }, _ -> {
                });
    }

    private Optional<CaseSummary> busiest() {
        return station.cases().stream().max(Comparator.comparingInt(CaseSummary::contacts).thenComparingLong(CaseSummary::fixes));
    }

    private static Optional<Contact> longest(CaseReview review) {
        return review.contacts().stream().max(Comparator.comparingDouble(Contact::minutes));
    }

    private static Scene dressed(Parent root, Appearance appearance) {
        var scene = new Scene(root, WIDTH_PX, HEIGHT_PX);
        appearance.dress(scene);
        return scene;
    }

    private void painted(MainView view, Scene scene, String name) throws IOException {
        CompletableFuture<Void> future = onToolkit(() -> {
            layOut(scene);
            return view.whenPainted();
        });
        await(future);
        save(scene, name);
    }

    private void save(Scene scene, String name) throws IOException {
        // A second pass lets tables settle that learnt their width in the first.
        change(() -> layOut(scene));
        change(() -> layOut(scene));
        var image = onToolkit(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        var file = directory.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        written.add(file);
    }

    private static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static void startToolkit() {
        var started = new CompletableFuture<Void>();
        try {
            Platform.startup(() -> started.complete(null));
        } catch (IllegalStateException alreadyRunning) {
            started.complete(null);
        }
        await(started);
        Platform.setImplicitExit(false);
    }

    private static void change(Runnable action) {
        onToolkit(() -> {
            action.run();
            return true;
        });
    }

    private static <T> T onToolkit(Callable<T> work) {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        });
        return await(result);
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("drawing the screens was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the screens cannot be drawn: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the screens were not drawn within " + PATIENCE_S + " s", e);
        }
    }
}
