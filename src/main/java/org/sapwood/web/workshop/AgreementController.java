package org.sapwood.web.workshop;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sapwood.access.Right;
import org.sapwood.briefing.workshop.Steps;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unit;
import org.sapwood.tree.Change;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.Version;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Task;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A measure of a team's own is put forward, agreed by somebody above, taken back or given up. */
@Controller
public class AgreementController {
    private static final String SETTLE = "/team/{id}/local-pis/{item}/{move:propose|agree|reopen|drop}";
    private static final Set<MeasureOfSuccess.State> FORWARD =
            Set.of(MeasureOfSuccess.State.PROPOSED, MeasureOfSuccess.State.CHALLENGED);

    private final Workshops workshops;
    private final Places places;
    private final Gate gate;
    private final Forms forms;

    public AgreementController(Workshops workshops, Places places, Gate gate, Forms forms) {
        this.workshops = workshops;
        this.places = places;
        this.gate = gate;
        this.forms = forms;
    }

    private record Asked(Unit team, Version version, MeasureOfSuccess found, String move) {
        Form form() {
            Field why = Field.text("because");
            boolean asksWhy = move.equals("reopen") || move.equals("drop");
            return Form.of(
                            "ws-" + move,
                            Workshops.address(team, version.id()) + "/" + move,
                            Workshops.back(team, version),
                            asksWhy ? new Field[] {why} : new Field[0])
                    .about(found.title());
        }
    }

    @GetMapping(SETTLE)
    ModelAndView show(@PathVariable String id, @PathVariable String item, @PathVariable String move, Principal who) {
        Asked asked = asked(id, item, move, who);
        List<Fact> inTheWay = inTheWay(asked, who).stream()
                .map(fault -> new Fact("Still to do", fault.sentence()))
                .toList();
        return forms.show(
                asked.form().seeing(inTheWay), Answers.none(), asked.version().number(), who);
    }

    @PostMapping(SETTLE)
    ModelAndView take(
            @PathVariable String id,
            @PathVariable String item,
            @PathVariable String move,
            Principal who,
            HttpServletRequest request) {
        Asked asked = asked(id, item, move, who);
        Task task = new Task(
                (_, seen) -> List.of(new Change(item, seen, moved(asked, who), false)),
                _ -> Answers.none(),
                answers -> answers.maybe("because"),
                Workshops.address(asked.team(), item));
        return forms.take(asked.form(), task, who, request);
    }

    private Asked asked(String id, String item, String move, Principal who) {
        Unit team = places.team(id);
        gate.demand(who, move.equals("agree") ? Right.AGREE_MEASURE : Right.PROPOSE_MEASURE, places.of(team));
        Version version = workshops.find(team, item);
        MeasureOfSuccess found = (MeasureOfSuccess) version.item();
        boolean stands = switch (move) {
            case "propose", "drop" -> found.state() == MeasureOfSuccess.State.DRAFT;
            case "agree" -> FORWARD.contains(found.state());
            default ->
                FORWARD.contains(found.state())
                        || found.state() == MeasureOfSuccess.State.AGREED
                        || found.state() == MeasureOfSuccess.State.DROPPED;
        };
        if (!stands) {
            throw new NotThere();
        }
        return new Asked(team, version, found, move);
    }

    private MeasureOfSuccess moved(Asked asked, Principal who) {
        List<Fault> inTheWay = inTheWay(asked, who);
        if (!inTheWay.isEmpty()) {
            throw new Refusal(inTheWay);
        }
        UnaryOperator<MeasureOfSuccess> move = switch (asked.move()) {
            case "propose" -> found -> Edit.moved(found, MeasureOfSuccess.State.PROPOSED);
            case "agree" -> found -> Edit.moved(found, MeasureOfSuccess.State.AGREED);
            case "drop" -> found -> Edit.moved(found, MeasureOfSuccess.State.DROPPED);
            default -> found -> Edit.moved(found, MeasureOfSuccess.State.DRAFT);
        };
        return move.apply(asked.found());
    }

    private List<Fault> inTheWay(Asked asked, Principal who) {
        List<Fault> faults = new ArrayList<>();
        if (asked.move().equals("propose") || asked.move().equals("agree")) {
            Steps.of(asked.found(), workshops.library()).stream()
                    .flatMap(step -> step.missing().stream())
                    .forEach(faults::add);
        }
        if (asked.move().equals("agree")) {
            Optional<String> proposer = workshops.proposer(asked.version().id());
            if (proposer.filter(gate.viewer(who).name()::equals).isPresent()) {
                faults.add(Fault.of(
                        "You put this measure forward yourself", "Let somebody else of the management agree it"));
            }
            workshops
                    .open(asked.version().id())
                    .forEach(challenge -> faults.add(Fault.of(
                            challenge.by() + " has challenged it: " + challenge.words(),
                            "Answer the challenge first")));
        }
        return faults;
    }
}
