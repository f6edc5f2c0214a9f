package nl.huisnorm.rules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.HuisnormProvider;
import nl.huisnorm.internal.rulebook.RulebookBytes;
import nl.huisnorm.rules.internal.law.CompiledRules;
import nl.huisnorm.rules.internal.law.Laws;

/** Makes what is bundled ready, from what the build made of it: no rule is compiled and no class path scanned. */
public final class BundledHuisnorm implements HuisnormProvider {

    private static final String DATA = "/nl/huisnorm/rules/rulebook.bin";
    private static final String MODELS = "/META-INF/kie/nl.huisnorm/norms-rules/drools-model";

    /** For {@link java.util.ServiceLoader}. */
    public BundledHuisnorm() {}

    /**
     * The engine finds its parts through the context class loader of the thread that first needs them, and remembers for as
     * long as it lives that there were none. So everything it has to find is found here, with the loader that the library
     * itself came from; whatever the loader of a thread that asks something later, it finds nothing any more.
     */
    @Override
    public Huisnorm load(int lawsKept) {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(BundledHuisnorm.class.getClassLoader());
        try {
            Laws laws = new Laws(RulebookBytes.read(resource(DATA)), rules(), lawsKept);
            laws.tryEngine();
            return new DroolsHuisnorm(laws);
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    private static CompiledRules rules() {
        String names = new String(resource(MODELS), StandardCharsets.UTF_8);
        String model = names.lines()
                .filter(line -> !line.contains(":") && !line.isBlank())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(MODELS + " names no rules"));
        return new CompiledRules(model.strip(), BundledHuisnorm.class.getClassLoader());
    }

    private static byte[] resource(String name) {
        try (InputStream in = BundledHuisnorm.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
