open module org.jdbi.v3.core {
    requires io.leangen.geantyref;
    requires java.desktop;
    requires java.sql;
    requires org.slf4j;

    exports org.jdbi.v3.core;
    exports org.jdbi.v3.core.mapper.reflect;
    exports org.jdbi.v3.core.statement;

    uses org.jdbi.v3.core.spi.JdbiPlugin;
}
