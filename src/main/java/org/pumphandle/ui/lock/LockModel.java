package org.pumphandle.ui.lock;

import static org.pumphandle.ui.common.Words.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableDoubleValue;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobRunner;
import org.pumphandle.ui.common.Attempt;

/** A locked window: whose it is, what still runs behind it, and how it opens again. JavaFX thread. */
public final class LockModel {
    private final String station;
    private final String account;
    private final Attempt attempt;
    private final ObjectProperty<Optional<Running>> running = new SimpleObjectProperty<>(Optional.empty());
    private Function<char[], Job<? extends Runnable>> key = _ -> Job.of(text("lock.unlock"), (_, _) -> () -> {
    });

    /**
     * Work that goes on behind the lock.
     *
     * @param title what it is, without anything of a case
     * @param fraction how much is done, [0, 1]; negative where nobody knows
     */
    public record Running(String title, ObservableDoubleValue fraction) {

        /** @param title a job's title, of which names of files, cases and accounts are left out */
        public static Running of(String title, ObservableDoubleValue fraction) {
            return new Running(title.replaceFirst(" (from|of|case|layer|account) .*", ""), fraction);
        }
    }

    /** @param runner tries passphrases; not the one that is busy with the work */
    public LockModel(String station, String account, JobRunner runner) {
        this.station = station;
        this.account = account;
        this.attempt = new Attempt(runner);
    }

    String station() {
        return station;
    }

    String account() {
        return account;
    }

    Attempt attempt() {
        return attempt;
    }

    /** What still runs; empty where the station is closed. */
    public ObjectProperty<Optional<Running>> runningProperty() {
        return running;
    }

    /**
     * Says what a passphrase is tried on.
     *
     * @param tries makes a job that fails where the passphrase is not right, and else gives what to do on the JavaFX thread
     */
    public void opensWith(Function<char[], Job<? extends Runnable>> tries) {
        key = tries;
    }

    /** @param passphrase wiped when it is no longer needed */
    public void unlock(char[] passphrase) {
        if (passphrase.length == 0) {
            attempt.say(text("lock.type-your-passphrase"));
            return;
        }
        attempt.start(key.apply(passphrase), () -> Arrays.fill(passphrase, '\0'), Runnable::run);
    }

    /** Says why it did not open although the passphrase was right. */
    public void say(String words) {
        attempt.say(words);
    }
}
