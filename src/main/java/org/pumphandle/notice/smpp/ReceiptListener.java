package org.pumphandle.notice.smpp;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.pumphandle.model.MessageReceipt;
import org.pumphandle.notice.WayOut;

/**
 * Takes receipts, on threads of the connection. The gateway is told only once a receipt lies on the disk; one that could not be kept it delivers again.
 * Whatever else it delivers, such as a reply of a recipient, is not taken, and nothing of it is kept.
 */
final class ReceiptListener implements MessageReceiverListener {
    private static final long LONGEST_KEEPING_S = 30;

    private final String carrier;
    private final ReceiptIds ids;
    private final InstantSource clock;
    private final WayOut.Listener listener;

    ReceiptListener(SmppGateway gateway, InstantSource clock, WayOut.Listener listener) {
        this.carrier = gateway.carrier();
        this.ids = gateway.habits().receiptIds();
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
        var text = delivered.isSmscDeliveryReceipt() ? ReceiptText.parse(textOf(delivered)) : Optional.<ReceiptText>empty();
        var receipt = text.orElseThrow(() -> refusal("this is no receipt", SMPPConstant.STAT_ESME_RX_P_APPN));
        if (receipt.isFinal()) {
            keep(new MessageReceipt(carrier, idOf(delivered, receipt), receipt.isDelivered(), receipt.reason(), clock.instant()));
        }
    }

    private void keep(MessageReceipt receipt) throws ProcessRequestException {
        try {
            listener.received(receipt).toCompletableFuture().get(LONGEST_KEEPING_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refusal("the station is closing", SMPPConstant.STAT_ESME_RX_T_APPN);
        } catch (ExecutionException | TimeoutException e) {
            throw refusal("the receipt could not be kept", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    private static String textOf(DeliverSm delivered) {
        var content = delivered.getShortMessage();
        var payload = delivered.getOptionalParameter(OptionalParameter.Message_payload.class);
        return new String(content.length == 0 && payload != null ? payload.getValue() : content, StandardCharsets.ISO_8859_1);
    }

    /** The parameter, where there is one, is the id as it was answered; the text may have another form of it. */
    private String idOf(DeliverSm delivered, ReceiptText receipt) {
        var parameter = delivered.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        return parameter == null ? ids.ofReceipt(receipt.id()) : ids.ofAnswer(parameter.getValueAsString());
    }

    private static ProcessRequestException refusal(String reason, int status) {
        return new ProcessRequestException(reason, status);
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw refusal("data_sm is not taken", SMPPConstant.STAT_ESME_RX_P_APPN);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // Says that a phone can be reached again; nothing follows from it.
    }
}
