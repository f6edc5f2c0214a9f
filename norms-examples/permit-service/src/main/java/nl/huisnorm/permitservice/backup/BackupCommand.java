package nl.huisnorm.permitservice.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.huisnorm.permitservice.audit.AuditCheck;
import nl.huisnorm.permitservice.text.Texts;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What is done from the command line, with the service not running: backup, restore, verify. */
@Component
public class BackupCommand {

    /** The words for it. */
    public static final List<String> NAMES = List.of("backup", "restore", "verify");

    /** The exit code of a wrong command. */
    public static final int WRONG_USE = 2;

    private static final int FAILED = 1;

    private final Backups backups;
    private final AuditCheck check;
    private final Texts texts = new Texts(Locale.getDefault());

    BackupCommand(Backups backups, AuditCheck check) {
        this.backups = backups;
        this.check = check;
    }

    /**
     * Does what is asked.
     *
     * @param words the command and its file
     * @return the exit code: 0 where it was done, 1 where it was not or something was changed unseen, 2 for wrong use
     */
    public int run(List<String> words) {
        String name = words.get(0);
        if (words.size() != (name.equals("verify") ? 1 : 2)) {
            System.err.println(texts.get("command.usage." + name));
            return WRONG_USE;
        }
        try {
            return switch (name) {
                case "backup" -> backup(Path.of(words.get(1)));
                case "restore" -> told(backups.restore(Path.of(words.get(1))), "command.restored");
                default -> told(check.check(null, null), "command.whole");
            };
        } catch (Backups.RefusedException e) {
            System.err.println(texts.get(
                    "command." + e.getMessage(),
                    Stream.concat(Stream.of(words.get(1)), Arrays.stream(e.arguments()))
                            .toArray()));
        } catch (FileAlreadyExistsException e) {
            System.err.println(texts.get("command.exists", e.getFile()));
        } catch (IOException e) {
            System.err.println(texts.get("command.file", String.valueOf(e.getMessage())));
        } catch (DataAccessException | TransactionException e) {
            System.err.println(texts.get("command.no-database"));
        }
        return FAILED;
    }

    /** Writes beside the file first: the file itself is there whole, or not at all. */
    private int backup(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path folder = file.toAbsolutePath().getParent();
        Path written = Files.createTempFile(folder, ".backup", ".part");
        try {
            backups.note("command");
            try (OutputStream out = Files.newOutputStream(written)) {
                backups.write(out);
            }
            Files.move(written, file);
        } finally {
            Files.deleteIfExists(written);
        }
        System.out.println(texts.get("command.backed-up", file));
        return 0;
    }

    private int told(AuditCheck.Result result, String key) {
        System.out.println(texts.get(key, result.entries(), result.head()));
        result.faults()
                .forEach(fault -> System.out.println(texts.get(
                        "command.fault", String.valueOf(fault.seq()), fault.code(), String.valueOf(fault.about()))));
        return result.whole() ? 0 : FAILED;
    }
}
