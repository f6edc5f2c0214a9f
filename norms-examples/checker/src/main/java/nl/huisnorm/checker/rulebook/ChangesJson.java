package nl.huisnorm.checker.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells programs what changed in the rulebook; the schema of it is {@code rulebook-changes.schema.json}. */
final class ChangesJson {

    /** What a stranger wrote is written in signs that no terminal obeys. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .build();

    private ChangesJson() {}

    /** All of it, with a line end. */
    static String of(JsonNode before, JsonNode after, List<RulebookChange> changes) {
        ObjectNode all = JSON.createObjectNode();
        head(all.putObject("before"), before);
        head(all.putObject("after"), after);
        var list = all.putArray("changes");
        changes.forEach(change -> change(list.addObject(), change));
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JSON.writer()
                        .with(new DefaultPrettyPrinter()
                                .withObjectIndenter(lines)
                                .withArrayIndenter(lines))
                        .writeValueAsString(all)
                + "\n";
    }

    private static void head(ObjectNode to, JsonNode rulebook) {
        to.set("version", rulebook.path("rulebook").path("version"));
        to.set("sha256", rulebook.path("rulebook").path("sha256"));
        to.set("knownOn", rulebook.path("knownOn"));
    }

    private static void change(ObjectNode to, RulebookChange change) {
        to.put("kind", change.kind().name());
        to.put("area", change.area().name());
        text(to, "id", change.id());
        node(to, "title", change.title());
        text(to, "field", change.field());
        node(to, "before", change.before());
        node(to, "after", change.after());
        text(to, "from", change.from());
        text(to, "until", change.until());
    }

    private static void text(ObjectNode to, String name, @Nullable Object value) {
        if (value != null) {
            to.put(name, value.toString());
        }
    }

    private static void node(ObjectNode to, String name, @Nullable JsonNode value) {
        if (value != null) {
            to.set(name, value);
        }
    }
}
