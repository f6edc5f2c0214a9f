package nl.huisnorm.generator;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Whether what the table says of a fact goes together. */
final class FactCheck {

    private static final Set<String> KNOWN = Set.of("on-site", "office", "register");
    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final Table table;
    private final Set<String> units;
    private final Set<String> walk;
    private final Mistakes mistakes;

    FactCheck(Table table, Set<String> units, Set<String> walk, Mistakes mistakes) {
        this.table = table;
        this.units = units;
        this.walk = walk;
        this.mistakes = mistakes;
    }

    void check(RecordEntry record, FactEntry fact) {
        name(fact);
        of(fact);
        bounds(fact);
        unit(fact);
        pattern(fact);
        texts(record, fact);
        if (!KNOWN.contains(fact.known())) {
            mistakes.add(fact.place(), "is known " + fact.known() + " and must be known on-site, office or register");
        }
        walk(record, fact);
    }

    /** What is known on site is seen at a stop of the walk; what stands elsewhere can be asked there too. */
    private void walk(RecordEntry record, FactEntry fact) {
        String stop = fact.walk() == null ? record.walk() : fact.walk();
        if (stop == null) {
            if (fact.known().equals("on-site")) {
                mistakes.add(fact.place(), "is known on-site and has no walk, nor has its record");
            }
        } else if (!walk.contains(stop)) {
            mistakes.add(fact.place(), "has walk " + stop + ", which is none of " + String.join(", ", walk));
        }
    }

    private void name(FactEntry fact) {
        if (!fact.name().matches("[a-z][A-Za-z0-9]*") || SourceVersion.isKeyword(fact.name())) {
            mistakes.add(fact.place(), "must be called by a word as oneWord, which Java does not use itself");
        }
    }

    private void of(FactEntry fact) {
        String of = fact.of();
        boolean right = switch (fact.type().of()) {
            case NOTHING -> of == null;
            case CHOICE -> of != null && table.choice(of).isPresent();
            case RECORD -> of != null && table.record(of).isPresent();
        };
        if (!right) {
            mistakes.add(
                    fact.place(),
                    "is " + fact.type().word() + (of == null ? " of nothing" : " of " + of)
                            + ", which cannot be: a choice is of a list of words, a part of a record, all else of nothing");
        }
    }

    private void bounds(FactEntry fact) {
        BigDecimal least = number(fact.least(), fact);
        BigDecimal most = number(fact.most(), fact);
        if (fact.type().isNumber() != (least != null && most != null)) {
            mistakes.add(fact.place(), "must have bounds where it is a count or a number, and there alone");
        }
        if (least == null || most == null) {
            return;
        }
        if (least.compareTo(most) >= 0) {
            mistakes.add(fact.place(), "has bounds of which the first is not the smaller");
        }
        boolean whole = least.stripTrailingZeros().scale() <= 0
                && most.stripTrailingZeros().scale() <= 0
                && least.abs().max(most.abs()).compareTo(LARGEST_COUNT) <= 0;
        if (fact.type() == FactType.COUNT && !whole) {
            mistakes.add(fact.place(), "is a count and has bounds that are not");
        }
    }

    private @Nullable BigDecimal number(@Nullable String text, FactEntry fact) {
        if (text == null) {
            return null;
        }
        if (!text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")) {
            mistakes.add(fact.place(), "has the bound " + text + ", which is no number");
            return null;
        }
        return new BigDecimal(text);
    }

    private void unit(FactEntry fact) {
        String unit = fact.unit();
        if (unit != null && (!fact.type().isNumber() || !units.contains(unit))) {
            mistakes.add(
                    fact.place(),
                    "has unit " + unit + ", which " + (fact.type().isNumber() ? "is none" : "only a number has"));
        }
    }

    private void pattern(FactEntry fact) {
        String pattern = fact.pattern();
        String example = fact.example();
        if (pattern == null && example == null) {
            return;
        }
        boolean text = fact.type() == FactType.TEXT || fact.type() == FactType.TEXTS_BY_ID;
        if (pattern == null || example == null || !text) {
            mistakes.add(fact.place(), "must have a pattern and an example together, and be a text");
            return;
        }
        try {
            if (!Pattern.matches(pattern, example)) {
                mistakes.add(fact.place(), "has the example " + example + ", which is not of its pattern");
            }
        } catch (PatternSyntaxException e) {
            mistakes.add(fact.place(), "has a pattern that is none: " + e.getDescription());
        }
    }

    private void texts(RecordEntry record, FactEntry fact) {
        SaidCheck.plain(fact.label(), "label", fact.place(), mistakes);
        Said where = fact.where() == null ? record.where() : fact.where();
        if (where == null) {
            mistakes.add(fact.place(), "has no where, nor has its record");
        } else {
            SaidCheck.plain(where, "where", fact.place(), mistakes);
        }
        if (fact.ask() != null) {
            SaidCheck.question(fact.ask(), fact.place(), mistakes);
        }
    }
}
