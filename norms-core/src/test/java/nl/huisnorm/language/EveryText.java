package nl.huisnorm.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The texts that people read, as they stand in what is built. */
public final class EveryText {

    private EveryText() {}

    /**
     * Of two files of texts with the same keys.
     *
     * @param folder the folder on the class path, with a stroke before and behind it
     * @param name the name of the files before their language
     */
    public static List<Told> ofFiles(String folder, String name) {
        Map<String, String> dutch = new TreeMap<>();
        Map<String, String> english = new TreeMap<>();
        properties(folder + name + "_nl.properties").forEach((key, text) -> dutch.put(key.toString(), text.toString()));
        properties(folder + name + "_en.properties")
                .forEach((key, text) -> english.put(key.toString(), text.toString()));
        if (!dutch.keySet().equals(english.keySet())) {
            List<String> alone = new ArrayList<>(dutch.keySet());
            alone.removeAll(english.keySet());
            english.keySet().stream().filter(key -> !dutch.containsKey(key)).forEach(alone::add);
            throw new IllegalStateException(name + ": in one language only: " + alone);
        }
        List<Told> all = new ArrayList<>();
        dutch.forEach((key, text) -> all.add(new Told(
                name + ":" + key,
                text.replace("''", "'"),
                Objects.requireNonNull(english.get(key)).replace("''", "'"))));
        return all;
    }

    /**
     * Of a file of data: all that is told with {@code nl} and {@code en}. What people type for a thing is no text.
     *
     * @param resource where the file stands on the class path
     * @param name what the file is called here
     */
    public static List<Told> ofData(String resource, String name) {
        List<Told> all = new ArrayList<>();
        try (InputStream in = open(resource);
                JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), in)) {
            parser.nextToken();
            read(parser, name + ":", all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void read(JsonParser parser, String at, List<Told> all) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                read(parser, at, all);
            }
        } else if (token == JsonToken.START_OBJECT) {
            Map<String, String> texts = new LinkedHashMap<>();
            String here = at;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING) {
                    texts.put(field, parser.getString());
                    if (field.equals("id") || field.equals("name")) {
                        here = at + "/" + parser.getString();
                    }
                } else if (field.equals("words")) {
                    parser.skipChildren();
                } else {
                    read(parser, here + "/" + field, all);
                }
            }
            String dutch = texts.get("nl");
            String english = texts.get("en");
            if (dutch != null && english != null) {
                all.add(new Told(at, dutch, english));
            }
        }
    }

    private static Properties properties(String resource) {
        Properties properties = new Properties();
        try (InputStream in = open(resource)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static InputStream open(String resource) {
        return Objects.requireNonNull(EveryText.class.getResourceAsStream(resource), resource);
    }
}
