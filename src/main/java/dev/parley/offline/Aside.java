package dev.parley.offline;

/// Does work beside what people wait for, one piece after the other in the order given.
@FunctionalInterface
public interface Aside {
    /// Returns at once; the work is done later, on another thread.
    void add(Runnable work);

    /// The same, not before what has just come can be seen: the screen then needs what the computer
    /// can do. What the program ends before is not done.
    default void addLater(Runnable work) {
        add(work);
    }
}
