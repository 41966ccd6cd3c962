package org.pumphandle.exchange;

import java.util.Locale;
import org.pumphandle.custody.Pseudonym;
import org.pumphandle.custody.Tokeniser;

/** The column that says whose a fix is: a token, or a number that becomes one while it is read. For one thread. */
final class SubjectColumn {
    /** Stands for what may hold a number. */
    static final String WITHHELD = "(withheld)";

    private static final int LONGEST_TOKEN = 20;

    private final String name;
    private final boolean isNumber;
    /** An IMSI names a SIM inside the carrier's network; no message is addressed to it. */
    private final boolean isImsi;
    private final Tokeniser tokeniser;

    SubjectColumn(ColumnMapping mapping, Tokeniser tokeniser) {
        this.name = String.valueOf(mapping.subject());
        this.isNumber = mapping.rawNumber();
        this.isImsi = name.toLowerCase(Locale.ROOT).contains("imsi");
        this.tokeniser = tokeniser;
    }

    /** The column's name in the file of rejected rows, where no number stands. */
    String nameInRejects() {
        return isNumber ? Rejects.TOKEN : name;
    }

    /**
     * What stands for the subscriber of a field.
     *
     * @throws IllegalArgumentException where it is no token or number; the message never repeats it
     */
    Pseudonym pseudonym(String field) {
        if (isNumber) {
            try {
                var pseudonym = tokeniser.ofNumber(field);
                return isImsi ? pseudonym.withoutAddress() : pseudonym;
            } catch (IllegalArgumentException e) {
                throw RowFault.ofField(name, e);
            }
        }
        if (field.isEmpty() || field.length() > LONGEST_TOKEN) {
            throw RowFault.of("exchange.has-characters-a-token-has", name, field.length(), LONGEST_TOKEN);
        }
        return Pseudonym.ofCarrier(field);
    }

    /** A field as it may be written: a raw number is replaced by its token, or withheld. */
    String shown(String field) {
        if (!isNumber) {
            return field.length() > LONGEST_TOKEN ? WITHHELD : field;
        }
        try {
            return tokeniser.token(field);
        } catch (IllegalArgumentException e) {
            return WITHHELD;
        }
    }
}
