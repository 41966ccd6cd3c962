package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import org.pumphandle.model.Account;
import org.pumphandle.store.RoleKeyRepository;
import org.pumphandle.store.RoleKeyRepository.Recovery;

/**
 * Gives a member back the role's key after its passphrase was lost. The key lies in a box for one administrator inside a box for another: who asks
 * opens the outer box, who confirms the inner one, and neither holds it alone.
 */
public final class AccountRecovery {
    private final RoleKeys roles;
    private final RoleKeyRepository keys;

    public AccountRecovery(RoleKeys roles, RoleKeyRepository keys) {
        this.roles = roles;
        this.keys = keys;
    }

    /** The first administrator's part. */
    public void ask(AccountKeys administrator, Account lost, Instant at) {
        roles.requireTrusted(administrator);
        var parts = new HashMap<Integer, String>();
        for (var escrow : keys.escrows(lost.role())) {
            if (escrow.first() == administrator.account() && escrow.second() != lost.number()) {
                var inner = administrator.open(SealedBox.parse(escrow.box()), RoleKeys.escrowed(lost.role()));
                parts.put(escrow.second(), new String(inner, StandardCharsets.US_ASCII));
            }
        }
        keys.ask(new Recovery(lost.number(), administrator.account(), at), parts);
    }

    /**
     * The second administrator's part: the account's new keys get what its old ones opened.
     *
     * @param recovered the account with its new keys
     * @throws CustodyException where nobody asked, or the same administrator did
     */
    public void confirm(AccountKeys administrator, Account recovered) {
        require(administrator, recovered);
        var inner = keys.parts(recovered.number()).get(administrator.account());
        keys.forget(recovered.number());
        if (inner != null) {
            var key = administrator.open(SealedBox.parse(inner), RoleKeys.escrowed(recovered.role()));
            roles.grant(recovered.role(), recovered.number(), recovered.sealKey(), key);
        }
    }

    /** @throws CustodyException where nobody asked to recover the account, the same administrator did, or no supervisor vouched for this one */
    public Recovery require(AccountKeys administrator, Account lost) {
        roles.requireTrusted(administrator);
        var asked = keys.recoveries().stream().filter(one -> one.account() == lost.number()).findFirst()
                .orElseThrow(() -> new CustodyException(message("custody.no-administrator-asked-to-recover", lost.name())));
        if (asked.askedBy() == administrator.account()) {
            throw new CustodyException(message("custody.another-administrator-must-confirm-you", lost.name()));
        }
        return asked;
    }
}
