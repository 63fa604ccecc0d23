package org.sapwood.web.workshop;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sapwood.definition.Library;
import org.sapwood.tree.item.Aspect;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.QualityPoint;
import org.sapwood.tree.item.Tree;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Option;

/** The steps that are answered in words alone. */
final class WordsSteps {
    private WordsSteps() {}

    /** What it is called and what it tells about. */
    record About(Tree tree) implements StepForm {
        @Override
        public String name() {
            return "ws-about";
        }

        @Override
        public List<Field> fields(MeasureOfSuccess found) {
            return fields(tree);
        }

        static List<Field> fields(Tree tree) {
            List<Option> plans = tree.of(Kind.ACTION_PLAN).stream()
                    .map(plan -> Option.of(plan.id(), plan.item().headline()))
                    .toList();
            return List.of(
                    Field.line("name"),
                    Field.radio("aspect", Aspect.class),
                    Field.pick("plan", plans).optional());
        }

        @Override
        public Answers answers(MeasureOfSuccess found) {
            return Answers.none()
                    .with("name", found.title())
                    .with("aspect", found.aspect())
                    .with("plan", found.plan());
        }

        @Override
        public void write(Edit edit, Answers answers) {
            edit.title = answers.text("name");
            edit.aspect = answers.choice("aspect", Aspect.class);
            edit.plan = answers.maybe("plan");
        }
    }

    /** Both must be answered: nobody passes over the people whom it is about. */
    record Involvement() implements StepForm {
        @Override
        public String name() {
            return "ws-involvement";
        }

        @Override
        public List<Field> fields(MeasureOfSuccess found) {
            return List.of(Field.text("how"), Field.day("on"));
        }

        @Override
        public Answers answers(MeasureOfSuccess found) {
            return found.involvement()
                    .map(was -> Answers.none().with("how", was.how()).with("on", was.on()))
                    .orElseGet(Answers::none);
        }

        @Override
        public void write(Edit edit, Answers answers) {
            edit.involvement = Optional.of(new MeasureOfSuccess.Involvement(answers.text("how"), answers.day("on")));
        }
    }

    record Incentive() implements StepForm {
        @Override
        public String name() {
            return "ws-incentive";
        }

        @Override
        public List<Field> fields(MeasureOfSuccess found) {
            return List.of(Field.text("note"));
        }

        @Override
        public Answers answers(MeasureOfSuccess found) {
            return Answers.none().with("note", found.perverseIncentive());
        }

        @Override
        public void write(Edit edit, Answers answers) {
            edit.perverseIncentive = answers.maybe("note");
        }
    }

    /** What must not get worse meanwhile. */
    record Guardrails(Library library) implements StepForm {
        private static final int MOST = 3;

        @Override
        public String name() {
            return "ws-guardrails";
        }

        @Override
        public List<Field> fields(MeasureOfSuccess found) {
            List<Option> measures = library.measures().values().stream()
                    .map(measure -> Option.of(measure.id(), measure.title()))
                    .toList();
            return List.of(
                    Field.pick("first", measures),
                    Field.pick("second", measures).optional(),
                    Field.pick("third", measures).optional());
        }

        @Override
        public Answers answers(MeasureOfSuccess found) {
            Answers answers = Answers.none();
            List<String> names = List.of("first", "second", "third");
            for (int i = 0; i < Math.min(MOST, found.guardrails().size()); i++) {
                answers = answers.with(names.get(i), found.guardrails().get(i));
            }
            return answers;
        }

        @Override
        public void write(Edit edit, Answers answers) {
            edit.guardrails = List.of("first", "second", "third").stream()
                    .flatMap(name -> answers.maybe(name).stream())
                    .distinct()
                    .toList();
        }
    }

    /** Twelve points, each with whether it holds and why. */
    record Quality() implements StepForm {
        private static final List<Option> YES_OR_NO =
                List.of(new Option("yes", Optional.empty()), new Option("no", Optional.empty()));

        @Override
        public String name() {
            return "ws-check";
        }

        @Override
        public List<Field> fields(MeasureOfSuccess found) {
            return Arrays.stream(QualityPoint.values())
                    .map(Quality::key)
                    .flatMap(key -> List.of(Field.radio(key, YES_OR_NO), Field.line(key + "-note")).stream())
                    .toList();
        }

        private static String key(QualityPoint point) {
            return point.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public Answers answers(MeasureOfSuccess found) {
            Answers answers = Answers.none();
            for (MeasureOfSuccess.Check check : found.check()) {
                String key = key(check.point());
                answers = answers.with(key, check.holds() ? "yes" : "no").with(key + "-note", check.note());
            }
            return answers;
        }

        @Override
        public void write(Edit edit, Answers answers) {
            edit.check = Arrays.stream(QualityPoint.values())
                    .map(point -> new MeasureOfSuccess.Check(
                            point, answers.text(key(point)).equals("yes"), answers.text(key(point) + "-note")))
                    .toList();
        }
    }
}
