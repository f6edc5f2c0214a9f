package nl.huisnorm.checker.cases;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.cases.CaseFile;
import nl.huisnorm.io.write.CasesWriter;
import nl.huisnorm.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** What came of cases, for programs. */
final class CaseJson implements TestCommand.Told {

    private final CasesWriter writer;

    CaseJson(PrintStream out, Locale locale, Rulebook rulebook) throws IOException {
        this.writer = new CasesWriter(out, locale, rulebook);
    }

    @Override
    public void judged(CaseResult result) throws IOException {
        List<CasesWriter.Answer> answers = result.answers().stream()
                .map(answer -> new CasesWriter.Answer(
                        answer.norm(),
                        result.line(answer),
                        answer.wrong().stream().map(Enum::name).toList(),
                        expected(answer.expected()),
                        answer.found()))
                .toList();
        writer.add(result.file(), result.title(), answers);
    }

    private static CasesWriter.@Nullable Expected expected(CaseFile.@Nullable Expected expected) {
        return expected == null
                ? null
                : new CasesWriter.Expected(
                        expected.subject(),
                        expected.outcome(),
                        expected.reason(),
                        expected.actual(),
                        expected.required());
    }

    @Override
    public void unreadable(String file, UnreadableInputException problem) throws IOException {
        writer.add(file, problem);
    }

    @Override
    public void end(NormsReached norms) throws IOException {
        writer.end(norms.reached(), norms.notReached());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
