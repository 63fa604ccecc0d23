package org.sapwood.web.records;

import java.util.Optional;
import java.util.function.Function;
import org.sapwood.tree.people.Kept;
import org.sapwood.tree.people.Somebody;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Form;

/**
 * Something that is asked about somebody, and what is made of the answers.
 *
 * @param now as they are kept; empty for somebody new
 * @param start what the fields hold at first
 * @param made the same person after it
 * @param showing what the fields would hold by another's version
 */
record PeopleTask(
        Optional<Kept<Somebody>> now,
        Form form,
        Answers start,
        Function<Answers, Somebody> made,
        Function<Somebody, Answers> showing) {
    /** The version that is being changed. */
    int number() {
        return now.map(Kept::number).orElse(0);
    }
}
