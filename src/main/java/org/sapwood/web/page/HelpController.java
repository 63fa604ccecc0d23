package org.sapwood.web.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Help: every word that is used on screen, from the glossary that comes with the program. */
@Controller
public class HelpController {
    private static final Pattern ENTRY = Pattern.compile("\\*\\*(.+?)\\*\\*: (.+)");

    private final List<HelpEntry> entries;

    HelpController() throws IOException {
        this.entries = read(Path.of(System.getProperty("sapwood.home", "."), "GLOSSARY.md"));
    }

    private static List<HelpEntry> read(Path glossary) throws IOException {
        List<HelpEntry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(glossary)) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                entries.add(new HelpEntry(entry.group(1), entry.group(2)));
            }
        }
        return List.copyOf(entries);
    }

    @GetMapping("/help")
    ModelAndView help() {
        return new ModelAndView("help").addObject("entries", entries);
    }
}
