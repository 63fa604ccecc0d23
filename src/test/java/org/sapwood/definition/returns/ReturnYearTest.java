package org.sapwood.definition.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sapwood.definition.CodeList;

class ReturnYearTest {
    @Test
    void runsFromAprilToMarch() {
        ReturnYear year = ReturnYear.read("2026-27").orElseThrow();

        assertThat(year.starts()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(year.ends()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(year.text()).isEqualTo("2026-27");
        assertThat(ReturnYear.read(" 2099/00 ")).contains(new ReturnYear(2099));
        assertThat(new ReturnYear(2099).text()).isEqualTo("2099-00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-28", "26-27", "2026-2027", "2026-27-28", "april"})
    void whatIsNoYearIsNone(String text) {
        assertThat(ReturnYear.read(text)).isEmpty();
    }

    @Test
    void aCodeListIsItsBaseAndWhatLaterYearsChange() {
        TreeMap<ReturnYear, YearlyCodes.Change> changes = new TreeMap<>();
        changes.put(new ReturnYear(2023), new YearlyCodes.Change(Map.of("K3", "new"), Set.of()));
        changes.put(new ReturnYear(2025), new YearlyCodes.Change(Map.of("Z11", "split"), Set.of("Z1")));
        YearlyCodes codes =
                new YearlyCodes(new CodeList("place", "Place", Map.of("Z1", "other", "U4", "foster")), changes);

        assertThat(codes.in(new ReturnYear(2022))).containsOnlyKeys("Z1", "U4");
        assertThat(codes.in(new ReturnYear(2024))).containsOnlyKeys("Z1", "U4", "K3");
        assertThat(codes.in(new ReturnYear(2026))).containsOnlyKeys("U4", "K3", "Z11");
    }
}
