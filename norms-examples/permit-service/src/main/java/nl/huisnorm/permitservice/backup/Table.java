package nl.huisnorm.permitservice.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that is kept.
 *
 * @param name its name
 * @param columns its columns
 */
record Table(String name, List<Column> columns) {

    /** A table that a backup of an earlier version does not have. */
    private static final String SINCE_SUBJECTS = "assessment_subject";

    /** All tables, those that others name first. Who runs a recheck until when is of the moment, and not kept. */
    static final List<Table> ALL = List.of(
            new Table(
                    "api_key",
                    List.of(
                            text("id"),
                            text("name"),
                            text("role"),
                            text("secret_sha256"),
                            time("made_at"),
                            time("revoked_at"))),
            new Table(
                    "assessment",
                    List.of(
                            id("id"),
                            time("kept_at"),
                            text("kept_by"),
                            text("kind"),
                            text("subject"),
                            text("input_sha256"),
                            text("rulebook_version"),
                            text("rulebook_sha256"),
                            day("as_of"),
                            text("wish"),
                            text("verdict"),
                            bytes("report"),
                            text("content_sha256"))),
            new Table(
                    SINCE_SUBJECTS,
                    List.of(id("assessment"), number("place"), text("subject"), text("subject_sha256"))),
            new Table("assessment_file", List.of(id("assessment"), number("place"), text("name"), bytes("content"))),
            new Table(
                    "recheck",
                    List.of(
                            id("id"),
                            time("begun_at"),
                            text("begun_by"),
                            time("ended_at"),
                            day("as_of"),
                            text("rulebook_version"),
                            text("rulebook_sha256"),
                            text("state"),
                            number("looked_at"),
                            number("changed"),
                            number("not_judged"))),
            new Table(
                    "recheck_change",
                    List.of(
                            id("recheck"),
                            number("place"),
                            id("assessment"),
                            text("verdict"),
                            bytes("report"),
                            text("fault"),
                            text("content_sha256"))),
            new Table(
                    "audit_entry",
                    List.of(
                            number("seq"),
                            time("made_at"),
                            text("actor"),
                            text("action"),
                            text("about"),
                            text("content_sha256"),
                            text("previous"),
                            text("hash"))));

    /**
     * A column.
     *
     * @param name its name
     * @param kind what is in it
     */
    record Column(String name, ColumnKind kind) {}

    private static Column text(String name) {
        return new Column(name, ColumnKind.TEXT);
    }

    private static Column number(String name) {
        return new Column(name, ColumnKind.NUMBER);
    }

    private static Column time(String name) {
        return new Column(name, ColumnKind.TIME);
    }

    private static Column day(String name) {
        return new Column(name, ColumnKind.DAY);
    }

    private static Column id(String name) {
        return new Column(name, ColumnKind.ID);
    }

    private static Column bytes(String name) {
        return new Column(name, ColumnKind.BYTES);
    }

    /** The file in the backup that has its rows. */
    String file() {
        return name + ".ndjson";
    }

    /** Whether the backup of an earlier version has it too. */
    boolean isOfBefore() {
        return !name.equals(SINCE_SUBJECTS);
    }

    /** Whether its rows may be so large that few fit into memory. */
    boolean isLarge() {
        return columns.stream().anyMatch(column -> column.kind() == ColumnKind.BYTES);
    }

    /** What its columns are called. */
    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    private String listed() {
        return String.join(", ", names());
    }

    /** Asks for all rows. */
    String select() {
        return "select " + listed() + " from " + name;
    }

    /** Adds a row. */
    String insert() {
        return "insert into " + name + " (" + listed() + ") values ("
                + columns.stream().map(column -> column.kind().parameter()).collect(Collectors.joining(", ")) + ")";
    }
}
