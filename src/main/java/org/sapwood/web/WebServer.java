package org.sapwood.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sapwood.audit.Trail;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Unavailable;
import org.sapwood.tree.Drafts;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.people.PeopleStore;
import org.sapwood.tree.state.Database;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;

/** The running web app. */
public final class WebServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private WebServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param desk every case of the snapshot; each viewer reads a narrower one. It is not closed with the server
     * @param state what people decide, and the audit trail; not closed with the server
     * @throws Unavailable when the port is taken
     */
    public static WebServer start(Desk desk, Database state, Clock clock, WebSettings settings) {
        return start(desk, state, clock, settings, Optional.empty());
    }

    /** @param sessions a folder in which the sessions of a server that ends wait for the next */
    static WebServer start(Desk desk, Database state, Clock clock, WebSettings settings, Optional<Path> sessions) {
        Trail trail = Trail.open(state.source(), clock);
        try {
            return new WebServer(new SpringApplicationBuilder(WebConfiguration.class)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .properties(properties(settings))
                    .properties(kept(sessions))
                    .initializers(context -> {
                        context.getBeanFactory().registerSingleton("desk", desk);
                        context.getBeanFactory().registerSingleton("state", state);
                        context.getBeanFactory().registerSingleton("tree", new TreeStore(state));
                        context.getBeanFactory().registerSingleton("drafts", new Drafts(state));
                        context.getBeanFactory().registerSingleton("clock", clock);
                        context.getBeanFactory().registerSingleton("trail", trail);
                        context.getBeanFactory().registerSingleton("settings", settings);
                    })
                    .run());
        } catch (PortInUseException | ApplicationContextException e) {
            throw portInUse(e).orElseThrow(() -> e);
        }
    }

    /** Which of the two is thrown depends on how the server ends. */
    private static Optional<Unavailable> portInUse(RuntimeException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return Optional.of(new Unavailable(
                        Fault.of(
                                "Port " + taken.getPort() + " is in use by another program",
                                "End that program, or choose another port with --port"),
                        error));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Object> properties(WebSettings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.address());
        properties.put("sapwood.demo", settings.demo());
        properties.put("server.compression.enabled", "true");
        properties.put("server.servlet.session.cookie.same-site", "lax");
        properties.put("server.servlet.session.cookie.http-only", "true");
        properties.put("server.servlet.session.timeout", "30m");
        properties.put("server.servlet.session.cookie.secure", isEncrypted(settings));
        properties.put("server.error.whitelabel.enabled", "false");
        // or else there would be a user of Spring's own making
        properties.put(
                "spring.autoconfigure.exclude",
                "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration");
        properties.put("server.tomcat.max-http-form-post-size", "16MB");
        properties.put("spring.jackson.property-naming-strategy", "SNAKE_CASE");
        properties.put("spring.threads.virtual.enabled", "true");
        properties.put("spring.web.resources.add-mappings", "false");
        properties.put("logging.level.root", "warn");
        properties.put("logging.level.org.springframework.web", "error");
        // what keeps the app from starting is thrown, and told once in a sentence
        properties.put("logging.level.org.springframework.boot.diagnostics", "off");
        properties.put("logging.level.org.springframework.boot.web.server.servlet.context", "error");
        return properties;
    }

    private static Map<String, Object> kept(Optional<Path> sessions) {
        return sessions.<Map<String, Object>>map(folder -> Map.of(
                        "server.servlet.session.persistent", "true",
                        "server.servlet.session.store-dir", folder.toString(),
                        "server.shutdown", "graceful",
                        "spring.lifecycle.timeout-per-shutdown-phase", "10s"))
                .orElse(Map.of("server.shutdown", "immediate"));
    }

    private static boolean isEncrypted(WebSettings settings) {
        return !settings.demo() && SignIn.of(settings.options()).isEncrypted();
    }

    /** The port that is answered. */
    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** What the app is made of, for tests that ask it about itself. */
    ConfigurableApplicationContext context() {
        return context;
    }

    PeopleStore people() {
        return context.getBean(PeopleStore.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
