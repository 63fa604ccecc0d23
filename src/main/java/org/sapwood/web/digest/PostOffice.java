package org.sapwood.web.digest;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sapwood.definition.Unavailable;
import org.sapwood.tree.contact.Deliveries;
import org.sapwood.tree.contact.Delivery;
import org.sapwood.web.frame.Words;

/** Sees to it that digests are sent while the server runs, and says how that goes. */
public final class PostOffice implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PostOffice.class.getName());
    private static final long FIRST_MINUTES = 2;
    private static final long EVERY_MINUTES = 5;
    private static final Duration LOOKED_BACK = Duration.ofDays(7);
    private static final Duration STUCK = Duration.ofMinutes(10);

    private final Optional<Rounds> rounds;
    private final Deliveries deliveries;
    private final Clock clock;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("digests").factory());

    /** @param rounds empty where no mail server is set, so that nothing is sent */
    public PostOffice(Optional<Rounds> rounds, Deliveries deliveries, Clock clock) {
        this.rounds = rounds;
        this.deliveries = deliveries;
        this.clock = clock;
        rounds.ifPresent(set -> {
            var _ = clockwork.scheduleWithFixedDelay(() -> round(set), FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
        });
    }

    /** Whatever is thrown would end the clockwork. */
    private static void round(Rounds rounds) {
        try {
            rounds.round();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "No digests could be sent", e);
        }
    }

    public Optional<Rounds> rounds() {
        return rounds;
    }

    /** How sending goes, in one sentence or two, for whoever looks after it. */
    public String standing(Words words) {
        if (rounds.isEmpty()) {
            return words.say("digest.off");
        }
        Optional<Unavailable> away = rounds.get().trouble();
        if (away.isPresent()) {
            return words.say("digest.away", away.get().getMessage());
        }
        Instant now = clock.instant();
        List<Delivery> troubled = deliveries.troubled(now.minus(LOOKED_BACK), now.minus(STUCK));
        return troubled.isEmpty() ? well(rounds.get(), words) : failed(troubled, words);
    }

    private static String well(Rounds rounds, Words words) {
        Schedule schedule = rounds.schedule();
        return words.say(
                "digest.on",
                rounds.sender().server().address(),
                schedule.weekday().getDisplayName(TextStyle.FULL, words.locale()),
                "%02d:00".formatted(schedule.hour()));
    }

    private static String failed(List<Delivery> troubled, Words words) {
        Delivery latest = troubled.getFirst();
        return words.say(
                "digest.failed",
                troubled.size(),
                latest.person(),
                latest.problem().orElseGet(() -> words.say("digest.stuck")));
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
