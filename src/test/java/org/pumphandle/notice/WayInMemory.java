package org.pumphandle.notice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Handover;
import org.pumphandle.model.QueuedMessage;
import org.pumphandle.model.SendingWay;

/** A way out of which a test says what it does. What it is asked and told happens on the dispatcher's thread. */
final class WayInMemory implements WayOut {
    final List<Long> handedOver = new ArrayList<>();
    final Set<Long> withoutAddress = new HashSet<>();
    final Set<Long> open = new HashSet<>();
    int room = 2;
    int discarded;
    /** Null where a message gets no answer. */
    Function<Long, @Nullable Answer> answers = number -> new Answer.Accepted(List.of("id" + number));
    /** Hears how often the dispatcher asked for room, before it is told. */
    IntConsumer turns = turn -> {
    };
    Runnable whenHandedOver = () -> {
    };
    @Nullable
    Listener listener;
    private int asked;

    @Override
    public SendingWay kind() {
        return SendingWay.SMPP;
    }

    @Override
    public void open(Listener opened) {
        listener = opened;
    }

    @Override
    public int room() {
        turns.accept(++asked);
        return room;
    }

    int asked() {
        return asked;
    }

    Listener listener() {
        return Objects.requireNonNull(listener);
    }

    @Override
    public Prepared prepare(long handover, List<QueuedMessage> messages) {
        return new Prepared() {
            @Override
            public Set<Long> withoutAddress() {
                var without = new HashSet<>(withoutAddress);
                without.retainAll(messages.stream().map(QueuedMessage::number).toList());
                return without;
            }

            @Override
            public void handOver() {
                for (var message : messages) {
                    if (withoutAddress.contains(message.number())) {
                        continue;
                    }
                    handedOver.add(message.number());
                    var answer = answers.apply(message.number());
                    if (answer == null) {
                        open.add(message.number());
                    } else {
                        listener().answered(message.number(), answer);
                    }
                }
                whenHandedOver.run();
            }

            @Override
            public void discard() {
                discarded++;
            }
        };
    }

    @Override
    public Answer fateOf(Handover handover) {
        return new Answer.InDoubt("the program ended before the gateway answered");
    }

    @Override
    public String status() {
        return "in memory";
    }

    @Override
    public void close() {
        open.forEach(number -> listener().answered(number, new Answer.InDoubt("closed before it answered")));
        open.clear();
    }
}
