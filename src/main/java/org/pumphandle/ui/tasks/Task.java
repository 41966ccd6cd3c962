package org.pumphandle.ui.tasks;

import static org.pumphandle.ui.common.Words.text;

import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.pumphandle.job.Cancellation;
import org.pumphandle.ui.common.Numbers;

/** Work under way or waiting for its turn, as the screen shows it. JavaFX thread. */
public final class Task {
    private final String title;
    private final LongSupplier nanoClock;
    private final RemainingTime time = new RemainingTime();
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper(text("tasks.waiting-for-its-turn"));
    private final ReadOnlyStringWrapper amount = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remaining = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
    private Cancellation cancellation = new Cancellation();
    private Optional<Runnable> leave = Optional.empty();

    Task(String title, LongSupplier nanoClock) {
        this.title = title;
        this.nanoClock = nanoClock;
    }

    public String title() {
        return title;
    }

    /** What is being done now. */
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** How much of a file was read, in rows and bytes; empty where no file is read. */
    public ReadOnlyStringProperty amountProperty() {
        return amount.getReadOnlyProperty();
    }

    /** How long it still takes, in words; empty where nobody knows. */
    public ReadOnlyStringProperty remainingProperty() {
        return remaining.getReadOnlyProperty();
    }

    /** How much is done, [0, 1]; negative where nobody knows. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** Whether somebody asked to stop; the work ends as soon as it notices. */
    public ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    public void cancel() {
        cancelling.set(true);
        remaining.set(text("tasks.stopping"));
        cancellation.cancel();
    }

    void cancelledBy(Cancellation handle) {
        cancellation = handle;
    }

    void leftBy(Runnable gentleEnd) {
        leave = Optional.of(gentleEnd);
    }

    /** Whether it may take hours, beside other work. */
    boolean isLong() {
        return leave.isPresent();
    }

    /** Ends it since the station is left. */
    void leave() {
        leave.ifPresentOrElse(Runnable::run, this::cancel);
    }

    void read(String nowStep, long rows, long bytes, long totalBytes) {
        show(nowStep, bytes, totalBytes);
        amount.set(totalBytes > 0
                ? text("tasks.rows-and-bytes-of-all", rows, Numbers.megabytes(bytes), Numbers.megabytes(totalBytes))
                : text("tasks.rows-and-bytes", rows, Numbers.megabytes(bytes)));
    }

    void progressed(String nowStep, long done, long total) {
        show(nowStep, done, total);
        amount.set("");
    }

    private void show(String nowStep, long done, long total) {
        step.set(nowStep);
        fraction.set(total > 0 ? Math.clamp(done / (double) total, 0, 1) : -1);
        if (!cancelling.get()) {
            remaining.set(time.after(nowStep, done, total, nanoClock.getAsLong()).map(RemainingTime::inWords).orElse(""));
        }
    }
}
