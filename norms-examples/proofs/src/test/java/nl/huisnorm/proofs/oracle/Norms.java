package nl.huisnorm.proofs.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Norms as they were read in the dossier and the articles, each with its numbers and days; nothing here comes from the rulebook. */
abstract class Norms {

    /** What a norm is asked of. */
    enum Of {
        FACILITY,
        BUILDING,
        DWELLING,
        UNIT,
        ROOM,
        BEDROOM,
        EXTINGUISHER,
        STAY,
        LEASE,
        PLACE,
        PLAN,
        PHASE,
        LINE,
        REPORT,
        APPLICATION
    }

    /**
     * One norm.
     *
     * @param of what it is asked of
     * @param from the first day, or nothing
     * @param until the last day, or nothing
     * @param item for a norm on places: the fact that makes a place one
     * @param rule what it comes to
     */
    record Plain(
            Of of,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Item item,
            Function<Scene, Answer> rule) {

        boolean inForceOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    /** A fact in a part, by which a place is one. */
    record Item(String part, String fact) {}

    private final Map<String, Plain> all = new LinkedHashMap<>();
    private final @Nullable String from;
    private final @Nullable String until;

    /** Norms that hold in a period, where nothing else is said. */
    Norms(@Nullable String from, @Nullable String until) {
        this.from = from;
        this.until = until;
    }

    Map<String, Plain> all() {
        return all;
    }

    void norm(String id, Of of, Function<Scene, Answer> rule) {
        norm(id, of, from, until, rule);
    }

    void norm(String id, Of of, @Nullable String first, @Nullable String last, Function<Scene, Answer> rule) {
        all.put(id, new Plain(of, day(first), day(last), null, rule));
    }

    void shared(String id, String part, String fact, @Nullable String first, Function<Scene, Answer> rule) {
        all.put(id, new Plain(Of.PLACE, day(first), day(until), new Item(part, fact), rule));
    }

    /** Between two texts of the agency workers' agreement lies time of which no text was read. */
    static boolean unread(String id, LocalDate day) {
        return id.startsWith("CAO-")
                && (between(day, "2023-01-03", "2024-03-31") || between(day, "2025-01-06", "2025-12-31"));
    }

    private static boolean between(LocalDate day, String first, String last) {
        return !day.isBefore(LocalDate.parse(first)) && !day.isAfter(LocalDate.parse(last));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    static boolean above(BigDecimal number, String bound) {
        return number.compareTo(n(bound)) > 0;
    }

    static boolean reaches(BigDecimal number, String bound) {
        return number.compareTo(n(bound)) >= 0;
    }

    static Answer when(boolean applies, java.util.function.Supplier<Answer> answer) {
        return applies ? answer.get() : Answer.NOT_APPLICABLE;
    }
}
