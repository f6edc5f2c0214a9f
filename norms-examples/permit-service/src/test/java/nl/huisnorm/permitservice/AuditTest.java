package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.huisnorm.permitservice.audit.Action;
import nl.huisnorm.permitservice.audit.AuditCheck;
import nl.huisnorm.permitservice.audit.AuditTrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Nobody changes what was kept, or who did what, without its being seen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {

    @TempDir
    static Path folder;

    private RunningService service;

    @BeforeAll
    void start() throws Exception {
        service = RunningService.in(folder);
        service.keepHouse();
        String erased = service.keepHouse();
        service.keepHouse();
        service.ended(service.post("/v1/rechecks?asOf=2020-01-01", "application/json", new byte[0])
                .headers()
                .firstValue("Location")
                .orElseThrow());
        service.send(service.request("/v1/assessments/" + erased).DELETE());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private JsonNode check(String query) throws Exception {
        return RunningService.json(service.get("/v1/audit-check" + query));
    }

    private JsonNode entriesAfter(int last) throws Exception {
        return RunningService.json(service.get("/v1/audit-entries?size=200&after=" + last))
                .get("items");
    }

    private int last() throws Exception {
        return check("").get("entries").asInt();
    }

    /** What is found while something is changed in the database; all is as it was afterwards. */
    private List<String> found(Consumer<JdbcClient> change) {
        TransactionTemplate transaction = new TransactionTemplate(service.part(PlatformTransactionManager.class));
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            change.accept(service.part(JdbcClient.class));
            return service.part(AuditCheck.class).check(null, null).faults().stream()
                    .map(AuditCheck.Broken::code)
                    .toList();
        }));
    }

    private String keyMade(String name) throws Exception {
        return RunningService.json(service.post(
                        "/v1/api-keys",
                        "application/json",
                        ("{\"name\": \"" + name + "\", \"role\": \"READER\"}").getBytes(StandardCharsets.UTF_8)))
                .get("key")
                .get("id")
                .asString();
    }

    @Test
    void what_was_done_stands_in_the_trail_with_who_did_it() throws Exception {
        JsonNode entries =
                RunningService.json(service.get("/v1/audit-entries?size=3")).get("items");
        assertThat(entries.valueStream().map(one -> one.get("action").asString()))
                .containsExactly("KEY_MADE", "ASSESSMENT_KEPT", "ASSESSMENT_KEPT");
        assertThat(entries.get(0).get("actor").asString()).isEqualTo("service");
        assertThat(service.officer()).contains("_" + entries.get(1).get("actor").asString() + "_");
        assertThat(entries.get(2).get("previous")).isEqualTo(entries.get(1).get("hash"));
    }

    @Test
    void what_nobody_changed_is_whole() throws Exception {
        JsonNode result = check("");
        assertThat(result.get("whole").asBoolean()).as(result.toString()).isTrue();
        assertThat(found(jdbc -> {})).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        update audit_entry set actor = 'somebody' where seq = 2               | entry-changed
        update audit_entry set made_at = timestamp '2026-01-01 00:00:00+00' where seq = 2 | entry-changed
        delete from audit_entry where seq = 2                                 | entry-missing
        delete from audit_entry where seq = (select max(seq) from audit_entry) | end-missing
        update assessment set verdict = 'NON_COMPLIANT'                       | content-changed
        update assessment set as_of = date '2026-01-01'                       | content-changed
        update assessment set subject = 'another'                             | content-changed
        update assessment set report = X'7b7d'                                | content-changed
        update assessment set wish = '{"asOf":"2026-11-24","regimes":[],"readings":{}}' | content-changed
        update assessment_file set content = X'00'                            | content-changed
        update assessment_file set name = 'another'                           | content-changed
        delete from assessment_file                                           | content-changed
        update api_key set role = 'READER'                                    | content-changed
        update api_key set name = 'another'                                   | content-changed
        update api_key set secret_sha256 = 'another'                          | content-changed
        update assessment_subject set subject = 'another'                     | content-changed
        update assessment_subject set subject_sha256 = 'another'              | content-changed
        insert into assessment_subject select assessment, 9, subject, subject_sha256 from assessment_subject | content-changed
        delete from assessment_subject                                        | content-changed
        update recheck set begun_by = 'another'                               | content-changed
        update recheck set as_of = date '2026-01-01'                          | content-changed
        update recheck set state = 'BROKEN_OFF'                               | content-changed
        update recheck set changed = 0                                        | content-changed
        update recheck set not_judged = 1                                     | content-changed
        update recheck set ended_at = null                                    | content-missing
        update recheck_change set verdict = 'COMPLIANT'                       | content-changed
        update recheck_change set report = X'7b7d' where report is not null   | content-changed
        update recheck_change set fault = 'failed' where report is not null   | content-changed
        update recheck_change set content_sha256 = 'x' where report is not null | content-changed
        update recheck_change set report = null, verdict = null               | content-changed
        update recheck_change set report = X'7b7d' where report is null       | content-changed
        update recheck_change set content_sha256 = 'x' where report is null   | content-changed
        update recheck_change set place = 9 where place = 1                   | content-changed
        delete from recheck_change                                            | content-changed
        delete from recheck_change where report is null                       | content-changed
        insert into recheck_change select recheck, 9, assessment, verdict, report, fault, content_sha256 from recheck_change where place = 1 | content-changed
        insert into recheck select random_uuid(), begun_at, begun_by, null, as_of, rulebook_version, rulebook_sha256, 'RUNNING', 0, 0, 0, null, null from recheck | content-added
        insert into recheck select random_uuid(), begun_at, begun_by, ended_at, as_of, rulebook_version, rulebook_sha256, 'ENDED', 0, 0, 0, null, null from recheck | content-added
        """)
    void what_somebody_changed_in_the_database_is_seen(String sql, String code) {
        assertThat(found(jdbc -> jdbc.sql(sql).update())).contains(code);
    }

    @Test
    void a_key_that_holds_again_and_one_with_another_secret_are_seen() throws Exception {
        String id = keyMade("balie");
        service.send(service.request("/v1/api-keys/" + id).DELETE());
        assertThat(check("").get("whole").asBoolean()).isTrue();
        assertThat(found(jdbc -> jdbc.sql("update api_key set revoked_at = null where id = ?")
                        .param(id)
                        .update()))
                .contains("content-missing");
        assertThat(found(jdbc -> jdbc.sql("update api_key set secret_sha256 = 'x' where id = ?")
                        .param(id)
                        .update()))
                .contains("content-changed");
    }

    @Test
    void who_was_given_a_report_stands_in_the_trail() throws Exception {
        String id = service.keepHouse();
        int before = last();
        service.get("/v1/assessments/" + id + "/report");
        service.get("/v1/assessments/" + id);
        JsonNode entries = entriesAfter(before);
        assertThat(entries.size()).isEqualTo(1);
        assertThat(entries.get(0).get("action").asString()).isEqualTo("REPORT_GIVEN");
        assertThat(entries.get(0).get("about").asString()).isEqualTo(id);
    }

    @Test
    void an_assessment_that_is_gone_and_a_key_that_was_put_in_are_seen() {
        assertThat(found(jdbc -> {
                    jdbc.sql("delete from assessment_file").update();
                    jdbc.sql("delete from assessment_subject").update();
                    jdbc.sql("delete from assessment").update();
                }))
                .contains("content-missing");
        assertThat(found(jdbc -> jdbc.sql(
                                "insert into api_key (id, name, role, secret_sha256, made_at) values ('x', 'x', 'OFFICER',"
                                        + " 'x', now())")
                        .update()))
                .containsExactly("content-added");
    }

    @Test
    void a_recheck_that_is_gone_is_seen() {
        assertThat(found(jdbc -> {
                    jdbc.sql("delete from recheck_change").update();
                    jdbc.sql("delete from recheck").update();
                }))
                .containsExactly("content-missing", "content-missing");
    }

    @Test
    void an_assessment_that_was_thrown_away_leaves_an_entry_and_nothing_else() throws Exception {
        String id = service.keepHouse();
        int before = last();
        String kept = entriesAfter(before - 1).get(0).get("contentSha256").asString();
        assertThat(service.send(service.request("/v1/assessments/" + id).DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(service.get("/v1/assessments/" + id).statusCode()).isEqualTo(404);
        assertThat(service.get("/v1/assessments/" + id + "/report").statusCode())
                .isEqualTo(404);
        assertThat(service.send(service.request("/v1/assessments/" + id).DELETE())
                        .statusCode())
                .isEqualTo(404);
        JsonNode entries = entriesAfter(before);
        assertThat(entries.size()).isEqualTo(1);
        assertThat(entries.get(0).get("action").asString()).isEqualTo("ASSESSMENT_ERASED");
        assertThat(entries.get(0).get("about").asString()).isEqualTo(id);
        assertThat(entries.get(0).get("contentSha256").asString()).isEqualTo(kept);
        assertThat(check("").get("whole").asBoolean()).isTrue();
        for (String table : List.of(
                "assessment_file where assessment", "assessment_subject where assessment", "assessment where id")) {
            assertThat(service.part(JdbcClient.class)
                            .sql("select count(*) from " + table + " = cast(? as uuid)")
                            .param(id)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
        assertThat(found(jdbc -> jdbc.sql("delete from audit_entry where seq = ?")
                        .param(before + 1)
                        .update()))
                .contains("end-missing", "content-missing");
    }

    @Test
    void an_entry_that_says_that_something_was_thrown_away_which_is_there_is_seen() throws Exception {
        String id = service.keepHouse();
        String kept = entriesAfter(last() - 1).get(0).get("contentSha256").asString();
        assertThat(found(jdbc -> service.part(AuditTrail.class).add("service", Action.ASSESSMENT_ERASED, id, kept)))
                .contains("content-still-there");
    }

    @Test
    void of_what_one_person_is_in_the_assessments_are_found_by_what_was_judged() throws Exception {
        String id = service.keepHouse();
        assertThat(RunningService.json(service.get("/v1/assessments?size=200&subject=lie-dor-118"))
                        .get("items")
                        .valueStream()
                        .map(one -> one.get("id").asString()))
                .contains(id);
        assertThat(RunningService.json(service.get("/v1/assessments?subject=another"))
                        .get("items")
                        .size())
                .isZero();
        String next = RunningService.json(service.get("/v1/assessments?size=1&subject=lie-dor-118"))
                .get("next")
                .asString();
        assertThat(next).endsWith("&size=1&subject=lie-dor-118");
        assertThat(RunningService.json(service.get(next)).get("items").size()).isEqualTo(1);
    }

    @Test
    void a_trail_that_was_written_anew_is_seen_by_the_hash_that_was_noted() throws Exception {
        JsonNode before = check("");
        String seq = "?seq=" + before.get("entries").asInt();
        String noted = seq + "&hash=" + before.get("head").asString();
        assertThat(check(noted).get("whole").asBoolean()).isTrue();
        service.keepHouse();
        assertThat(check(noted).get("whole").asBoolean())
                .as("more came after it")
                .isTrue();
        JsonNode other = check(seq + "&hash=" + "0".repeat(64));
        assertThat(other.get("faults").toString()).contains("noted-hash-differs");
        assertThat(check("?seq=9999&hash=" + "0".repeat(64)).get("whole").asBoolean())
                .isFalse();
    }
}
