package org.sapwood.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sapwood.definition.CodeList;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.WorkingDays;
import org.sapwood.definition.returns.OwnerTable;
import org.sapwood.definition.returns.ReferenceTable;
import org.sapwood.definition.returns.ReturnRule;
import org.sapwood.definition.returns.ReturnYear;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.definition.returns.YearlyCodes;
import org.sapwood.pack.yaml.Faults;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Scalars;
import org.sapwood.pack.yaml.Section;
import org.sapwood.pack.yaml.SourceText;
import org.sapwood.pack.yaml.Spot;
import org.sapwood.pack.yaml.YamlTree;

/** Reads the folder {@code return/} of a pack: a statutory return and the rules that it must keep. */
public final class ReturnReader {
    static final Keys KEYS = Keys.of("a return", "return", "title", "compares_years", "first_year", "last_year")
            .or("derived", "filled_from", "filled_by", "owners", "calendar");
    static final String FOLDER = "return";
    private static final String FILE = "return.yaml";
    private static final int MOST_BYTES = 1 << 20;

    static final Keys OWNERS = Keys.of("owners", "table", "person", "worker", "from", "to");

    private final Faults faults = new Faults();
    private final Defined defined = new Defined();
    private final PackFolder folder;
    private final PackMemory memory;

    private ReturnReader(Path pack, PackMemory memory) {
        this.folder = PackFolder.read(pack, faults);
        this.memory = memory;
    }

    /** The packs among these that hold a return, by its name. */
    public static Map<String, Path> in(List<Path> packFolders) {
        Map<String, Path> found = new LinkedHashMap<>();
        for (Path pack : packFolders) {
            Path file = pack.resolve(FOLDER).resolve(FILE);
            if (Files.isRegularFile(file)) {
                Faults ofFile = new Faults();
                Section section = new Section(YamlTree.read(SourceText.read(file, MOST_BYTES)), KEYS, ofFile);
                found.put(section.text("return"), pack);
            }
        }
        return found;
    }

    /**
     * @param pack the folder of the pack
     * @param memory of what an earlier run found out about it
     * @throws Refusal with every fault found
     */
    public static StatutoryReturn read(Path pack, PackMemory memory) {
        return new ReturnReader(pack, memory).read();
    }

    private StatutoryReturn read() {
        SourceText own = folder.files().get(FOLDER + "/" + FILE);
        if (own == null) {
            throw new Refusal(folder.spot().fault("the pack holds no " + FOLDER + "/" + FILE, "Name another pack"));
        }
        Section section = new Section(YamlTree.read(own), KEYS, faults);
        Optional<Readings> recalled = memory.recall(List.of(folder.pack()));
        Readings readings = recalled.orElseGet(Readings::new);
        InHand hand = new InHand(folder.part(FOLDER), Set.of(folder.pack().id()), defined, readings, faults);
        StatutoryReturn read = read(section, hand);
        faults.refuseIfAny();
        if (recalled.isEmpty()) {
            memory.keep(List.of(folder.pack()), readings);
        }
        return read;
    }

    private StatutoryReturn read(Section section, InHand hand) {
        String id = section.text("return");
        Layout layout = layout(section, id);
        List<ReferenceTable> reference = reference(hand);
        boolean compares = section.yes("compares_years");
        ReturnTables tables = new ReturnTables(layout, compares, reference);
        hand.defined().layouts.add(id, hand.id(), section.spot(), Optional.of(tables.layout()), faults);
        defined.ofOneRow.add(StatutoryReturn.COLLECTION);
        Map<String, YearlyCodes> codes = codes(hand);
        new SqlReader(hand).relations();
        new SqlReader(hand).rowsOfReturn();
        return new StatutoryReturn(
                id,
                section.text("title"),
                layout,
                compares,
                reference,
                DerivedColumns.names(section),
                filledFrom(section),
                owners(section),
                codes,
                defined.relations.all(),
                defined.rows.all(),
                rules(hand),
                year(section, "first_year"),
                year(section, "last_year"),
                workingDays(section));
    }

    /** The tables of the pack, with the columns that are worked out. */
    private Layout layout(Section section, String id) {
        Defined ofTables = new Defined();
        new LayoutReader(new InHand(folder, Set.of(folder.pack().id()), ofTables, new Readings(), faults)).read();
        Layout layout = ofTables.layouts.get(id).orElseThrow(() -> {
            faults.add(section.spot("return"), "the pack has no tables/" + id, "Give the tables of the return there");
            faults.refuseIfAny();
            return new IllegalStateException("a fault was noted");
        });
        return DerivedColumns.read(section, layout);
    }

    private List<ReferenceTable> reference(InHand hand) {
        Register<ReferenceTable> read = new Register<>("reference table");
        hand.each(
                "reference",
                TableReader.REFERENCE,
                read,
                (section, file) -> new ReferenceTable(
                        new TableReader(section, new ArrayList<>()).read(file),
                        alsoCalled(section),
                        section.names("lists").stream().map(Item.Text::value).toList()));
        return List.copyOf(read.all().values());
    }

    private static Map<String, List<String>> alsoCalled(Section section) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        section.entries("also_called")
                .keySet()
                .forEach(column -> names.put(column.value(), section.names("also_called", column.value())));
        return names;
    }

    private static Map<String, String> filledFrom(Section section) {
        Scalars scalars = new Scalars(section.faults());
        Map<String, String> filled = new LinkedHashMap<>();
        section.entries("filled_from")
                .forEach((column, item) -> scalars.text(column.value(), item)
                        .ifPresent(table -> filled.put(column.value(), table.value())));
        return filled;
    }

    private static Optional<OwnerTable> owners(Section section) {
        return section.section("owners", OWNERS)
                .map(owners -> new OwnerTable(
                        owners.text("table"),
                        owners.text("person"),
                        owners.text("worker"),
                        Optional.empty(),
                        owners.text("from"),
                        owners.text("to")));
    }

    private Map<String, YearlyCodes> codes(InHand hand) {
        Register<YearlyCodes> read = new Register<>("code list");
        hand.each("codes", YearlyCodesReader.KEYS, read, YearlyCodesReader::read);
        read.all()
                .forEach((id, codes) -> defined.codes.add(
                        id,
                        hand.id(),
                        hand.folder().spot(),
                        Optional.of(new CodeList(
                                id, codes.base().title(), codes.base().codes())),
                        faults));
        return read.all();
    }

    private List<ReturnRule> rules(InHand hand) {
        RecordNames records = RecordNames.seenBy(hand);
        Register<ReturnRule> read = new Register<>("rule");
        hand.each(
                "rules",
                ReturnRuleReader.KEYS,
                read,
                (section, file) -> new ReturnRuleReader(section, hand, records).read(file));
        Map<String, ReturnRule> byCode = read.all().values().stream()
                .collect(Collectors.toMap(
                        ReturnRule::code,
                        Function.identity(),
                        (one, other) -> {
                            faults.add(
                                    Spot.of(other.rule().file()),
                                    "the code " + other.code() + " is also that of "
                                            + one.rule().file(),
                                    "Give each rule its own code");
                            return one;
                        },
                        LinkedHashMap::new));
        return List.copyOf(byCode.values());
    }

    private ReturnYear year(Section section, String key) {
        return ReturnRuleReader.year(section, key).orElse(new ReturnYear(0));
    }

    /** Of the pack that is named and stands beside this one. */
    private WorkingDays workingDays(Section section) {
        Defined ofCalendar = new Defined();
        section.scalar("calendar").ifPresent(pack -> {
            Path beside = Path.of(folder.pack().folder()).resolveSibling(pack.value());
            if (!Files.isDirectory(beside)) {
                faults.add(
                        pack.spot(),
                        "there is no pack " + pack.value() + " beside this one to take the calendar from",
                        "Keep the packs in one folder");
                return;
            }
            InHand hand = new InHand(
                    PackFolder.read(beside, faults), Set.of(pack.value()), ofCalendar, new Readings(), faults);
            hand.each("calendars", CalendarReader.KEYS, ofCalendar.calendars, CalendarReader::read);
        });
        return new WorkingDays(ofCalendar.holidays().keySet());
    }
}
