package org.pumphandle.notice.smpp;

import static org.pumphandle.words.Messages.message;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a receipt (SMPP 3.4, appendix B): {@code id:.. sub:.. dlvrd:.. submit date:.. done date:.. stat:.. err:.. text:..}. Gateways leave fields out, turn them
 * around and pad them, so only what is needed is read: the text of the message, which some repeat, is passed over.
 *
 * @param id what the gateway calls the part, as it stands in the text
 * @param state what became of it, in capitals
 * @param error the network's own number, or empty
 */
record ReceiptText(String id, String state, String error) {
    private static final Pattern FIELD = Pattern.compile("\\b(id|stat|err):\\s*([^\\s:]+)(?=\\s|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MESSAGE = Pattern.compile("\\btext:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int LONGEST = 1_000;

    /** Empty where there is no id or no state. */
    static Optional<ReceiptText> parse(String text) {
        var fields = new HashMap<String, String>();
        var matcher = FIELD.matcher(MESSAGE.matcher(text.substring(0, Math.min(text.length(), LONGEST))).replaceFirst(""));
        while (matcher.find()) {
            fields.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2));
        }
        return Optional.of(fields).filter(found -> found.containsKey("id") && found.containsKey("stat")).map(ReceiptText::of);
    }

    private static ReceiptText of(Map<String, String> fields) {
        return new ReceiptText(fields.getOrDefault("id", ""), fields.getOrDefault("stat", "").toUpperCase(Locale.ROOT),
                fields.getOrDefault("err", ""));
    }

    boolean isDelivered() {
        return state.equals("DELIVRD");
    }

    /** Whether nothing else will follow. That a message is on its way, or that nothing is known of it, is not the end. */
    boolean isFinal() {
        return switch (state) {
            case "DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "REJECTD" -> true;
            default -> false;
        };
    }

    /** Why it was not delivered; empty where it was. */
    String reason() {
        if (isDelivered()) {
            return "";
        }
        return error.isEmpty() ? state : message("notice.state-and-error", state, error);
    }
}
