open module com.h2database {
    requires java.compiler;
    requires java.desktop;
    requires java.instrument;
    requires java.logging;
    requires java.management;
    requires java.naming;
    requires java.scripting;
    requires java.sql;
    requires java.transaction.xa;
    requires java.xml;

    exports org.h2.api;
    exports org.h2.mvstore;
    exports org.h2.store.fs;
}
