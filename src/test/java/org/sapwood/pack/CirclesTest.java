package org.sapwood.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CirclesTest {
    @Test
    void everythingComesAfterWhatItNeeds() {
        Map<String, List<String>> needs = new LinkedHashMap<>();
        needs.put("c", List.of("b", "elsewhere"));
        needs.put("b", List.of("a"));
        needs.put("d", List.of("a", "b"));
        needs.put("a", List.of());

        Circles circles = new Circles(needs);

        assertThat(circles.ordered()).containsExactly("a", "b", "c", "d");
        assertThat(circles.circles()).isEmpty();
    }

    @Test
    void circlesOfAnyLengthAreFoundOnce() {
        Map<String, List<String>> needs = new LinkedHashMap<>();
        needs.put("a", List.of("b"));
        needs.put("b", List.of("c"));
        needs.put("c", List.of("a", "c"));
        needs.put("outside", List.of("a"));

        assertThat(new Circles(needs).circles()).containsExactly(List.of("a", "b", "c", "a"), List.of("c", "c"));
        assertThat(Circles.inWords(List.of("c", "c"))).isEqualTo("c -> c");
    }
}
