package nl.huisnorm.checker.report.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.ReportForm;
import nl.huisnorm.checker.report.ReportSet;
import nl.huisnorm.checker.text.JunitXml;
import nl.huisnorm.checker.text.JunitXml.Result;

/**
 * Writes the findings as results of tests, for what knows no more than that: a suite each facility, a test each norm and subject. A
 * binding norm that is not met is a failure, one that cannot be told an error, since a test that is skipped counts as passed. Norms that
 * turn no verdict never make a build fail: where they are not met, or cannot be told, the test was skipped and says so.
 */
public final class JunitForm implements ReportForm {

    @Override
    public void write(List<ReportSet> languages, OutputStream out) throws IOException {
        List<JunitXml.Suite> suites = new ArrayList<>();
        for (int i = 0; i < languages.get(0).reports().size(); i++) {
            InspectionReport report = languages.get(0).reports().get(i);
            List<JunitXml.Test> tests =
                    Both.of(languages, i).stream().map(JunitForm::test).toList();
            suites.add(new JunitXml.Suite(
                    report.title(),
                    report.origin().file(),
                    report.basis().named().facts(),
                    tests));
        }
        for (int i = 0; i < languages.get(0).notJudged().size(); i++) {
            suites.add(notJudged(languages, i));
        }
        JunitXml.write(suites, out);
    }

    private static Result result(FindingEntry finding) {
        boolean binding = finding.norm().binding();
        return switch (finding.outcome()) {
            case COMPLIANT -> Result.PASSED;
            case NON_COMPLIANT -> binding ? Result.FAILED : Result.SKIPPED;
            case UNDETERMINED -> binding ? Result.ERROR : Result.SKIPPED;
            case NOT_APPLICABLE, WAIVED -> Result.SKIPPED;
        };
    }

    private static JunitXml.Test test(Both finding) {
        FindingEntry first = finding.first();
        String group = finding.report().id() + "." + first.norm().regime();
        String name = first.norm().id() + " " + finding.text(one -> one.norm().title()) + " ["
                + first.about().id() + "]";
        Result result = result(first);
        if (result == Result.PASSED) {
            return JunitXml.Test.passed(group, name);
        }
        if (first.outcome() == Outcome.NOT_APPLICABLE) {
            return new JunitXml.Test(group, name, result, finding.text(FindingEntry::outcomeLabel), null, List.of());
        }
        return new JunitXml.Test(
                group,
                name,
                result,
                finding.text(FindingEntry::sentence),
                result == Result.SKIPPED ? null : type(first),
                finding.told().stream()
                        .flatMap(told -> Stream.concat(Stream.of(told.norm().citation()), told.remedies().stream()))
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private static String type(FindingEntry finding) {
        return finding.reason() == null
                ? finding.outcome().name()
                : finding.reason().name();
    }

    private static JunitXml.Suite notJudged(List<ReportSet> languages, int place) {
        ReportSet.NotJudged first = languages.get(0).notJudged().get(place);
        List<String> lines = languages.stream()
                .flatMap(set -> set.notJudged().get(place).lines().stream())
                .toList();
        JunitXml.Test test = new JunitXml.Test(
                "huisnorm", first.file(), Result.ERROR, first.lines().get(0), "NOT_JUDGED", lines);
        return new JunitXml.Suite(first.file(), null, Map.of(), List.of(test));
    }
}
