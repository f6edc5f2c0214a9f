package nl.huisnorm.permitservice.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.huisnorm.permitservice.PermitService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table that is not named would be seen as it is later than the others. */
class OneMomentTest {

    @TempDir
    Path folder;

    @Test
    void every_table_that_is_kept_is_named() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(PermitService.class)
                .web(WebApplicationType.NONE)
                .run("--permit-service.folder=" + folder.toAbsolutePath())) {
            assertThat(context.getBean(JdbcClient.class)
                            .sql("select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'"
                                    + " and lower(table_name) <> 'flyway_schema_history'")
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrderElementsOf(OneMoment.TABLES);
        }
    }
}
