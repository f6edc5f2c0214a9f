package nl.huisnorm.permitservice.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import nl.huisnorm.permitservice.text.Texts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The description of the interface, for everyone. It is written by hand, with every text in Dutch and English beside each other, and given
 * out in the language that is asked for.
 */
@RestController
@ConditionalOnWebApplication
public class OpenApiController {

    private static final String FILE = "openapi.yaml";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode description;

    OpenApiController() throws IOException {
        try (InputStream in = Objects.requireNonNull(OpenApiController.class.getResourceAsStream(FILE), FILE)) {
            description = YAMLMapper.builder().build().readTree(in);
        }
    }

    @GetMapping(path = ApiVersion.PATH + "/openapi.json", produces = Media.JSON)
    ResponseEntity<byte[]> openApi(Texts texts) {
        return ResponseEntity.ok()
                .header("Access-Control-Allow-Origin", "*")
                .body(JSON.writeValueAsBytes(in(description, texts.locale().getLanguage())));
    }

    /** The same with each text in one language. */
    private static JsonNode in(JsonNode node, String language) {
        if (node instanceof ObjectNode object) {
            if (object.size() == 2 && object.has("nl") && object.has("en")) {
                return StringNode.valueOf(object.get(language).asString());
            }
            ObjectNode copy = JSON.createObjectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), in(field.getValue(), language)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(one -> copy.add(in(one, language)));
            return copy;
        }
        return node;
    }
}
