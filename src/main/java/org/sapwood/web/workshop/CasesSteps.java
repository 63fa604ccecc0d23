package org.sapwood.web.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sapwood.briefing.workshop.CaseColumns;
import org.sapwood.briefing.workshop.TeamsCondition;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Library;
import org.sapwood.definition.Population;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Option;
import org.sapwood.web.form.WrongAnswer;

/** Which cases count, and when one of them is met. */
final class CasesSteps {
    private CasesSteps() {}

    /** Cases that the packs have, or a request for others. */
    record Cases(CaseColumns columns) implements StepForm {
        @Override
        public String name() {
            return "ws-population";
        }

        @Override
        public List<Field> fields(MeasureOfSuccess found) {
            List<Option> populations = columns.populations().stream()
                    .map(population -> Option.of(population.id(), CaseColumns.title(population)))
                    .toList();
            return List.of(
                    Field.pick("population", populations).optional(),
                    Field.text("request").optional(),
                    Field.day("by").optional());
        }

        @Override
        public Answers answers(MeasureOfSuccess found) {
            Answers answers = Answers.none().with("population", found.population());
            return found.populationRequested()
                    .map(request -> answers.with("request", request.what()).with("by", request.by()))
                    .orElse(answers);
        }

        @Override
        public void write(Edit edit, Answers answers) {
            Optional<String> population = answers.maybe("population");
            Optional<String> request = answers.maybe("request");
            if (population.isEmpty() && request.isEmpty()) {
                throw new WrongAnswer(Map.of(
                        "population",
                        "choose the cases that count, or say below what the analysts should make for you"));
            }
            if (request.isPresent() != answers.maybeDay("by").isPresent()) {
                throw new WrongAnswer(
                        Map.of("by", "a request needs both what is asked for and the day by which you need an answer"));
            }
            if (!population.equals(edit.population)) {
                edit.condition = Optional.empty();
            }
            edit.population = population;
            edit.request = request.map(what -> new MeasureOfSuccess.Request(what, answers.day("by")));
        }
    }

    /** In the closed language of the packs; nothing else is read. */
    record Condition(Library library, CaseColumns columns) implements StepForm {
        private static final int SHOWN = 4;

        @Override
        public String name() {
            return "ws-condition";
        }

        @Override
        public List<Field> fields(MeasureOfSuccess found) {
            return List.of(Field.text("condition"));
        }

        @Override
        public List<Fact> facts(MeasureOfSuccess found) {
            Population population = population(found.population());
            return List.of(
                    new Fact("Cases", population.purpose()),
                    new Fact(
                            "Columns",
                            columns.of(population).stream()
                                    .map(CaseColumns.Column::inWords)
                                    .collect(Collectors.joining("\n"))),
                    new Fact("Examples", examples(population)),
                    new Fact("You can write", """
                            = <> < <= > >= between two values
                            and, or, not, and brackets
                            in ('A', 'B') for one of several texts
                            is null for what is not recorded, is not null for what is
                            workdays(started, ended), days(started, ended), age(born, counted_on)
                            texts in single quotes, dates as 2026-03-31"""));
        }

        private String examples(Population population) {
            String known = library.measures().values().stream()
                    .filter(measure -> measure.population().equals(population.id()))
                    .filter(measure -> measure.numerator().isPresent())
                    .limit(SHOWN)
                    .map(measure -> measure.numerator().get().text() + "\n(" + measure.title() + ")")
                    .collect(Collectors.joining("\n"));
            return known.isEmpty() ? "working_days_taken <= 45 and child_seen = 'Y'" : known;
        }

        @Override
        public Answers answers(MeasureOfSuccess found) {
            return Answers.none().with("condition", found.condition());
        }

        @Override
        public void write(Edit edit, Answers answers) {
            String text = answers.raw("condition").strip();
            try {
                TeamsCondition.read(text, population(edit.population));
            } catch (Refusal refusal) {
                throw new WrongAnswer(Map.of(
                        "condition",
                        refusal.faults().stream().map(Fault::sentence).collect(Collectors.joining(" "))));
            }
            edit.condition = Optional.of(text);
        }

        private Population population(Optional<String> id) {
            return id.map(library.populations()::get)
                    .orElseThrow(() -> new Refusal(Fault.of(
                            "Nobody has said yet which cases count",
                            "Choose the cases first, then write the condition")));
        }
    }
}
