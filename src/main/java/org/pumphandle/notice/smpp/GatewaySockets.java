package org.pumphandle.notice.smpp;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.pumphandle.notice.SendingException;

/** Connects to a gateway in the way that its security says, and in no other. */
record GatewaySockets(GatewaySecurity security) implements ConnectionFactory {
    private static final int CONNECTING_MS = 10_000;
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new UnknownHostException(message("notice.no-computer-of-this-name", host));
        }
        if (security instanceof GatewaySecurity.PlainOnThisComputer && !address.getAddress().isLoopbackAddress()) {
            throw new SendingException(message("notice.the-gateway-at-is-set", host));
        }
        var socket = new Socket();
        try {
            socket.connect(address, CONNECTING_MS);
            socket.setTcpNoDelay(true);
            return new SocketConnection(security instanceof GatewaySecurity.PlainOnThisComputer ? socket : secured(socket, host, port));
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private Socket secured(Socket plain, String host, int port) throws IOException {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust(), null);
            var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
            var parameters = socket.getSSLParameters();
            parameters.setProtocols(PROTOCOLS);
            if (security instanceof GatewaySecurity.Issued) {
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
            }
            socket.setSSLParameters(parameters);
            socket.setSoTimeout(CONNECTING_MS);
            socket.startHandshake();
            return socket;
        } catch (SSLHandshakeException e) {
            if (causedByCertificate(e)) {
                throw new SendingException(message("notice.the-gateway-at-does-not", host, e.getMessage()), e);
            }
            throw e;
        } catch (GeneralSecurityException e) {
            throw new SendingException(message("notice.the-certificate-of-the-gateway", e.getMessage()), e);
        }
    }

    private static boolean causedByCertificate(Throwable error) {
        var cause = error.getCause();
        return error instanceof CertificateException || (cause != null && causedByCertificate(cause));
    }

    private TrustManager[] trust() throws GeneralSecurityException, IOException {
        if (security instanceof GatewaySecurity.Pinned(var sha256)) {
            return new TrustManager[]{new OneCertificate(sha256)};
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(security instanceof GatewaySecurity.Issued(var file) ? trusted(file) : KeyStore.getInstance("PKCS12"));
        return factory.getTrustManagers();
    }

    private static KeyStore trusted(Path file) throws GeneralSecurityException {
        try (InputStream content = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(content)) {
                store.setCertificateEntry("issuer " + number++, certificate);
            }
            if (number == 0) {
                throw new CertificateException(message("notice.holds-no-certificate", file));
            }
            return store;
        } catch (IOException e) {
            throw new CertificateException(message("notice.cannot-be-read-certificates-in", file), e);
        }
    }

    /** Trusts one certificate on its days, and no other. */
    private static final class OneCertificate extends X509ExtendedTrustManager {
        private final byte[] sha256;

        OneCertificate(String sha256) {
            this.sha256 = HexFormat.of().parseHex(sha256);
        }

        private void check(X509Certificate[] chain) throws CertificateException {
            chain[0].checkValidity();
            byte[] shown;
            try {
                shown = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
            } catch (GeneralSecurityException e) {
                throw new CertificateException(e);
            }
            if (!MessageDigest.isEqual(sha256, shown)) {
                throw new CertificateException(
                        message("notice.it-shows-the-certificate", HexFormat.of().formatHex(shown).toUpperCase(Locale.ROOT)));
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
            check(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("this side connects, it is not connected to");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
            checkClientTrusted(chain, authType);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
            checkClientTrusted(chain, authType);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
