package dev.parley.embedded;

import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.StoreTrouble;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// Reads what went wrong out of the causes of a failure. Only what H2 calls corruption counts as
/// damage: a file is moved aside on this word, and a good file must never be.
final class StoreTroubles {
    /// Below this a write cannot be trusted to have found room, whatever the system's message says
    /// in whatever language.
    private static final long NO_ROOM_BYTES = 64 * 1024;

    private StoreTroubles() {}

    /// @param file what the failure is about
    static StoreFailed failed(Throwable failure, Path file) {
        StoreTrouble trouble = of(failure);
        if (trouble == StoreTrouble.OTHER && isFailedWrite(failure) && hasNoRoom(file)) {
            trouble = StoreTrouble.DISK_FULL;
        }
        return new StoreFailed(trouble, file.toString(), failure);
    }

    static StoreTrouble of(Throwable failure) {
        return causes(failure)
                .map(StoreTroubles::ofOne)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(StoreTrouble.OTHER);
    }

    private static Optional<StoreTrouble> ofOne(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case MVStoreException store when endsTooEarly(store) -> StoreTrouble.DAMAGED;
                    case MVStoreException store -> ofStore(store.getErrorCode());
                    case SQLException sql -> ofSql(sql.getErrorCode());
                    case AccessDeniedException _ -> StoreTrouble.READ_ONLY;
                    case ReadOnlyFileSystemException _ -> StoreTrouble.READ_ONLY;
                    case IOException io -> ofMessage(io.getMessage());
                    default -> null;
                });
    }

    /// The file is shorter than its own entries say. No failing disk looks like this.
    private static boolean endsTooEarly(MVStoreException store) {
        return store.getErrorCode() == DataUtils.ERROR_READING_FAILED
                && store.getCause() instanceof EOFException;
    }

    private static @Nullable StoreTrouble ofStore(int code) {
        return switch (code) {
            case DataUtils.ERROR_FILE_CORRUPT,
                    DataUtils.ERROR_CHUNK_NOT_FOUND,
                    DataUtils.ERROR_BLOCK_NOT_FOUND ->
                    StoreTrouble.DAMAGED;
            case DataUtils.ERROR_FILE_LOCKED -> StoreTrouble.IN_USE;
            case DataUtils.ERROR_UNSUPPORTED_FORMAT -> StoreTrouble.NEWER;
            default -> null;
        };
    }

    private static @Nullable StoreTrouble ofSql(int code) {
        return switch (code) {
            case ErrorCode.FILE_CORRUPTED_1 -> StoreTrouble.DAMAGED;
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> StoreTrouble.IN_USE;
            case ErrorCode.FILE_VERSION_ERROR_1 -> StoreTrouble.NEWER;
            case ErrorCode.DATABASE_IS_READ_ONLY -> StoreTrouble.READ_ONLY;
            default -> null;
        };
    }

    private static @Nullable StoreTrouble ofMessage(@Nullable String message) {
        String text = message == null ? "" : message.toLowerCase(Locale.ROOT);
        if (Stream.of("no space left", "not enough space", "quota exceeded")
                .anyMatch(text::contains)) {
            return StoreTrouble.DISK_FULL;
        }
        return text.contains("read-only file system") ? StoreTrouble.READ_ONLY : null;
    }

    private static boolean isFailedWrite(Throwable failure) {
        return causes(failure)
                .anyMatch(
                        cause ->
                                cause instanceof MVStoreException store
                                        && store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED);
    }

    private static boolean hasNoRoom(Path file) {
        try {
            return Files.getFileStore(file).getUsableSpace() < NO_ROOM_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }

    /// At most sixteen, for causes may go in a circle.
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, cause -> cause != null, cause -> cause.getCause())
                .limit(16);
    }
}
