package nl.huisnorm.permitservice.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param in where: {@code body}, {@code query}, {@code path} or {@code header}
 * @param location the place there
 * @param code what kind of mistake it is; the same in every language
 * @param detail what is wrong, in a sentence
 */
public record Fault(String in, Location location, String code, String detail) {

    /**
     * A place in a request.
     *
     * @param pointer the JSON pointer of a value in the body; none elsewhere
     * @param name the name of a parameter or header, or the file in the body that the pointer is of
     * @param line the line of the body, the first is 1; none elsewhere
     * @param column the column of the body, the first is 1; none elsewhere
     */
    public record Location(
            @Nullable String pointer,
            @Nullable String name,
            @Nullable Integer line,
            @Nullable Integer column) {}

    /** Something wrong with a parameter of the query. */
    public static Fault ofQuery(String name, String code, String detail) {
        return new Fault("query", new Location(null, name, null, null), code, detail);
    }
}
