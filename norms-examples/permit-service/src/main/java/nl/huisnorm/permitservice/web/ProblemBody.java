package nl.huisnorm.permitservice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.huisnorm.permitservice.problem.Fault;

/**
 * A problem document (RFC 9457).
 *
 * @param type what kind of problem it is, as a URN
 * @param title the kind in words
 * @param status the status of the answer
 * @param detail what is wrong this time
 * @param instance the path that was asked for
 * @param errors what is wrong, piece by piece; empty where there are no pieces
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(String type, String title, int status, String detail, String instance, List<Fault> errors) {}
