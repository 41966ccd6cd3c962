package org.pumphandle.notice.smpp;

import static org.pumphandle.words.Messages.message;

import java.util.Arrays;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;

/** Who the station is to a gateway, and its password there. Neither is ever shown. Safe for all threads. */
public final class GatewayLogin implements AutoCloseable {
    private static final int LONGEST_SYSTEM_ID = 15;
    private static final int LONGEST_PASSWORD = 8;

    private final char[] systemId;
    private final char[] password;

    /**
     * @param systemId 1 to 15 characters; kept here, cleared when this is closed
     * @param password at most 8 characters, as SMPP 3.4 allows; the same
     */
    public GatewayLogin(char[] systemId, char[] password) {
        if (systemId.length < 1 || systemId.length > LONGEST_SYSTEM_ID || password.length > LONGEST_PASSWORD || !isAscii(systemId)
                || !isAscii(password)) {
            throw new IllegalArgumentException(message("notice.smpp-3-4-wants-a", LONGEST_SYSTEM_ID, LONGEST_PASSWORD));
        }
        this.systemId = systemId;
        this.password = password;
    }

    private static boolean isAscii(char[] text) {
        for (char c : text) {
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** For a moment both are strings, as the library wants them so. */
    synchronized BindParameter parameter() {
        return new BindParameter(BindType.BIND_TRX, new String(systemId), new String(password), "", TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN, "", InterfaceVersion.IF_34);
    }

    @Override
    public synchronized void close() {
        Arrays.fill(systemId, ' ');
        Arrays.fill(password, ' ');
    }

    @Override
    public String toString() {
        return "GatewayLogin";
    }
}
