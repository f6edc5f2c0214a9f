package nl.huisnorm.rules.internal.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.view.View;

/**
 * Norms in force on a day that ask the same, and of which one holds for a subject: which, an open question or a fact decides.
 * Where that is open for one of them, all are judged under each reading, and what all readings come to is its answer.
 */
public final class Siblings {

    private final List<NormOfDay> members;

    /**
     * Puts norms together.
     *
     * @param members the norms, each with the readings of the questions that any of them asks, in one order
     */
    Siblings(List<NormOfDay> members) {
        this.members = List.copyOf(members);
    }

    /** The same norms, in the same order, siblings of which more than one is in force together. */
    static List<NormOfDay> together(
            List<NormOfDay> norms, List<Interpretation> interpretations, Map<String, String> chosen) {
        Map<NormInUse, NormOfDay> all = new LinkedHashMap<>();
        norms.forEach(norm -> all.put(norm.normInUse(), norm));
        for (List<NormOfDay> group : groups(norms, NormOfDay::norm)) {
            Set<String> questions = new TreeSet<>();
            group.forEach(norm -> questions.addAll(norm.normInUse().questions()));
            List<Map<String, String>> readings = NormInUse.readings(questions, interpretations, chosen);
            List<NormOfDay> members = group.stream()
                    .map(norm -> new NormOfDay(norm.normInUse(), norm.date(), readings, norm.rule()))
                    .toList();
            Siblings siblings = new Siblings(members);
            members.forEach(member -> all.put(member.normInUse(), member.among(siblings)));
        }
        return List.copyOf(all.values());
    }

    /** Those among norms that are siblings, two or more. */
    static <T> List<List<T>> groups(List<T> norms, Function<T, Norm> norm) {
        return norms.stream()
                .filter(one -> norm.apply(one).siblings() != null)
                .collect(Collectors.groupingBy(
                        one -> norm.apply(one).regime().id() + " "
                                + norm.apply(one).siblings(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .filter(group -> group.size() > 1)
                .toList();
    }

    /** The norms, in the order of a report. */
    public List<NormOfDay> members() {
        return members;
    }

    List<Norm> norms() {
        return members.stream().map(NormOfDay::norm).toList();
    }

    /** What comes of all of them for a subject. */
    List<Trial.Answer> answers(View subject) {
        List<Trial.Answer> answers = new ArrayList<>(members.size());
        members.forEach(member -> answers.add(Trial.answer(member, subject)));
        return answers;
    }
}
