package nl.huisnorm.hosts.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What comes along with the library: few jars, no compiler of rules, every licence, and modules that say what they are. */
class ClosureIT {

    private static final Path DOCS = Path.of("../../../docs");
    private static final Path WRITTEN = DOCS.resolve("closure.txt");
    private static final int MOST_JARS = 22;

    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>[^<]+</version>"
                    + "\\s*<scope>(?:compile|runtime)</scope>");

    /** Two kinds of class loader that the engine asks after are called by the compiler's name, and compile nothing. */
    private static final Pattern OF_COMPILERS =
            Pattern.compile("drools/(?:compiler|drl|mvel|model/codegen|ecj)|antlr|javaparser|eclipse"
                    + "|memorycompiler/(?!StoreClassLoader|WritableClassLoader)");

    /** Eight megabytes as folders count them. */
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private static final String HEAD = """
            # What a program gets along with the library when it runs: each jar with its version, its size in bytes where it is not
            # ours, and its licence; then what our jars carry in them, under names of their own (decision 50).
            # The build compares this with what there is. To make it anew, with a licence to fill in where there is a "?":
            # mvn verify -pl :modules -am -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dhuisnorm.update=true

            """;

    @Test
    void what_comes_along_is_what_is_written_down() throws Exception {
        Map<String, String> licences = known();
        StringBuilder said = new StringBuilder(HEAD);
        for (Path jar : Closure.jars()) {
            said.append(
                    line(Closure.part(jar), Closure.isOurs(jar) ? "-" : Long.toString(Closure.size(jar)), licences));
        }
        for (Path jar : Closure.jars()) {
            if (Closure.isOurs(jar)) {
                said.append("\nin ").append(Closure.part(jar).name()).append('\n');
                for (Closure.Part part : Closure.carried(jar)) {
                    said.append(line(part, "-", licences));
                }
            }
        }
        if (Boolean.getBoolean("huisnorm.update")) {
            Files.writeString(WRITTEN, said);
        }
        assertThat(said.toString()).as("made anew as its head says").isEqualTo(Files.readString(WRITTEN));
        assertThat(said.toString()).as("licences").doesNotContain("?\n");
    }

    private static String line(Closure.Part part, String size, Map<String, String> licences) {
        return String.format(
                "%-26s %-10s %8s  %s\n", part.name(), part.version(), size, licences.getOrDefault(part.name(), "?"));
    }

    private static Map<String, String> known() throws IOException {
        Map<String, String> found = new HashMap<>();
        if (Files.exists(WRITTEN)) {
            for (String line : Files.readAllLines(WRITTEN)) {
                String[] words = line.split(" +", 4);
                if (!line.startsWith("#") && words.length == 4) {
                    found.put(words[0], words[3]);
                }
            }
        }
        return found;
    }

    /** The poms that are handed over ask for these jars and for no other. */
    @Test
    void what_comes_along_is_what_the_poms_ask_for() throws Exception {
        Set<String> asked = new TreeSet<>();
        for (String ours : List.of("norms-core", "norms-rules")) {
            asked.add(ours);
            String pom = Files.readString(Path.of("../../..", ours, "dependency-reduced-pom.xml"));
            Matcher dependency = DEPENDENCY.matcher(pom);
            while (dependency.find()) {
                asked.add(dependency.group(1));
            }
        }
        Set<String> there = new TreeSet<>();
        for (Path jar : Closure.jars()) {
            there.add(Closure.part(jar).name());
        }
        assertThat(there).isEqualTo(asked);
    }

    @Test
    void they_are_few_and_small() throws Exception {
        long bytes = 0;
        for (Path jar : Closure.jars()) {
            bytes += Closure.size(jar);
        }
        assertThat(Closure.jars()).hasSizeBetween(4, MOST_JARS);
        assertThat(bytes).isBetween(1_000_000L, MOST_BYTES);
    }

    @Test
    void none_compiles_rules_or_reads_their_language() throws Exception {
        Set<String> found = new TreeSet<>();
        for (Path jar : Closure.jars()) {
            for (String name : Closure.classes(jar)) {
                if (OF_COMPILERS.matcher(name).find()) {
                    found.add(name);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** Else a host with another version of them would have two. */
    @Test
    void nothing_of_others_is_carried_under_its_own_name() throws Exception {
        for (Path jar : Closure.jars()) {
            if (Closure.isOurs(jar)) {
                assertThat(Closure.classes(jar))
                        .isNotEmpty()
                        .allMatch(name -> name.startsWith("nl/huisnorm/")
                                || name.startsWith("huisnorm/")
                                || name.equals("module-info.class"));
            }
        }
    }

    @Test
    void the_terms_of_all_that_is_carried_go_along() throws Exception {
        int carried = 0;
        for (Path jar : Closure.jars()) {
            if (Closure.isOurs(jar)) {
                assertThat(ModuleFinder.of(jar)
                                .findAll()
                                .iterator()
                                .next()
                                .open()
                                .find("META-INF/LICENSE"))
                        .as("own licence of " + jar)
                        .isPresent();
                for (Closure.Part part : Closure.carried(jar)) {
                    assertThat(Closure.licensed(jar))
                            .anyMatch(name -> name.equals(part.name()) || name.startsWith(house(part.name()) + "-"));
                    carried++;
                }
            }
        }
        assertThat(carried).isGreaterThan(2);
    }

    /** The parts of the engine come from two houses, and the terms of one part are those of all. */
    private static String house(String part) {
        if (part.startsWith("drools-")) {
            return "drools-core";
        }
        return part.startsWith("kie-") ? "kie-api" : part;
    }

    @Test
    void a_module_offers_the_services_that_the_jar_offers_to_a_class_path() throws Exception {
        for (Path jar : Closure.jars()) {
            if (Closure.isOurs(jar)) {
                Map<String, List<String>> provided = new TreeMap<>();
                for (ModuleDescriptor.Provides one : described(jar).provides()) {
                    provided.put(one.service(), new ArrayList<>(one.providers()));
                }
                assertThat(provided).isEqualTo(Closure.services(jar));
            }
        }
    }

    @Test
    void a_module_uses_no_service_that_is_not_there() throws Exception {
        Set<String> classes = new TreeSet<>();
        for (Path jar : Closure.jars()) {
            classes.addAll(Closure.classes(jar));
        }
        for (Path jar : Closure.jars()) {
            if (Closure.isOurs(jar)) {
                assertThat(described(jar).uses())
                        .isNotEmpty()
                        .allMatch(name -> classes.contains(name.replace('.', '/') + ".class"));
            }
        }
    }

    /** Each package that the list of public types names, and no other, is open to everybody. */
    @Test
    void what_is_exported_is_what_hosts_can_see() throws Exception {
        Set<String> promised = Files.readAllLines(DOCS.resolve("public-types.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" +", 2)[1].replaceAll("\\.[A-Z].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> exported = new TreeSet<>();
        for (Path jar : Closure.jars()) {
            if (Closure.isOurs(jar)) {
                assertThat(described(jar).isAutomatic()).as(jar.toString()).isFalse();
                // schemas are no code: whoever wants reads them as resources
                assertThat(described(jar).opens())
                        .extracting(ModuleDescriptor.Opens::source)
                        .isSubsetOf("nl.huisnorm.io.schema");
                for (ModuleDescriptor.Exports one : described(jar).exports()) {
                    if (one.isQualified()) {
                        assertThat(one.targets()).containsExactly("nl.huisnorm.rules");
                    } else {
                        exported.add(one.source());
                    }
                }
            }
        }
        assertThat(exported).isEqualTo(promised);
    }

    private static ModuleDescriptor described(Path jar) {
        return ModuleFinder.of(jar).findAll().iterator().next().descriptor();
    }
}
