package dev.parley.obp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.OddAnswer;
import dev.parley.meeting.MeetingException.OddAnswer.Oddity;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import java.io.CharConversionException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/// What a broken exchange means. The exceptions of the JDK and of the parser are not handed on:
/// their texts may quote what was sent or answered.
final class Troubles {
    private Troubles() {}

    /// What the person is told of it.
    static MeetingException of(ObpClient.Broken broken) {
        String support = broken.support();
        if (has(broken, dev.parley.obp.Stream.TooLong.class, StreamConstraintsException.class)) {
            return new OddAnswer(Oddity.TOO_BIG, support);
        }
        Optional<ProxyTrouble> proxy = proxyTrouble(broken);
        if (proxy.isPresent()) {
            return new Unreachable(proxy.get().barrier(), null);
        }
        if (has(broken, UnresolvedAddressException.class, UnknownHostException.class)) {
            return new Unreachable(Barrier.NAME, null);
        }
        if (has(broken, ConnectException.class, HttpConnectTimeoutException.class)) {
            return new Unreachable(Barrier.CONNECTION, null);
        }
        if (has(broken, HttpTimeoutException.class)) {
            return new Unreachable(Barrier.TIMEOUT, support);
        }
        if (has(broken, CertificateException.class, CertPathValidatorException.class)) {
            return new Unreachable(Barrier.CERTIFICATE, null);
        }
        if (has(broken, SSLException.class)) {
            return new Unreachable(Barrier.ENCRYPTION, null);
        }
        if (has(broken, ProtocolException.class)) {
            return new OddAnswer(Oddity.NOT_OBP, support);
        }
        if (has(broken, JsonProcessingException.class, CharConversionException.class)) {
            return new OddAnswer(Oddity.UNREADABLE, support);
        }
        return new Unreachable(Barrier.CUT, support);
    }

    /// Whether the request cannot have reached the server.
    static boolean isBeforeSending(ObpClient.Broken broken) {
        return has(
                broken,
                ProxyTrouble.class,
                ConnectException.class,
                HttpConnectTimeoutException.class,
                UnresolvedAddressException.class,
                UnknownHostException.class,
                SSLHandshakeException.class);
    }

    /// Whether it may go better a moment later.
    static boolean isPassing(ObpClient.Broken broken) {
        return of(broken) instanceof Unreachable unreachable
                && (unreachable.barrier() == Barrier.CONNECTION
                        || unreachable.barrier() == Barrier.CUT);
    }

    /// The parser wraps what its input throws, and the client what its connection throws.
    private static boolean has(Throwable broken, Class<?>... types) {
        return causes(broken)
                .anyMatch(each -> Stream.of(types).anyMatch(type -> type.isInstance(each)));
    }

    private static Optional<ProxyTrouble> proxyTrouble(Throwable broken) {
        return causes(broken)
                .filter(ProxyTrouble.class::isInstance)
                .map(ProxyTrouble.class::cast)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable broken) {
        return Stream.iterate(broken, each -> each != null, Throwable::getCause).limit(20);
    }
}
