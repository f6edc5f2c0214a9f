package nl.huisnorm.io.read;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.facility.Impossible;
import nl.huisnorm.internal.source.Problems;
import org.jspecify.annotations.Nullable;

/** What the checks of every kind of input share: where a problem stands, ids that occur once, periods that do not end first. */
abstract class InputChecks {

    private static final int MOST_NAMES = 30;
    private static final int LONGEST_NAME = 60;

    private final SourceMap positions;
    private final Problems problems;

    InputChecks(SourceMap positions, Problems problems) {
        this.positions = positions;
        this.problems = problems;
    }

    final void problem(Pointer at, String code, Object... arguments) {
        problems.add(positions.locate(at), at, code, arguments);
    }

    /** The line that a value stands on; 0 where it stands in no file. */
    final int line(Pointer at) {
        Position position = positions.locate(at);
        return position == null ? 0 : position.line();
    }

    final void order(@Nullable LocalDate from, @Nullable LocalDate until, Pointer at) {
        order(from, until, at, "until");
    }

    final void order(@Nullable LocalDate from, @Nullable LocalDate until, Pointer at, String last) {
        if (from != null && until != null && until.isBefore(from)) {
            problem(at.field(last), Impossible.UNTIL_BEFORE_FROM.code(), until, from);
        }
    }

    /** Names to choose from, in the order of the alphabet: the first of them where there are many, and of long ones the beginning. */
    static String names(Collection<String> known) {
        if (known.isEmpty()) {
            return "–";
        }
        String first = known.stream()
                .sorted()
                .limit(MOST_NAMES)
                .map(name -> name.codePointCount(0, name.length()) <= LONGEST_NAME
                        ? name
                        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…")
                .collect(Collectors.joining(", "));
        return known.size() <= MOST_NAMES ? first : first + ", …";
    }

    /** Ids that only differ in what nobody tells apart are the same. */
    final void unique(List<String> ids, Pointer list) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            Integer earlier = first.putIfAbsent(Characters.alike(ids.get(i)), i);
            if (earlier != null) {
                problem(
                        list.element(i).field("id"),
                        Impossible.DUPLICATE_ID.code(),
                        ids.get(i),
                        line(list.element(earlier).field("id")));
            }
        }
    }
}
