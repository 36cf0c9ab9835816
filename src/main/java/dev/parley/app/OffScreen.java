package dev.parley.app;

import dev.parley.meeting.KeptMeetings;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.Outbox;
import dev.parley.staff.ConnectionCheck;
import dev.parley.staff.Session;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Makes the freeze impossible: a port behind it throws when a call that may wait is made on the
/// screen's thread. A call may wait if it can fail, or closes something.
final class OffScreen {
    private static final Set<Class<?>> PORTS =
            Set.of(
                    Session.class,
                    MeetingRepository.class,
                    KeptMeetings.class,
                    Outbox.class,
                    ConnectionCheck.Steps.class);

    private OffScreen() {}

    /// The port, guarded; ports that its calls return are guarded too.
    static <T> T guard(Class<T> port, T target) {
        return guardLate(port, () -> target);
    }

    /// The same for a target that may be known only later, before the first call.
    static <T> T guardLate(Class<T> port, Supplier<? extends T> target) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, args) -> {
                            if (method.getName().equals("equals")) {
                                // The target knows nothing of its guard.
                                return isSame(proxy, args[0]);
                            }
                            if (mayWait(method) && Platform.isFxApplicationThread()) {
                                throw new IllegalStateException(
                                        method + " waits, and was called on the screen's thread");
                            }
                            try {
                                return guardResult(
                                        method.getReturnType(), method.invoke(target.get(), args));
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            }
                        }));
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Object guard, @Nullable Object other) {
        return guard == other;
    }

    private static <T> Object guardResult(Class<T> declared, Object result) {
        return PORTS.contains(declared) ? guard(declared, declared.cast(result)) : result;
    }

    private static boolean mayWait(Method method) {
        return method.getExceptionTypes().length > 0 || method.getName().equals("close");
    }
}
