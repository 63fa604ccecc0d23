package org.sapwood.cli;

import java.lang.reflect.Constructor;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands and hands them what they ask for: the clock, the terminal, the server. */
final class Workshop implements IFactory {
    private final Map<Class<?>, Object> tools;

    Workshop(Clock clock, Terminal terminal, Server server, Mail mail) {
        this.tools = Map.of(Clock.class, clock, Terminal.class, terminal, Server.class, server, Mail.class, mail);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Class<?>[] wanted = constructor.getParameterTypes();
            if (wanted.length > 0 && tools.keySet().containsAll(Arrays.asList(wanted))) {
                return type.cast(constructor.newInstance(
                        Arrays.stream(wanted).map(tools::get).toArray()));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
