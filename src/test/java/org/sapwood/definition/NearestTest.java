package org.sapwood.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> NAMES = List.of("completed", "started", "due");

    @Test
    void findsTheNameWithTheFewestChanges() {
        assertThat(Nearest.to("completd", NAMES)).contains("completed");
        assertThat(Nearest.to("COMPLETED", NAMES)).contains("completed");
        assertThat(Nearest.to("satrted", NAMES)).contains("started");
        assertThat(Nearest.to("deu", NAMES)).contains("due");
        assertThat(Nearest.to("finished", NAMES)).isEmpty();
    }

    @Test
    void theCureNamesOneNameOrAllOfAFew() {
        assertThat(Nearest.cure("completd", NAMES)).isEqualTo("Did you mean completed?");
        assertThat(Nearest.cure("finished", NAMES)).isEqualTo("Use one of: completed, due, started");
        assertThat(Fault.of("no column completd", Nearest.cure("completd", NAMES))
                        .sentence())
                .isEqualTo("no column completd. Did you mean completed?");
    }
}
