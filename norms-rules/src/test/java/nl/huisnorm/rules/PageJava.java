package nl.huisnorm.rules;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles Java that stands on pages. */
final class PageJava {

    private static final Pattern TYPE = Pattern.compile("^[a-z]+ +((?:[a-z]+\\.)+)[A-Z].*$");

    private PageJava() {}

    /** Imports of all packages that have public types, and of the usual ones of the JDK. */
    static String imports() throws IOException {
        Stream<String> ours = Files.readAllLines(Path.of("../docs/public-types.txt")).stream()
                .map(TYPE::matcher)
                .filter(found -> found.matches())
                .map(found -> found.group(1));
        Stream<String> jdk = Stream.of(
                "java.io.",
                "java.math.",
                "java.nio.charset.",
                "java.nio.file.",
                "java.time.",
                "java.util.",
                "java.util.concurrent.",
                "java.util.concurrent.atomic.",
                "java.util.stream.");
        return Stream.concat(ours, jdk)
                .distinct()
                .map(name -> "import " + name + "*;\n")
                .collect(Collectors.joining());
    }

    /**
     * What the compiler says of a class; nothing where it compiles.
     *
     * @param folder where its class file goes
     */
    static String told(String name, String source, Path folder) {
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-cp", System.getProperty("java.class.path", ""), "-d", folder.toString());
        boolean compiles =
                compiler.getTask(told, null, null, options, null, List.of(file)).call();
        return compiles ? "" : told.toString();
    }
}
