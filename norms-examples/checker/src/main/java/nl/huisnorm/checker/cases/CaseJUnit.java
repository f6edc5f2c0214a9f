package nl.huisnorm.checker.cases;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import nl.huisnorm.checker.text.JunitXml;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.cases.CaseAnswer;

/** What came of cases, as programs read it that show the results of tests: a suite each norm, a test each case with its file. */
final class CaseJUnit implements TestCommand.Told {

    private final PrintStream out;
    private final ResourceBundle texts;
    private final Map<String, List<JunitXml.Test>> suites = new LinkedHashMap<>();

    CaseJUnit(PrintStream out, ResourceBundle texts) {
        this.out = out;
        this.texts = texts;
    }

    @Override
    public void judged(CaseResult result) {
        List<String> lines = new ArrayList<>();
        for (CaseAnswer answer : result.answers()) {
            if (!answer.wrong().isEmpty()) {
                lines.add(answer.norm() + ", " + result.file() + ":" + result.line(answer));
                lines.addAll(CaseText.sentences(answer, texts));
            }
        }
        String name = result.title() + " [" + result.file() + "]";
        add(
                result.norm(),
                lines.isEmpty()
                        ? JunitXml.Test.passed(result.norm(), name)
                        : failed(result.norm(), name, JunitXml.Result.FAILED, "NOT_AS_EXPECTED", lines));
    }

    @Override
    public void unreadable(String file, UnreadableInputException problem) {
        List<String> lines = problem.groups().stream()
                .map(one -> one.line(texts.getLocale()))
                .toList();
        add("huisnorm", failed("huisnorm", file, JunitXml.Result.ERROR, "NOT_JUDGED", lines));
    }

    private static JunitXml.Test failed(
            String group, String name, JunitXml.Result result, String type, List<String> lines) {
        return new JunitXml.Test(group, name, result, lines.get(0), type, lines);
    }

    private void add(String suite, JunitXml.Test test) {
        suites.computeIfAbsent(suite, any -> new ArrayList<>()).add(test);
    }

    @Override
    public void end(NormsReached norms) throws IOException {
        List<JunitXml.Suite> all = new ArrayList<>();
        suites.forEach((name, tests) -> all.add(new JunitXml.Suite(name, null, Map.of(), tests)));
        JunitXml.write(all, out);
    }

    @Override
    public void close() {
        // all was written at the end
    }
}
