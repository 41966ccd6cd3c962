package org.pumphandle.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MandateTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 21);

    @TempDir
    Path directory;

    @Test
    void aSignedMandateHoldsOnItsDays() {
        var mandate = Mandate.parse(Mandates.signed(FIRST, LAST).toText());
        mandate.requireValidOn(FIRST);
        mandate.requireValidOn(LAST);
        assertThat(mandate.isDemonstration()).isFalse();
        assertThat(mandate.terms().limits().inWords()).isEqualTo("radius at most 50 m, at least 15 minutes, lookback at most 14 days");
        assertThatThrownBy(() -> mandate.requireValidOn(LAST.plusDays(1))).isInstanceOf(MandateException.class)
                .hasMessageContaining("Ministry of Health").hasMessageContaining("lapsed on 2026-03-21")
                .hasMessageContaining("the Minister");
        assertThatThrownBy(() -> mandate.requireValidOn(FIRST.minusDays(1))).hasMessageContaining("holds from 2026-03-01");
    }

    @Test
    void oneBitChangedAnywhereIsRefused() throws Exception {
        var file = directory.resolve("mandate");
        var sound = Mandates.signed(FIRST, LAST, "excluded_area: 51.1 0, 51.2 0, 51.2 0.1").toText().getBytes(StandardCharsets.UTF_8);
        assertThat(Mandate.read(Files.write(file, sound)).terms().serial()).isEqualTo(1);
        var accepted = new ArrayList<Integer>();
        for (int bit = 0; bit < 8 * sound.length; bit++) {
            var changed = sound.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, changed);
            try {
                Mandate.read(file);
                accepted.add(bit);
            } catch (MandateException refused) {
                assertThat(refused).hasMessageStartingWith(file.toString());
            }
        }
        assertThat(accepted).isEmpty();
    }

    @Test
    void nothingMayBePutBeforeBehindOrIntoAMandate() {
        var text = Mandates.signed(FIRST, LAST).toText();
        for (var changed : new String[]{text + "\n", " " + text, "\n" + text, text.replace("\n", "\r\n"), text + text, text.stripTrailing(),
                text.replace("signature: ", "signature:  "), "purpose: anything\n" + text,
                text.replace("signature: ", "signature: AAAA\nsignature: ")}) {
            assertThatThrownBy(() -> Mandate.parse(changed)).isInstanceOf(MandateException.class);
        }
    }

    @Test
    void whatOtherToolsSignedIsReadAndWhatIsSignedHereTheyRead() throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var text = Mandates.fields(FIRST, LAST).replace("# A comment.\n", "") + "authority_key: "
                + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()) + "\n";
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        assertThat(Mandate.parse(text + "signature: " + Base64.getEncoder().encodeToString(signature.sign()) + "\n").terms().lastDay())
                .isEqualTo(LAST);
    }

    @Test
    void fieldsThatAreMissingTwiceThereUnknownOrOutOfTheirRangeAreNamed() {
        assertThatThrownBy(() -> Mandates.signed(FIRST, LAST.plusDays(1))).hasMessageContaining("22 days");
        assertThatThrownBy(() -> Mandates.signed(LAST, FIRST)).hasMessageContaining("first_day to last_day");
        assertThatThrownBy(() -> Mandates.signed(FIRST, LAST, "target: 1")).hasMessageContaining("target is not known");
        assertThatThrownBy(() -> Mandates.signed(FIRST, LAST, "purpose: another")).hasMessageContaining("purpose stands 2 times");
        assertThatThrownBy(() -> Mandates.signed(FIRST, LAST, "renews: 1")).hasMessageContaining("does not follow");
        assertThatThrownBy(() -> Mandates.signed(FIRST, LAST, "excluded_area: 51 0")).hasMessageContaining("2 (a box)");
        assertThatThrownBy(() -> Mandates.signed(FIRST, LAST, "excluded_area: 51 0, 91 0")).hasMessageContaining("-90 to 90");
        assertThatThrownBy(() -> Mandates.signed(FIRST, LAST, "excluded_tokens_sha256: 12")).hasMessageContaining("64 hexadecimal");
        var fields = Mandates.fields(FIRST, LAST);
        for (var line : fields.lines().filter(line -> !line.startsWith("#")).toList()) {
            assertThatThrownBy(() -> Mandate.signed(fields.replace(line, ""), Mandates.AUTHORITY)).as(line)
                    .isInstanceOf(MandateException.class).hasMessageContaining(line.substring(0, line.indexOf(':')));
        }
        assertThatThrownBy(() -> Mandate.signed(fields.replace("radius_m: 50", "radius_m: 5001"), Mandates.AUTHORITY))
                .hasMessageContaining("largest_radius_m is 5001");
        assertThatThrownBy(() -> Mandate.signed(fields.replace("grace_days: 7", "grace_days: 15"), Mandates.AUTHORITY))
                .hasMessageContaining("grace_days '15'");
        assertThatThrownBy(() -> Mandate.signed(fields.replace("50 cases per", "many cases per"), Mandates.AUTHORITY))
                .hasMessageContaining("incidence_trigger");
    }

    @Test
    void aRenewalFollowsAndIsRefusedFromAnyoneElse() {
        var old = Mandates.signed(FIRST, LAST);
        var next = old.renewed(LAST, LAST.plusDays(20), Mandates.AUTHORITY);
        assertThat(next.terms().serial()).isEqualTo(2);
        assertThat(next.terms().renews()).isEqualTo(1);
        var pinned = Mandates.AUTHORITY.publicKey();
        next.requireRenewal(old, pinned, LAST);
        assertThatThrownBy(() -> old.renewed(LAST, LAST.plusDays(20), Mandates.ANOTHER)).hasMessageContaining("only the Minister");
        var others = Mandate.signed(Mandates.fields(LAST, LAST.plusDays(20)).replace("serial: 1", "serial: 2\nrenews: 1"),
                Mandates.ANOTHER);
        assertThatThrownBy(() -> others.requireRenewal(old, pinned, LAST)).hasMessageContaining("renewed by the Minister only")
                .hasMessageContaining("another key");
        assertThatThrownBy(() -> old.requireRenewal(old, pinned, LAST)).hasMessageContaining("serial 1");
        assertThatThrownBy(() -> old.requireRenewal(next, pinned, LAST)).hasMessageContaining("renews 2");
        assertThatThrownBy(() -> next.requireRenewal(old, pinned, LAST.minusDays(1))).hasMessageContaining("holds from");
        var shorter = old.renewed(FIRST, LAST, Mandates.AUTHORITY);
        assertThatThrownBy(() -> shorter.requireRenewal(old, pinned, LAST)).hasMessageContaining("no later than");
    }

    @Test
    void theAuthoritysKeyOpensWithItsPassphraseAlone() throws Exception {
        var file = directory.resolve("authority.key");
        var cheap = new Argon2(64, 1, 1);
        var key = AuthorityKeyFile.create(file, "a long passphrase".toCharArray(), cheap);
        assertThat(AuthorityKeyFile.open(file, "a long passphrase".toCharArray()).publicKey()).isEqualTo(key.publicKey());
        assertThatThrownBy(() -> AuthorityKeyFile.open(file, "another passphrase".toCharArray()))
                .isInstanceOf(WrongPassphraseException.class);
        assertThatThrownBy(() -> AuthorityKeyFile.create(file, "a long passphrase".toCharArray(), cheap))
                .hasMessageContaining("authority.key");
        var text = Files.readString(file);
        Files.writeString(file, text.replace("passes: 1", "passes: 2"));
        assertThatThrownBy(() -> AuthorityKeyFile.open(file, "a long passphrase".toCharArray()))
                .isInstanceOf(WrongPassphraseException.class);
        Files.writeString(file, text.substring(0, text.length() / 2));
        assertThatThrownBy(() -> AuthorityKeyFile.open(file, "a long passphrase".toCharArray())).isInstanceOf(MandateException.class);
    }

    @Test
    void aListOfExclusionsCannotBeGuessedFromItsHash() throws Exception {
        var tokens = Files.writeString(directory.resolve("tokens"), "+44 20 7946 0000\n\nTOKEN-1\n");
        var one = ExclusionList.make(tokens, directory.resolve("one"));
        var two = ExclusionList.make(tokens, directory.resolve("two"));
        assertThat(one.sha256()).isNotEqualTo(two.sha256());
        assertThat(one.tokens()).containsExactly("+44 20 7946 0000", "TOKEN-1");
        assertThat(one.toString()).doesNotContain("TOKEN");
        assertThatThrownBy(() -> ExclusionList.read(tokens)).hasMessageContaining("no list of exclusions");
    }
}
