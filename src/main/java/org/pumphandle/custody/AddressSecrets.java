package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.util.HashMap;
import java.util.Map;
import org.pumphandle.model.Role;
import org.pumphandle.store.AddressRepository;

/** A role's secrets of address keys, opened as they are needed. Closing clears them. For one thread. */
final class AddressSecrets implements AutoCloseable {
    private final AddressRepository addresses;
    private final RoleKeys roles;
    private final AccountKeys member;
    private final Role role;
    private final Map<Long, Secret> opened = new HashMap<>();

    AddressSecrets(AddressRepository addresses, RoleKeys roles, AccountKeys member, Role role) {
        this.addresses = addresses;
        this.roles = roles;
        this.member = member;
        this.role = role;
    }

    /** @throws CustodyException where the key is gone with its period, or the member was not admitted to its role yet */
    Secret of(long id) {
        return opened.computeIfAbsent(id, _ -> {
            var key = addresses.key(id).orElseThrow(() -> new CustodyException(message("custody.the-key-of-an-address")));
            return new Secret(roles.open(member, role, bound(role, id), role == Role.TRACER ? key.tracerBox() : key.supervisorBox()));
        });
    }

    static String bound(Role role, long addressKey) {
        return "part of role " + role.code() + " of address key " + addressKey;
    }

    @Override
    public void close() {
        opened.values().forEach(Secret::close);
    }
}
