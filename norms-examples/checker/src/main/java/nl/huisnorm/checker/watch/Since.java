package nl.huisnorm.checker.watch;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.answer.comparison.ChangeKind;
import nl.huisnorm.answer.comparison.ComparedFinding;
import nl.huisnorm.answer.comparison.Comparison;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.Lines;

/** What became of the findings since a file was judged before. */
final class Since {

    private static final List<ChangeKind> TOLD = List.of(
            ChangeKind.NEW,
            ChangeKind.WORSE,
            ChangeKind.UNCLEAR,
            ChangeKind.SOLVED,
            ChangeKind.BETTER,
            ChangeKind.CHANGED);

    private static final int MOST = 10;

    private final Lines lines;
    private final ResourceBundle texts;
    private final Locale locale;

    Since(Lines lines, ResourceBundle texts) {
        this.lines = lines;
        this.texts = texts;
        this.locale = texts.getLocale();
    }

    void write(List<Assessment> before, List<Assessment> after) {
        if (before.isEmpty()) {
            return;
        }
        List<Comparison> compared = after.stream()
                .flatMap(one ->
                        before.stream().filter(other -> isSame(one, other)).map(other -> Comparison.of(other, one)))
                .toList();
        if (compared.isEmpty()) {
            lines.line(0, texts.getString("watch.another"));
            lines.blank();
            return;
        }
        boolean any = false;
        for (ChangeKind kind : TOLD) {
            List<ComparedFinding> findings =
                    compared.stream().flatMap(one -> findings(one, kind)).toList();
            if (!findings.isEmpty()) {
                if (!any) {
                    lines.line(0, texts.getString("watch.since"));
                }
                any = true;
                String named = findings.stream()
                        .limit(MOST)
                        .map(Since::name)
                        .distinct()
                        .collect(Collectors.joining(", "));
                String more = findings.size() > MOST ? ", … (+" + (findings.size() - MOST) + ")" : "";
                lines.line(1, Texts.format(texts, "watch.kind", kind.label(locale), findings.size(), named + more));
            }
        }
        if (!any) {
            lines.line(0, texts.getString("watch.same"));
        }
        lines.blank();
    }

    private static boolean isSame(Assessment one, Assessment other) {
        return one.subject().kind().equals(other.subject().kind())
                && one.subject().id().equals(other.subject().id());
    }

    private static Stream<ComparedFinding> findings(Comparison comparison, ChangeKind kind) {
        return comparison.findings(kind).stream();
    }

    private static String name(ComparedFinding finding) {
        return finding.finding().norm() + " [" + finding.finding().subject().id() + "]";
    }
}
