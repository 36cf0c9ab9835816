open module flyway.core {
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires java.logging;
    requires java.sql;
    requires org.slf4j;

    exports org.flywaydb.core;
    exports org.flywaydb.core.api;
    exports org.flywaydb.core.api.resource;

    uses org.flywaydb.core.extensibility.Plugin;
}
