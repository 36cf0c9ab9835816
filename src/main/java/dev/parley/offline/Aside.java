package dev.parley.offline;

/// Does work beside what people wait for, one piece after the other in the order given.
@FunctionalInterface
public interface Aside {
    /// Returns at once; the work is done later, on another thread.
    void add(Runnable work);
}
