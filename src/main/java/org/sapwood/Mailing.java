package org.sapwood;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.sapwood.briefing.Desk;
import org.sapwood.cli.Mail;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.state.Database;
import org.sapwood.web.DigestPreview;
import org.sapwood.web.Options;
import org.sapwood.web.WebSettings;

/** Hands what the web app knows about mail to the commands. */
public record Mailing(Clock clock, Map<String, String> environment) implements Mail {
    private static final String THIS_MACHINE = "127.0.0.1";
    private static final int USUAL_PORT = 8080;

    @Override
    public String digest(Desk desk, Database state, Asked asked) {
        Options options =
                asked.demo() ? Options.ofDemo(asked.data(), environment) : Options.read(asked.data(), environment);
        WebSettings settings = new WebSettings(THIS_MACHINE, USUAL_PORT, asked.demo(), asked.data(), options);
        return DigestPreview.of(desk, state, clock, settings, asked.person());
    }

    @Override
    public Optional<Reply> server(Path data) {
        try {
            return DigestPreview.server(data, environment)
                    .map(server -> new Reply(server.address(), DigestPreview.trouble(server)));
        } catch (Refusal refusal) {
            return Optional.of(new Reply("", Optional.of(refusal.faults().getFirst())));
        }
    }
}
