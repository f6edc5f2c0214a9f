package nl.huisnorm.io.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.huisnorm.internal.rulebook.RulebookContent;
import nl.huisnorm.internal.rulebook.RulebookNotes;
import nl.huisnorm.internal.rulebook.RulebookNotes.Note;
import nl.huisnorm.internal.rulebook.RulebookNotes.OfRegime;
import nl.huisnorm.rulebook.Citation;
import nl.huisnorm.rulebook.CitedArticle;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Edition;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The rulebook as data: everything that its files say, under the names that they have there. */
final class RulebookData {

    private static final Note NOTHING = new Note(null, null, null);

    private final JsonGenerator json;
    private final RulebookParts parts;
    private final Rulebook rulebook;
    private final RulebookContent content;
    private final RulebookNotes notes;

    RulebookData(JsonGenerator json, Rulebook rulebook, RulebookContent content) {
        this.json = json;
        this.parts = new RulebookParts(json);
        this.rulebook = rulebook;
        this.content = content;
        this.notes = content.notes();
    }

    /** Writes it. */
    void write() {
        json.writeStartObject();
        new JsonParts(json).rulebook(content.version(), content.digest());
        parts.field("knownOn", content.knownOn());
        rulebook.profile().ifPresent(profile -> json.writeStringProperty("profile", profile.id()));
        parts.field("scenario", rulebook.scenario().orElse(null));
        parts.field("works", notes.works());
        parts.field("answers", content.answers());
        json.writeArrayPropertyStart("regimes");
        content.regimes().forEach(this::regime);
        json.writeEndArray();
        json.writeArrayPropertyStart("norms");
        content.norms().forEach(this::norm);
        json.writeEndArray();
        parts.field("roomPoints", content.roomPoints());
        json.writeName("profiles");
        parts.value(content.profiles());
        json.writeEndObject();
    }

    private void regime(Regime regime) {
        OfRegime more = notes.regimes().get(regime.id());
        json.writeStartObject();
        parts.field("id", regime.id());
        parts.field("title", regime.title());
        parts.field("layer", regime.layer());
        parts.field("since", regime.since());
        parts.field("precededBy", regime.precededBy());
        parts.field("succeededBy", regime.succeededBy());
        parts.field("scope", regime.scope());
        json.writeBooleanProperty("limitsOccupancy", regime.limitsOccupancy());
        json.writeBooleanProperty("waivable", regime.waivable());
        if (more != null) {
            json.writeObjectPropertyStart("citation");
            parts.field("work", more.work());
            parts.field("bwb", more.bwb());
            json.writeEndObject();
            parts.field("themes", more.themes());
        }
        json.writeArrayPropertyStart("editions");
        regime.editions()
                .forEach(edition ->
                        edition(edition, more == null ? null : more.editions().get(edition.id())));
        json.writeEndArray();
        if (more != null) {
            parts.field("parameters", more.parameters());
            parts.field("interpretations", more.interpretations());
        }
        parts.field("terms", rulebook.terms(regime.id()));
        parts.field("absent", regime.absent());
        json.writeEndObject();
    }

    private void edition(Edition edition, @Nullable Note note) {
        json.writeStartObject();
        parts.field("id", edition.id());
        parts.field("title", edition.title());
        parts.field("from", edition.from());
        parts.field("until", edition.until());
        parts.field("confidence", edition.confidence());
        parts.field("readIn", edition.readIn());
        note(note);
        parts.yes("partial", edition.partial());
        parts.yes("unread", edition.unread());
        json.writeEndObject();
    }

    private void note(@Nullable Note note) {
        Note said = Objects.requireNonNullElse(note, NOTHING);
        parts.field("source", said.source());
        parts.field("remark", said.remark());
        parts.field("ref", said.ref());
    }

    private void norm(Norm norm) {
        json.writeStartObject();
        parts.field("id", norm.id());
        parts.field("regime", norm.regime().id());
        parts.field("theme", norm.theme());
        parts.field("title", norm.title());
        parts.field("requirement", norm.requirement());
        parts.field("question", norm.question());
        if (norm.decidedBy() == DecidedBy.PERSON) {
            parts.field("walk", norm.walk());
        }
        parts.field("decidedBy", norm.decidedBy());
        parts.field("subject", norm.subject());
        parts.field("items", norm.items());
        parts.field("from", norm.validity().from());
        parts.field("until", norm.validity().until());
        parts.field("scope", norm.scope());
        parts.field("exemptions", norm.exemptions());
        parts.field("quantity", norm.quantity());
        parts.field("parameters", inOrder(norm.parameters()));
        json.writeBooleanProperty("binding", norm.binding());
        parts.field("severity", norm.severity());
        parts.field("confidence", norm.confidence());
        citation(norm);
        parts.field("aliases", norm.aliases());
        parts.field("cautions", norm.cautions());
        parts.yes("local", norm.local());
        parts.field("yieldsTo", norm.yieldsTo());
        parts.yes("followsApplication", norm.followsApplication());
        parts.field("reopens", norm.reopens());
        parts.field("role", norm.role());
        parts.field("siblings", norm.siblings());
        parts.field("adoptedBy", norm.adoptedBy());
        parts.field("adoption", norm.adoption());
        parts.field("scenario", norm.scenario());
        parts.field("facts", rulebook.facts(norm.id()));
        parts.field("rule", content.rules().get(norm.id()));
        json.writeEndObject();
    }

    /** A map of parameters has no order that is the same each time. */
    private static List<Parameter> inOrder(Map<String, Parameter> parameters) {
        return List.copyOf(new TreeMap<>(parameters).values());
    }

    private void citation(Norm norm) {
        Citation citation = norm.citation();
        json.writeObjectPropertyStart("citation");
        parts.field("work", citation.work());
        parts.field("article", citation.article());
        parts.field("bwb", citation.bwb());
        parts.field("readIn", citation.readIn());
        note(norm.local() && norm.adoptedBy() != null ? null : notes.norms().get(norm.id()));
        parts.field("told", citation.source());
        if (!citation.articles().isEmpty()) {
            LocalDate day = Objects.requireNonNullElse(citation.readIn(), content.knownOn());
            json.writeArrayPropertyStart("articles");
            citation.articles().forEach(article -> article(article, day));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void article(CitedArticle article, LocalDate day) {
        json.writeStartObject();
        parts.field("bwb", article.bwb());
        parts.field("article", article.article());
        parts.field("paragraph", article.paragraph());
        parts.field("link", article.link(day));
        parts.field("juriconnect", article.juriconnect(day));
        json.writeEndObject();
    }
}
