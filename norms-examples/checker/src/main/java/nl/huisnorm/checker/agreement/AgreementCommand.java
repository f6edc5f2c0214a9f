package nl.huisnorm.checker.agreement;

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

/** Writes the agreement of a plan as a paper. */
@Command(
        name = "agreement",
        aliases = "overeenkomst",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class AgreementCommand extends PlanCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "plan-file")
    private String file = "";

    private @Nullable PaperFile kind;

    public AgreementCommand(Surroundings surroundings) {
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
        Objects.requireNonNull(kind).write(new AgreementPaper(plans.get(0).assessment(), locale()).make(), out);
    }
}
