package org.pumphandle.custody;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import org.pumphandle.model.Role;
import org.pumphandle.store.AddressRepository;
import org.pumphandle.store.AddressRepository.AddressKey;
import org.pumphandle.store.AddressRepository.SealedAddress;

/** Seals addresses as they are read in one import. Closing clears its keys: from then on it takes a tracer and a supervisor to open one. For one thread. */
public final class AddressSealer implements AutoCloseable {
    /** So many addresses wait to be stored together at most. */
    private static final int MOST_WAITING = 1 << 16;

    private final AddressRepository addresses;
    private final AddressKey key;
    private final Secret tracers = Secret.random();
    private final Secret supervisors = Secret.random();
    private final Secret period;
    private final Cipher cipher = AesGcm.cipher();
    private final BitSet sealed;
    private final List<SealedAddress> waiting = new ArrayList<>();
    private boolean isKeySaved;

    AddressSealer(AddressRepository addresses, Keyring keyring, String tracerKey, String supervisorKey, TokenPeriod period) {
        long id = addresses.nextKey();
        this.addresses = addresses;
        this.key = new AddressKey(id, period.firstDay(),
                SealedBox.seal(tracerKey, AddressSecrets.bound(Role.TRACER, id), tracers.bytes()).text(),
                SealedBox.seal(supervisorKey, AddressSecrets.bound(Role.SUPERVISOR, id), supervisors.bytes()).text());
        this.period = Secret.of(keyring.ofTokens(period));
        this.sealed = addresses.sealedIn(period.firstDay());
    }

    /**
     * Seals a subscriber's address, unless it is sealed in this period already.
     *
     * @param subscriber stored in the same transaction
     */
    public void seal(int subscriber, String address) {
        if (sealed.get(subscriber)) {
            return;
        }
        sealed.set(subscriber);
        try (var whole = tracers.part(key.id(), subscriber)) {
            whole.mixPart(supervisors, key.id(), subscriber);
            whole.mixPart(period, key.id(), subscriber);
            var box = AesGcm.seal(cipher, whole.aes(), Secret.address(key.id(), subscriber), Secret.utf8(address));
            waiting.add(new SealedAddress(subscriber, key.id(), HexFormat.of().formatHex(box)));
        }
        if (waiting.size() == MOST_WAITING) {
            save();
        }
    }

    /** Stores what was sealed. */
    public void save() {
        if (waiting.isEmpty()) {
            return;
        }
        if (!isKeySaved) {
            addresses.save(key);
            isKeySaved = true;
        }
        addresses.save(key.id(), waiting);
        waiting.clear();
    }

    @Override
    public void close() {
        tracers.close();
        supervisors.close();
        period.close();
    }
}
