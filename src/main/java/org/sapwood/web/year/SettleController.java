package org.sapwood.web.year;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Right;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.Change;
import org.sapwood.tree.item.Acknowledgement;
import org.sapwood.tree.item.GateAnswer;
import org.sapwood.tree.item.Version;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Task;
import org.sapwood.web.frame.Said;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody senior acknowledges a recovery plan, or agrees that a miss is accepted. Nobody settles their own. */
@Controller
public class SettleController {
    private static final String PATH = HalfYearController.PAGE + "/{answer}/settle";

    private final Years years;
    private final Places places;
    private final Gate gate;
    private final Forms forms;

    public SettleController(Years years, Places places, Gate gate, Forms forms) {
        this.years = years;
        this.places = places;
        this.gate = gate;
        this.forms = forms;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String answer, Principal principal) {
        Version asked = asked(answer, principal);
        return forms.show(form(asked), Answers.none(), asked.number(), principal);
    }

    @PostMapping(PATH)
    ModelAndView take(@PathVariable String answer, Principal principal, HttpServletRequest request) {
        Version asked = asked(answer, principal);
        Task task = new Task(
                (_, seen) -> List.of(settled(asked, seen, principal)),
                _ -> Answers.none(),
                _ -> Optional.empty(),
                HalfYearController.PAGE);
        return forms.take(form(asked), task, principal, request);
    }

    private Version asked(String id, Principal principal) {
        Version answer = years.tree()
                .find(id)
                .filter(version -> version.item() instanceof GateAnswer)
                .orElseThrow(NotThere::new);
        GateAnswer content = (GateAnswer) answer.item();
        gate.demand(principal, Right.AGREE_TARGET, places.of(places.team(content.team())));
        return answer;
    }

    private Form form(Version asked) {
        GateAnswer answer = (GateAnswer) asked.item();
        String way = answer.answered() == GateAnswer.Answered.ACCEPTED ? "settle-accepted" : "settle-plan";
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Said.of("half-year.says", answer.by()), answer.words()));
        years.prospects()
                .of(answer.team(), answer.measure())
                .ifPresent(prospect -> facts.addAll(HalfYearController.facts(prospect)));
        return Form.of(
                        way,
                        HalfYearController.PAGE + "/" + asked.id() + "/settle",
                        new Form.Back(HalfYearController.PAGE, Said.of("half-year.title")))
                .about(years.title(answer.measure()), years.teamName(answer.team()))
                .seeing(facts);
    }

    /** Refuses what was written anew since it was looked at, and one's own. */
    private Change settled(Version asked, int seen, Principal principal) {
        GateAnswer answer = (GateAnswer) asked.item();
        String by = gate.viewer(principal).name();
        if (answer.by().equals(by)) {
            throw new Refusal(Fault.of("This is your own answer", "Ask your manager to look at it"));
        }
        if (answer.answered() == GateAnswer.Answered.ACCEPTED) {
            return new Change(asked.id(), seen, agreed(answer, by), false);
        }
        if (seen != asked.number()) {
            throw new Refusal(Fault.of(
                    asked.hand().author() + " has changed this since you opened it", "Open it again and read it anew"));
        }
        return Change.create(new Acknowledgement(asked.id(), asked.number(), by, years.today()));
    }

    private static GateAnswer agreed(GateAnswer answer, String by) {
        return new GateAnswer(
                answer.team(),
                answer.year(),
                answer.measure(),
                answer.answered(),
                answer.words(),
                answer.by(),
                answer.on(),
                Optional.of(by));
    }
}
