package org.sapwood.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sapwood.definition.Clause;
import org.sapwood.definition.Exclusion;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Fault;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Population;
import org.sapwood.definition.Refusal;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Section;
import org.sapwood.sql.condition.Conditions;

/** Reads what measures and rules have in common: a population, and conditions over one of its cases. */
final class CaseReader {
    static final Keys EXCLUSION = Keys.of("an exclusion", "when", "because");

    private final Section section;
    private final Optional<Facts> population;
    private final List<Expression> conditions = new ArrayList<>();

    /** What may be said about one case. */
    record Facts(String id, List<NamedType> columns) {}

    CaseReader(Section section, InHand hand) {
        this(section, population(section, hand).map(found -> new Facts(found.id(), found.columns())));
    }

    private CaseReader(Section section, Optional<Facts> population) {
        this.section = section;
        this.population = population;
    }

    /** The cases are the rows of a return. */
    static CaseReader ofReturn(Section section, InHand hand) {
        return new CaseReader(
                section,
                section.scalar("population")
                        .flatMap(id -> hand.defined().rows.find(id, hand.visible(), hand.faults()))
                        .map(found -> new Facts(found.id(), found.columns())));
    }

    static Optional<Population> population(Section section, InHand hand) {
        return section.scalar("population")
                .flatMap(id -> hand.defined().populations.find(id, hand.visible(), hand.faults()));
    }

    /** Empty when the population is unknown or has faults of its own; then nothing over it can be checked. */
    Optional<Facts> population() {
        return population;
    }

    /** All conditions read so far. */
    List<Expression> conditions() {
        return List.copyOf(conditions);
    }

    List<Exclusion> exclusions() {
        List<Exclusion> exclusions = new ArrayList<>();
        for (Section exclusion : section.sections("exclude", EXCLUSION)) {
            String because = exclusion.text("because");
            exclusion
                    .scalar("when")
                    .flatMap(this::clause)
                    .ifPresent(clause -> exclusions.add(new Exclusion(clause, because)));
        }
        return exclusions;
    }

    Optional<Clause> clause(String key) {
        return section.scalar(key).flatMap(this::clause);
    }

    /** Faults of a condition are counted within its text; they are shown where that text stands in the file. */
    private Optional<Clause> clause(Item.Text text) {
        if (population.isEmpty()) {
            return Optional.empty();
        }
        try {
            Expression meaning = Conditions.read(text.value(), population.get().columns());
            conditions.add(meaning);
            return Optional.of(new Clause(text.value().strip(), meaning));
        } catch (Refusal refusal) {
            for (Fault fault : refusal.faults()) {
                section.faults().add(text.at(fault.line(), fault.column()), fault.message(), fault.cure());
            }
            return Optional.empty();
        }
    }

    /** The name of a column of the population. */
    Optional<NamedType> column(Section inner, String key) {
        return inner.scalar(key).flatMap(name -> column(inner, name));
    }

    Optional<NamedType> column(Section inner, Item.Text name) {
        if (population.isEmpty()) {
            return Optional.empty();
        }
        Optional<NamedType> column = population.get().columns().stream()
                .filter(candidate -> candidate.name().equals(name.value()))
                .findFirst();
        if (column.isEmpty()) {
            inner.faults()
                    .add(
                            name.spot(),
                            "the population " + population.get().id() + " has no column " + name.value(),
                            Nearest.cure(name.value(), columnNames()));
        }
        return column;
    }

    /** The name of a column that holds numbers. */
    Optional<String> numberColumn(Section inner, String key) {
        Optional<NamedType> column = column(inner, key);
        if (column.isPresent() && !column.get().type().isNumber()) {
            inner.faults()
                    .add(
                            inner.spot(key),
                            "the column " + column.get().name() + " holds "
                                    + column.get().type().inWords() + ", not a number",
                            "Name a column of numbers");
        }
        return column.map(NamedType::name);
    }

    private Set<String> columnNames() {
        Set<String> names = new TreeSet<>();
        population.ifPresent(known -> known.columns().forEach(column -> names.add(column.name())));
        return names;
    }
}
