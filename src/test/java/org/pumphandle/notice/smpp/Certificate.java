package org.pumphandle.notice.smpp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate of a gateway on this computer, made for a test by the JDK's keytool.
 *
 * @param keys with the private key
 */
record Certificate(KeyStore keys) {
    private static final String PASSWORD = "only for tests";

    /** @param host whom it names, such as {@code ip:127.0.0.1} */
    static Certificate make(Path directory, String host) throws IOException, InterruptedException, GeneralSecurityException {
        var file = directory.resolve(host.replace(':', '-') + ".p12");
        var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias",
                "gateway",
                "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=gateway", "-ext", "san=" + host, "-validity", "2", "-storetype",
                "PKCS12",
                "-keystore", file.toString(), "-storepass", PASSWORD).redirectErrorStream(true).start();
        keytool.getInputStream().readAllBytes();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool failed");
        }
        var keys = KeyStore.getInstance("PKCS12");
        try (var content = Files.newInputStream(file)) {
            keys.load(content, PASSWORD.toCharArray());
        }
        return new Certificate(keys);
    }

    ServerSocket socket() throws GeneralSecurityException, IOException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 0, InetAddress.getLoopbackAddress());
    }

    String fingerprint() throws GeneralSecurityException {
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded()));
    }

    Path pem(Path file) throws GeneralSecurityException, IOException {
        return Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(encoded())
                + "\n-----END CERTIFICATE-----\n");
    }

    private byte[] encoded() throws GeneralSecurityException {
        return keys.getCertificate("gateway").getEncoded();
    }
}
