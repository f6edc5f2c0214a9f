package nl.huisnorm.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.huisnorm.answer.question.InvalidAnswerException;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.ProblemGroup;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An exception that travels from one machine to another tells there what it told here. */
class ExceptionsTest {

    private static final List<Locale> LANGUAGES = List.of(Messages.DUTCH, Locale.ENGLISH);

    private static <T> T sent(T thing, Class<T> type) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thing);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return type.cast(in.readObject());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: [x]\nbuildings: {}\n",
                "id: x\nbuildings: [{id: a, form: hous, rooms: [{id: r, kind: bedroom, area: \"1,5\"}]}]\n",
                "id: x\nbuildings: [{id: a, rooms: [{id: r, kind: bedrom}, {id: r, kind: 3}]}]\n",
                "PK\u0003\u0004",
                "id: x\nphases: []\n",
                "weights: 1\n"
            })
    void what_was_wrong_with_a_file(String text) throws IOException, ClassNotFoundException {
        UnreadableInputException here = catchThrowableOfType(
                UnreadableInputException.class, () -> FacilityReader.read("f", text.getBytes(UTF_8)));
        UnreadableInputException there = sent(here, UnreadableInputException.class);
        assertThat(there).hasMessage(here.getMessage());
        assertThat(there.problems()).hasSameSizeAs(here.problems());
        for (Locale locale : LANGUAGES) {
            assertThat(there.groups().stream().map(group -> group.line(locale)))
                    .isEqualTo(here.groups().stream()
                            .map(group -> group.line(locale))
                            .toList());
            assertThat(there.problems().stream().map(Problem::pointer))
                    .isEqualTo(here.problems().stream().map(Problem::pointer).toList());
        }
        assertThat(ProblemGroup.of(there.problems())).hasSameSizeAs(here.groups());
    }

    @Test
    void words_of_a_file_of_weights() throws IOException, ClassNotFoundException {
        UnreadableInputException here = catchThrowableOfType(
                UnreadableInputException.class,
                () -> CostModelReader.read(
                        "c", """
                        id: x
                        title: {nl: a, en: a}
                        kinds:
                          - {id: k, label: {nl: a, en: a}, facts: [room.chairs], way: yes, months: 999999}
                        """.replace("way: yes", "way: \"yes\"").getBytes(UTF_8)));
        UnreadableInputException there = sent(here, UnreadableInputException.class);
        assertThat(here.problems()).extracting(Problem::code).contains("cost-way", "out-of-bounds");
        for (Locale locale : LANGUAGES) {
            assertThat(there.problems().get(0).line(locale))
                    .isEqualTo(here.problems().get(0).line(locale));
        }
    }

    @Test
    void what_was_wrong_with_what_was_made_in_code_and_with_an_answer() throws IOException, ClassNotFoundException {
        UnsoundInputException unsound = new UnsoundInputException(FacilityReader.problems(
                FacilityBuilder.builder().id(" ").buildings(List.of()).build()));
        assertThat(sent(unsound, UnsoundInputException.class).problems()).isEqualTo(unsound.problems());
        InvalidAnswerException answer = new InvalidAnswerException("answer.not-yes-no", List.of("x"));
        InvalidAnswerException there = sent(answer, InvalidAnswerException.class);
        for (Locale locale : LANGUAGES) {
            assertThat(there.message(locale)).isEqualTo(answer.message(locale));
        }
        assertThat(there.key()).isEqualTo("answer.not-yes-no");
    }

    /** Another exception than these would need a case above. */
    @Test
    void there_are_no_others_that_a_host_can_meet_and_nothing_in_them_is_left_behind()
            throws IOException, ClassNotFoundException {
        List<Class<?>> exceptions = new ArrayList<>();
        for (Class<?> type : types()) {
            if (Throwable.class.isAssignableFrom(type) && Modifier.isPublic(type.getModifiers())) {
                exceptions.add(type);
            }
        }
        assertThat(exceptions)
                .filteredOn(type -> !type.getPackageName().startsWith("nl.huisnorm.internal"))
                .containsExactlyInAnyOrder(
                        UnreadableInputException.class, UnsoundInputException.class, InvalidAnswerException.class);
        for (Class<?> exception : exceptions) {
            for (Field field : exception.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    assertThat(Modifier.isTransient(field.getModifiers()))
                            .as(field.toString())
                            .isFalse();
                    assertThat(Serializable.class).as(field.toString()).isAssignableFrom(field.getType());
                }
            }
        }
    }

    private static List<Class<?>> types() throws IOException, ClassNotFoundException {
        Path classes = Path.of("target/classes");
        List<Class<?>> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes.resolve("nl/huisnorm"))) {
            for (Path file : files.filter(one -> one.toString().endsWith("Exception.class"))
                    .sorted()
                    .toList()) {
                String name = classes.relativize(file).toString();
                all.add(Class.forName(name.substring(0, name.length() - ".class".length())
                        .replace(file.getFileSystem().getSeparator(), ".")));
            }
        }
        return all;
    }
}
