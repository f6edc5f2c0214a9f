package nl.huisnorm.internal.files;

import java.util.Map;
import java.util.Set;
import nl.huisnorm.answer.remedy.CostModel.Way;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.facts.FactType;

/** Which facts a kind of change can change in which way: only a number becomes more, only a day is renewed. */
public final class CostWays {

    /** The most months after which something is done again: a hundred years. */
    public static final int MOST_MONTHS = 1_200;

    private static final Set<FactType> NUMBERS = Set.of(FactType.COUNT, FactType.NUMBER);
    private static final Map<Way, Set<FactType>> TYPES = Map.of(
            Way.MORE, NUMBERS,
            Way.LESS, NUMBERS,
            Way.FOLLOW, NUMBERS,
            Way.YES, Set.of(FactType.YES_NO),
            Way.NO, Set.of(FactType.YES_NO),
            Way.RENEW, Set.of(FactType.DATE),
            Way.ADD, Set.of(FactType.PARTS, FactType.CHOICES));

    private CostWays() {}

    /** The types of facts that can be changed in a way. */
    public static Set<FactType> types(Way way) {
        return TYPES.getOrDefault(way, Set.of());
    }

    /** Whether a fact can be changed in a way; one that is worked out, and stands in no file, can be in any. */
    public static boolean fits(Way way, String path) {
        Fact fact = FactTable.get().fact(path);
        return fact == null || types(way).contains(fact.type());
    }
}
