package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.pumphandle.store.AddressRepository;
import org.pumphandle.store.AddressRepository.AddressKey;
import org.pumphandle.store.AddressRepository.SealedAddress;

/** Opens addresses of one batch, with the parts that a tracer handed over for it. Closing clears its keys. For one thread. */
public final class AddressOpener implements AutoCloseable {
    private final AddressRepository addresses;
    private final Keyring keyring;
    private final AddressSecrets supervisors;
    private final String batch;
    private final Secret wrapping;

    AddressOpener(AddressRepository addresses, Keyring keyring, AddressSecrets supervisors, String batch, Secret wrapping) {
        this.addresses = addresses;
        this.keyring = keyring;
        this.supervisors = supervisors;
        this.batch = batch;
        this.wrapping = wrapping;
    }

    /**
     * The address of a subscriber; empty where none is sealed any more.
     *
     * @param handedOver the tracer's part
     * @throws CustodyException where the part is of another subscriber or batch, or the seal was changed
     */
    public Optional<String> address(int subscriber, String handedOver) {
        var part = AddressVault.Part.parse(handedOver);
        return addresses.find(subscriber, part.addressKey())
                .flatMap(sealed -> addresses.key(part.addressKey()).map(key -> opened(sealed, key, part)));
    }

    private String opened(SealedAddress sealed, AddressKey key, AddressVault.Part part) {
        try (var whole = tracers(sealed.subscriber(), part);
                var period = Secret.of(keyring.ofTokens(new TokenPeriod(key.period())))) {
            whole.mixPart(supervisors.of(key.id()), key.id(), sealed.subscriber());
            whole.mixPart(period, key.id(), sealed.subscriber());
            return AesGcm.open(whole.aes(), Secret.address(key.id(), sealed.subscriber()), HexFormat.of().parseHex(sealed.sealed()))
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElseThrow(() -> new CustodyException(message("custody.a-sealed-address-does-not")));
        }
    }

    private Secret tracers(int subscriber, AddressVault.Part part) {
        var bound = AddressVault.handedOver(batch, part.addressKey(), subscriber);
        return new Secret(AesGcm.open(wrapping.aes(), bound, HexFormat.of().parseHex(part.sealed()))
                .orElseThrow(() -> new CustodyException(message("custody.a-part-of-an-address"))));
    }

    @Override
    public void close() {
        supervisors.close();
        wrapping.close();
    }
}
