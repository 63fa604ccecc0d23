package org.sapwood.synthetic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.sapwood.synthetic.harm.Faults;
import org.sapwood.synthetic.harm.Gaming;
import org.sapwood.synthetic.harm.Ledger;
import org.sapwood.synthetic.harm.Truth;
import org.sapwood.synthetic.life.Life;
import org.sapwood.synthetic.rows.ChildRows;
import org.sapwood.synthetic.rows.Shape;
import org.sapwood.synthetic.rows.Sheets;
import org.sapwood.synthetic.setting.Setting;

/**
 * Makes up children on all processors and hands them over in the order of their numbers, a few batches ahead: each
 * child depends on its number alone, so the order of work does not show.
 */
final class Children {
    /** A child's rows, and what was done to them on purpose. */
    record Made(int number, ChildRows rows, List<Truth> truths) {}

    private static final int BATCH = 200;

    private final Specification specification;
    private final Setting setting;
    private final Map<String, Shape> shapes;

    Children(Specification specification, Setting setting, Map<String, Shape> shapes) {
        this.specification = specification;
        this.setting = setting;
        this.shapes = shapes;
    }

    void forEach(Consumer<Made> use) {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
            Deque<CompletableFuture<List<Made>>> ahead = new ArrayDeque<>();
            for (int first = 1; first <= specification.children(); first += BATCH) {
                int from = first;
                ahead.add(CompletableFuture.supplyAsync(() -> batch(from), workers));
                if (ahead.size() > 2 * processors) {
                    ahead.remove().join().forEach(use);
                }
            }
            ahead.forEach(batch -> batch.join().forEach(use));
        }
    }

    private List<Made> batch(int first) {
        List<Made> batch = new ArrayList<>();
        for (int number = first; number < first + BATCH && number <= specification.children(); number++) {
            batch.add(make(number));
        }
        return batch;
    }

    private Made make(int number) {
        ChildRows rows = Sheets.of(Life.of(number, setting), setting, shapes);
        Ledger ledger = new Ledger(rows);
        Gaming.play(ledger, number, setting, specification.gaming());
        Faults.put(ledger, number, setting, specification.errorRate(), specification.unreadableRate());
        return new Made(number, rows, ledger.truths());
    }
}
