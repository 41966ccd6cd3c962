package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Case;
import org.pumphandle.model.Consent;
import org.pumphandle.model.ConsentScope;
import org.pumphandle.model.ConsentTerms;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Rule;

/**
 * What a station asks a cluster: a rule, and cases that may be examined, each with the part of its path that the rule's window needs. It lies sealed in a
 * signed query. There is nothing in it that could name a subscriber; and what is read becomes an {@link ExaminableCase} again only with the test and
 * the consent that stand in it, at the moment when it is read.
 */
public record QueryContent(Rule rule, List<ExaminableCase> cases) {
    private static final int FORMAT = 1;

    public QueryContent {
        cases = List.copyOf(cases);
    }

    /** As bytes, to the last bit; of each path what the window needs. */
    public byte[] encode() {
        return written((out, one) -> {
            write(out, one.recorded());
            write(out, needed(one));
        });
    }

    /** What an answer gives back of the query, so that the station knows what was asked: to the last bit. */
    public byte[] heading() {
        return written((out, one) -> {
            var consent = Objects.requireNonNull(one.recorded().consent());
            out.writeUTF(one.id());
            out.writeUTF(consent.id());
            out.writeInt(consent.version());
        });
    }

    /** Writes what is wanted of a case. */
    @FunctionalInterface
    private interface Writing {
        void to(DataOutputStream out, ExaminableCase one) throws IOException;
    }

    private byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            write(out, rule);
            out.writeInt(cases.size());
            for (var one : cases) {
                writing.to(out, one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What was asked: a rule and cases, in the order in which an answer counts them. */
    public record Heading(Rule rule, List<AskedCase> cases) {

        public Heading {
            cases = List.copyOf(cases);
        }

        /** What {@link QueryContent#heading} made. */
        public static Heading decode(byte[] bytes) {
            try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
                requireFormat(in);
                var rule = QueryContent.rule(in);
                var asked = new ArrayList<AskedCase>();
                for (int left = in.readInt(); left > 0; left--) {
                    asked.add(new AskedCase(in.readUTF(), in.readUTF(), in.readInt()));
                }
                return new Heading(rule, asked);
            } catch (IOException e) {
                throw new ImportException(message("exchange.the-query-ends-early"), e);
            }
        }
    }

    /**
     * A case that was asked about.
     *
     * @param consentVersion under which it was
     */
    public record AskedCase(String id, String consentId, int consentVersion) {
    }

    private static void requireFormat(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new ImportException(message("exchange.the-query-is-of-another-version"));
        }
    }

    /** The fixes of the window, those of segments that reach into it, and the first one after it, by which it ends where it did. */
    private FixColumns needed(ExaminableCase one) {
        var path = one.trajectory();
        var window = one.window(rule);
        var wanted = new boolean[path.size()];
        for (int i = 0; i < wanted.length; i++) {
            boolean isFirstAfter = path.t(i) > window.endT() && (i == 0 || path.t(i - 1) <= window.endT());
            wanted[i] = !window.isEmpty() && path.t(i) >= window.startT() - rule.maxGapS()
                    && (path.t(i) <= window.endT() + rule.maxGapS() || isFirstAfter);
        }
        return path.only(wanted);
    }

    /** What {@link #encode} made. */
    public static QueryContent decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            requireFormat(in);
            var rule = rule(in);
            var cases = new ArrayList<ExaminableCase>();
            for (int left = in.readInt(); left > 0; left--) {
                var recorded = recorded(in);
                cases.add(ExaminableCase.of(recorded, path(in)));
            }
            return new QueryContent(rule, cases);
        } catch (IOException e) {
            throw new ImportException(message("exchange.the-query-ends-early"), e);
        }
    }

    private static void write(DataOutputStream out, Rule rule) throws IOException {
        out.writeUTF(rule.name());
        out.writeDouble(rule.radiusM());
        out.writeDouble(rule.minutes());
        out.writeUTF(rule.comparison().name());
        out.writeUTF(rule.countedOver().name());
        out.writeLong(rule.lookback().toSeconds());
        text(out, rule.daysAfter());
        out.writeInt(rule.maxGapS());
        out.writeInt(rule.bridgeS());
        out.writeInt(rule.incubationDaysMin());
        out.writeInt(rule.incubationDaysMax());
        out.writeInt(rule.quarantineDays());
        out.writeUTF(rule.source());
    }

    private static Rule rule(DataInputStream in) throws IOException {
        var name = in.readUTF();
        double radiusM = in.readDouble();
        double minutes = in.readDouble();
        var comparison = Rule.Comparison.valueOf(in.readUTF());
        var countedOver = Rule.CountedOver.valueOf(in.readUTF());
        var lookback = Duration.ofSeconds(in.readLong());
        var daysAfter = in.readUTF();
        return new Rule(name, radiusM, minutes, comparison, countedOver, lookback, daysAfter.isEmpty() ? null : Integer.valueOf(daysAfter),
                in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readUTF());
    }

    private static void write(DataOutputStream out, Case recorded) throws IOException {
        var consent = Objects.requireNonNull(recorded.consent());
        out.writeUTF(recorded.id());
        text(out, recorded.testPositiveAt());
        text(out, recorded.onset());
        text(out, recorded.isolation());
        out.writeUTF(consent.id());
        out.writeInt(consent.version());
        text(out, consent.at());
        out.writeUTF(consent.purposes().stream().map(Purpose::name).sorted().collect(Collectors.joining(",")));
        text(out, consent.scope().firstDay());
        text(out, consent.scope().lastDay());
        text(out, consent.expiresAt());
    }

    /** What the person was told, and by whom, decides nothing and stays at the station. */
    private static Case recorded(DataInputStream in) throws IOException {
        var id = in.readUTF();
        var test = instant(in);
        var onset = instant(in);
        var isolation = instant(in);
        var consent = new Consent(in.readUTF(), in.readInt(), Objects.requireNonNull(instant(in)), purposes(in),
                new ConsentScope(day(in), day(in)), instant(in), null, ConsentTerms.OF_LINE_LIST);
        return new Case(id, test, onset, isolation, consent);
    }

    private static Set<Purpose> purposes(DataInputStream in) throws IOException {
        var names = in.readUTF();
        return names.isEmpty() ? Set.of() : Arrays.stream(names.split(",")).map(Purpose::valueOf).collect(Collectors.toSet());
    }

    private static void write(DataOutputStream out, FixColumns path) throws IOException {
        out.writeInt(path.size());
        for (int i = 0; i < path.size(); i++) {
            out.writeLong(path.t(i));
            out.writeInt(path.latE7()[i]);
            out.writeInt(path.lonE7()[i]);
            out.writeFloat(path.accuracyM()[i]);
        }
    }

    private static FixColumns path(DataInputStream in) throws IOException {
        int n = in.readInt();
        if (n == 0) {
            return FixColumns.EMPTY;
        }
        var columns = new FixColumns(0, new int[]{0}, new int[]{0, n}, new int[n], new int[n], new int[n], new float[n]);
        long baseT = 0;
        for (int i = 0; i < n; i++) {
            long t = in.readLong();
            baseT = i == 0 ? t : baseT;
            columns.offsetS()[i] = Math.toIntExact(t - baseT);
            columns.latE7()[i] = in.readInt();
            columns.lonE7()[i] = in.readInt();
            columns.accuracyM()[i] = in.readFloat();
        }
        return new FixColumns(baseT, columns.subject(), columns.start(), columns.offsetS(), columns.latE7(), columns.lonE7(),
                columns.accuracyM()).validated();
    }

    /** Empty for what is missing. */
    private static void text(DataOutputStream out, @Nullable Object value) throws IOException {
        out.writeUTF(value == null ? "" : value.toString());
    }

    private static @Nullable Instant instant(DataInputStream in) throws IOException {
        var text = in.readUTF();
        return text.isEmpty() ? null : Instant.parse(text);
    }

    private static @Nullable LocalDate day(DataInputStream in) throws IOException {
        var text = in.readUTF();
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
