package org.pumphandle.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Evidence;
import org.pumphandle.model.Verdict;

/**
 * What a search on a cluster found of one subscriber and one case.
 *
 * @param caseIndex the case's place in the query
 * @param token whom; it goes back to the station that asked and nowhere else
 * @param nominal whether the rule holds for the stated positions
 */
public record FoundPair(int caseIndex, String token, boolean nominal, List<Episode> episodes, Evidence evidence) {

    public FoundPair {
        episodes = List.copyOf(episodes);
    }

    /** As bytes, to the last bit. */
    public static byte[] encode(List<FoundPair> found) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(found.size());
            for (var pair : found) {
                pair.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeInt(caseIndex);
        out.writeUTF(token);
        out.writeBoolean(nominal);
        out.writeInt(episodes.size());
        for (var episode : episodes) {
            out.writeDouble(episode.startT());
            out.writeDouble(episode.endT());
            out.writeDouble(episode.minutes());
            out.writeDouble(episode.latDeg());
            out.writeDouble(episode.lonDeg());
            out.writeDouble(episode.minDistanceM());
        }
        out.writeDouble(evidence.sureMinutes());
        out.writeDouble(evidence.expectedMinutes());
        out.writeDouble(evidence.possibleMinutes());
        out.writeUTF(evidence.verdict().name());
        out.writeDouble(evidence.weight());
        out.writeDouble(evidence.firstT());
        out.writeDouble(evidence.lastT());
        out.writeDouble(evidence.minDistanceM());
    }

    /** What {@link #encode} made. */
    public static List<FoundPair> decode(byte[] bytes) {
        var found = new ArrayList<FoundPair>();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int left = in.readInt(); left > 0; left--) {
                found.add(read(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static FoundPair read(DataInputStream in) throws IOException {
        int caseIndex = in.readInt();
        var token = in.readUTF();
        boolean nominal = in.readBoolean();
        var episodes = new ArrayList<Episode>();
        for (int left = in.readInt(); left > 0; left--) {
            episodes.add(new Episode(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()));
        }
        return new FoundPair(caseIndex, token, nominal, episodes, new Evidence(in.readDouble(), in.readDouble(), in.readDouble(),
                Verdict.valueOf(in.readUTF()), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()));
    }

    /** Without token: it does not belong in logs. */
    @Override
    public String toString() {
        return "FoundPair[case " + caseIndex + ", " + episodes.size() + " episodes]";
    }
}
