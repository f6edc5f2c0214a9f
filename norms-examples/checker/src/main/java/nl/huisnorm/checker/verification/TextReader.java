package nl.huisnorm.checker.verification;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.huisnorm.checker.basis.BasisJson;
import nl.huisnorm.checker.command.Language;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.report.WrittenReport;

/** Reads back a report in full for people: what programs read in it, and the lines of all else. */
final class TextReader {

    private TextReader() {}

    static WrittenReport read(String text) {
        WrittenReport report = new WrittenReport();
        List<String> lines = text.lines().toList();
        report.inputs(lines.stream().filter(BasisJson::isLine).toList());
        List<String> heads = Stream.of(Language.values())
                .map(Language::locale)
                .map((Locale locale) -> Texts.of(locale).getString("basis.again"))
                .toList();
        lines.stream()
                .filter(line -> !BasisJson.isLine(line) && !line.isBlank() && !heads.contains(line))
                .map(String::strip)
                .forEach(report::line);
        return report;
    }
}
