package nl.huisnorm.permitservice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.huisnorm.permitservice.backup.BackupCommand;
import nl.huisnorm.permitservice.text.Texts;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the service. With a first word it does one thing and ends: {@code backup FILE} writes all that is kept into a file, {@code
 * restore FILE} brings it back into an empty database, {@code verify} looks whether anything was changed unseen.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class PermitService {

    /**
     * Begins.
     *
     * @param arguments a command with its file, or nothing; what begins with two dashes is a setting
     */
    public static void main(String... arguments) {
        Optional<String> command =
                Arrays.stream(arguments).filter(word -> !word.startsWith("--")).findFirst();
        if (command.isEmpty()) {
            SpringApplication.run(PermitService.class, arguments);
        } else if (BackupCommand.NAMES.contains(command.get())) {
            System.exit(once(arguments));
        } else {
            System.err.println(new Texts(Locale.getDefault())
                    .get("command.unknown", command.get(), String.join(", ", BackupCommand.NAMES)));
            System.exit(BackupCommand.WRONG_USE);
        }
    }

    private static int once(String... arguments) {
        SpringApplication application = new SpringApplication(PermitService.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return context.getBean(BackupCommand.class)
                    .run(Arrays.stream(arguments)
                            .filter(word -> !word.startsWith("--"))
                            .toList());
        }
    }
}
