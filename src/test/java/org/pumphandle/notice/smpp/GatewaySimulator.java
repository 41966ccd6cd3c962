package org.pumphandle.notice.smpp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerResponseDeliveryAdapter;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A gateway with whims, built on the server's side of the library. It writes down all that it accepts before it answers, answers with hexadecimal ids, and
 * delivers receipts with decimal ones, again and again until they are acknowledged.
 */
final class GatewaySimulator implements OnlySubmitSm, AutoCloseable {
    static final String SYSTEM_ID = "ministry";
    static final String PASSWORD = "pump1854";
    private static final int THREADS = 16;
    private static final int RECEIPTS_AT_ONCE = 16;
    private static final int AGAIN_MS = 200;
    private static final int ANSWER_MS = 3_000;

    private final ServerSocket socket;
    private final SMPPServerSessionListener port;
    private final Whims whims;
    private final Diary diary;
    private final AtomicLong ids = new AtomicLong();
    private final Set<String> hangUpAfter = ConcurrentHashMap.newKeySet();
    private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();
    private final Semaphore window = new Semaphore(RECEIPTS_AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable SMPPServerSession current;

    /** What it does with messages, and what becomes of those that it accepted. */
    interface Whims {
        Whim with(SubmitSm message);

        /** What its receipts say and when they come. */
        List<Receipt> receipts(SubmitSm message);
    }

    /** @param state such as DELIVRD */
    record Receipt(long afterMs, String state) {
    }

    /** Where it writes down what happens; safe for all threads. */
    interface Diary {
        void write(String line);
    }

    /** The library opens sockets by itself but does not tell their ports. */
    private record Listening(ServerSocket socket) implements ServerConnectionFactory {
        @Override
        public ServerConnection listen(int port) {
            return new ServerSocketConnection(socket);
        }

        @Override
        public ServerConnection listen(int port, int timeout) {
            return listen(port);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) {
            return listen(port);
        }
    }

    /** A port of this computer that nobody else reaches. */
    static ServerSocket plainSocket() throws IOException {
        return new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    }

    /** @param socket listening; closed with this */
    GatewaySimulator(ServerSocket socket, Whims whims, Diary diary) throws IOException {
        this.socket = socket;
        this.port = new SMPPServerSessionListener(socket.getLocalPort(), new Listening(socket));
        this.whims = whims;
        this.diary = diary;
        port.setPduProcessorDegree(THREADS);
        port.setMessageReceiverListener(this);
        port.setResponseDeliveryListener(new ServerResponseDeliveryAdapter() {
            @Override
            public void onSubmitSmRespSent(SubmitSmResult result, SMPPServerSession source) {
                if (hangUpAfter.remove(result.getMessageId())) {
                    hangUp(source);
                }
            }
        });
        Thread.ofPlatform().daemon().start(this::listen);
    }

    /** An even number of everything: always the same whim, and one receipt at once. */
    static Whims always(Whim whim) {
        return new Whims() {
            @Override
            public Whim with(SubmitSm message) {
                return whim;
            }

            @Override
            public List<Receipt> receipts(SubmitSm message) {
                return List.of(new Receipt(0, "DELIVRD"));
            }
        };
    }

    int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        try {
            while (true) {
                var session = port.accept();
                sessions.add(session);
                threads.execute(() -> bind(session));
            }
        } catch (IOException e) {
            diary.write("closed");
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            session.setTransactionTimer(ANSWER_MS);
            var bind = session.waitForBind(ANSWER_MS);
            if (bind.getSystemId().equals(SYSTEM_ID) && bind.getPassword().equals(PASSWORD)) {
                bind.accept("gateway", InterfaceVersion.IF_34);
                current = session;
                diary.write("bound");
            } else {
                bind.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            }
        } catch (TimeoutException | PDUException | IOException | IllegalStateException e) {
            session.close();
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source) throws ProcessRequestException {
        var whim = whims.with(message);
        if (whim == Whim.HANG_UP_BEFORE_ACCEPTING) {
            hangUp(source);
        }
        return switch (whim) {
            case THROTTLE -> throw refusal(message, SMPPConstant.STAT_ESME_RTHROTTLED);
            case QUEUE_FULL -> throw refusal(message, SMPPConstant.STAT_ESME_RMSGQFUL);
            case REFUSE -> throw refusal(message, SMPPConstant.STAT_ESME_RINVDSTADR);
            case SYSTEM_ERROR, HANG_UP_BEFORE_ACCEPTING -> throw refusal(message, SMPPConstant.STAT_ESME_RSYSERR);
            case ACCEPT, ACCEPT_AFTER_RECEIPT, HANG_UP_BEFORE_ANSWERING, HANG_UP_AFTER_ANSWERING, NEVER_ANSWER -> accept(message, source,
                    whim);
        };
    }

    private SubmitSmResult accept(SubmitSm message, SMPPServerSession source, Whim whim) throws ProcessRequestException {
        long number = ids.incrementAndGet();
        var id = String.format(Locale.ROOT, "%010X", number);
        diary.write("accepted " + number + " " + message.getDestAddress() + " " + message.getDestAddrTon() + " " + message.getDestAddrNpi()
                + " "
                + message.getEsmClass() + " " + message.getDataCoding() + " " + HexFormat.of().formatHex(message.getShortMessage()));
        var acknowledged = new CountDownLatch(1);
        whims.receipts(message).forEach(receipt -> after(receipt.afterMs(), () -> deliver(number, receipt.state(), acknowledged)));
        try {
            switch (whim) {
                case ACCEPT_AFTER_RECEIPT -> acknowledged.await(ANSWER_MS, TimeUnit.MILLISECONDS);
                case NEVER_ANSWER -> new CountDownLatch(1).await();
                case HANG_UP_BEFORE_ANSWERING -> {
                    hangUp(source);
                    throw refusal(message, SMPPConstant.STAT_ESME_RSYSERR);
                }
                case HANG_UP_AFTER_ANSWERING -> hangUpAfter.add(id);
                default -> {
                }
            }
            return new SubmitSmResult(new MessageId(id), OptionalParameters.EMPTY_OPTIONAL_PARAMETERS);
        } catch (PDUException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProcessRequestException refusal(SubmitSm message, int status) {
        diary.write("refused " + message.getDestAddress() + " " + status);
        return new ProcessRequestException("a whim", status);
    }

    private void hangUp(SMPPServerSession session) {
        diary.write("hung-up");
        session.close();
    }

    /** Delivers a receipt until it is acknowledged. */
    void deliver(long number, String state, CountDownLatch acknowledged) {
        var session = current;
        try {
            window.acquire();
            try {
                if (session == null || !session.getSessionState().isBound()) {
                    throw new IOException("nobody is there");
                }
                diary.write("told " + number + " " + state);
                send(session, String.format(Locale.ROOT,
                        "id:%010d sub:001 dlvrd:001 submit date:2603011200 done date:2603011201 stat:%s err:000 text:You were", number,
                        state));
                diary.write("acknowledged " + number + " " + state);
                acknowledged.countDown();
            } finally {
                window.release();
            }
        } catch (PDUException | ResponseTimeoutException | InvalidResponseException | NegativeResponseException | IOException e) {
            after(AGAIN_MS, () -> deliver(number, state, acknowledged));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void after(long milliseconds, Runnable task) {
        CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS, threads).execute(task);
    }

    /** Delivers one text as a receipt, once. */
    static void send(SMPPServerSession session, String text) throws PDUException, ResponseTimeoutException, InvalidResponseException,
            NegativeResponseException, IOException {
        session.deliverShortMessage("", TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, "recipient", TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN, "ministry", new ESMClass(0x04), (byte) 0, (byte) 0, new RegisteredDelivery(0),
                DataCodings.ZERO, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The connection that was bound last, if any. */
    @Nullable
    SMPPServerSession session() {
        return current;
    }

    @Override
    public void close() throws IOException {
        port.close();
        threads.shutdownNow();
        sessions.forEach(SMPPServerSession::close);
    }
}
