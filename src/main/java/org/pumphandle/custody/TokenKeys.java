package org.pumphandle.custody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys under which numbers become tokens: one for each carrier and period, HKDF-SHA-256 of the period's key in the keyring. There are few enough
 * numbers to try them all, so a token hides its number only as long as its key is out of reach: a period's key is destroyed when no fix of that period
 * is kept any more. Safe for all threads.
 */
public final class TokenKeys {
    private final StationKeys station;
    private final Keyring keyring;

    public TokenKeys(StationKeys station, Keyring keyring) {
        this.station = station;
        this.keyring = keyring;
    }

    /**
     * A tokeniser for the files of a carrier; for one thread. The key of the present period is made where there is none yet.
     *
     * @param carrier empty where it is not named
     * @throws org.pumphandle.store.StoreException where the key of that day was destroyed
     */
    public Tokeniser tokeniser(String carrier, LocalDate today) {
        var present = TokenPeriod.of(today);
        var keys = new ArrayList<>(List.of(ofCarrier(keyring.ofTokens(present), carrier)));
        for (var period : keyring.tokenPeriods()) {
            if (period.firstDay() < present.firstDay()) {
                keys.add(ofCarrier(keyring.ofTokens(period), carrier));
            }
        }
        return station.tokeniser(keys);
    }

    private static SecretKeySpec ofCarrier(SecretKey period, String carrier) {
        return Derivation.key(period.getEncoded(), "pumphandle tokens of carrier " + carrier, Tokeniser.ALGORITHM);
    }
}
