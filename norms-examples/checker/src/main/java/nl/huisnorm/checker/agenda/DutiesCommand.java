package nl.huisnorm.checker.agenda;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.answer.agenda.Agenda;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.checker.command.PlanCommand;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.text.Screen;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.write.DutiesWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells on which days something must be done or ends under plans, to the end of their agreements. */
@Command(
        name = "duties",
        aliases = "verplichtingen",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class DutiesCommand extends PlanCommand {

    /** How far an agreement without an end is looked at. */
    private static final int YEARS = 5;

    private static final int MOST_DAYS = 1_000;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "plan-file")
    private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "agenda-format")
    private AgendaFormat format = AgendaFormat.text;

    @Option(names = "--until", paramLabel = "DATE", descriptionKey = "agenda-until")
    private @Nullable LocalDate until;

    @Option(names = "--remind", paramLabel = "DAYS", split = ",", descriptionKey = "agenda-remind")
    private List<Integer> remind = List.of(28, 7);

    public DutiesCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** The agenda of a plan. */
    record OfPlan(PlanDocument document, Agenda agenda) {}

    @Override
    protected List<String> files() {
        return files;
    }

    @Override
    protected void check(@Nullable Path output) {
        for (int days : remind) {
            if (days < 0 || days > MOST_DAYS) {
                throw judgedBy().wrongUse("agenda-wrong-remind", days);
            }
        }
    }

    @Override
    protected boolean isTogether() {
        return true;
    }

    /** The last day that is looked at: the one asked for, else the end of the agreement, and some years at the least. */
    private LocalDate last(SettlementAssessment assessment, LocalDate asOf) {
        if (until != null) {
            return until;
        }
        LocalDate end = assessment.lastDay();
        LocalDate years = asOf.plusYears(YEARS);
        return end == null || end.isBefore(years) ? years : end;
    }

    @Override
    protected void write(List<Judged> plans, Law law, OutputStream out) throws IOException {
        LocalDate asOf = law.options().asOf();
        if (until != null && until.isBefore(asOf)) {
            throw judgedBy().wrongUse("agenda-before", until, asOf);
        }
        List<OfPlan> agendas = new ArrayList<>();
        for (Judged plan : plans) {
            agendas.add(new OfPlan(
                    plan.document(),
                    Agenda.of(plan.assessment(), plan.document().facilities(), last(plan.assessment(), asOf))));
        }
        Locale locale = locale();
        switch (format) {
            case json -> {
                try (DutiesWriter json =
                        new DutiesWriter(out, locale, law.huisnorm().rulebook(), law.options())) {
                    for (OfPlan one : agendas) {
                        json.add(one.document(), one.agenda());
                    }
                }
            }
            case ics -> new CalendarFile(asOf, locale, remind).write(agendas, out);
            case text -> {
                PrintStream screen = Screen.on(out);
                AgendaText text = new AgendaText(screen, locale);
                agendas.forEach(text::add);
                screen.flush();
            }
        }
    }
}
