package nl.huisnorm.checker.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.text.Messages;

/** Names what findings are about, in few words: by the names people know, where no two are the same. */
public final class Subjects {

    private static final int MOST = 6;

    private final Messages texts;
    private final Messages questions;
    private final Map<String, Set<Subject>> byKind = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();

    /** Names what the findings of an assessment are about. */
    public Subjects(Assessment assessment, Messages texts) {
        this.texts = texts;
        this.questions = Messages.ofQuestions(texts.locale());
        assessment.findings().stream().map(Finding::subject).distinct().forEach(subject -> {
            byKind.computeIfAbsent(subject.kind(), kind -> new HashSet<>()).add(subject);
            if (subject.name() != null) {
                named.merge(key(subject), 1, Integer::sum);
            }
        });
    }

    private static String key(Subject subject) {
        return subject.kind() + " " + subject.name();
    }

    /** The name of one, or its id where there is no name, or another has it too. */
    private String name(Subject subject) {
        String name = subject.name();
        return name == null || named.getOrDefault(key(subject), 0) > 1 ? subject.id() : name;
    }

    /** What findings are about, some by their names; nothing where that is the whole. */
    public String text(List<Finding> findings) {
        return named(findings, MOST);
    }

    /**
     * What findings are about; nothing where that is the whole.
     *
     * @param most how many of a kind are named
     */
    public String named(List<Finding> findings, int most) {
        Map<String, List<Subject>> kinds = findings.stream()
                .map(Finding::subject)
                .filter(subject -> subject.place().parent() != null)
                .distinct()
                .collect(Collectors.groupingBy(Subject::kind, LinkedHashMap::new, Collectors.toList()));
        List<String> parts = new ArrayList<>();
        kinds.forEach((kind, subjects) -> parts.add(text(kind, subjects, most)));
        return String.join(", ", parts);
    }

    private String text(String kind, List<Subject> subjects, int most) {
        boolean all = subjects.size() > 1
                && subjects.size() == byKind.getOrDefault(kind, Set.of()).size();
        if (all && questions.keys().contains("each." + kind)) {
            return questions.get("each." + kind, Integer.toString(subjects.size()));
        }
        String names = subjects.stream().limit(most).map(this::name).collect(Collectors.joining(", "));
        return texts.get("subject." + kind) + " " + names
                + (subjects.size() > most
                        ? ", " + texts.get("report.more", Integer.toString(subjects.size() - most))
                        : "");
    }
}
