package nl.huisnorm.checker.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import nl.huisnorm.checker.command.DayOption;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.FileName;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.input.UnreadableInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Judges files again each time they are saved, until standard input ends or the program is broken off. */
@Command(name = "watch", aliases = "volg", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class WatchCommand implements Callable<Integer> {

    private static final int QUIT = 'q';

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "watch-file")
    private List<String> files = List.of();

    @Mixin
    private DayOption day = new DayOption();

    @Mixin
    private JudgedBy judgedBy = new JudgedBy();

    @Mixin
    private RootOption root = new RootOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    public WatchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        ResourceBundle texts = Texts.of(language.locale());
        List<Path> named = new ArrayList<>();
        try {
            for (String file : files) {
                named.add(FileName.read(file));
            }
            // what the options say wrong is told once, before anything is watched
            judgedBy.on(day.orToday(surroundings.clock()), judgedBy.huisnorm());
        } catch (UnreadableInputException e) {
            e.groups().forEach(one -> surroundings.err().println(one.line(language.locale())));
            return ExitCode.UNREADABLE;
        }
        surroundings.err().println(texts.getString("watch.quit"));
        try (WatchService service = FileSystems.getDefault().newWatchService()) {
            Thread reader = new Thread(() -> closeAtEnd(surroundings.in(), service), "end of input");
            reader.setDaemon(true);
            reader.start();
            new Watching(surroundings, judgedBy, day, root, named, texts).run(new FolderSaves(service));
        }
        return ExitCode.COMPLIANT;
    }

    /** Somebody who wants to know no more ends what he types, or types q. */
    private static void closeAtEnd(InputStream in, WatchService service) {
        try {
            int typed = in.read();
            while (typed >= 0 && Character.toLowerCase(typed) != QUIT) {
                typed = in.read();
            }
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
