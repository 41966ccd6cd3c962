package org.pumphandle.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MandateTest {

    @Test
    void aSignedMandateHoldsOnItsDays() throws GeneralSecurityException {
        var mandate = Mandate.parse(signed("2026-03-01", "2026-03-21"));
        mandate.requireValidOn(LocalDate.parse("2026-03-21"));
        assertThat(mandate.isDemonstration()).isFalse();
        assertThatThrownBy(() -> mandate.requireValidOn(LocalDate.parse("2026-03-22"))).hasMessageContaining("lapsed on 2026-03-21");
        assertThatThrownBy(() -> mandate.requireValidOn(LocalDate.parse("2026-02-28"))).hasMessageContaining("holds from 2026-03-01");
    }

    @Test
    void moreThanTwentyOneDaysAreRefused() throws GeneralSecurityException {
        var text = signed("2026-03-01", "2026-03-22");
        assertThatThrownBy(() -> Mandate.parse(text)).isInstanceOf(MandateException.class).hasMessageContaining("22 days");
    }

    @Test
    void aChangedMandateIsRefused() throws GeneralSecurityException {
        var text = signed("2026-03-01", "2026-03-21").replace("Ministry", "Ministri");
        assertThatThrownBy(() -> Mandate.parse(text)).isInstanceOf(MandateException.class).hasMessageContaining("signature does not fit");
    }

    private static String signed(String first, String last) throws GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var text = "authority: Ministry of Health\nlegal_basis: Act 1\npurpose: outbreak\nfirst_day: " + first + "\nlast_day: " + last
                + "\nauthority_key: " + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()) + "\n";
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return text + "signature: " + Base64.getEncoder().encodeToString(signature.sign()) + "\n";
    }
}
