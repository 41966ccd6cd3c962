package org.pumphandle.notice.smpp;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jsmpp.GenericNackResponseException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.pumphandle.notice.Answer;
import org.pumphandle.notice.SendingException;

/**
 * One connection to a gateway, bound as a transceiver, from its opening to its loss. Whoever waits for an answer when it is lost is told at once. Safe
 * for all threads.
 */
final class Link implements AutoCloseable {
    /** Threads for what the gateway says: as many receipts can wait for one flush to the disk. */
    private static final int RECEIVING_THREADS = 32;
    private static final int MOST_UNREAD = 1_000;
    private static final int UNBINDING_MS = 50;
    private static final long ENDING_MS = 1_000;

    private final SmppGateway gateway;
    private final SMPPSession session;
    private final ExecutorService senders = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("short-message-", 0).factory());
    private final CountDownLatch lost = new CountDownLatch(1);

    private Link(SmppGateway gateway, SMPPSession session) {
        this.gateway = gateway;
        this.session = session;
    }

    /**
     * Connects and binds.
     *
     * @throws IOException where the gateway cannot be reached or does not bind now
     * @throws SendingException where it does not make sense to try again: another certificate, a wrong password
     */
    static Link open(SmppGateway gateway, MessageReceiverListener receipts) throws IOException {
        var session = new SMPPSession(new GatewaySockets(gateway.security()));
        session.setEnquireLinkTimer(Math.toIntExact(gateway.limits().idle().toMillis()));
        session.setTransactionTimer(gateway.limits().answer().toMillis());
        session.setPduProcessorDegree(RECEIVING_THREADS);
        session.setQueueCapacity(MOST_UNREAD);
        session.setMessageReceiverListener(receipts);
        var link = new Link(gateway, session);
        session.addSessionStateListener((state, before, source) -> {
            if (state == SessionState.CLOSED) {
                link.lose();
            }
        });
        try {
            session.connectAndBind(gateway.host(), gateway.port(), gateway.login().parameter(), gateway.limits().answer().toMillis());
            return link;
        } catch (IOException e) {
            throw explained(gateway, e);
        }
    }

    private static IOException explained(SmppGateway gateway, IOException error) {
        if (!(error.getCause() instanceof NegativeResponseException refusal)) {
            return error;
        }
        var words = CommandStatus.inWords(refusal.getCommandStatus());
        if (CommandStatus.isWrongLogin(refusal.getCommandStatus())) {
            throw new SendingException(message("notice.the-gateway-at-does-not-let", gateway.place(), words));
        }
        return new IOException(message("notice.it-does-not-let-the", words));
    }

    boolean isUp() {
        return session.getSessionState().isBound() && lost.getCount() > 0;
    }

    /** Runs something on a thread of its own, which is interrupted when the connection is lost. */
    void run(Runnable task) {
        senders.execute(task);
    }

    /** Hands over one short message and waits for the answer. */
    Answer submit(ShortMessage message, byte[] content) {
        if (!session.getSessionState().isTransmittable()) {
            return new Answer.NotNow(message("notice.the-connection-was-lost-before"));
        }
        try {
            var result = session.submitShortMessage("", TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, gateway.source(),
                    TypeOfNumber.valueOf((byte) message.ton()), NumberingPlanIndicator.valueOf((byte) message.npi()), message.destination(),
                    new ESMClass(message.hasHeader() ? 0x40 : 0), (byte) 0, (byte) 0, null, message.validity(),
                    new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE), (byte) 0, DataCodings.newInstance(message.dataCoding()),
                    (byte) 0, content);
            return new Answer.Accepted(List.of(gateway.habits().receiptIds().ofAnswer(result.getMessageId())));
        } catch (NegativeResponseException e) {
            return CommandStatus.answer(e.getCommandStatus());
        } catch (GenericNackResponseException e) {
            return CommandStatus.isTooFast(e.getCommandStatus())
                    ? CommandStatus.answer(e.getCommandStatus())
                    : new Answer.InDoubt(message("notice.the-gateway-did-not-understand", CommandStatus.inWords(e.getCommandStatus())));
        } catch (ResponseTimeoutException e) {
            return new Answer.InDoubt(
                    isUp() ? message("notice.the-gateway-did-not-answer") : message("notice.the-connection-was-lost-before-the"));
        } catch (InvalidResponseException | IOException e) {
            return new Answer.InDoubt(message("notice.the-connection-was-lost-before-the"));
        } catch (PDUException e) {
            // Its message would repeat the address. It is thrown while the message is put together, so nothing has left.
            return new Answer.Refused(message("notice.it-does-not-fit-into"));
        }
    }

    /** Waits for a while, or until the connection is lost. */
    boolean isLostWithin(Duration time) throws InterruptedException {
        return lost.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until the connection is lost. */
    void awaitLoss() throws InterruptedException {
        lost.await();
    }

    private void lose() {
        lost.countDown();
        senders.shutdownNow();
    }

    /** Unbinds where nothing waits for an answer, and closes; all who wait are told before this returns. */
    @Override
    public void close() {
        if (session.getUnacknowledgedRequests() == 0) {
            session.setTransactionTimer(UNBINDING_MS);
            session.unbindAndClose();
        } else {
            session.close();
        }
        lose();
        try {
            senders.awaitTermination(ENDING_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
