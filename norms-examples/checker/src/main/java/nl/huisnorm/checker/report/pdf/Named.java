package nl.huisnorm.checker.report.pdf;

import java.util.List;
import java.util.stream.Collectors;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.checker.report.FindingGroup;

/** Names the places of answers that are told together, in few words. */
final class Named {

    private static final int MOST = 12;

    private Named() {}

    static String of(List<FindingGroup.Answer> answers, Inspected about) {
        if (answers.size() == 1) {
            return about.places(answers.get(0));
        }
        List<FindingEntry.About> all = answers.stream()
                .flatMap(answer -> answer.findings().stream())
                .map(FindingEntry::about)
                .distinct()
                .toList();
        String kinds =
                all.stream().map(FindingEntry.About::kindLabel).distinct().collect(Collectors.joining(", "));
        String names = all.stream().limit(MOST).map(FindingEntry.About::id).collect(Collectors.joining(", "));
        String told = Inspected.shortened(kinds + " " + names);
        return all.size() <= MOST
                ? told
                : told + ", " + about.texts().get("report.more", Integer.toString(all.size() - MOST));
    }
}
