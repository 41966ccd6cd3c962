package org.pumphandle.notice;

import java.util.Optional;

/** Knows where messages go. It is asked as a message is sent, for approved messages alone, on any thread. */
@FunctionalInterface
public interface AddressBook {

    /** Where a message goes; empty where that is not known any more. */
    Optional<Address> addressOf(long message);
}
