package nl.huisnorm.benchmarks.drl;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.benchmarks.subset.Answer;
import nl.huisnorm.benchmarks.subset.Answers;
import nl.huisnorm.benchmarks.subset.Facts;
import nl.huisnorm.benchmarks.subset.Flattening;
import nl.huisnorm.benchmarks.subset.Judge;
import nl.huisnorm.facility.Facility;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;

/** Rules as DRL text that is compiled when the program runs, and a session for each facility. */
public final class DrlRules implements Judge {

    private final KieBase base;

    /** Compiles the rules. */
    public DrlRules() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(
                "src/main/resources/nl/huisnorm/benchmarks/drl/subset.drl",
                services.getResources()
                        .newClassPathResource("nl/huisnorm/benchmarks/drl/subset.drl", DrlRules.class)
                        .setResourceType(ResourceType.DRL));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        base = services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .getKieBase();
    }

    @Override
    public List<Answer> judge(Facility facility, LocalDate day) {
        Facts facts = Flattening.of(facility, false);
        Answers answers = new Answers();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("answers", answers);
            session.setGlobal("day", day);
            session.insert(facts.facility());
            facts.buildings().forEach(session::insert);
            facts.rooms().forEach(session::insert);
            facts.places().forEach(session::insert);
            facts.extinguishers().forEach(session::insert);
            facts.unlisted().forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return answers.all();
    }
}
