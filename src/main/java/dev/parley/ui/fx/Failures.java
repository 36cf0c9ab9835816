package dev.parley.ui.fx;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotFound;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.Refused;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.WrongPassword;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What each failure says on the screen. It is logged here, once, where it is caught.
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /// Logs the failure and gives its sentence.
    public static String sentence(Texts texts, MeetingException failure) {
        LOG.warn("{}", failure.getMessage(), failure);
        return switch (failure) {
            case WrongPassword _ -> texts.get("failure.password");
            case NotSignedIn _ -> texts.get("failure.signedout");
            case NotFound _ -> texts.get("failure.notfound");
            case Refused refused ->
                    texts.get(refused.leftBehind() ? "failure.refused.part" : "failure.refused");
            case StoreFailed store -> storeSentence(texts, store);
        };
    }

    private static String storeSentence(Texts texts, StoreFailed failure) {
        String detail = failure.detail();
        return switch (failure.trouble()) {
            case IN_USE -> texts.get("store.inuse");
            case READ_ONLY -> texts.get("store.readonly", detail);
            case DISK_FULL -> texts.get("store.full");
            case DAMAGED -> texts.get("store.damaged", detail);
            case NEWER -> texts.get("store.newer");
            case NETWORK_DRIVE -> texts.get("store.network", detail);
            case BAD_PATH -> texts.get("store.path", detail);
            case OTHER -> texts.get("store.other");
        };
    }
}
