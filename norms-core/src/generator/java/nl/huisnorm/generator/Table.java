package nl.huisnorm.generator;

import java.util.List;
import java.util.Optional;

/** The table of facts as it was read. */
record Table(List<RecordEntry> records, List<ChoiceEntry> choices, List<KindEntry> kinds) {

    Optional<RecordEntry> record(String owner) {
        return records.stream().filter(record -> record.owner().equals(owner)).findFirst();
    }

    Optional<ChoiceEntry> choice(String name) {
        return choices.stream().filter(choice -> choice.name().equals(name)).findFirst();
    }
}
