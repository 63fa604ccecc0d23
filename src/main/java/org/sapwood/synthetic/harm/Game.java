package org.sapwood.synthetic.harm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Refusal;
import org.sapwood.synthetic.setting.Team;
import org.sapwood.synthetic.setting.Teams;

/**
 * One way in which teams make a figure look better than the work, and which teams do it.
 *
 * <p>Written {@code kind[:work][@team,team][=share]}, several with semicolons between: {@code
 * bunching:assessments@T201,T202=0.6;reopened;year-end}. Without teams all play, without a share 0.5 of the cases that
 * can be dressed up are.
 *
 * @param work {@code assessments}, {@code conferences} or {@code reviews}
 * @param teams ids of teams; empty for all
 */
public record Game(Kind kind, String work, List<String> teams, double share) {
    /** The ways. */
    public enum Kind {
        /** Work that would end after the limit is signed off on one of the last days before it. */
        BUNCHING,
        /** Work that was late is given an earlier date afterwards. */
        BACKDATING,
        /** An assessment is signed off in time and the real work goes on under a new one. */
        REOPENED,
        /** Assessments of April and May are signed off in the last days of March. */
        YEAR_END,
        /** The referral is recorded days after it was received, so that the clock starts later. */
        DELAYED_REFERRALS;

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        List<String> works() {
            return switch (this) {
                case BUNCHING, BACKDATING -> List.of("assessments", "conferences", "reviews");
                case REOPENED, YEAR_END -> List.of("assessments");
                case DELAYED_REFERRALS -> List.of("referrals");
            };
        }
    }

    private static final double USUAL_SHARE = 0.5;

    public Game {
        teams = List.copyOf(teams);
    }

    /** Reads a specification; an empty text is no gaming. */
    public static List<Game> read(String specification) {
        List<Game> games = new ArrayList<>();
        for (String part : specification.split(";", -1)) {
            if (!part.isBlank()) {
                games.add(one(part.strip()));
            }
        }
        return List.copyOf(games);
    }

    private static Game one(String part) {
        int equals = part.indexOf('=');
        double share = equals < 0 ? USUAL_SHARE : share(part.substring(equals + 1), part);
        String rest = equals < 0 ? part : part.substring(0, equals);
        int at = rest.indexOf('@');
        List<String> teams =
                at < 0 ? List.of() : Arrays.asList(rest.substring(at + 1).split(",", -1));
        String[] words = (at < 0 ? rest : rest.substring(0, at)).split(":", 2);
        Kind kind = Arrays.stream(Kind.values())
                .filter(candidate -> candidate.text().equals(words[0]))
                .findFirst()
                .orElseThrow(() -> unknown("kind of gaming", words[0], texts()));
        String work = words.length == 2 ? words[1] : kind.works().getFirst();
        if (!kind.works().contains(work)) {
            throw unknown("work for " + kind.text(), work, kind.works());
        }
        return new Game(kind, work, teams, share);
    }

    private static double share(String text, String part) {
        try {
            double share = Double.parseDouble(text);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            throw new Refusal(wrongShare(part), e);
        }
        throw new Refusal(wrongShare(part));
    }

    private static Fault wrongShare(String part) {
        return Fault.of("The share in \"" + part + "\" is not a number from 0 to 1", "Write it like =0.6 at the end");
    }

    private static Refusal unknown(String what, String word, List<String> choices) {
        return new Refusal(Fault.of("No " + what + " is called \"" + word + "\"", Nearest.cure(word, choices)));
    }

    private static List<String> texts() {
        return Arrays.stream(Kind.values()).map(Kind::text).toList();
    }

    /** Refuses a game of teams that are not there or do no such work, because nobody would notice that it is not played. */
    public void checkTeams(List<Team> known) {
        List<String> workers = known.stream().filter(this::does).map(Team::id).toList();
        for (String name : teams) {
            if (known.stream().noneMatch(team -> team.id().equals(name))) {
                throw unknown("team", name, known.stream().map(Team::id).toList());
            }
            if (!workers.contains(name)) {
                throw new Refusal(Fault.of(
                        "The game \"" + text() + "\" would change nothing, because team " + name + " does no " + work,
                        "Name one of: " + String.join(", ", workers)));
            }
        }
    }

    private boolean does(Team team) {
        return switch (work) {
            case "assessments" -> team.type().equals(Teams.ASSESSMENT);
            case "conferences" -> team.type().equals(Teams.CONFERENCES);
            case "referrals" -> team.type().equals(Teams.FRONT_DOOR);
            default -> team.type().equals(Teams.SAFEGUARDING) || team.type().equals(Teams.ASSESSMENT);
        };
    }

    /** The game as it is written. */
    public String text() {
        return kind.text() + ":" + work + (teams.isEmpty() ? "" : "@" + String.join(",", teams)) + "=" + share;
    }

    /** Whether this game, or one like it, changed that row. */
    public boolean made(Truth truth) {
        return truth.kind().equals(Truth.GAMING)
                && truth.what().equals(kind.text())
                && truth.table().equals(table())
                && plays(truth.team());
    }

    String table() {
        return switch (work) {
            case "assessments" -> "ssd_cin_assessments";
            case "conferences" -> "ssd_initial_cp_conference";
            case "reviews" -> "ssd_cp_reviews";
            default -> "ssd_cin_episodes";
        };
    }

    boolean plays(String team) {
        return teams.isEmpty() || teams.contains(team);
    }
}
