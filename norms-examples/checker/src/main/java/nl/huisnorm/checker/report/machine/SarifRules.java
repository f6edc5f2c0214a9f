package nl.huisnorm.checker.report.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.checker.report.NormEntry;
import nl.huisnorm.checker.report.ReportSet;
import nl.huisnorm.rulebook.Severity;
import tools.jackson.core.JsonGenerator;

/** The norms of reports as the rules that results are of; a norm of which two days' texts were judged by is there for each. */
final class SarifRules {

    /** What tells rules apart. */
    private record Key(String norm, String requirement) {
        static Key of(NormEntry norm) {
            return new Key(norm.id(), norm.requirement());
        }
    }

    private final Map<Key, Integer> places = new LinkedHashMap<>();
    private final List<List<NormEntry>> rules = new ArrayList<>();

    private SarifRules() {}

    /** Those of some reports, in the order in which they come. */
    static SarifRules of(List<ReportSet> languages) {
        SarifRules all = new SarifRules();
        for (int i = 0; i < languages.get(0).reports().size(); i++) {
            for (Both finding : Both.of(languages, i)) {
                all.add(finding.told().stream().map(FindingEntry::norm).toList());
            }
        }
        return all;
    }

    private void add(List<NormEntry> told) {
        if (places.putIfAbsent(Key.of(told.get(0)), rules.size()) == null) {
            rules.add(told);
        }
    }

    /** Where a norm stands among them. */
    int index(NormEntry norm) {
        return Objects.requireNonNull(places.get(Key.of(norm)));
    }

    /** How grave it is that a norm is not met: advice is a note. */
    static String level(NormEntry norm) {
        if (!norm.binding()) {
            return "note";
        }
        return norm.severity() == Severity.MINOR || norm.severity() == Severity.WARNING ? "warning" : "error";
    }

    /** Writes them. */
    void write(JsonGenerator json) {
        json.writeArrayPropertyStart("rules");
        rules.forEach(rule -> rule(json, rule));
        json.writeEndArray();
    }

    private static void rule(JsonGenerator json, List<NormEntry> told) {
        NormEntry norm = told.get(0);
        json.writeStartObject();
        json.writeStringProperty("id", norm.id());
        text(json, "shortDescription", text(told, NormEntry::title, " / "));
        text(json, "fullDescription", text(told, NormEntry::requirement, "\n"));
        json.writeObjectPropertyStart("help");
        json.writeStringProperty("text", SarifJson.text(text(told, SarifRules::help, "\n\n")));
        json.writeStringProperty("markdown", SarifJson.text(text(told, SarifRules::markdown, "\n\n")));
        json.writeEndObject();
        if (!norm.links().isEmpty()) {
            json.writeStringProperty("helpUri", norm.links().get(0).address().toString());
        }
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", level(norm));
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("regime", norm.regime());
        json.writeStringProperty("layer", norm.layer().name());
        json.writeStringProperty("theme", norm.theme());
        json.writeBooleanProperty("binding", norm.binding());
        json.writeArrayPropertyStart("tags");
        json.writeString(norm.regime());
        if (!norm.theme().equals(norm.regime())) {
            json.writeString(norm.theme());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String text(List<NormEntry> told, Function<NormEntry, String> what, String between) {
        return told.stream().map(what).distinct().collect(Collectors.joining(between));
    }

    private static void text(JsonGenerator json, String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", SarifJson.text(text));
        json.writeEndObject();
    }

    private static String help(NormEntry norm) {
        List<String> lines = new ArrayList<>(List.of(norm.requirement(), norm.citation()));
        norm.links().forEach(link -> lines.add(link.address().toString()));
        return String.join("\n", lines);
    }

    private static String markdown(NormEntry norm) {
        List<String> parts = new ArrayList<>(List.of(plain(norm.requirement()), plain(norm.citation())));
        norm.links().forEach(link -> parts.add("[" + plain(link.article()) + "](" + link.address() + ")"));
        return String.join("\n\n", parts);
    }

    /** A text that says nothing to markdown. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }
}
