package nl.huisnorm.hosts.boot4;

import nl.huisnorm.hosts.asking.Asking;
import nl.huisnorm.input.UnreadableInputException;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Asks the library about the file that is named, and prints what it said. */
@SpringBootApplication(proxyBeanMethods = false)
public class Boot4Host implements CommandLineRunner {

    /**
     * Begins.
     *
     * @param arguments the file to judge
     */
    public static void main(String... arguments) {
        SpringApplication.run(Boot4Host.class, arguments).close();
    }

    @Override
    public void run(String... arguments) throws UnreadableInputException {
        Asking.about(arguments[0]).forEach(System.out::println);
    }
}
