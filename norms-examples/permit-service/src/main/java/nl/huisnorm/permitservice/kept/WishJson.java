package nl.huisnorm.permitservice.kept;

import nl.huisnorm.permitservice.judging.Wish;
import tools.jackson.databind.json.JsonMapper;

/** What was asked to be judged by, as text to keep. */
final class WishJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WishJson() {}

    static String written(Wish wish) {
        return JSON.writeValueAsString(wish);
    }

    static Wish read(String text) {
        return JSON.readValue(text, Wish.class);
    }
}
