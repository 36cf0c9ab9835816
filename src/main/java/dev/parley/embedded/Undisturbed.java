package dev.parley.embedded;

/// Keeps an interruption of the thread waiting. Where an interrupted thread reads or writes, Java
/// closes the file under H2, and with it the database of everybody else.
final class Undisturbed implements AutoCloseable {
    private final boolean interrupted;

    private Undisturbed(boolean interrupted) {
        this.interrupted = interrupted;
    }

    static Undisturbed begin() {
        return new Undisturbed(Thread.interrupted());
    }

    @Override
    public void close() {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
