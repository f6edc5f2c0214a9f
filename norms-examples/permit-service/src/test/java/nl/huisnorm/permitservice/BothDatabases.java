package nl.huisnorm.permitservice;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Databases of both kinds for tests, each empty. */
final class BothDatabases implements AutoCloseable {

    /** What the service can keep things in. */
    enum Kind {
        /** What comes along, in a file. */
        H2,
        /** A real PostgreSQL. */
        POSTGRESQL
    }

    private final EmbeddedPostgres postgres;
    private final AtomicInteger made = new AtomicInteger();

    BothDatabases() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    /** The settings of the service for an empty database; that which comes along lies in the folder of the service. */
    String[] settings(Kind kind, String... more) throws SQLException {
        return kind == Kind.H2 ? more : joined(settings(""), more);
    }

    /** The settings for an empty PostgreSQL, with what is added to its address. */
    String[] settings(String ofAddress) throws SQLException {
        String name = "kept" + made.incrementAndGet();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new String[] {
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", name) + ofAddress,
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres"
        };
    }

    static String[] joined(String[] some, String... more) {
        String[] all = new String[some.length + more.length];
        System.arraycopy(some, 0, all, 0, some.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
