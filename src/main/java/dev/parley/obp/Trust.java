package dev.parley.obp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whom to believe that they are who they say: the authorities that Java brings, those of the
/// system, and the bank's own where one is named. Put together at the first use, as some hundred
/// certificates are read. A part that cannot be had is logged and left out; nobody is believed for
/// it.
public final class Trust implements Supplier<SSLContext> {
    private static final Logger LOG = LoggerFactory.getLogger(Trust.class);
    private static final Pattern PEM =
            Pattern.compile(
                    "-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]++)-----END CERTIFICATE-----");

    /// Where Linux systems keep theirs: Debian and its kin, Red Hat and its kin, SUSE, Alpine.
    private static final List<Path> BUNDLES =
            Stream.of(
                            "/etc/ssl/certs/ca-certificates.crt",
                            "/etc/pki/tls/certs/ca-bundle.crt",
                            "/etc/ssl/ca-bundle.pem",
                            "/etc/ssl/cert.pem")
                    .map(Path::of)
                    .toList();

    private final List<String> stores;
    private final List<Path> files;
    private @Nullable SSLContext context;

    /// @param stores the JDK's names of the system's own stores
    /// @param files with certificates, those that are not there do not count
    Trust(List<String> stores, List<Path> files) {
        this.stores = List.copyOf(stores);
        this.files = List.copyOf(files);
    }

    /// The usual places of a system, and the bank's own authority.
    ///
    /// @param system the name of the operating system
    public static Trust of(String system, Optional<Path> authority) {
        if (system.startsWith("Windows")) {
            return new Trust(List.of("Windows-ROOT"), authority.stream().toList());
        }
        if (system.startsWith("Mac")) {
            return new Trust(
                    List.of("KeychainStore", "KeychainStore-ROOT"), authority.stream().toList());
        }
        Stream<Path> bundle = BUNDLES.stream().filter(Files::isReadable).limit(1);
        return new Trust(List.of(), Stream.concat(bundle, authority.stream()).toList());
    }

    @Override
    public synchronized SSLContext get() {
        SSLContext known = context;
        if (known == null) {
            known = make();
            context = known;
        }
        return known;
    }

    private SSLContext make() {
        try {
            Set<Certificate> believed = new LinkedHashSet<>(ofJava());
            stores.forEach(name -> believed.addAll(ofStore(name)));
            files.forEach(file -> believed.addAll(ofFile(file)));
            KeyStore roots = KeyStore.getInstance("PKCS12");
            roots.load(null, null);
            for (Certificate each : believed) {
                roots.setCertificateEntry("authority-" + roots.size(), each);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(roots);
            SSLContext made = SSLContext.getInstance("TLS");
            made.init(null, trust.getTrustManagers(), null);
            LOG.info("{} certificate authorities are believed", believed.size());
            return made;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("This Java has no TLS", broken);
        }
    }

    private static List<X509Certificate> ofJava() throws GeneralSecurityException {
        TrustManagerFactory usual =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        usual.init((KeyStore) null);
        List<X509Certificate> all = new ArrayList<>();
        for (TrustManager each : usual.getTrustManagers()) {
            if (each instanceof X509TrustManager manager) {
                all.addAll(List.of(manager.getAcceptedIssuers()));
            }
        }
        return all;
    }

    private static Collection<Certificate> ofStore(String name) {
        try {
            KeyStore store = KeyStore.getInstance(name);
            store.load(null, null);
            List<Certificate> all = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isCertificateEntry(alias)) {
                    all.add(store.getCertificate(alias));
                }
            }
            return all;
        } catch (GeneralSecurityException | IOException unreadable) {
            LOG.warn("The system's store {} cannot be read", name, unreadable);
            return List.of();
        }
    }

    private static Collection<Certificate> ofFile(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            Matcher blocks = PEM.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            List<Certificate> all = new ArrayList<>();
            boolean written = blocks.find();
            if (!written) {
                all.add(factory.generateCertificate(new ByteArrayInputStream(bytes)));
            }
            for (boolean more = written; more; more = blocks.find()) {
                addBlock(all, factory, blocks.group(1), file);
            }
            return all;
        } catch (CertificateException | IOException unreadable) {
            LOG.warn("The certificates in {} cannot be read", file, unreadable);
            return List.of();
        }
    }

    /// One that is broken, or of a kind that Java does not know, costs the others in its file
    /// nothing.
    private static void addBlock(
            List<Certificate> all, CertificateFactory factory, String block, Path file) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(block);
            all.add(factory.generateCertificate(new ByteArrayInputStream(bytes)));
        } catch (CertificateException | IllegalArgumentException unreadable) {
            LOG.warn("One of the certificates in {} cannot be read", file, unreadable);
        }
    }
}
