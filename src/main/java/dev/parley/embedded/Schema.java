package dev.parley.embedded;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/// The numbered SQL scripts. Flyway runs them and writes down which it ran. It is handed the script
/// texts themselves, so that no package of resources has to be opened for it to search.
final class Schema {
    /// Every script there is, in order. A published script never changes: a new one is added.
    static final List<String> SCRIPTS = List.of("V1__meetings.sql");

    /// The newest version this Parley knows.
    static final int NEWEST = 1;

    /// The database holds tables, and none of them is ours.
    static final int FOREIGN = -1;

    /// The database holds nothing at all.
    static final int EMPTY = -2;

    private static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    /// Reads which script ran last: its number, 0 where none did, [#FOREIGN] or [#EMPTY]; changes
    /// nothing.
    static int versionOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int tables =
                    number(
                            statement,
                            "SELECT COUNT(*) FROM information_schema.tables"
                                    + " WHERE table_schema = 'PUBLIC'");
            if (tables == 0) {
                return EMPTY;
            }
            int histories =
                    number(
                            statement,
                            "SELECT COUNT(*) FROM information_schema.tables"
                                    + " WHERE table_schema = 'PUBLIC' AND table_name = '"
                                    + HISTORY
                                    + "'");
            return histories == 0
                    ? FOREIGN
                    : number(
                            statement,
                            "SELECT COALESCE(MAX(CAST(\"version\" AS INT)), 0) FROM \""
                                    + HISTORY
                                    + "\" WHERE \"success\"");
        }
    }

    /// Brings a database to [#NEWEST]. Takes a quarter of a second even where nothing is to do.
    static void migrate(String url, String user) {
        Flyway.configure()
                .dataSource(url, user, "")
                .table(HISTORY)
                .locations(new String[0])
                .resourceProvider(new Scripts())
                .javaMigrationClassProvider(List::of)
                .load()
                .migrate();
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }

    private static final class Scripts implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return SCRIPTS.contains(name) ? new Script(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return SCRIPTS.stream()
                    .filter(name -> name.startsWith(prefix))
                    .filter(name -> Arrays.stream(suffixes).anyMatch(name::endsWith))
                    .<LoadableResource>map(Script::new)
                    .toList();
        }
    }

    private static final class Script extends LoadableResource {
        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream bytes = Schema.class.getResourceAsStream("sql/" + name);
            return new InputStreamReader(
                    Objects.requireNonNull(bytes, name), StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
