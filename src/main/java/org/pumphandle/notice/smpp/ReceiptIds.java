package org.pumphandle.notice.smpp;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a gateway writes the number of a message in receipts, against how it wrote it in its answer. Some write one in hexadecimal and the other in
 * decimal. It cannot be guessed from single numbers, as many are good in both, so it is a setting. Capitals and leading zeros never matter.
 */
public enum ReceiptIds {
    AS_ANSWERED {
        @Override
        String translated(String id) {
            return id;
        }
    },
    /** The answer is in hexadecimal, receipts are in decimal. */
    DECIMAL_OF_HEXADECIMAL {
        @Override
        String translated(String id) {
            return DECIMAL.matcher(id).matches() ? new BigInteger(id).toString(16) : id;
        }
    },
    /** The answer is in decimal, receipts are in hexadecimal. */
    HEXADECIMAL_OF_DECIMAL {
        @Override
        String translated(String id) {
            return HEXADECIMAL.matcher(id).matches() ? new BigInteger(id, 16).toString() : id;
        }
    };

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,64}");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{1,64}");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    abstract String translated(String id);

    /** What a part is called, from the gateway's answer. */
    String ofAnswer(String id) {
        return LEADING_ZEROS.matcher(id.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    /** The same, from a receipt. */
    String ofReceipt(String id) {
        return ofAnswer(translated(id.strip().toLowerCase(Locale.ROOT)));
    }
}
