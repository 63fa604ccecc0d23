package org.sapwood.cli;

import java.lang.reflect.Constructor;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands and hands them the clock and the terminal. */
final class Workshop implements IFactory {
    private final Clock clock;
    private final Terminal terminal;

    Workshop(Clock clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Class<?>[] wanted = constructor.getParameterTypes();
            if (wanted.length == 1 && wanted[0] == Terminal.class) {
                return type.cast(constructor.newInstance(terminal));
            }
            if (wanted.length == 2 && wanted[0] == Clock.class && wanted[1] == Terminal.class) {
                return type.cast(constructor.newInstance(clock, terminal));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
