package nl.huisnorm.checker.settlement;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.Clause;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** What was agreed, each in a line: the days, numbers and arrangements that the plan tells of, and its clauses by their names. */
final class AgreementFacts {

    private AgreementFacts() {}

    /** The lines, in the order of the table of facts. */
    static List<String> of(Agreement agreement, Messages texts) {
        List<String> all = new ArrayList<>();
        for (RecordComponent fact : Agreement.class.getRecordComponents()) {
            String value = told(fact, agreement, texts);
            if (!value.isEmpty()) {
                all.add(texts.fact("agreement", fact.getName()) + ": " + value);
            }
        }
        for (Clause clause : Objects.requireNonNullElse(agreement.clauses(), List.<Clause>of())) {
            all.add(texts.get("subject.clause") + " " + clause.id()
                    + (clause.name() == null ? "" : ": " + clause.name()));
        }
        return all;
    }

    /** The value of what is a fact by itself; empty where it is not told, and of all that has facts of its own. */
    private static String told(RecordComponent fact, Agreement agreement, Messages texts) {
        Object value = value(fact, agreement);
        if (value instanceof Boolean is) {
            return texts.get(is ? "report.yes" : "report.no");
        }
        if (value instanceof LocalDate day) {
            return Words.date(day, texts);
        }
        if (value instanceof Number number) {
            Bounds bounds = fact.getAnnotation(Bounds.class);
            String unit = bounds == null ? "" : bounds.unit().symbol();
            String told = Words.number(new BigDecimal(number.toString()), texts);
            return (told + " " + unit).strip();
        }
        return value instanceof List<?> names && names.stream().allMatch(String.class::isInstance)
                ? String.join(", ", names.stream().map(Object::toString).toList())
                : "";
    }

    private static @Nullable Object value(RecordComponent fact, Agreement agreement) {
        try {
            return fact.getAccessor().invoke(agreement);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "the record of agreements hides %s", fact.getName()), e);
        }
    }
}
