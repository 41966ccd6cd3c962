package org.pumphandle.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Job;

class LatestReadTest {
    private final HeldJobRunner runner = new HeldJobRunner();
    private final ArrayList<Exception> errors = new ArrayList<>();
    private final ArrayList<String> answers = new ArrayList<>();
    private final LatestRead read = new LatestRead(runner, errors::add);

    @Test
    void onlyTheNewestAnswerLands() {
        read.ask(Job.of("old", (_, _) -> "old"), answers::add);
        read.ask(Job.of("new", (_, _) -> "new"), answers::add);
        runner.runNext();
        runner.runNext();
        assertThat(answers).containsExactly("new");
    }

    @Test
    void aNewerQuestionCancelsTheOlder() {
        read.ask(Job.of("old", (_, cancellation) -> {
            answers.add("old was cancelled: " + cancellation.isCancelled());
            return "old";
        }), answers::add);
        read.forget();
        runner.runNext();
        assertThat(answers).containsExactly("old was cancelled: true");
    }

    @Test
    void anErrorOfAForgottenQuestionIsNotTold() {
        read.ask(Job.<String>of("old", (_, _) -> {
            throw new IllegalStateException("too late");
        }), answers::add);
        read.ask(Job.<String>of("new", (_, _) -> {
            throw new IllegalStateException("in time");
        }), answers::add);
        runner.runNext();
        runner.runNext();
        assertThat(errors).extracting(Exception::getMessage).containsExactly("in time");
    }
}
