package nl.huisnorm.io.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.SourceNode;
import org.jspecify.annotations.Nullable;

/** What a list of waivers cannot say. Looks at what can be read of each, so that nothing hides behind another problem. */
final class WaiverChecks {

    /** What can be read of a waiver, however much of it is missing or wrong. */
    private record Draft(
            @Nullable String id,
            @Nullable String facility,
            @Nullable String norm,
            @Nullable String subject,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        boolean endsBeforeItBegins() {
            return from != null && until != null && until.isBefore(from);
        }

        Covered covers() {
            return new Covered(norm, facility, subject);
        }

        private boolean hasPeriod() {
            return from != null && until != null && !endsBeforeItBegins();
        }
    }

    /** What is waived of what; two waivers of the same may not run at the same time. */
    private record Covered(
            @Nullable String norm,
            @Nullable String facility,
            @Nullable String subject) {}

    private record Placed(Draft draft, Pointer at, int number) {}

    private final SourceNode root;
    private final Problems problems;
    private final Map<String, Pointer> ids = new HashMap<>();
    private final Map<Covered, List<Placed>> running = new LinkedHashMap<>();
    private int count;

    WaiverChecks(SourceNode root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Checks a waiver by itself, and whether its id is another's. */
    void check(SourceNode node, Pointer at) {
        Draft draft = new RecordBinder(new Problems(""), Map.of()).bind(node, Draft.class, at);
        if (draft == null) {
            return;
        }
        if (draft.endsBeforeItBegins()) {
            problem(
                    at.field("until"),
                    "until-before-from",
                    Objects.requireNonNull(draft.until),
                    Objects.requireNonNull(draft.from));
        }
        Pointer id = at.field("id");
        Pointer earlier = draft.id == null ? null : ids.putIfAbsent(Characters.alike(draft.id), id);
        if (draft.id != null && earlier != null) {
            problem(id, "duplicate-id", draft.id, line(earlier));
        }
        if (draft.norm != null && draft.hasPeriod()) {
            running.computeIfAbsent(draft.covers(), any -> new ArrayList<>()).add(new Placed(draft, at, count++));
        }
    }

    /**
     * Checks all waivers against each other. Of those of the same, each is held against the one that runs longest of those that
     * began before it: if that has ended, all have.
     */
    void checkAll() {
        for (List<Placed> same : running.values()) {
            same.sort(Comparator.comparing(one -> Objects.requireNonNull(one.draft.from)));
            Placed longest = same.get(0);
            for (Placed one : same.subList(1, same.size())) {
                if (!Objects.requireNonNull(one.draft.from).isAfter(Objects.requireNonNull(longest.draft.until))) {
                    overlap(longest, one);
                }
                longest = Objects.requireNonNull(one.draft.until).isAfter(Objects.requireNonNull(longest.draft.until))
                        ? one
                        : longest;
            }
        }
    }

    /** Tells it of the one that stands further on in the file. */
    private void overlap(Placed one, Placed other) {
        boolean inOrder = one.number < other.number;
        Placed first = inOrder ? one : other;
        Placed second = inOrder ? other : one;
        problem(
                second.at.field("from"),
                "waivers-overlap",
                Objects.requireNonNullElse(first.draft.id, "?"),
                Objects.requireNonNull(second.draft.norm),
                line(first.at.field("from")));
    }

    private int line(Pointer at) {
        Position position = root.at(at);
        return position == null ? 0 : position.line();
    }

    private void problem(Pointer at, String code, Object... arguments) {
        problems.add(root.at(at), at, code, arguments);
    }
}
