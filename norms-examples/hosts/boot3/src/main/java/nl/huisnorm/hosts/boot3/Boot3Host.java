package nl.huisnorm.hosts.boot3;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import nl.huisnorm.hosts.asking.Asking;
import nl.huisnorm.input.UnreadableInputException;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Asks the library about the file that is named, hands what it said through Jackson 2, and prints it. */
@SpringBootApplication(proxyBeanMethods = false)
public class Boot3Host implements CommandLineRunner {

    /**
     * Begins.
     *
     * @param arguments the file to judge
     */
    public static void main(String... arguments) {
        SpringApplication.run(Boot3Host.class, arguments).close();
    }

    @Override
    public void run(String... arguments) throws UnreadableInputException, IOException {
        ObjectMapper jackson2 = new ObjectMapper();
        byte[] json = jackson2.writeValueAsBytes(Asking.about(arguments[0]));
        List.of(jackson2.readValue(json, String[].class)).forEach(System.out::println);
    }
}
