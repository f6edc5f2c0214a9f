package nl.huisnorm.checker.report;

import java.util.List;
import nl.huisnorm.text.Messages;

/** What a report on a plan or an application tells beyond findings, in any language. */
@FunctionalInterface
public interface Chapters {
    /** That there is no more than findings. */
    Chapters NONE = texts -> List.of();

    /** All of it in the language of the texts, in the order of the report. */
    List<Chapter> in(Messages texts);
}
