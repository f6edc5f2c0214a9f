package nl.huisnorm.checker.batch;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.basis.BasisJson;
import nl.huisnorm.checker.basis.BasisText;
import nl.huisnorm.checker.basis.ReportBasis;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.text.Messages;
import tools.jackson.core.JsonGenerator;

/** What all inputs of a run are judged by, and which of the waivers that were given cover something in one of them. */
public final class RunBasis {

    private static final int DIGITS = 12;

    private static final String USED = "waiversUsed";

    private final ReportBasis basis;
    private final List<String> given;
    private final Set<String> used = new LinkedHashSet<>();

    /** Of a run that begins. */
    public RunBasis(Huisnorm huisnorm, AssessmentOptions options) {
        this.basis = ReportBasis.ofRun(huisnorm.rulebook(), options);
        this.given = options.waivers().stream().map(Waiver::id).distinct().toList();
    }

    /** An input was judged. */
    void add(Row row) {
        Row.Judged judged = row.judged();
        if (judged != null) {
            used.addAll(judged.basis().list(USED));
        }
    }

    /** What stands above the lines: the day, the rulebook and what else was judged by. */
    List<String> head(ResourceBundle texts) {
        Messages messages = Messages.in(texts.getLocale());
        return List.of(
                messages.get("report.as-of", date("asOf", messages), date("knownOn", messages)),
                Texts.format(
                        texts,
                        "batch.rulebook",
                        basis.get("rulebook"),
                        basis.get("rulebookSha256").substring(0, DIGITS)),
                new BasisText(basis, texts.getLocale()).inShort());
    }

    private String date(String name, Messages messages) {
        return messages.date(LocalDate.parse(basis.get(name)));
    }

    /** Which waivers cover something, and which nothing; none where none were given. */
    Optional<String> waivers(ResourceBundle texts) {
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(Texts.format(texts, "batch.waivers", told(true, texts), told(false, texts)));
    }

    private String told(boolean isUsed, ResourceBundle texts) {
        String ids = ids(isUsed);
        return ids.isEmpty() ? texts.getString("batch.no-waivers") : ids;
    }

    private String ids(boolean isUsed) {
        return given.stream().filter(id -> used.contains(id) == isUsed).collect(Collectors.joining(", "));
    }

    /** Writes it into an object that is open. */
    void write(JsonGenerator json) {
        BasisJson.write(json, whole(), Set.of());
    }

    /** All of it as far as it is known. */
    ReportBasis whole() {
        return basis.with(USED, ids(true)).with("waiversUnused", ids(false));
    }
}
