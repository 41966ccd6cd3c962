package org.pumphandle.notice.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.Logging;
import org.pumphandle.model.QueuedMessage;
import org.pumphandle.notice.Address;
import org.pumphandle.notice.AddressBook;
import org.pumphandle.notice.Answer;
import org.pumphandle.notice.SendingException;
import org.slf4j.LoggerFactory;

class SmppWayTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final SmppGateway.Limits LIMITS = new SmppGateway.Limits(20, 1_000, Duration.ofSeconds(20), Duration.ofSeconds(30));
    private static final GatewaySecurity PLAIN = new GatewaySecurity.PlainOnThisComputer();
    /** Of the sample texts, one of two parts and one of several in UCS-2. */
    private static final long LONG = 20;
    private static final long LONG_ARABIC = 22;

    @TempDir
    private Path directory;
    private final Ear ear = new Ear();
    private final List<AutoCloseable> closing = new ArrayList<>();
    private final List<SubmitSm> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<String> diary = Collections.synchronizedList(new ArrayList<>());
    private AddressBook addresses = number -> Optional.of(new Address.Token("S" + number));

    @AfterEach
    void close() throws Exception {
        for (var resource : closing.reversed()) {
            resource.close();
        }
    }

    private GatewaySimulator simulator(ServerSocket socket, Whim... whims) throws IOException {
        Deque<Whim> script = new ArrayDeque<>(List.of(whims));
        var usual = GatewaySimulator.always(Whim.ACCEPT);
        var simulator = new GatewaySimulator(socket, new GatewaySimulator.Whims() {
            @Override
            public synchronized Whim with(SubmitSm message) {
                heard.add(message);
                return script.isEmpty() ? Whim.ACCEPT : script.removeFirst();
            }

            @Override
            public List<GatewaySimulator.Receipt> receipts(SubmitSm message) {
                return usual.receipts(message);
            }
        }, diary::add);
        closing.add(simulator);
        return simulator;
    }

    private GatewaySimulator simulator(Whim... whims) throws IOException {
        return simulator(GatewaySimulator.plainSocket(), whims);
    }

    private SmppWay way(String host, int port, GatewaySecurity security, SmppGateway.Limits limits, String password) {
        var gateway = new SmppGateway("north", host, port, security, new GatewayLogin(GatewaySimulator.SYSTEM_ID.toCharArray(),
                password.toCharArray()), "Ministry", limits, new SmppGateway.Habits(ReceiptIds.DECIMAL_OF_HEXADECIMAL, 5, 0));
        var way = new SmppWay(gateway, addresses, SampleTexts::encoded, InstantSource.fixed(NOON));
        closing.add(way);
        way.open(ear);
        return way;
    }

    private SmppWay connected(GatewaySimulator simulator) {
        return connected(simulator, LIMITS);
    }

    private SmppWay connected(GatewaySimulator simulator, SmppGateway.Limits limits) {
        var way = way("127.0.0.1", simulator.port(), PLAIN, limits, GatewaySimulator.PASSWORD);
        Ear.until(() -> way.room() > 0);
        return way;
    }

    private static void send(SmppWay way, long... numbers) {
        way.prepare(1, LongStream.of(numbers).mapToObj(number -> new QueuedMessage(number, 7, "north", "exposure", "en",
                SampleTexts.text(number), NOON, NOON.plus(Duration.ofHours(36)))).toList()).handOver();
    }

    private String textHeard() {
        var text = new StringBuilder();
        for (var message : heard) {
            var content = message.getShortMessage();
            text.append(SampleTexts.decoded(message.getDataCoding(),
                    message.isUdhi() ? java.util.Arrays.copyOfRange(content, 6, content.length) : content));
        }
        return text.toString();
    }

    @Test
    void aMessageOfSeveralPartsArrivesWholeWithItsReceipts() throws Exception {
        var way = connected(simulator());
        send(way, LONG_ARABIC);
        var ids = ((Answer.Accepted) ear.answer(LONG_ARABIC)).gatewayIds();
        assertThat(ids).hasSizeGreaterThan(2);
        assertThat(textHeard()).isEqualTo(SampleTexts.text(LONG_ARABIC)).contains("😷");
        var first = heard.getFirst();
        assertThat(java.util.Arrays.copyOf(first.getShortMessage(), 6)).containsExactly(5, 0, 3, (int) LONG_ARABIC, ids.size(), 1);
        assertThat(first.getEsmClass()).isEqualTo((byte) 0x40);
        assertThat(first.getDataCoding()).isEqualTo((byte) 8);
        assertThat(first.getRegisteredDelivery()).isEqualTo((byte) 1);
        assertThat(first.getValidityPeriod()).isEqualTo("000001120000000R");
        assertThat(first.getSourceAddr()).isEqualTo("Ministry");
        Ear.until(() -> ear.receipts.size() == ids.size());
        assertThat(ear.receipts).allMatch(receipt -> receipt.isDelivered() && receipt.carrier().equals("north"))
                .extracting(receipt -> receipt.gatewayId()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void aTokenGoesAsAnAlphanumericAddressAndANumberAsAnInternationalOne() throws Exception {
        addresses = number -> Optional.of(number == 3 ? new Address.Token("S3") : new Address.PhoneNumber("15550123456"));
        var way = connected(simulator());
        send(way, 3);
        ear.answer(3);
        send(way, 4);
        ear.answer(4);
        assertThat(heard).extracting(SubmitSm::getDestAddress).containsExactly("S3", "15550123456");
        assertThat(heard).extracting(SubmitSm::getDestAddrTon).containsExactly((byte) 5, (byte) 1);
        assertThat(heard).extracting(SubmitSm::getDestAddrNpi).containsExactly((byte) 0, (byte) 1);
    }

    @Test
    void noAddressShowsInWords() {
        addresses = number -> Optional.of(new Address.PhoneNumber("15550123456"));
        assertThat(addresses.addressOf(1).orElseThrow().toString()).doesNotContain("555");
        assertThatThrownBy(() -> new Address.PhoneNumber("+15550123456")).hasMessageNotContaining("555");
        assertThatThrownBy(() -> new Address.Token("a token that is too long")).hasMessageNotContaining("token that is");
    }

    @Test
    void whereTheFirstPartCameTooFastNothingWasSent() throws Exception {
        var way = connected(simulator(Whim.THROTTLE));
        send(way, LONG);
        assertThat(ear.answer(LONG)).isEqualTo(new Answer.NotNow("too many at once (0x58)"));
        assertThat(heard).hasSize(1);
    }

    @Test
    void aLaterPartThatCameTooFastIsTriedAgainAlone() throws Exception {
        var way = connected(simulator(Whim.ACCEPT, Whim.THROTTLE, Whim.QUEUE_FULL));
        send(way, LONG);
        assertThat(ear.answer(LONG)).isInstanceOf(Answer.Accepted.class);
        assertThat(heard).extracting(message -> message.getShortMessage()[5]).containsExactly((byte) 1, (byte) 2, (byte) 2, (byte) 2);
    }

    @Test
    void aMessageThatIsRefusedIsRefusedWithTheReason() throws Exception {
        var way = connected(simulator(Whim.REFUSE, Whim.ACCEPT, Whim.REFUSE));
        send(way, 3);
        assertThat(ear.answer(3)).isEqualTo(new Answer.Refused("the recipient is not known (0x0b)"));
        send(way, LONG);
        assertThat(ear.answer(LONG)).isEqualTo(new Answer.Refused(
                "part 2 of 2: the recipient is not known (0x0b); what comes before it was accepted"));
    }

    @Test
    void anErrorInsideTheGatewayLeavesItInDoubt() throws Exception {
        var way = connected(simulator(Whim.SYSTEM_ERROR));
        send(way, 3);
        assertThat(ear.answer(3)).isEqualTo(new Answer.InDoubt("system error (0x08)"));
    }

    @Test
    void whatWaitsForAnAnswerWhenTheConnectionIsLostIsInDoubt() throws Exception {
        var way = connected(simulator(Whim.HANG_UP_BEFORE_ANSWERING));
        send(way, 3);
        assertThat(ear.answer(3)).isEqualTo(new Answer.InDoubt("the connection was lost before the gateway answered"));
        Ear.until(() -> way.room() > 0);
        send(way, 4);
        assertThat(ear.answer(4)).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void whatWaitsForItsTurnWhenTheConnectionIsLostWasNotSent() throws Exception {
        var way = connected(simulator(Whim.HANG_UP_BEFORE_ACCEPTING), LIMITS.with(20, 0.01));
        send(way, 3, 4, 5);
        assertThat(List.of(ear.answer(3), ear.answer(4), ear.answer(5)))
                .filteredOn(answer -> answer.equals(new Answer.NotNow("the connection was lost before it was sent"))).hasSize(2);
        assertThat(heard).hasSize(1);
    }

    @Test
    void aMessageOfWhichAPartIsLostIsInDoubtAsAWhole() throws Exception {
        var way = connected(simulator(Whim.ACCEPT, Whim.HANG_UP_BEFORE_ACCEPTING));
        send(way, LONG);
        assertThat(ear.answer(LONG)).isEqualTo(new Answer.InDoubt(
                "part 2 of 2: the connection was lost before the gateway answered; what comes before it was accepted"));
    }

    @Test
    void withoutAnAnswerInTimeItIsInDoubt() throws Exception {
        var way = connected(simulator(Whim.NEVER_ANSWER), new SmppGateway.Limits(5, 1_000, Duration.ofMillis(300), Duration.ofSeconds(30)));
        send(way, 3);
        assertThat(ear.answer(3)).isEqualTo(new Answer.InDoubt("the gateway did not answer in time"));
    }

    @Test
    void closingAnswersWhatHasNoAnswerYet() throws Exception {
        var way = connected(simulator(Whim.NEVER_ANSWER), LIMITS.with(20, 0.01));
        send(way, 3, 4);
        Ear.until(() -> !heard.isEmpty());
        way.close();
        assertThat(List.of(ear.answer(3), ear.answer(4))).hasAtLeastOneElementOfType(Answer.InDoubt.class)
                .hasAtLeastOneElementOfType(Answer.NotNow.class);
        assertThat(way.room()).isZero();
    }

    @Test
    void noMoreWaitForAnswersThanTheWindowAllows() throws Exception {
        var way = connected(simulator(Whim.NEVER_ANSWER, Whim.NEVER_ANSWER, Whim.NEVER_ANSWER), LIMITS.with(4, 1_000));
        assertThat(way.room()).isEqualTo(4);
        send(way, 3, 4, 5);
        Ear.until(() -> heard.size() == 3);
        assertThat(way.room()).isZero();
    }

    @Test
    void aWrongPasswordIsToldAndNotTriedAgain() throws Exception {
        var way = way("127.0.0.1", simulator().port(), PLAIN, LIMITS, "secret12");
        Ear.until(() -> !way.status().startsWith("not connected"));
        assertThatThrownBy(way::room).isInstanceOf(SendingException.class)
                .hasMessageContaining("does not let the station in: the password is wrong (0x0e)").hasMessageContaining("carrier")
                .hasMessageNotContaining("secret12").hasMessageNotContaining(GatewaySimulator.SYSTEM_ID);
        assertThat(way.status()).contains("the password is wrong");
    }

    @Test
    void aGatewayThatIsNotReachedIsToldAndTriedAgain() throws Exception {
        int port;
        try (var free = GatewaySimulator.plainSocket()) {
            port = free.getLocalPort();
        }
        var way = way("127.0.0.1", port, PLAIN, LIMITS, GatewaySimulator.PASSWORD);
        Ear.until(() -> way.status().contains("trying again in"));
        assertThat(way.status()).contains("127.0.0.1:" + port + " cannot be reached");
        assertThat(way.room()).isZero();
        simulator(new ServerSocket(port, 0, InetAddress.getLoopbackAddress()));
        Ear.until(() -> way.room() > 0);
        assertThat(way.status()).isEqualTo("connected to 127.0.0.1:" + port);
    }

    @Test
    void aGatewayThatFallsSilentIsFoundOut() throws Exception {
        var silent = GatewaySimulator.plainSocket();
        closing.add(silent);
        var bound = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try (var socket = silent.accept()) {
                var bind = socket.getInputStream().readNBytes(socket.getInputStream().read() == 0 ? 15 : 0);
                // bind_transceiver_resp with the request's number and an empty system id.
                socket.getOutputStream()
                        .write(new byte[]{0, 0, 0, 17, (byte) 0x80, 0, 0, 9, 0, 0, 0, 0, bind[11], bind[12], bind[13], bind[14],
                                0});
                bound.countDown();
                new CountDownLatch(1).await();
            } catch (IOException | InterruptedException e) {
                bound.countDown();
            }
        });
        var way = way("127.0.0.1", silent.getLocalPort(), PLAIN,
                new SmppGateway.Limits(5, 10, Duration.ofMillis(300), Duration.ofMillis(300)),
                GatewaySimulator.PASSWORD);
        bound.await();
        Ear.until(() -> way.status().contains("was lost"));
    }

    @Test
    void throughTlsTheOneCertificateThatIsKnownIsTrusted() throws Exception {
        var certificate = Certificate.make(directory, "dns:gateway.example");
        var way = way("127.0.0.1", simulator(certificate.socket()).port(), new GatewaySecurity.Pinned(certificate.fingerprint()), LIMITS,
                GatewaySimulator.PASSWORD);
        Ear.until(() -> way.room() > 0);
        send(way, 3);
        assertThat(ear.answer(3)).isInstanceOf(Answer.Accepted.class);
        assertThat(textHeard()).isEqualTo(SampleTexts.text(3));
    }

    @Test
    void toAnyOtherCertificateNothingIsSaid() throws Exception {
        var way = way("127.0.0.1", simulator(Certificate.make(directory, "ip:127.0.0.1").socket()).port(),
                new GatewaySecurity.Pinned("00".repeat(32)), LIMITS, GatewaySimulator.PASSWORD);
        Ear.until(() -> !way.status().startsWith("not connected"));
        assertThatThrownBy(way::room).isInstanceOf(SendingException.class).hasMessageContaining("does not show the certificate")
                .hasMessageContaining("Ask the carrier");
        assertThat(diary).doesNotContain("bound");
    }

    @Test
    void aCertificateFromATrustedIssuerMustNameTheHost() throws Exception {
        var right = Certificate.make(directory, "ip:127.0.0.1");
        var wrong = Certificate.make(directory, "dns:gateway.example");
        var trusted = directory.resolve("trusted.pem");
        Files.writeString(trusted, Files.readString(right.pem(directory.resolve("a.pem"))) + Files.readString(wrong.pem(directory.resolve(
                "b.pem"))));
        var good = way("127.0.0.1", simulator(right.socket()).port(), new GatewaySecurity.Issued(trusted), LIMITS,
                GatewaySimulator.PASSWORD);
        Ear.until(() -> good.room() > 0);
        var bad = way("127.0.0.1", simulator(wrong.socket()).port(), new GatewaySecurity.Issued(trusted), LIMITS,
                GatewaySimulator.PASSWORD);
        Ear.until(() -> !bad.status().startsWith("not connected"));
        assertThatThrownBy(bad::room).isInstanceOf(SendingException.class).hasMessageContaining("does not show the certificate");
    }

    @Test
    void withoutTlsOnlyThisComputerIsConnectedTo() {
        var way = way("192.0.2.1", 2775, PLAIN, LIMITS, GatewaySimulator.PASSWORD);
        Ear.until(() -> !way.status().startsWith("not connected"));
        assertThatThrownBy(way::room).isInstanceOf(SendingException.class).hasMessageContaining("allowed for this computer alone");
    }

    @Test
    void aReceiptThatCouldNotBeKeptIsDeliveredAgain() throws Exception {
        ear.keeping = receipt -> ear.receipts.size() < 3
                ? CompletableFuture.failedStage(new SendingException("the disk is full"))
                : CompletableFuture.completedStage(null);
        var way = connected(simulator());
        send(way, 3);
        Ear.until(() -> diary.contains("acknowledged 1 DELIVRD"));
        assertThat(ear.receipts).hasSize(3);
        assertThat(diary).containsOnlyOnce("acknowledged 1 DELIVRD");
    }

    @Test
    void whatARecipientRepliesIsNotTaken() throws Exception {
        var simulator = simulator();
        connected(simulator);
        var session = Objects.requireNonNull(simulator.session());
        assertThatThrownBy(() -> session.deliverShortMessage("", TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, "15550123456",
                TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, "Ministry", new ESMClass(0), (byte) 0, (byte) 0,
                new RegisteredDelivery(
                        0),
                DataCodings.ZERO, "who are you".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(NegativeResponseException.class,
                        refused -> assertThat(refused.getCommandStatus()).isEqualTo(SMPPConstant.STAT_ESME_RX_P_APPN));
        assertThat(ear.receipts).isEmpty();
    }

    @Test
    void whatIsNotTheEndYetIsAcknowledgedAndNotKept() throws Exception {
        var simulator = simulator();
        connected(simulator);
        GatewaySimulator.send(Objects.requireNonNull(simulator.session()), "id:1 stat:ENROUTE err:000");
        assertThat(ear.receipts).isEmpty();
    }

    @Test
    void theLibraryWritesNoLog() {
        assertThat(LoggerFactory.getLogger("org.jsmpp.session.SMPPSession").isErrorEnabled()).as("in tests").isFalse();
        var product = new LoggerContext();
        new Logging().configure(product);
        assertThat(product.getLogger("org.jsmpp.session.SMPPSession").isErrorEnabled()).isFalse();
        assertThat(product.getLogger("org.pumphandle.station.Station").isWarnEnabled()).isTrue();
        product.stop();
    }

    @Test
    void aLoginShowsNothingOfItselfAndIsForgottenOnceClosed() {
        var password = "secret12".toCharArray();
        var login = new GatewayLogin("ministry".toCharArray(), password);
        assertThat(login.toString()).isEqualTo("GatewayLogin");
        login.close();
        assertThat(password).containsOnly(' ');
        assertThatThrownBy(() -> new GatewayLogin("ministry".toCharArray(), "a password that is too long".toCharArray()))
                .hasMessageContaining("at most 8").hasMessageNotContaining("too long");
    }
}
