package nl.huisnorm.hosts.boot3;

import java.util.List;
import nl.huisnorm.hosts.asking.Started;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The fat jar is started as anybody starts it. */
@Timeout(180)
class Boot3IT {

    @Test
    void the_library_answers_in_a_fat_jar_from_the_common_pool_first() throws Exception {
        Started.with(List.of("-jar", System.getProperty("host.jar"))).hasAnswered();
    }
}
