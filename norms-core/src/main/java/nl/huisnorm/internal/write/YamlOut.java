package nl.huisnorm.internal.write;

import java.io.OutputStream;
import nl.huisnorm.internal.source.CurlyQuotes;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** Makes what writes YAML for people: in UTF-8, without quotes where they are not needed, never folded. */
public final class YamlOut {

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .stringQuotingChecker(new Quoting())
            .build();

    /** What a reader takes for a slip where it stands without quotes is quoted, beside what YAML asks to be. */
    private static final class Quoting extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteValue(String value) {
            return CurlyQuotes.wrap(value) || super.needToQuoteValue(value);
        }
    }

    private YamlOut() {}

    /** Writes to a stream that stays open. */
    public static JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), new JsonOut.Unclosed(out), JsonEncoding.UTF8);
    }
}
