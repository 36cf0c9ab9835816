package dev.parley.obp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Certificates made by the JDK's own keytool, each once: it is a program that has to start.
final class Certificates {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Map<List<String>, byte[]> MADE = new ConcurrentHashMap<>();

    private final Path folder;

    /// @param folder where the stores are made
    Certificates(Path folder) {
        this.folder = folder;
    }

    /// A store with the key of a server, whose certificate is signed by an authority of its own.
    Path certificate(String name, String... more) throws Exception {
        Path store = folder.resolve(name + ".p12");
        List<String> wanted = new ArrayList<>(List.of(more));
        wanted.addFirst(name);
        byte[] made = MADE.get(wanted);
        if (made == null) {
            make(store, name, more);
            MADE.put(wanted, Files.readAllBytes(store));
        } else {
            Files.write(store, made);
        }
        return store;
    }

    private void make(Path store, String name, String... more) throws Exception {
        keytool(
                store,
                "authority",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=CA",
                "-ext",
                "bc:c");
        List<String> server =
                new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name));
        server.addAll(List.of("-signer", "authority"));
        server.addAll(List.of(more));
        keytool(store, name, server.toArray(String[]::new));
        keytool(store, "authority", "-delete");
    }

    private void keytool(Path store, String alias, String... arguments) throws Exception {
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(keytool));
        // It does little, and starts sooner so.
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", alias, "-keystore", store.toString()));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
        Path log = folder.resolve("keytool.log");
        Process run =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(Files.readString(log)).isZero();
    }

    private static KeyStore open(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            keys.load(stream, PASSWORD);
        }
        return keys;
    }

    /// What a server with this store says of itself.
    static SSLContext serving(Path store) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(open(store), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /// Trust in the authority that signed the store's certificate, and in nobody else.
    Trust trusting(Path store) throws Exception {
        return new Trust(List.of(), List.of(authority(store)));
    }

    /// The authority's certificate as a file, as an IT department hands it out.
    Path authority(Path store) throws Exception {
        KeyStore stored = open(store);
        Certificate[] chain = stored.getCertificateChain(stored.aliases().nextElement());
        byte[] encoded = chain[chain.length - 1].getEncoded();
        String text =
                "The authority of a test\n-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(encoded)
                        + "\n-----END CERTIFICATE-----\n";
        return Files.writeString(
                folder.resolve(store.getFileName() + ".pem"), text, StandardCharsets.US_ASCII);
    }
}
