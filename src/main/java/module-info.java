/// Parley, one named module: the rooms and what may see them are on the architecture page.
@org.jspecify.annotations.NullMarked
module dev.parley {
    requires atlantafx.base;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires com.fasterxml.jackson.databind;
    requires com.h2database;
    requires flyway.core;
    requires info.picocli;
    // JDBI is an automatic module: without this the packaged program lacks a class it needs.
    requires io.leangen.geantyref;
    requires java.desktop;
    requires java.net.http;
    requires java.sql;
    requires javafx.controls;
    requires javafx.fxml;
    requires jul.to.slf4j;
    requires org.bouncycastle.provider;
    requires org.jdbi.v3.core;
    requires static org.jspecify;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.materialdesign2;
    requires org.slf4j;

    exports dev.parley.app to
            javafx.graphics;

    opens dev.parley.app to
            info.picocli;
    opens dev.parley.embedded to
            org.jdbi.v3.core;
    opens dev.parley.obp to
            com.fasterxml.jackson.databind;
    opens dev.parley.ui.connection to
            javafx.fxml;
    opens dev.parley.ui.details to
            javafx.fxml;
    opens dev.parley.ui.fx to
            javafx.fxml;
    opens dev.parley.ui.help to
            javafx.fxml;
    opens dev.parley.ui.login to
            javafx.fxml;
    opens dev.parley.ui.meetings to
            javafx.fxml;
    opens dev.parley.ui.outbox to
            javafx.fxml;
    opens dev.parley.ui.schedule to
            javafx.fxml;
    opens dev.parley.ui.settings to
            javafx.fxml;
    opens dev.parley.ui.shell to
            javafx.fxml;
}
