package org.sapwood.web.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Library;
import org.sapwood.definition.Standard;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Option;
import org.sapwood.web.form.WrongAnswer;

/** What the measure rests on: picked from the register of the packs, or in words of one's own. */
record SourcesStep(Library library) implements StepForm {
    private static final String OWN = "-own";

    @Override
    public String name() {
        return "ws-sources";
    }

    @Override
    public List<Field> fields(MeasureOfSuccess found) {
        return List.of(
                pick("national", Standard.Kind.NATIONAL_STANDARD),
                Field.text("national" + OWN).optional(),
                pick("corporate", Standard.Kind.CORPORATE_OBJECTIVE),
                Field.text("corporate" + OWN).optional(),
                pick("department", Standard.Kind.DEPARTMENT_PRIORITY),
                Field.text("department" + OWN).optional(),
                Field.text("practice"),
                Field.text("outcome"));
    }

    private Field pick(String name, Standard.Kind kind) {
        List<Option> options = library.standards().values().stream()
                .filter(standard -> standard.kind() == kind)
                .map(standard -> Option.of(standard.id(), standard.inWords()))
                .toList();
        return Field.pick(name, options).optional();
    }

    @Override
    public Answers answers(MeasureOfSuccess found) {
        MeasureOfSuccess.Sources sources = found.sources();
        Answers answers =
                Answers.none().with("practice", sources.goodPractice()).with("outcome", sources.goodOutcome());
        answers = shown(answers, "national", sources.nationalStandard());
        answers = shown(answers, "corporate", sources.corporateObjective());
        return shown(answers, "department", sources.departmentPriority());
    }

    private Answers shown(Answers answers, String name, Optional<String> text) {
        Optional<Standard> registered = text.flatMap(words -> library.standards().values().stream()
                .filter(standard -> standard.inWords().equals(words))
                .findFirst());
        return registered
                .map(standard -> answers.with(name, standard.id()))
                .orElseGet(() -> answers.with(name + OWN, text));
    }

    @Override
    public void write(Edit edit, Answers answers) {
        edit.sources = new MeasureOfSuccess.Sources(
                read(answers, "national"),
                read(answers, "corporate"),
                read(answers, "department"),
                answers.maybe("practice"),
                answers.maybe("outcome"));
    }

    private Optional<String> read(Answers answers, String name) {
        Optional<String> picked =
                answers.maybe(name).map(library.standards()::get).map(Standard::inWords);
        Optional<String> own = answers.maybe(name + OWN);
        if (picked.isPresent() && own.isPresent()) {
            throw new WrongAnswer(Map.of(
                    name + OWN, "one was chosen from the register as well; keep one of the two and empty the other"));
        }
        return picked.or(() -> own);
    }
}
