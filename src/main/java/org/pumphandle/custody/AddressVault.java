package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumphandle.model.Role;
import org.pumphandle.store.AddressRepository;

/**
 * Addresses (numbers) by which carriers reach subscribers, each under a key of its own that is never whole at rest: it is the
 * exclusive or of a part that tracers can make, one that supervisors can make, and one of the keyring, destroyed with its period. A tracer hands its
 * parts over for the subscribers of one batch, sealed to the supervisors and bound to exactly that batch: so no supervisor opens an address that no
 * tracer put into a batch, no tracer opens any, and nobody after the period.
 */
public final class AddressVault {
    private final RoleKeys roles;
    private final Keyring keyring;
    private final AddressRepository addresses;

    public AddressVault(RoleKeys roles, Keyring keyring, AddressRepository addresses) {
        this.roles = roles;
        this.keyring = keyring;
        this.addresses = addresses;
    }

    /**
     * What a tracer hands over for a batch.
     *
     * @param box the key of the parts, sealed to the supervisors
     * @param parts by the subscriber, a line of text each; those without a sealed address have none
     */
    public record HandedOver(String box, Map<Integer, String> parts) {
        public HandedOver {
            parts = Map.copyOf(parts);
        }
    }

    /** Seals addresses of one import, in its transaction; empty as long as no tracer or no supervisor has signed in, so that a part would have no keeper. */
    public Optional<AddressSealer> sealer(LocalDate today) {
        return roles.sealKey(Role.TRACER).flatMap(tracers -> roles.sealKey(Role.SUPERVISOR)
                .map(supervisors -> new AddressSealer(addresses, keyring, tracers, supervisors, TokenPeriod.of(today))));
    }

    /**
     * A tracer's parts for the subscribers of a batch.
     *
     * @param batch what the parts are bound to: they open for no other
     * @throws CustodyException where the tracer was not admitted yet, or no supervisor has signed in
     */
    public HandedOver handOver(AccountKeys tracer, String batch, List<Integer> subscribers) {
        var supervisors = roles.requireSealKey(Role.SUPERVISOR, message("custody.send-the-batch"));
        try (var wrapping = Secret.random(); var secrets = new AddressSecrets(addresses, roles, tracer, Role.TRACER)) {
            var parts = new HashMap<Integer, String>();
            addresses.newest(subscribers).forEach((subscriber, sealed) -> {
                try (var part = secrets.of(sealed.addressKey()).part(sealed.addressKey(), subscriber)) {
                    var box = AesGcm.seal(wrapping.aes(), handedOver(batch, sealed.addressKey(), subscriber), part.bytes());
                    parts.put(subscriber, new Part(sealed.addressKey(), HexFormat.of().formatHex(box)).text());
                }
            });
            return new HandedOver(SealedBox.seal(supervisors, batch, wrapping.bytes()).text(), parts);
        }
    }

    /**
     * What a supervisor opens addresses of a batch with; the caller closes it.
     *
     * @param batch what the tracer bound the parts to
     * @param box as it was handed over
     * @throws CustodyException where the batch is another than the one that was handed over, or the supervisor was not admitted yet
     */
    public AddressOpener opener(AccountKeys supervisor, String batch, String box) {
        var wrapping = new Secret(roles.open(supervisor, Role.SUPERVISOR, batch, box));
        return new AddressOpener(addresses, keyring, new AddressSecrets(addresses, roles, supervisor, Role.SUPERVISOR), batch, wrapping);
    }

    /**
     * One part that was handed over.
     *
     * @param sealed in hexadecimal
     */
    record Part(long addressKey, String sealed) {
        String text() {
            return addressKey + ":" + sealed;
        }

        static Part parse(String text) {
            int colon = text.indexOf(':');
            return new Part(Long.parseLong(text.substring(0, Math.max(0, colon))), text.substring(colon + 1));
        }
    }

    /** What a part that was handed over is authenticated with. */
    static byte[] handedOver(String batch, long addressKey, int subscriber) {
        return Secret.utf8("address key " + addressKey + " of subscriber " + subscriber + " for " + batch);
    }
}
