package dev.parley.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A disk that fails once, at the step it is told, and otherwise is one.
final class FaultyDisk extends Disk {
    /// How a step fails.
    enum Fault {
        /// Nothing of it is done.
        BEFORE,
        /// All or half of it is done, and it is said to have failed.
        AFTER
    }

    private final Fault fault;
    private int left;
    private int steps;

    /// @param step the number of the step that fails, from 0; a negative one never does
    FaultyDisk(int step, Fault fault) {
        left = step;
        this.fault = fault;
    }

    int steps() {
        return steps;
    }

    /// The step so many steps from now fails.
    void failIn(int step) {
        left = step;
        steps = 0;
    }

    private boolean isFailing() {
        steps++;
        return left-- == 0;
    }

    private static IOException full() {
        return new IOException("No space left on device");
    }

    @Override
    void write(Path file, byte[] content) throws IOException {
        if (isFailing()) {
            if (fault == Fault.AFTER) {
                Files.write(file, Arrays.copyOf(content, content.length / 2));
            }
            throw full();
        }
        super.write(file, content);
    }

    @Override
    void move(Path from, Path to) throws IOException {
        boolean failing = isFailing();
        if (!failing || fault == Fault.AFTER) {
            super.move(from, to);
        }
        failIf(failing);
    }

    @Override
    void delete(Path file) throws IOException {
        boolean failing = isFailing();
        if (!failing || fault == Fault.AFTER) {
            super.delete(file);
        }
        failIf(failing);
    }

    @Override
    void forceFolder(Path folder) throws IOException {
        boolean failing = isFailing();
        super.forceFolder(folder);
        failIf(failing);
    }

    @Override
    byte[] read(Path file) throws IOException {
        failIf(isFailing());
        return super.read(file);
    }

    private static void failIf(boolean failing) throws IOException {
        if (failing) {
            throw full();
        }
    }
}
