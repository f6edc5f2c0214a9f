package nl.huisnorm.io.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.rulebook.Validity;
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

        boolean overlaps(Draft other) {
            return norm != null
                    && norm.equals(other.norm)
                    && Objects.equals(facility, other.facility)
                    && Objects.equals(subject, other.subject)
                    && hasPeriod()
                    && other.hasPeriod()
                    && new Validity(from, until).overlaps(new Validity(other.from, other.until));
        }

        private boolean hasPeriod() {
            return from != null && until != null && !endsBeforeItBegins();
        }
    }

    private record Placed(Draft draft, Pointer at) {}

    private final SourceNode root;
    private final Problems problems;
    private final List<Placed> earlier = new ArrayList<>();

    WaiverChecks(SourceNode root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Checks a waiver by itself and against those before it. */
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
        boolean known = false;
        for (Placed other : earlier) {
            if (!known && draft.id != null && draft.id.equals(other.draft.id)) {
                known = true;
                problem(at.field("id"), "duplicate-id", draft.id, line(other.at.field("id")));
            }
            if (draft.overlaps(other.draft)) {
                problem(
                        at.field("from"),
                        "waivers-overlap",
                        Objects.requireNonNullElse(other.draft.id, "?"),
                        Objects.requireNonNull(draft.norm),
                        line(other.at.field("from")));
            }
        }
        earlier.add(new Placed(draft, at));
    }

    private int line(Pointer at) {
        Position position = root.at(at);
        return position == null ? 0 : position.line();
    }

    private void problem(Pointer at, String code, Object... arguments) {
        problems.add(root.at(at), at, code, arguments);
    }
}
