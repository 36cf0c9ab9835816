/// The smallest JavaFX program with a window, for `packaging/measure` to compare with.
module bare {
    requires javafx.controls;

    exports bare to
            javafx.graphics;
}
