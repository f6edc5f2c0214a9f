package nl.huisnorm.rules.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.huisnorm.rules.internal.law.CompiledRules;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles rules as the build does, many at once, each under a name of its own. */
final class RuleCompiler {

    private static final String BUILT = "/META-INF/kie/nl.huisnorm/norms-rules/drools-model";
    private static final String CLASS = ".class";

    private final String imports;
    private int packages;

    /**
     * For rules that use what others use.
     *
     * @param imports the lines with which files of rules import what they need
     */
    RuleCompiler(Iterable<String> imports) {
        this.imports = String.join("\n", imports) + "\n\n";
    }

    /** Finds the classes of one package of rules. */
    private static final class Made extends ClassLoader {
        private final Map<String, byte[]> classes = new HashMap<>();

        Made() {
            super(RuleCompiler.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    /**
     * Compiles rules.
     *
     * @param rules rules by the names they get
     * @return the rules by those names; none if the compiler refuses one of them
     */
    @Nullable CompiledRules compile(Map<String, String> rules) {
        packages++;
        String folder = "mutants" + packages;
        StringBuilder text = new StringBuilder("package nl.huisnorm.rules.")
                .append(folder)
                .append("\n\n")
                .append(imports);
        rules.forEach((name, rule) -> text.append(rule.replaceFirst("rule \"[^\"]+\"", "rule \"" + name + "\""))
                .append("\n\n"));
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("nl.huisnorm", folder, "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        files.write("src/main/resources/nl/huisnorm/rules/" + folder + "/rules.drl", text.toString());
        KieBuilder builder = services.newKieBuilder(files, RuleCompiler.class.getClassLoader());
        builder.buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            return null;
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        Made loader = new Made();
        for (String file : module.getFileNames()) {
            if (file.endsWith(CLASS)) {
                String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
                loader.classes.put(name, module.getBytes(file));
            }
        }
        String models = module.getFileNames().stream()
                .filter(file -> file.endsWith("/drools-model"))
                .map(file -> new String(module.getBytes(file), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
        return new CompiledRules(model(models), loader);
    }

    /** The rules as the build compiled them. */
    static CompiledRules built() {
        return new CompiledRules(model(resource(BUILT)), RuleCompiler.class.getClassLoader());
    }

    private static String model(String names) {
        List<String> models = names.lines()
                .filter(line -> !line.contains(":") && !line.isBlank())
                .map(String::strip)
                .toList();
        if (models.isEmpty()) {
            throw new IllegalStateException("no rules were compiled");
        }
        return models.get(0);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(RuleCompiler.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
