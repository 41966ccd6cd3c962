package org.pumphandle.notice;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.QueuedMessage;
import org.pumphandle.store.KeysInMemory;
import org.pumphandle.store.Store;

/** A store with an outbox, and a clock that a test sets. */
public final class OutboxTrial implements InstantSource, AutoCloseable {
    public static final long BATCH = 7;
    public static final String CARRIER = "north";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Path directory;
    private Store store;
    private volatile Instant now = NOON;

    public OutboxTrial(Path directory) {
        this.directory = directory;
        this.store = Store.create(directory, password(), new KeysInMemory());
    }

    private static char[] password() {
        return "a password".toCharArray();
    }

    public Store store() {
        return store;
    }

    /** As after the program was closed and started again. */
    public void reopen() {
        store.close();
        store = Store.open(directory, password(), new KeysInMemory());
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void move(Duration by) {
        now = now.plus(by);
    }

    public static QueuedMessage message(long number) {
        return new QueuedMessage(number, BATCH, CARRIER, "exposure", "en", "You were near a person. Code " + number, NOON.minusSeconds(60),
                NOON.plus(Duration.ofDays(2)));
    }

    /** Puts messages from 1 on into the outbox. */
    public OutboxTrial with(int messages) {
        store.outbox().put(BATCH, LongStream.rangeClosed(1, messages).mapToObj(OutboxTrial::message).toList(), now);
        return this;
    }

    public Map<MessageState, Long> counts() {
        return store.outbox().counts(BATCH);
    }

    public MessageState state(long number) {
        return store.outbox().find(number).orElseThrow().state();
    }

    public String reason(long number) {
        return store.outbox().find(number).orElseThrow().reason();
    }

    public List<QueuedMessage> due() {
        return store.outbox().due(BATCH, CARRIER, Long.MIN_VALUE, now, 1_000);
    }

    @Override
    public void close() {
        store.close();
    }
}
