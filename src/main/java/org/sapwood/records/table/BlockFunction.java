package org.sapwood.records.table;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/** The database's function {@code blocks(n)}: the rows that were announced under a number. */
final class BlockFunction implements DuckDBTableFunction<BlockRows, Long, Long> {
    static final String NAME = "blocks";

    private final Map<Long, BlockRows> announced = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    long announce(BlockRows rows) {
        long number = last.incrementAndGet();
        announced.put(number, rows);
        return number;
    }

    void forget(long number) {
        announced.remove(number);
    }

    @Override
    public BlockRows bind(DuckDBTableFunctionBindInfo call) {
        BlockRows rows = announced.get(call.getParameter(0).getLong());
        rows.describe(call);
        return rows;
    }

    @Override
    public Long init(DuckDBTableFunctionInitInfo call) {
        call.setMaxThreads(1);
        return 0L;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter chunk) throws Exception {
        BlockRows rows = call.getBindData();
        return rows.give(chunk);
    }
}
