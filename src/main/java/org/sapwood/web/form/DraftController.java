package org.sapwood.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.Drafts;
import org.sapwood.tree.Outcome;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.Version;
import org.sapwood.web.who.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Keeps what is typed before it is sent, throws it away, and takes back what was sent. */
@Controller
public class DraftController {
    private static final String TAKEN_BACK = "Taken back";
    private static final int LONGEST = 200_000;

    private final Drafts drafts;
    private final TreeStore tree;
    private final Forms forms;
    private final Clock clock;

    public DraftController(Drafts drafts, TreeStore tree, Forms forms, Clock clock) {
        this.drafts = drafts;
        this.tree = tree;
        this.forms = forms;
        this.clock = clock;
    }

    /** Sent by the script of a form while somebody types. */
    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@RequestParam String form, Principal principal, HttpServletRequest request) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, Arrays.asList(values)));
        typed.keySet().removeAll(List.of("form", "_csrf"));
        String body = new Answers(typed).write();
        if (body.length() > LONGEST || !isOurs(form)) {
            throw new Refusal(Fault.of("This draft is too long to keep", "Shorten it, or send it in parts"));
        }
        drafts.save(principal.getName(), form, body, clock.instant());
    }

    @PostMapping("/draft/drop")
    String drop(@RequestParam String form, Principal principal) {
        drafts.drop(principal.getName(), form);
        return "redirect:" + back(form);
    }

    /** Takes back one's own last change, as long as nobody has acknowledged it. */
    @PostMapping("/undo")
    String undo(@RequestParam String id, @RequestParam int number, @RequestParam String back, Principal principal) {
        Version seen = tree.history(id).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NotThere::new);
        Outcome outcome = tree.undo(
                seen, forms.hand(principal, TAKEN_BACK), versions -> forms.record(versions, principal, TAKEN_BACK));
        if (outcome instanceof Outcome.Conflict conflict) {
            throw new Refusal(Fault.of(
                    conflict.theirs().hand().author() + " has changed this since, so it cannot be taken back",
                    "Look at it as it is now, and change that"));
        }
        return "redirect:" + back(back);
    }

    private static String back(String address) {
        return isOurs(address) ? address : "/";
    }

    private static boolean isOurs(String address) {
        return address.length() < 300 && address.matches("/[A-Za-z0-9][A-Za-z0-9/._?=&@:+%-]*");
    }
}
