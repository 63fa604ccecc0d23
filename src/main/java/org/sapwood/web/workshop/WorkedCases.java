package org.sapwood.web.workshop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sapwood.briefing.workshop.TeamsCondition;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Refusal;
import org.sapwood.pack.LocalMeasure;
import org.sapwood.pack.Trial;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Option;
import org.sapwood.web.form.WrongAnswer;

/** The questions about cases worked by hand: what is known of each, and what it comes to. */
final class WorkedCases {
    private static final int ASKED = 4;
    private static final int NEEDED = 3;
    private static final List<Option> OUTCOMES =
            List.of(Option.of("met", "met"), Option.of("not met", "not met"), Option.of("cannot tell", "cannot tell"));

    private WorkedCases() {}

    static Field[] fields(Field... before) {
        List<Field> fields = new ArrayList<>(Arrays.asList(before));
        for (int number = 1; number <= ASKED; number++) {
            Field given = Field.lines(given(number));
            fields.add(number <= NEEDED ? given : given.optional());
            fields.add(Field.pick(expect(number), OUTCOMES).optional());
        }
        return fields.toArray(Field[]::new);
    }

    /** The columns that the condition looks at, each to be filled in. */
    static Answers template(Measure trial) {
        List<String> lines =
                trial.numerator().map(clause -> TeamsCondition.looksAt(clause.meaning())).orElse(List.of()).stream()
                        .map(column -> column + ": ")
                        .toList();
        Answers answers = Answers.none();
        for (int number = 1; number <= NEEDED; number++) {
            answers = answers.withLines(given(number), lines);
        }
        return answers;
    }

    /** @throws WrongAnswer where a case cannot be read, or comes to something else than is said */
    static List<LocalMeasure.Worked> read(Library library, LocalMeasure measure, Answers answers) {
        Map<String, String> wrong = new LinkedHashMap<>();
        List<LocalMeasure.Worked> worked = new ArrayList<>();
        for (int number = 1; number <= ASKED; number++) {
            if (answers.maybe(given(number)).isPresent()) {
                one(library, measure, answers, number, wrong).ifPresent(worked::add);
            }
        }
        if (!wrong.isEmpty()) {
            throw new WrongAnswer(wrong);
        }
        return worked;
    }

    private static Optional<LocalMeasure.Worked> one(
            Library library, LocalMeasure measure, Answers answers, int number, Map<String, String> wrong) {
        List<String> lines = answers.lines(given(number));
        Optional<String> bad =
                lines.stream().filter(line -> !line.contains(":")).findFirst();
        if (bad.isPresent()) {
            wrong.put(given(number), "write a column, a colon and its value on each line, such as days_taken: 7");
            return Optional.empty();
        }
        LocalMeasure.Worked worked = new LocalMeasure.Worked(
                facts(lines), answers.maybe(expect(number)).orElse(""));
        try {
            String outcome = Trial.outcome(library, measure, worked).inWords();
            says(outcome, worked.expect()).ifPresent(sentence -> wrong.put(expect(number), sentence));
        } catch (Refusal refusal) {
            wrong.put(given(number), sentences(refusal));
        }
        return Optional.of(worked);
    }

    private static Optional<String> says(String outcome, String expected) {
        if (expected.isEmpty()) {
            return Optional.of("this case comes to " + outcome + "; choose that if it is what you mean");
        }
        return outcome.equals(expected)
                ? Optional.empty()
                : Optional.of("this case comes to " + outcome + ", and you say " + expected
                        + "; either the case or the condition is not what you mean");
    }

    private static Map<String, String> facts(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(":", 2))
                .collect(Collectors.toMap(
                        part -> part[0].strip(), part -> part[1].strip(), (_, last) -> last, LinkedHashMap::new));
    }

    private static String sentences(Refusal refusal) {
        return refusal.faults().stream()
                .map(fault -> Fault.of(fault.message(), fault.cure()).sentence())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String given(int number) {
        return "case-" + number;
    }

    private static String expect(int number) {
        return "case-" + number + "-comes-to";
    }
}
