package org.sapwood.audit;

import java.util.List;

/**
 * What was found out about a trail.
 *
 * @param trail its id
 * @param checkpoints how many checkpoints it was held against
 * @param findings what is wrong and where, a sentence each; the first lines say most
 */
public record Verdict(String trail, Head head, int checkpoints, List<String> findings) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    public boolean isWhole() {
        return findings.isEmpty();
    }

    public long events() {
        return head.events();
    }
}
