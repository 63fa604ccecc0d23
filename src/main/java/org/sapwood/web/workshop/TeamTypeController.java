package org.sapwood.web.workshop;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.TeamTypeIndicators;
import org.sapwood.tree.item.Version;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Option;
import org.sapwood.web.form.Task;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The prime PIs with which every team of a type begins the year. */
@Controller
public class TeamTypeController {
    private static final String TYPE = "/team-types/{item}";
    private static final int MOST = 8;

    private final Workshops workshops;
    private final Gate gate;
    private final Forms forms;

    public TeamTypeController(Workshops workshops, Gate gate, Forms forms) {
        this.workshops = workshops;
        this.gate = gate;
        this.forms = forms;
    }

    @GetMapping(TYPE)
    ModelAndView show(@PathVariable String item, Principal who) {
        Version version = asked(item, who);
        return forms.show(form(version), answers(version.item()), version.number(), who);
    }

    @PostMapping(TYPE)
    ModelAndView take(@PathVariable String item, Principal who, HttpServletRequest request) {
        Version version = asked(item, who);
        TeamTypeIndicators was = (TeamTypeIndicators) version.item();
        Task task = Task.changing(
                item,
                answers -> new TeamTypeIndicators(was.teamType(), was.year(), chosen(answers)),
                TeamTypeController::answers,
                "/tree/items/" + item);
        return forms.take(form(version), task, who, request);
    }

    private Version asked(String item, Principal who) {
        gate.demand(who, Right.SHARE_OUT_MEASURES, Place.county());
        return workshops
                .tree()
                .find(item)
                .filter(version -> version.item() instanceof TeamTypeIndicators)
                .orElseThrow(NotThere::new);
    }

    private Form form(Version version) {
        TeamTypeIndicators type = (TeamTypeIndicators) version.item();
        List<Option> measures = workshops.library().measures().values().stream()
                .map(measure -> Option.of(measure.id(), measure.title()))
                .toList();
        Field[] fields = new Field[MOST + 1];
        for (int i = 0; i < MOST; i++) {
            Field field = Field.pick("measure-" + (i + 1), measures);
            fields[i] = i == 0 ? field : field.optional();
        }
        fields[MOST] = Field.text("because");
        return Form.of(
                        "primes-type",
                        "/team-types/" + version.id(),
                        new Form.Back("/tree/items/" + version.id(), type.headline()),
                        fields)
                .about(type.teamType(), type.year().toString())
                .seeing(List.of(new Fact(
                        "Prime indicators now", String.valueOf(type.measures().size()))));
    }

    private static List<String> chosen(Answers answers) {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(number -> answers.maybe("measure-" + number))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Answers answers(Item item) {
        Answers answers = Answers.none();
        List<String> measures = ((TeamTypeIndicators) item).measures();
        for (int i = 0; i < Math.min(MOST, measures.size()); i++) {
            answers = answers.with("measure-" + (i + 1), measures.get(i));
        }
        return answers;
    }
}
