package org.sapwood.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one sentence, with what to do. */
final class Misuse {
    private static final String EXAMPLE = "Example:";

    private final CommandLine command;

    private Misuse(CommandLine command) {
        this.command = command;
    }

    static String explain(ParameterException error) {
        Misuse misuse = new Misuse(error.getCommandLine());
        return misuse.sentence(error);
    }

    private String sentence(ParameterException error) {
        return switch (error) {
            case UnmatchedArgumentException unmatched -> surplus(unmatched.getUnmatched());
            // an option that is misspelt is then missing as well, and the misspelling is the cause
            case MissingParameterException missing ->
                command.getUnmatchedArguments().stream().anyMatch(Misuse::looksLikeAnOption)
                        ? surplus(command.getUnmatchedArguments())
                        : missing(missing.getMissing());
            case OverwrittenOptionException twice ->
                Fault.of(name(twice.getOverwritten()) + " is given twice", "Give it once")
                        .sentence();
            default ->
                error.getArgSpec() == null || error.getValue() == null
                        ? Fault.of(error.getMessage().replaceFirst("\\.$", ""), seeHelp())
                                .sentence()
                        : unreadable(error.getArgSpec(), error.getValue(), error);
        };
    }

    private String surplus(List<String> unmatched) {
        if (!command.getSubcommands().isEmpty() && !looksLikeAnOption(unmatched.getFirst())) {
            return noCommand(unmatched.getFirst());
        }
        return unmatched.stream()
                .filter(Misuse::looksLikeAnOption)
                .findFirst()
                .map(this::noOption)
                .orElseGet(
                        () -> Fault.of("\"" + unmatched.getFirst() + "\" is one word too many for " + path(), seeHelp())
                                .sentence());
    }

    private String noOption(String word) {
        String option = word.split("=", 2)[0];
        List<String> known = command.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
        return Fault.of(path() + " has no option " + option, nearest(option, known))
                .sentence();
    }

    private String noCommand(String word) {
        return Fault.of(
                        "There is no command " + path() + " " + word,
                        nearest(word, List.copyOf(command.getSubcommands().keySet())))
                .sentence();
    }

    private String nearest(String written, List<String> known) {
        return Nearest.to(written, known)
                .map(near -> "Did you mean " + near + "?")
                .orElse(seeHelp());
    }

    private String missing(List<ArgSpec> arguments) {
        String needed = arguments.stream().map(Misuse::withValue).collect(Collectors.joining(" and "));
        return path() + " needs " + needed + ", as in: " + example();
    }

    private String unreadable(ArgSpec argument, String value, ParameterException error) {
        Class<?> type = argument.isMultiValue() ? argument.auxiliaryTypes()[0] : argument.type();
        String given = name(argument) + " \"" + value + "\" ";
        if (type.isEnum()) {
            List<String> words = Arrays.stream(type.getEnumConstants())
                    .map(word -> word.toString().toLowerCase(Locale.ROOT))
                    .toList();
            return Fault.of(given + "is not one of its choices", Nearest.cure(value, words))
                    .sentence();
        }
        if (error.getCause() instanceof TypeConversionException reason && !type.isPrimitive()) {
            return given + reason.getMessage();
        }
        return Fault.of(given + notTheNumber(type, value), seeHelp()).sentence();
    }

    private static String notTheNumber(Class<?> type, String value) {
        if (type == double.class) {
            return "is not a number";
        }
        return value.matches("-?\\d+") ? "is too large a number" : "is not a whole number";
    }

    private String path() {
        return command.getCommandSpec().qualifiedName();
    }

    private String seeHelp() {
        return path() + " --help says what it takes";
    }

    /** The first example of the command's own help. */
    private String example() {
        return Arrays.stream(command.getCommandSpec().usageMessage().footer())
                .filter(line -> line.startsWith(EXAMPLE))
                .map(line -> line.substring(EXAMPLE.length()).strip())
                .findFirst()
                .orElse(path() + " --help");
    }

    private static boolean looksLikeAnOption(String word) {
        return word.startsWith("-") && word.length() > 1;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String withValue(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
