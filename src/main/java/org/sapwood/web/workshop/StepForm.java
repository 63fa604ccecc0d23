package org.sapwood.web.workshop;

import java.util.List;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Field;

/** The questions of one step, and what they have to do with the measure. */
interface StepForm {
    /** The form's name, before which its messages begin. */
    String name();

    List<Field> fields(MeasureOfSuccess found);

    /** What one should see before one answers. */
    default List<Fact> facts(MeasureOfSuccess found) {
        return List.of();
    }

    /** What the fields hold by a measure as it stands. */
    Answers answers(MeasureOfSuccess found);

    /** Writes the answers into the measure. */
    void write(Edit edit, Answers answers);
}
