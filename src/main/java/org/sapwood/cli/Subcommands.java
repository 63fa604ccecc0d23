package org.sapwood.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The commands. Only those that a line can mean are set up: setting up all of them takes longer than many of them run.
 */
final class Subcommands {
    private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();

    static {
        for (Class<?> command : List.of(
                DemoCommand.class,
                ServeCommand.class,
                GenerateCommand.class,
                LoadCommand.class,
                LoadsCommand.class,
                DiffCommand.class,
                ValidateCommand.class,
                ReturnCommand.class,
                FindingsCommand.class,
                MeasureCommand.class,
                CasesCommand.class,
                WhyCommand.class,
                ExplainCommand.class,
                RulesCommand.class,
                PackCommand.class,
                AuditCommand.class,
                TreeCommand.class,
                PeopleCommand.class,
                BriefingCommand.class,
                DigestCommand.class,
                DoctorCommand.class,
                BenchCommand.class,
                RehearseCommand.class,
                CommandLine.HelpCommand.class)) {
            BY_NAME.put(command.getAnnotation(Command.class).name(), command);
        }
    }

    private Subcommands() {}

    static void addTo(CommandLine commands, String... line) {
        meantBy(line.length == 0 ? "" : line[0]).forEach(commands::addSubcommand);
    }

    private static Collection<Class<?>> meantBy(String first) {
        if (first.equals("--version") || first.equals("-V")) {
            return List.of();
        }
        Class<?> named = first.equals("help") ? null : BY_NAME.get(first);
        return named == null ? BY_NAME.values() : List.of(named);
    }
}
