package nl.huisnorm.checker.question;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.checker.command.Known;
import nl.huisnorm.facility.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * A municipality as somebody typed it, by its code or its name.
 *
 * @param code the code of the municipality that there is now
 * @param former the code of the one that was typed, where it became part of another
 * @param told what to tell of how it was understood; none for a code
 */
record TypedMunicipality(
        String code, @Nullable String former, @Nullable String told) {

    /**
     * The municipality that was meant. A code that is not known is taken as it is: the list may be older than the
     * municipality.
     */
    static TypedMunicipality of(String answer, Dialogue dialogue) throws RefusedException {
        String typed = answer.strip();
        if (typed.matches("(?i)GM[0-9]{4}")) {
            String code = typed.toUpperCase(Locale.ROOT);
            return new TypedMunicipality(
                    code, null, Municipality.of(code).map(Municipality::title).orElse(null));
        }
        Municipality named = Municipality.named(typed).orElse(null);
        if (named == null) {
            List<String> names = Municipality.all().stream()
                    .map(Municipality::name)
                    .filter(Objects::nonNull)
                    .toList();
            throw new RefusedException(
                    dialogue.text("opening-no-municipality", typed) + Known.meant(typed, names, dialogue.texts()));
        }
        String into = named.into();
        if (into == null) {
            return new TypedMunicipality(named.code(), null, named.title() + " (" + named.code() + ")");
        }
        String now = Municipality.of(into).map(Municipality::title).orElse(into);
        return new TypedMunicipality(into, named.code(), dialogue.text("opening-merged", named.title(), now, into));
    }
}
