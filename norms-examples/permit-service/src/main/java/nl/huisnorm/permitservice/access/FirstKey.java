package nl.huisnorm.permitservice.access;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import nl.huisnorm.permitservice.setting.ServiceSettings;
import nl.huisnorm.permitservice.text.Texts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first key where there is none that manages the service, and writes it into a file that its owner alone can read: it is shown on no screen and
 * stands in no log.
 */
@Component
@ConditionalOnWebApplication
@Order(1)
public class FirstKey implements ApplicationRunner {

    /** The name of the file, in the service's folder. */
    public static final String FILE = "officer.key";

    /** Who did what the service did by itself. */
    public static final String ACTOR = "service";

    private static final String NAME = "first officer";

    private final ApiKeys keys;
    private final ServiceSettings settings;

    FirstKey(ApiKeys keys, ServiceSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** The key holds when its secret is in the file: neither is there without the other. */
    @Override
    @Transactional(rollbackFor = IOException.class)
    public void run(ApplicationArguments arguments) throws IOException {
        if (keys.isAnyOfficer()) {
            return;
        }
        Path file = settings.folder().resolve(FILE);
        Files.createDirectories(settings.folder());
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly());
        String secret = keys.make(ACTOR, name(), Role.OFFICER).secret();
        Files.writeString(file, secret, StandardOpenOption.WRITE);
        System.out.println(new Texts(Locale.getDefault()).get("start.first-key", file.toAbsolutePath()));
    }

    /** A name that no key had before: one of that role that was revoked keeps its own. */
    private String name() {
        String name = NAME;
        for (int number = 2; keys.isTaken(name); number++) {
            name = NAME + " " + number;
        }
        return name;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
