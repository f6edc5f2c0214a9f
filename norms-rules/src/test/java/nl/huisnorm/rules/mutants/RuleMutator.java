package nl.huisnorm.rules.mutants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.mutants.Mutant.Kind;

/** Puts one small fault at a time into what a rule says. */
final class RuleMutator {

    private static final String DIRECTION = "nl.huisnorm.rulebook.Direction.";
    private static final Map<String, List<String>> TERMS = Map.of(
            "plusDays", List.of("plusWeeks"),
            "plusWeeks", List.of("plusDays", "plusMonths"),
            "plusMonths", List.of("plusWeeks", "plusYears"),
            "plusYears", List.of("plusMonths"));
    private static final String THEN = "then\n";

    private final Norm norm;
    private final String head;
    private final String body;
    private final List<Mutant> made = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private RuleMutator(Norm norm, String rule) {
        this.norm = norm;
        int then = rule.indexOf(THEN) + THEN.length();
        this.head = rule.substring(rule.indexOf("rule \""), then);
        this.body = rule.substring(then);
    }

    /** The faults that the rule of a norm can have. */
    static List<Mutant> of(Norm norm, String rule) {
        RuleMutator mutator = new RuleMutator(norm, rule);
        for (Call call : Call.in(mutator.body)) {
            mutator.call(call);
        }
        return mutator.made;
    }

    private void call(Call call) {
        String on = body.substring(call.start(), call.dot());
        List<String> arguments = call.arguments();
        String first = arguments.isEmpty() ? "" : "( " + arguments.get(0) + " )";
        switch (call.name()) {
            case "judge" -> judge(call, on);
            case "atLeast" -> {
                compared(call, on + ".above" + first, on, first, "AT_LEAST");
                compared(call, on + ".atMost" + first, on, first, "AT_LEAST");
                compared(call, on + ".equalTo" + first, on, first, "AT_LEAST");
            }
            case "atMost" -> {
                compared(call, on + ".atLeast" + first + ".not()", on, first, "AT_MOST");
                compared(call, on + ".atLeast" + first, on, first, "AT_MOST");
                compared(call, on + ".equalTo" + first, on, first, "AT_MOST");
            }
            case "equalTo" -> {
                compared(call, on + ".atLeast" + first, on, first, "EQUAL");
                compared(call, on + ".atMost" + first, on, first, "EQUAL");
            }
            case "above" -> {
                put(Kind.COMPARATOR, call, on + ".atLeast" + first + ".silent()");
                put(Kind.COMPARATOR, call, on + ".atMost" + first + ".silent()");
            }
            case "notBefore" -> {
                put(Kind.COMPARATOR, call, on + ".after" + first);
                put(Kind.COMPARATOR, call, on + ".after" + first + ".not()");
            }
            case "after" -> {
                put(Kind.COMPARATOR, call, on + ".notBefore" + first);
                put(Kind.COMPARATOR, call, on + ".notBefore" + first + ".not()");
            }
            case "and", "or" -> {
                put(Kind.RULE, call, on + (call.name().equals("and") ? ".or" : ".and") + first);
                put(Kind.RULE, call, on);
                put(Kind.RULE, call, first);
            }
            case "onlyIf" -> {
                put(Kind.RULE, call, on);
                put(Kind.RULE, call, on + ".and" + first);
                put(Kind.RULE, call, on + ".onlyIf( " + first + ".not() )");
            }
            case "unless", "not", "roundedUp", "per", "times", "plus", "percent" -> put(Kind.RULE, call, on);
            case "claimed" -> put(Kind.RULE, call, first);
            case "is", "isOneOf", "sameAs" -> put(Kind.RULE, call, body.substring(call.start(), call.end()) + ".not()");
            case "choose" -> put(Kind.RULE, call, on + ".choose( " + arguments.get(1) + ", " + arguments.get(0) + " )");
            case "plusDays", "plusWeeks", "plusMonths", "plusYears" -> {
                TERMS.getOrDefault(call.name(), List.of())
                        .forEach(term -> put(Kind.TERM, call, on + "." + term + first));
                put(Kind.TERM, call, on);
            }
            case "monthsAfter" -> put(Kind.TERM, call, on + ".daysAfter" + first);
            case "parameter" -> parameter(call, on);
            default -> everyOrAny(call, on);
        }
    }

    /** A comparison that shows the same numbers as before, so that only what comes of it can tell it apart. */
    private void compared(Call call, String other, String on, String with, String direction) {
        put(Kind.COMPARATOR, call, other, ".showing( " + on + ", " + DIRECTION + direction + ", " + with + " )");
    }

    private void judge(Call call, String on) {
        String argument = call.arguments().get(0);
        int arrow = argument.indexOf("->");
        if (arrow > 0) {
            put(
                    Kind.RULE,
                    call,
                    on + ".judge( " + argument.substring(0, arrow) + "-> ( "
                            + argument.substring(arrow + 2).strip() + " ).not() )");
        }
    }

    private void parameter(Call call, String on) {
        for (String other : norm.parameters().keySet()) {
            String named = "\"" + other + "\"";
            if (!named.equals(call.arguments().get(0))) {
                put(Kind.PARAMETER, call, on + ".parameter( " + named + " )");
            }
        }
    }

    private void everyOrAny(Call call, String on) {
        String name = call.name();
        String other = name.startsWith("every")
                ? "any" + name.substring("every".length())
                : name.startsWith("any") ? "every" + name.substring("any".length()) : "";
        if (!other.isEmpty()) {
            put(Kind.RULE, call, on + "." + other + "( " + String.join(", ", call.arguments()) + " )");
        }
    }

    private void put(Kind kind, Call call, String instead) {
        put(kind, call, instead, "");
    }

    private void put(Kind kind, Call call, String instead, String unseen) {
        String rule = head + body.substring(0, call.start()) + instead + unseen + body.substring(call.end());
        String before = told(body.substring(call.start(), call.end()));
        String after = told(instead);
        int times = seen.merge(before + after, 1, Integer::sum);
        made.add(new Mutant(
                kind,
                norm.id(),
                norm.regime().id() + "/" + norm.theme(),
                times == 1 ? "rule" : "rule, place " + times,
                before,
                after,
                null,
                rule));
    }

    private static String told(String code) {
        return code.replaceAll("\\s+", " ")
                .replaceAll("\\( ", "(")
                .replaceAll(" \\)", ")")
                .strip();
    }
}
