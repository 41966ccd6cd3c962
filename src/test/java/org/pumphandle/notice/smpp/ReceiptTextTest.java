package org.pumphandle.notice.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ReceiptTextTest {

    private static ReceiptText parse(String text) {
        return ReceiptText.parse(text).orElseThrow();
    }

    @Test
    void theFormOfTheStandardIsRead() {
        var receipt = parse(
                "id:0123456789 sub:001 dlvrd:001 submit date:0610191455 done date:0610191456 stat:DELIVRD err:000 text:You were near");
        assertThat(receipt).isEqualTo(new ReceiptText("0123456789", "DELIVRD", "000"));
        assertThat(receipt.isFinal() && receipt.isDelivered()).isTrue();
        assertThat(receipt.reason()).isEmpty();
    }

    @Test
    void whateverGatewaysLeaveOutTurnAroundOrPadIsReadToo() {
        assertThat(parse("stat:UNDELIV id:A1B2").reason()).isEqualTo("UNDELIV");
        assertThat(parse("id: 7f  sub: 1 dlvrd: 0 submit date: 20260301120000 done date: 20260301120001 Stat: Rejectd Err: 069 Text: ")
                .reason())
                .isEqualTo("REJECTD, error 069");
        assertThat(parse("ID:1\r\nSTAT:EXPIRED\r\nERR:").reason()).isEqualTo("EXPIRED");
    }

    @Test
    void whatTheMessageItselfSaysIsNotTakenForTheReceipt() {
        assertThat(parse("id:1 stat:UNDELIV text:id:2 stat:DELIVRD")).isEqualTo(new ReceiptText("1", "UNDELIV", ""));
        assertThat(ReceiptText.parse("id:1 text:stat:DELIVRD")).isEmpty();
    }

    @Test
    void withoutIdOrStateItIsNone() {
        assertThat(ReceiptText.parse("")).isEmpty();
        assertThat(ReceiptText.parse("stop")).isEmpty();
        assertThat(ReceiptText.parse("id: stat:DELIVRD")).isEmpty();
        assertThat(ReceiptText.parse("id:1 sub:001 err:000")).isEmpty();
    }

    @Test
    void onlyFiveStatesAreTheEnd() {
        for (var state : new String[]{"ENROUTE", "ACCEPTD", "UNKNOWN", "SKIPPED"}) {
            assertThat(parse("id:1 stat:" + state).isFinal()).as(state).isFalse();
        }
        for (var state : new String[]{"DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "REJECTD"}) {
            assertThat(parse("id:1 stat:" + state).isFinal()).as(state).isTrue();
        }
    }

    @Property(tries = 1_000)
    void noTextAtAllMakesItFail(@ForAll String text) {
        ReceiptText.parse(text).ifPresent(receipt -> assertThat(receipt.id()).isNotEmpty());
    }

    @Property(tries = 300)
    void idsMeetWhateverTheFormOfTheReceipt(@ForAll @LongRange(min = 1) long number) {
        var hexadecimal = Long.toHexString(number);
        var decimal = Long.toString(number);
        assertThat(ReceiptIds.AS_ANSWERED.ofReceipt(" 000" + hexadecimal)).isEqualTo(ReceiptIds.AS_ANSWERED.ofAnswer(
                hexadecimal.toUpperCase(java.util.Locale.ROOT)));
        assertThat(ReceiptIds.DECIMAL_OF_HEXADECIMAL.ofReceipt("000" + decimal))
                .isEqualTo(ReceiptIds.DECIMAL_OF_HEXADECIMAL.ofAnswer("00" + hexadecimal));
        assertThat(ReceiptIds.HEXADECIMAL_OF_DECIMAL.ofReceipt("0" + hexadecimal))
                .isEqualTo(ReceiptIds.HEXADECIMAL_OF_DECIMAL.ofAnswer("000" + decimal));
    }

    @Test
    void idsThatAreNoNumbersAreComparedAsTheyAre() {
        for (var form : ReceiptIds.values()) {
            assertThat(form.ofReceipt("c449ab97-44xy")).isEqualTo(form.ofAnswer("C449AB97-44XY"));
        }
        assertThat(ReceiptIds.AS_ANSWERED.ofAnswer("000")).isEqualTo("0");
    }
}
