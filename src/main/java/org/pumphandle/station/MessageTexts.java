package org.pumphandle.station;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.pumphandle.custody.Mandate;
import org.pumphandle.model.AppealCode;
import org.pumphandle.model.BatchFacts;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.MessageSettings;
import org.pumphandle.model.TemplateId;
import org.pumphandle.notice.Composer;
import org.pumphandle.notice.MessageFacts;
import org.pumphandle.notice.RetractionFacts;
import org.pumphandle.notice.Segments;
import org.pumphandle.notice.Sender;
import org.pumphandle.notice.TemplateException;
import org.pumphandle.notice.Templates;
import org.pumphandle.notice.WarningFacts;

/** What messages say, from the templates in a folder. Safe for all threads. */
public final class MessageTexts {
    private final Path folder;
    private volatile List<Templates> read = List.of();

    /** @param folder of the templates; read when first needed */
    public MessageTexts(Path folder) {
        this.folder = folder;
    }

    /**
     * A message as it would be sent.
     *
     * @param segments how many are sent and paid for
     * @param encoding of all of them, in words
     */
    public record Preview(String text, int segments, String encoding) {
    }

    /** The languages in which a kind of message can be sent. */
    public List<String> languages(MessageKind kind) {
        return inWords(() -> all().languages(kind));
    }

    /** Identities of the templates of a message that can be sent so. */
    List<String> templates(Station station, MessageKind kind, MessageSettings settings) {
        return inWords(() -> {
            sender(station, settings.hotLine());
            return all().composer(kind, settings.languages()).templateIds().stream().map(TemplateId::toString).toList();
        });
    }

    Preview preview(Station station, MessageKind kind, MessageSettings settings, LocalDate day, int quarantineDays) {
        return inWords(() -> {
            var facts = facts(kind, sender(station, settings.hotLine()), day, quarantineDays, AppealCode.random());
            return previewed(all().composer(kind, settings.languages()).text(facts));
        });
    }

    /** In exactly the words that the batch was made with. */
    Preview preview(Station station, BatchFacts facts, LocalDate day) {
        return inWords(() -> previewed(writer(station, facts).text(day, AppealCode.random())));
    }

    private static Preview previewed(String text) {
        var segments = Segments.of(text);
        return new Preview(text, segments.count(), switch (segments.encoding()) {
            case GSM_7 -> "GSM 03.38";
            case UCS_2 -> "UCS-2";
        });
    }

    /** Writes the messages of a batch in exactly the words that were approved; for one batch. */
    Writer writer(Station station, BatchFacts facts) {
        return inWords(() -> new Writer(all().composer(facts.templates().stream().map(TemplateId::parse).toList()),
                sender(station, facts.hotLine()), facts));
    }

    /** The texts of one batch. */
    record Writer(Composer composer, Sender sender, BatchFacts facts) {
        String text(LocalDate day, AppealCode code) {
            return composer.text(MessageTexts.facts(facts.kind(), sender, day, facts.quarantineDays(), code));
        }
    }

    private static MessageFacts facts(MessageKind kind, Sender sender, LocalDate day, int quarantineDays, AppealCode code) {
        return switch (kind) {
            case WARNING -> new WarningFacts(sender, day, quarantineDays, code);
            case RETRACTION -> new RetractionFacts(sender, day);
        };
    }

    private static Sender sender(Station station, String hotLine) {
        Mandate mandate = station.mandate().mandate().orElseThrow(() -> new StationException(station.mandateState().inWords()));
        return Sender.of(mandate, hotLine);
    }

    private Templates all() {
        if (read.isEmpty()) {
            read = List.of(Templates.read(folder));
        }
        return read.getFirst();
    }

    private static <T> T inWords(Supplier<T> work) {
        try {
            return work.get();
        } catch (TemplateException | IllegalArgumentException e) {
            throw new StationException(String.valueOf(e.getMessage()), e);
        }
    }
}
