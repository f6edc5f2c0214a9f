package nl.huisnorm.generator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the table says of one fact. The bounds are kept as they are written. */
record FactEntry(
        Place place,
        String name,
        FactType type,
        @Nullable String of,
        boolean required,
        @Nullable String least,
        @Nullable String most,
        @Nullable String unit,
        @Nullable String pattern,
        @Nullable String example,
        Said about,
        Said label,
        @Nullable Said ask,
        @Nullable Said where,
        String known,
        @Nullable String walk,
        List<String> remedies,
        Words words) {}
