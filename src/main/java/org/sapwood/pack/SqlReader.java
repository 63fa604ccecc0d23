package org.sapwood.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sapwood.definition.DateFunction;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Population;
import org.sapwood.definition.Relation;
import org.sapwood.definition.Table;
import org.sapwood.pack.yaml.SourceText;
import org.sapwood.pack.yaml.Spot;
import org.sapwood.sql.population.PopulationReader;
import org.sapwood.sql.population.Reading;

/** Reads {@code relations/} and {@code populations/}: each a SELECT, whose file name is its name. */
final class SqlReader {
    private static final Pattern READS =
            Pattern.compile("\\b(?:from|join)\\s+([a-z_][a-z0-9_]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final String CODES = "codes_";

    private final InHand hand;
    private final Map<String, SourceText> texts = new LinkedHashMap<>();
    private PopulationReader reader;

    SqlReader(InHand hand) {
        this.hand = hand;
    }

    void relations() {
        relations("relations", hand.defined().relations);
    }

    /** SELECTs whose rows the rules of a return judge: they need not say whose a row is, nor when it counts. */
    void rowsOfReturn() {
        relations("populations", hand.defined().rows);
    }

    /** SELECTs that fill the tables of a return. */
    void tablesOfReturn() {
        relations("tables", hand.defined().rows);
    }

    private void relations(String directory, Register<Relation> register) {
        texts.clear();
        hand.folder().in(directory).forEach((name, source) -> texts.put(PackFolder.idOf(name), source));
        Map<String, Set<String>> mentions = new LinkedHashMap<>();
        texts.forEach((id, source) -> {
            Ids.checkRelation("relation", id, Spot.of(source.file()), hand.faults());
            mentions.put(id, reads(source.text()));
        });
        Circles order = new Circles(mentions);
        for (List<String> circle : order.circles()) {
            hand.faults()
                    .add(
                            Spot.of(texts.get(circle.getFirst()).file()),
                            "relations read themselves: " + Circles.inWords(circle),
                            "Let one of them read the tables instead");
        }
        boolean circular = !order.circles().isEmpty();
        for (String id : order.ordered()) {
            SourceText source = texts.get(id);
            Optional<Relation> relation = circular ? Optional.empty() : relation(id, source);
            register.add(id, hand.id(), Spot.of(source.file()), relation, hand.faults());
        }
    }

    void populations() {
        hand.folder().in("populations").forEach((name, source) -> {
            String id = PackFolder.idOf(name);
            Spot spot = Spot.of(source.file());
            Ids.checkRelation("population", id, spot, hand.faults());
            hand.defined().populations.add(id, hand.id(), spot, population(id, source), hand.faults());
        });
    }

    private Optional<Relation> relation(String id, SourceText source) {
        return reading("relation " + id, source, () -> newReader().readRelation(source.text(), source.file()))
                .map(reading -> new Relation(
                        id, source.text(), source.file(), reading.columns(), reading.uses(), hash(source, reading)));
    }

    private Optional<Population> population(String id, SourceText source) {
        String purpose = purpose(source);
        return reading("population " + id, source, () -> reader().readPopulation(source.text(), source.file()))
                .map(reading -> new Population(
                        id,
                        hand.id(),
                        purpose,
                        source.text(),
                        source.file(),
                        reading.columns(),
                        reading.countsWhen(),
                        reading.uses(),
                        hash(source, reading)));
    }

    /** Empty when it is refused, or when something that it reads has faults of its own. */
    private Optional<Reading> reading(String select, SourceText source, Supplier<Reading> read) {
        Defined defined = hand.defined();
        boolean readsUnsound = reads(source.text()).stream()
                .anyMatch(name -> defined.relations.isUnsound(name)
                        || (name.startsWith(CODES) && defined.codes.isUnsound(name.substring(CODES.length()))));
        if (readsUnsound || !defined.layouts.allSound(hand.visible())) {
            return Optional.empty();
        }
        Optional<Reading> reading = hand.attempt(() -> hand.readings().get(hand.id() + " " + select, read));
        reading.ifPresent(found -> checkOneLayout(source, found));
        return reading;
    }

    /** Knows all relations; the same for every population. */
    private PopulationReader reader() {
        if (reader == null) {
            reader = newReader();
        }
        return reader;
    }

    /** Knows the relations that have been read so far. */
    private PopulationReader newReader() {
        Defined defined = hand.defined();
        return new PopulationReader(
                List.copyOf(defined.tables(hand.visible())),
                List.copyOf(defined.relations.of(hand.visible())),
                defined.codes.of(hand.visible()),
                defined.ofOneRow);
    }

    private static Set<String> reads(String sql) {
        return READS.matcher(COMMENT.matcher(sql).replaceAll(""))
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The comment at the head of the file. */
    private String purpose(SourceText source) {
        String purpose = source.text()
                .lines()
                .takeWhile(line -> line.isBlank() || line.startsWith("--"))
                .map(line -> line.replaceFirst("^--", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        if (purpose.isEmpty()) {
            hand.faults()
                    .add(
                            new Spot(source.file(), 1, 0),
                            "the population does not begin with a comment",
                            "Begin with -- what one case is, and whose it is on the date that matters");
        }
        return purpose;
    }

    /** A snapshot holds the tables of one layout. */
    private void checkOneLayout(SourceText source, Reading reading) {
        Set<String> layouts = new TreeSet<>();
        for (Layout layout : hand.defined().layouts.of(hand.visible())) {
            if (layout.tables().stream().anyMatch(table -> readsTable(reading.uses(), table))) {
                layouts.add(layout.name());
            }
        }
        if (layouts.size() > 1) {
            hand.faults()
                    .add(
                            Spot.of(source.file()),
                            "it reads tables of " + String.join(" and ", layouts) + ", which are never loaded together",
                            "Read the tables of one layout");
        }
    }

    private boolean readsTable(Set<String> uses, Table table) {
        return uses.contains(table.name())
                || uses.stream()
                        .flatMap(name -> hand.defined().relations.get(name).stream())
                        .anyMatch(relation -> readsTable(relation.uses(), table));
    }

    /** Of the text, and of everything beside the records that decides its rows. */
    private String hash(SourceText source, Reading reading) {
        List<String> parts = new ArrayList<>();
        parts.add(source.text().stripTrailing());
        new TreeSet<>(reading.uses()).forEach(name -> {
            hand.defined().relations.get(name).ifPresent(relation -> parts.add(name + " " + relation.hash()));
            if (name.startsWith(CODES)) {
                hand.defined()
                        .codes
                        .get(name.substring(CODES.length()))
                        .ifPresent(list -> parts.add(name + " " + new TreeMap<>(list.codes())));
            }
        });
        for (Table table : hand.defined().tables(hand.visible())) {
            if (reading.uses().contains(table.name())) {
                columnsRead(table, reading).forEach(parts::add);
            }
        }
        if (source.text().toLowerCase(Locale.ROOT).contains(DateFunction.WORKDAYS.word())) {
            parts.add(hand.defined().holidays().keySet().toString());
        }
        return Hashes.of(parts);
    }

    private static Stream<String> columnsRead(Table table, Reading reading) {
        return table.columns().stream()
                .filter(column -> reading.columnsRead().contains(table.name() + "." + column.name()))
                .map(column ->
                        table.name() + "." + column.name() + " " + column.type().name());
    }
}
