package nl.huisnorm.io.write;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.huisnorm.internal.rulebook.RulebookContent;
import nl.huisnorm.internal.rulebook.RulebookNotes;
import nl.huisnorm.internal.rulebook.RulebookNotes.Note;
import nl.huisnorm.internal.rulebook.RulebookNotes.OfRegime;
import nl.huisnorm.rulebook.Citation;
import nl.huisnorm.rulebook.CitedArticle;
import nl.huisnorm.rulebook.Edition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The rulebook as linked data: each norm, number, edition, question and profile is a resource of its own. */
final class RulebookGraph {

    private static final String URN = "urn:huisnorm:";
    private static final String LAWS = "https://wetten.overheid.nl/";
    private static final String TITLE = "title";
    private static final String IDENTIFIER = "identifier";
    private static final String VALID_FROM = "validFrom";
    private static final String VALID_UNTIL = "validUntil";

    private final JsonGenerator json;
    private final RulebookParts parts;
    private final Rulebook rulebook;
    private final RulebookContent content;
    private final RulebookNotes notes;

    /** An article in the text of a day, by its address. */
    private final Map<String, Cited> articles = new LinkedHashMap<>();

    private final Set<String> laws = new TreeSet<>();

    private record Cited(CitedArticle article, LocalDate day) {}

    RulebookGraph(JsonGenerator json, Rulebook rulebook, RulebookContent content) {
        this.json = json;
        this.parts = new RulebookParts(json);
        this.rulebook = rulebook;
        this.content = content;
        this.notes = content.notes();
    }

    /** Writes it. */
    void write() {
        json.writeStartObject();
        LinkedTerms.write(json);
        json.writeArrayPropertyStart("@graph");
        whole();
        content.regimes().forEach(this::regime);
        content.norms().forEach(this::norm);
        content.profiles().forEach(this::profile);
        articles.forEach(this::article);
        laws.forEach(this::law);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void begin(String id, String... types) {
        json.writeStartObject();
        json.writeStringProperty("@id", id);
        json.writeName("@type");
        parts.value(List.of(types));
    }

    private static String urn(String kind, String id) {
        return URN + kind + ":" + id;
    }

    private static @Nullable String urnOrNone(String kind, @Nullable String id) {
        return id == null ? null : urn(kind, id);
    }

    private void whole() {
        begin(URN + "rulebook", "dcat:Dataset");
        parts.field(IDENTIFIER, URN + "rulebook");
        parts.field(
                TITLE,
                new Text(
                        Messages.in(Messages.DUTCH).get("rulebook.title"),
                        Messages.in(Locale.ENGLISH).get("rulebook.title")));
        parts.field("version", content.version());
        parts.field("sha256", content.digest());
        parts.field("knownOn", content.knownOn());
        rulebook.profile().ifPresent(profile -> parts.field("appliedProfile", profile.id()));
        parts.field("scenario", rulebook.scenario().orElse(null));
        parts.field(
                "hasPart",
                content.regimes().stream()
                        .map(regime -> urn("regime", regime.id()))
                        .toList());
        parts.field("works", notes.works());
        parts.field("answers", content.answers());
        parts.field("roomPoints", content.roomPoints());
        json.writeEndObject();
    }

    private void regime(Regime regime) {
        OfRegime more = notes.regimes().get(regime.id());
        String bwb = more == null ? null : more.bwb();
        begin(urn("regime", regime.id()), "cprmv:RuleSet");
        parts.field(IDENTIFIER, regime.id());
        parts.field("ruleId", regime.id());
        parts.field("rulesetId", Objects.requireNonNullElse(bwb, regime.id()));
        parts.field(TITLE, regime.title());
        parts.field("layer", regime.layer());
        parts.field(VALID_FROM, Objects.requireNonNullElse(regime.since(), first(regime)));
        parts.field("since", regime.since());
        parts.field("precededBy", regime.precededBy());
        parts.field("succeededBy", urnOrNone("regime", regime.succeededBy()));
        if (bwb != null) {
            laws.add(bwb);
            parts.field("derivedFrom", LAWS + bwb);
        }
        parts.field("scope", regime.scope());
        json.writeBooleanProperty("limitsOccupancy", regime.limitsOccupancy());
        json.writeBooleanProperty("waivable", regime.waivable());
        json.writeName("rules");
        parts.value(content.norms().stream()
                .filter(norm -> norm.regime().id().equals(regime.id()))
                .map(norm -> urn("norm", norm.id()))
                .toList());
        parts.field(
                "edition",
                regime.editions().stream()
                        .map(edition -> urn("edition", regime.id() + ":" + edition.id()))
                        .toList());
        List<Interpretation> questions = more == null ? List.of() : more.interpretations();
        parts.field(
                "openQuestion",
                questions.stream()
                        .map(question -> urn("question", question.id()))
                        .toList());
        if (more != null) {
            parts.field("theme", more.themes());
            parts.field(
                    "parameter",
                    more.parameters().stream()
                            .map(parameter -> urn("parameter", regime.id() + ":" + parameter.id()))
                            .toList());
        }
        parts.field("terms", rulebook.terms(regime.id()));
        parts.field("absent", regime.absent());
        json.writeEndObject();
        regime.editions().forEach(edition -> edition(regime, bwb, edition, note(more, edition)));
        questions.forEach(this::question);
        if (more != null) {
            more.parameters().forEach(parameter -> parameter(regime.id(), parameter));
        }
    }

    private static LocalDate first(Regime regime) {
        return regime.editions().get(0).from();
    }

    private static @Nullable Note note(@Nullable OfRegime more, Edition edition) {
        return more == null ? null : more.editions().get(edition.id());
    }

    private void edition(Regime regime, @Nullable String bwb, Edition edition, @Nullable Note note) {
        String id = urn("edition", regime.id() + ":" + edition.id());
        if (bwb == null) {
            begin(id, "Edition");
        } else {
            begin(id, "Edition", "eli:LegalExpression");
            parts.field("realizes", LAWS + bwb);
        }
        parts.field(IDENTIFIER, edition.id());
        parts.field(TITLE, edition.title());
        parts.field("inForceFrom", edition.from());
        parts.field("inForceUntil", edition.until());
        parts.field("confidence", edition.confidence());
        parts.field("told", edition.source());
        parts.field("readIn", edition.readIn());
        note(note);
        parts.yes("partial", edition.partial());
        parts.yes("unread", edition.unread());
        json.writeEndObject();
    }

    private void note(@Nullable Note note) {
        if (note != null) {
            parts.field("source", note.source());
            parts.field("remark", note.remark());
            parts.field("ref", note.ref());
        }
    }

    private void question(Interpretation question) {
        begin(urn("question", question.id()), "OpenQuestion");
        parts.field(IDENTIFIER, question.id());
        parts.field("question", question.question());
        json.writeArrayPropertyStart("answer");
        question.readings().forEach(reading -> {
            begin(urn("reading", question.id() + ":" + reading.id()), "Reading");
            parts.field(IDENTIFIER, reading.id());
            parts.field("reading", reading.label());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void norm(Norm norm) {
        Citation citation = norm.citation();
        LocalDate day = Objects.requireNonNullElse(citation.readIn(), content.knownOn());
        begin(urn("norm", norm.id()), "cpsv:Rule", "cprmv:Rule", "cprmv:TemporalRule");
        parts.field(IDENTIFIER, norm.id());
        parts.field("ruleId", norm.id());
        parts.field(
                "rulesetId",
                Objects.requireNonNullElse(citation.bwb(), norm.regime().id()));
        parts.field("partOf", urn("regime", norm.regime().id()));
        parts.field(TITLE, norm.title());
        parts.field("description", norm.requirementOn(content.knownOn()));
        parts.field("definition", norm.requirement().nl());
        parts.field("definitionEnglish", norm.requirement().en());
        parts.field(VALID_FROM, norm.validity().from());
        parts.field(VALID_UNTIL, norm.validity().until());
        parts.field("confidence", norm.confidence());
        parts.field("article", citation.article());
        parts.field("told", citation.source());
        parts.field("readIn", citation.readIn());
        note(norm.local() && norm.adoptedBy() != null ? null : notes.norms().get(norm.id()));
        law(norm, day);
        own(norm);
        json.writeEndObject();
        new TreeMap<>(norm.parameters()).values().forEach(parameter -> parameter(norm.id(), parameter));
    }

    private void law(Norm norm, LocalDate day) {
        Citation citation = norm.citation();
        if (citation.bwb() != null) {
            laws.add(citation.bwb());
            parts.field("legalResource", LAWS + citation.bwb());
        }
        Set<String> cited = new LinkedHashSet<>();
        for (CitedArticle article : citation.articles()) {
            String link = article.link(day).toString();
            articles.putIfAbsent(link, new Cited(article, day));
            laws.add(article.bwb());
            cited.add(link);
        }
        if (!cited.isEmpty()) {
            parts.field("implements", List.copyOf(cited));
        } else if (citation.bwb() != null) {
            parts.field("implements", LAWS + citation.bwb());
        }
        parts.field(
                "juriconnect",
                citation.articles().stream()
                        .map(article -> article.juriconnect(day))
                        .toList());
    }

    /** What no vocabulary has a term for. */
    private void own(Norm norm) {
        parts.field("theme", norm.theme());
        parts.field("question", norm.question());
        parts.field("walk", norm.walk());
        parts.field("decidedBy", norm.decidedBy());
        parts.field("subject", norm.subject());
        parts.field("item", norm.items());
        parts.field("scope", norm.scope());
        parts.field("exemption", norm.exemptions());
        parts.field("quantity", norm.quantity());
        json.writeBooleanProperty("binding", norm.binding());
        parts.field("severity", norm.severity());
        parts.field("alias", norm.aliases());
        parts.field("cautions", norm.cautions());
        parts.yes("local", norm.local());
        parts.field("yieldsTo", urnOrNone("norm", norm.yieldsTo()));
        parts.yes("followsApplication", norm.followsApplication());
        parts.field(
                "reopens", norm.reopens().stream().map(id -> urn("norm", id)).toList());
        parts.field("role", norm.role());
        parts.field("siblings", norm.siblings());
        parts.field("adoptedBy", norm.adoptedBy());
        parts.field("adoption", norm.adoption());
        parts.field("scenario", norm.scenario());
        parts.field("fact", rulebook.facts(norm.id()));
        parts.field("rule", content.rules().get(norm.id()));
        parts.field(
                "parameter",
                new TreeMap<>(norm.parameters())
                        .values().stream()
                                .map(parameter -> urn("parameter", norm.id() + ":" + parameter.id()))
                                .toList());
    }

    private void parameter(String owner, Parameter parameter) {
        String id = owner + ":" + parameter.id();
        begin(urn("parameter", id), "Parameter");
        parts.field("notation", parameter.id());
        parts.field("label", parameter.label());
        parts.field("unit", parameter.unit());
        json.writeBooleanProperty("local", parameter.local());
        json.writeBooleanProperty("open", parameter.open());
        json.writeArrayPropertyStart("parameterValue");
        for (Parameter.Value value : parameter.values()) {
            begin(urn("value", id + ":" + (value.from() == null ? "start" : value.from())), "cprmv:ParameterWaarde");
            parts.field("notation", parameter.id());
            parts.field("label", parameter.label());
            parts.field("unit", parameter.unit());
            parts.field("value", value.value().toPlainString());
            parts.field(VALID_FROM, value.from());
            parts.field(VALID_UNTIL, value.until());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void profile(Profile profile) {
        begin(urn("profile", profile.id()), "Profile");
        parts.field(IDENTIFIER, profile.id());
        parts.field(TITLE, profile.title());
        parts.field("municipality", profile.municipality());
        parts.field("code", profile.code());
        parts.field("alsoIn", profile.alsoIn());
        parts.field("status", profile.status());
        parts.field("confidence", profile.confidence());
        parts.field("source", profile.source());
        parts.field(VALID_FROM, profile.from());
        parts.field(VALID_UNTIL, profile.until());
        parts.field("remark", profile.remark());
        parts.field("norms", profile.norms());
        parts.field("own", profile.own());
        json.writeEndObject();
    }

    private void article(String link, Cited cited) {
        begin(link, "eli:LegalResourceSubdivision");
        parts.field("number", cited.article().article());
        parts.field("textOf", cited.day());
        parts.field("partOfLaw", LAWS + cited.article().bwb());
        json.writeEndObject();
    }

    private void law(String bwb) {
        begin(LAWS + bwb, "eli:LegalResource");
        parts.field(IDENTIFIER, bwb);
        for (Map.Entry<String, OfRegime> regime : new TreeMap<>(notes.regimes()).entrySet()) {
            if (bwb.equals(regime.getValue().bwb())) {
                parts.field(TITLE, title(regime.getKey()));
                break;
            }
        }
        json.writeEndObject();
    }

    private @Nullable Text title(String regime) {
        return content.regimes().stream()
                .filter(one -> one.id().equals(regime))
                .map(Regime::title)
                .findFirst()
                .orElse(null);
    }
}
