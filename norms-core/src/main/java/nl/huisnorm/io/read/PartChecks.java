package nl.huisnorm.io.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.facility.Building;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.facility.Impossible;
import org.jspecify.annotations.Nullable;

/** The parts of a building with more than one use: each has a use of its own, and none is counted twice. */
final class PartChecks {

    private static final Pointer LIST = Pointer.ROOT.field("buildings");

    private final InputChecks checks;

    PartChecks(InputChecks checks) {
        this.checks = checks;
    }

    void check(List<Building> buildings) {
        Map<String, Integer> whole = new HashMap<>();
        for (int i = 0; i < buildings.size(); i++) {
            whole.putIfAbsent(Characters.alike(buildings.get(i).id()), i);
        }
        Map<List<Object>, Integer> uses = new HashMap<>();
        Map<String, Integer> built = new HashMap<>();
        for (int i = 0; i < buildings.size(); i++) {
            Building part = buildings.get(i);
            if (part.partOf() == null) {
                continue;
            }
            String building = Characters.alike(part.partOf());
            if (part.function() == null) {
                checks.problem(at(i, "partOf"), Impossible.PART_WITHOUT_FUNCTION.code(), part.partOf());
            } else {
                tell(
                        i,
                        "function",
                        Impossible.PARTS_ALIKE,
                        part,
                        uses.putIfAbsent(List.of(building, part.function()), i));
            }
            tell(i, "partOf", Impossible.PART_AND_WHOLE, part, whole.get(building));
            if (part.builtIn() != null) {
                Integer other = built.putIfAbsent(building, i);
                boolean isSame = other == null
                        || part.builtIn().equals(buildings.get(other).builtIn());
                tell(i, "builtIn", Impossible.PARTS_BUILT_APART, part, isSame ? null : other);
            }
        }
    }

    private void tell(int index, String fact, Impossible what, Building part, @Nullable Integer other) {
        if (other != null && part.partOf() != null) {
            checks.problem(
                    at(index, fact),
                    what.code(),
                    part.partOf(),
                    checks.line(LIST.element(other).field("id")));
        }
    }

    private static Pointer at(int index, String fact) {
        return LIST.element(index).field(fact);
    }
}
