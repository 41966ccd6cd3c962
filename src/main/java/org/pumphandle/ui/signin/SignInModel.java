package org.pumphandle.ui.signin;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobListener;
import org.pumphandle.job.JobRunner;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.UserSettings;

/** Opening a station with its passphrase, in the background: stretching the key takes time on purpose. JavaFX thread. */
public final class SignInModel {
    private static final String ACCOUNT = "account.last";

    private final UserSettings settings;
    private final JobRunner runner;
    private final StationOpener opener;
    private final Consumer<OpenStation> onOpened;
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty account = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param onOpened takes the station over; it closes it */
    public SignInModel(UserSettings settings, JobRunner runner, StationOpener opener, Consumer<OpenStation> onOpened) {
        this.settings = settings;
        this.runner = runner;
        this.opener = opener;
        this.onOpened = onOpened;
        settings.recentStations().stream().findFirst().ifPresent(latest -> folder.set(latest.toString()));
        account.set(settings.get(ACCOUNT).orElse(""));
        folder.addListener(_ -> problem.set(""));
        account.addListener(_ -> problem.set(""));
    }

    /** The station's folder, as typed or chosen. */
    public StringProperty folderProperty() {
        return folder;
    }

    /** The name of the account to sign in to; the last one is offered. */
    public StringProperty accountProperty() {
        return account;
    }

    /** The stations opened last, the latest first. */
    public List<Path> recent() {
        return settings.recentStations();
    }

    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Why it did not open, in words for the user; empty where nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /**
     * Opens the station. Does nothing while one is being opened.
     *
     * @param passphrase wiped when it is no longer needed
     */
    public void open(char[] passphrase) {
        if (opening.get()) {
            return;
        }
        problem.set("");
        if (account.get().isBlank() || passphrase.length == 0) {
            problem.set(account.get().isBlank() ? text("signin.type-the-name-of-your") : text("signin.type-your-passphrase"));
            return;
        }
        try {
            var directory = Path.of(folder.get().strip());
            if (folder.get().isBlank() || !Files.isDirectory(directory)) {
                problem.set(folder.get().isBlank()
                        ? text("signin.choose-the-stations-folder")
                        : text("signin.there-is-no-folder", directory.toString()));
                return;
            }
            start(directory, passphrase);
        } catch (InvalidPathException e) {
            problem.set(text("signin.not-the-name-of-a-folder", folder.get()));
        }
    }

    private void start(Path directory, char[] passphrase) {
        opening.set(true);
        var name = account.get().strip();
        runner.start(Job.of(text("signin.open-station"), (_, _) -> {
            try {
                return opener.open(directory, name, passphrase);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }), new JobListener<OpenStation>() {
            @Override
            public void succeeded(OpenStation station) {
                opening.set(false);
                settings.rememberStation(directory);
                settings.put(ACCOUNT, name);
                onOpened.accept(station);
            }

            @Override
            public void failed(Exception error) {
                opening.set(false);
                problem.set(Objects.requireNonNullElse(error.getMessage(), error.getClass().getSimpleName()));
            }

            @Override
            public void cancelled() {
                opening.set(false);
            }
        });
    }
}
