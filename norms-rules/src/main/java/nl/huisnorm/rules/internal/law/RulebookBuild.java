package nl.huisnorm.rules.internal.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.rulebook.CompiledRulebook;
import nl.huisnorm.internal.rulebook.CompiledRulebook.Compiled;
import nl.huisnorm.internal.rulebook.ProfileChecks;
import nl.huisnorm.internal.rulebook.RulebookBytes;
import nl.huisnorm.internal.rulebook.RulebookContent;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rules.internal.view.Facts;

/** The step of the build that checks the rulebook and makes one file of it. Not used at run time. */
public final class RulebookBuild {

    private RulebookBuild() {}

    /**
     * Checks and compiles the rulebook: as JSON and, beside it and equal to it, as the bytes that are read when the library starts.
     *
     * @param arguments the folder of norms, the file to write, and the library's version
     * @throws IOException if a file cannot be read or written
     * @throws UnreadableInputException if the rulebook is not sound; the message holds every problem with its place
     */
    public static void main(String[] arguments) throws IOException, UnreadableInputException {
        Path folder = Path.of(arguments[0]);
        Compiled compiled = CompiledRulebook.compile(folder, arguments[2]);
        everyRoleIsHeld(folder, compiled.content().norms());
        compiled.content()
                .norms()
                .forEach(norm -> NormInUse.of(norm, compiled.content().terms()));
        profiles(folder, compiled.content());
        byte[] bytes = RulebookBytes.of(compiled.content());
        Files.writeString(Path.of(arguments[1]), compiled.json());
        Files.write(Path.of(arguments[1].replaceFirst("json$", "bin")), bytes);
    }

    /** The conditions in profiles name facts that the views have. */
    private static void profiles(Path folder, RulebookContent content) throws IOException, UnreadableInputException {
        ProfileChecks.Law law = ProfileChecks.Law.of(content, Facts::vocabulary);
        for (Profile profile : content.profiles()) {
            Path file = folder.resolve("profiles").resolve(profile.id() + ".yaml");
            Problems problems = new Problems(file.toString());
            SourceNode root = SourceParser.parse(Files.readAllBytes(file), problems);
            ProfileChecks.Sink sink = (at, code, values) -> problems.add(root.nearest(at), at, code, values);
            ProfileChecks.name(profile, sink);
            new ProfileChecks(law, sink).check(profile);
            problems.check();
        }
    }

    /** The engine asks for the norm in a role without asking whether there is one. */
    private static void everyRoleIsHeld(Path folder, List<Norm> norms) throws UnreadableInputException {
        Problems problems = new Problems(folder.toString());
        Set<Role> held = norms.stream().map(Norm::role).filter(Objects::nonNull).collect(Collectors.toSet());
        for (Role role : Role.values()) {
            if (!held.contains(role)) {
                problems.add(null, Pointer.ROOT, "role-missing", role.key());
            }
        }
        problems.check();
    }
}
