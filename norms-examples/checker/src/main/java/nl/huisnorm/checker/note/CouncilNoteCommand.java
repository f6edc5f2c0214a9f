package nl.huisnorm.checker.note;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.huisnorm.checker.command.PlanCommand;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.paper.PaperFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a note on a plan for the council. */
@Command(
        name = "council-note",
        aliases = "raadsnotitie",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class CouncilNoteCommand extends PlanCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "plan-file")
    private String file = "";

    private @Nullable PaperFile kind;

    public CouncilNoteCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected List<String> files() {
        return List.of(file);
    }

    @Override
    protected void check(@Nullable Path output) {
        kind = Optional.ofNullable(output)
                .flatMap(PaperFile::of)
                .orElseThrow(() -> judgedBy().wrongUse("paper-kind"));
    }

    @Override
    protected void write(List<Judged> plans, Law law, OutputStream out) throws IOException {
        Judged plan = plans.get(0);
        Objects.requireNonNull(kind)
                .write(
                        new NotePaper(
                                        plan.assessment(),
                                        plan.document().facilities(),
                                        law.huisnorm().rulebook(),
                                        locale())
                                .make(),
                        out);
    }
}
