package org.pumphandle.audit;

/** Signs heads with the station's Ed25519 key, which never leaves it. Safe for all threads. */
public interface HeadSigner {

    /** 64 bytes. */
    byte[] sign(byte[] message);

    /** 32 bytes, as RFC 8032 encodes them. */
    byte[] publicKey();
}
