package org.pumphandle.notice;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.pumphandle.model.AppealCode;
import org.pumphandle.model.MessageKind;

/** The templates that the product brings along, and facts for them. */
final class Messages {
    static final LocalDate EXPOSURE = LocalDate.of(2026, 11, 27);
    static final AppealCode CODE = AppealCode.parse("3F7K-9Q2M-XW4D-T6HAC");
    static final String HOT_LINE = "1-800-555-0100";
    /** A ministry as each language calls it. */
    static final Map<String, String> AUTHORITIES = Map.of("en", "Ministry of Health", "he", "משרד הבריאות", "ar", "وزارة الصحة", "fr",
            "Ministère de la Santé", "es", "Ministerio de Sanidad", "ru", "Министерство здравоохранения", "am", "የጤና ሚኒስቴር");

    private Messages() {
    }

    static Path folder() {
        return Path.of(System.getProperty("pumphandle.assets"), "messages");
    }

    static Sender sender(String language) {
        return new Sender(AUTHORITIES.getOrDefault(language, "Ministry of Health"), HOT_LINE, false);
    }

    static MessageFacts facts(MessageKind kind, Sender sender) {
        return switch (kind) {
            case WARNING -> new WarningFacts(sender, EXPOSURE, 14, CODE);
            case RETRACTION -> new RetractionFacts(sender, EXPOSURE);
        };
    }
}
