package nl.huisnorm.checker.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatPeopleSayTest {

    @ParameterizedTest
    @CsvSource({
        "ja,true",
        " J ,true",
        "YES,true",
        "y,true",
        "waar,true",
        "True,true",
        "nee,false",
        "N,false",
        "no,false",
        "onwaar,false",
        "false,false",
        "jazeker,",
        "?,"
    })
    void yes_and_no_are_known_in_either_language(String word, Boolean meant) {
        assertThat(YesNo.of(word).orElse(null)).isEqualTo(meant);
        assertThat(YesNo.isYes(word)).isEqualTo(Boolean.TRUE.equals(meant));
    }

    @ParameterizedTest
    @CsvSource({
        "Sanitaire ruimte,sanitaire-ruimte",
        "'  Café (overig) ',cafe-overig",
        "Жилище 2,жилище-2",
        "a--b,a-b",
        "'!','' "
    })
    void a_name_becomes_an_id(String name, String id) {
        assertThat(NameId.of(name)).isEqualTo(id);
    }
}
