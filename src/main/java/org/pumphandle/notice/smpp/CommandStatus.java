package org.pumphandle.notice.smpp;

import static org.pumphandle.words.Messages.message;

import java.util.Locale;
import java.util.Map;
import org.jsmpp.SMPPConstant;
import org.pumphandle.notice.Answer;

/** What a gateway's error numbers (SMPP 3.4, 5.1.3) mean for a message. */
final class CommandStatus {
    private static final Map<Integer, String> KEYS = Map.ofEntries(
            Map.entry(SMPPConstant.STAT_ESME_RINVMSGLEN, "notice.smpp-the-length-is-not-right"),
            Map.entry(SMPPConstant.STAT_ESME_RINVBNDSTS, "notice.smpp-the-connection-may-not-send"),
            Map.entry(SMPPConstant.STAT_ESME_RALYBND, "notice.smpp-the-station-is-connected-already"),
            Map.entry(SMPPConstant.STAT_ESME_RSYSERR, "notice.smpp-system-error"),
            Map.entry(SMPPConstant.STAT_ESME_RINVSRCADR, "notice.smpp-the-source-address-is-not-allowed"),
            Map.entry(SMPPConstant.STAT_ESME_RINVDSTADR, "notice.smpp-the-recipient-is-not-known"),
            Map.entry(SMPPConstant.STAT_ESME_RBINDFAIL, "notice.smpp-the-connection-was-refused"),
            Map.entry(SMPPConstant.STAT_ESME_RINVPASWD, "notice.smpp-the-password-is-wrong"),
            Map.entry(SMPPConstant.STAT_ESME_RINVSYSID, "notice.smpp-the-system-id-is-not-known"),
            Map.entry(SMPPConstant.STAT_ESME_RMSGQFUL, "notice.smpp-the-queue-is-full"),
            Map.entry(SMPPConstant.STAT_ESME_RSUBMITFAIL, "notice.smpp-it-could-not-be-submitted"),
            Map.entry(SMPPConstant.STAT_ESME_RTHROTTLED, "notice.smpp-too-many-at-once"),
            Map.entry(SMPPConstant.STAT_ESME_RINVEXPIRY, "notice.smpp-the-time-of-expiry-is-not-allowed"),
            Map.entry(SMPPConstant.STAT_ESME_RX_T_APPN, "notice.smpp-temporary-error"),
            Map.entry(SMPPConstant.STAT_ESME_RINVDCS, "notice.smpp-the-alphabet-is-not-allowed"));

    private CommandStatus() {
    }

    /** In words and by number. */
    static String inWords(int status) {
        return message("notice.smpp-words-and-number", message(KEYS.getOrDefault(status, "notice.smpp-error")),
                String.format(Locale.ROOT, "0x%02x", status));
    }

    /** Whether trying again with the same system id and password can only do harm. */
    static boolean isWrongLogin(int status) {
        return status == SMPPConstant.STAT_ESME_RINVPASWD || status == SMPPConstant.STAT_ESME_RINVSYSID;
    }

    /** Whether fewer messages should be sent for a while. */
    static boolean isTooFast(int status) {
        return status == SMPPConstant.STAT_ESME_RTHROTTLED || status == SMPPConstant.STAT_ESME_RMSGQFUL;
    }

    /**
     * What a negative answer to submit_sm says of the message. Only where the gateway stopped before it looked at the message is it sent again; after an
     * error inside the gateway nobody knows how far the message came.
     */
    static Answer answer(int status) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL, SMPPConstant.STAT_ESME_RINVBNDSTS -> new Answer.NotNow(
                    inWords(status));
            case SMPPConstant.STAT_ESME_RSYSERR, SMPPConstant.STAT_ESME_RX_T_APPN, SMPPConstant.STAT_ESME_RUNKNOWNERR -> new Answer.InDoubt(
                    inWords(status));
            default -> new Answer.Refused(inWords(status));
        };
    }
}
