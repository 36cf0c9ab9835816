package dev.parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.StoreTrouble;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StoreTroublesTest {

    @Test
    void readsTheCodesOfH2() {
        assertThat(of(sql(ErrorCode.DATABASE_ALREADY_OPEN_1))).isEqualTo(StoreTrouble.IN_USE);
        assertThat(of(sql(ErrorCode.FILE_CORRUPTED_1))).isEqualTo(StoreTrouble.DAMAGED);
        assertThat(of(sql(ErrorCode.FILE_VERSION_ERROR_1))).isEqualTo(StoreTrouble.NEWER);
        assertThat(of(sql(ErrorCode.DATABASE_IS_READ_ONLY))).isEqualTo(StoreTrouble.READ_ONLY);
    }

    @Test
    void readsTheCodesOfItsStoreBehindAGeneralError() {
        assertThat(of(general(DataUtils.ERROR_FILE_CORRUPT, null))).isEqualTo(StoreTrouble.DAMAGED);
        assertThat(of(general(DataUtils.ERROR_CHUNK_NOT_FOUND, null)))
                .isEqualTo(StoreTrouble.DAMAGED);
        assertThat(of(general(DataUtils.ERROR_FILE_LOCKED, null))).isEqualTo(StoreTrouble.IN_USE);
        assertThat(of(general(DataUtils.ERROR_UNSUPPORTED_FORMAT, null)))
                .isEqualTo(StoreTrouble.NEWER);
    }

    @Test
    void aStoreThatEndsBeforeItsLastEntryIsDamaged() {
        assertThat(of(general(DataUtils.ERROR_READING_FAILED, new EOFException())))
                .isEqualTo(StoreTrouble.DAMAGED);
    }

    /// Moving a file aside on any of these would take a good file from its owner.
    @ParameterizedTest
    @ValueSource(
            ints = {
                DataUtils.ERROR_READING_FAILED,
                DataUtils.ERROR_WRITING_FAILED,
                DataUtils.ERROR_INTERNAL,
                DataUtils.ERROR_CLOSED,
                DataUtils.ERROR_SERIALIZATION,
                DataUtils.ERROR_TRANSACTION_ILLEGAL_STATE
            })
    void nothingElseOfTheStoreIsDamage(int code) {
        assertThat(of(general(code, null))).isEqualTo(StoreTrouble.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                ErrorCode.GENERAL_ERROR_1,
                ErrorCode.IO_EXCEPTION_1,
                ErrorCode.DATABASE_IS_CLOSED,
                ErrorCode.WRONG_USER_OR_PASSWORD,
                ErrorCode.DATA_CONVERSION_ERROR_1,
                ErrorCode.OUT_OF_MEMORY
            })
    void nothingElseOfH2IsDamage(int code) {
        assertThat(of(sql(code))).isEqualTo(StoreTrouble.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "No space left on device,                   DISK_FULL",
        "There is not enough space on the disk,     DISK_FULL",
        "Disk quota exceeded,                       DISK_FULL",
        "/data: Read-only file system,              READ_ONLY",
        "Input/output error,                        OTHER"
    })
    void readsTheWordsOfTheSystem(String message, StoreTrouble trouble) {
        assertThat(of(general(DataUtils.ERROR_WRITING_FAILED, new IOException(message))))
                .isEqualTo(trouble);
    }

    @Test
    void whatMayNotBeWrittenIsReadOnly() {
        assertThat(of(new AccessDeniedException("demo"))).isEqualTo(StoreTrouble.READ_ONLY);
        assertThat(of(new ReadOnlyFileSystemException())).isEqualTo(StoreTrouble.READ_ONLY);
    }

    @Test
    void anIOExceptionWithoutAMessageIsNoMoreThanThat() {
        assertThat(of(new IOException())).isEqualTo(StoreTrouble.OTHER);
    }

    @Test
    void causesInACircleEnd() {
        Exception first = new Exception("first");
        first.initCause(new Exception("second", first));

        assertThat(of(first)).isEqualTo(StoreTrouble.OTHER);
    }

    @Test
    void theMessageHoldsNothingOfTheDatabase() {
        StoreFailed told =
                StoreTroubles.failed(
                        new SQLException("INSERT INTO meeting 'Priya Nair'", "", 50000),
                        Path.of("demo.mv.db"));

        assertThat(told).hasMessage("Local store: OTHER");
        assertThat(told.detail()).isEqualTo("demo.mv.db");
        assertThat(told).hasRootCauseInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/home/alba, ext4, false",
        "/home/alba, NTFS, false",
        "/home/alba, apfs, false",
        "/home/alba, tmpfs, false",
        "/home/alba, nfs, true",
        "/home/alba, nfs4, true",
        "/home/alba, CIFS, true",
        "/home/alba, smb3, true",
        "/home/alba, smbfs, true",
        "/home/alba, fuse.sshfs, true",
        "/home/alba, afpfs, true",
        "/home/alba, webdav, true",
        "/home/alba, 9p, true",
        "'\\\\server\\home', NTFS, true",
        "'//server/home', NTFS, true"
    })
    void networkDrivesAreKnownByTheirTypeOrPath(String path, String type, boolean network) {
        assertThat(StorePlace.isNetworkDrive(path, type)).isEqualTo(network);
    }

    @ParameterizedTest
    @CsvSource({"/data/a;b, true", "/data/a b, false", "/data/ü#%?, false"})
    void onlyASemicolonMakesABadPath(String path, boolean bad) {
        assertThat(StorePlace.isBadPath(Path.of(path))).isEqualTo(bad);
    }

    private static StoreTrouble of(Exception failure) {
        return StoreTroubles.of(new ConnectionException(failure));
    }

    private static SQLException sql(int code) {
        return new SQLException("text", "state", code);
    }

    private static SQLException general(int storeCode, @Nullable IOException cause) {
        MVStoreException store = new MVStoreException(storeCode, "text");
        if (cause != null) {
            store.initCause(cause);
        }
        return new SQLException("text", "state", ErrorCode.GENERAL_ERROR_1, store);
    }
}
