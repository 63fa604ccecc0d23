package org.sapwood.synthetic.life;

import java.util.List;

/**
 * A child.
 *
 * @param number from 1; all ids of the child's records are built from it
 * @param first the day on which the child first became known
 * @param seeksAsylum came to this country alone
 */
public record Person(
        int number,
        String id,
        String forename,
        String surname,
        boolean girl,
        int born,
        int first,
        String ethnicity,
        String district,
        String postcode,
        List<String> disabilities,
        boolean seeksAsylum) {
    public boolean disabled() {
        return !disabilities.isEmpty();
    }
}
