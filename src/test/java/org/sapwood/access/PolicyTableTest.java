package org.sapwood.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every right, role and place, against a table written out by hand. Letters are roles: Worker and Team manager of the first
 * team, Service manager of its service; Director, Analyst, Member, Panel and administrator (X) of the county. A small
 * letter has to give a reason.
 */
class PolicyTableTest {
    private static final List<Place> PLACES = List.of(
            Town.A1,
            Town.A2,
            Town.B1,
            Place.service("a"),
            Place.service("b"),
            Place.county(),
            Place.nobody(),
            Place.ofPerson("kim"),
            Place.ofPerson("lou"));

    private static final String TABLE = """
            right               own-team sister-team other-team own-service other-service county   nobody   own-corner another's
            SEE_LEAF            -        -           -          -           -             -        -        WTSDA      -
            FINISH_ACTION       -        -           -          -           -             -        -        WTSDA      -
            SEE_TEAM            WTSDA    SDA         DA         SDA         DA            DA       DA       -          -
            SEE_MEASURE         WTSDMAPX WTSDMAPX    WTSDMAPX   WTSDMAPX    WTSDMAPX      WTSDMAPX WTSDMAPX -          -
            SEE_TREE            WTSDMAPX WTSDMAPX    WTSDMAPX   WTSDMAPX    WTSDMAPX      WTSDMAPX WTSDMAPX -          -
            SEE_YEAR            WTSDMAPX WTSDMAPX    WTSDMAPX   WTSDMAPX    WTSDMAPX      WTSDMAPX WTSDMAPX -          -
            SEE_PLAN            WTSDMA   WTSDMA      WTSDMA     WTSDMA      WTSDMA        WTSDMA   WTSDMA   -          -
            SEE_BRIEFING        WTSDA    SDA         DA         SDA         DA            DA       DA       -          -
            SEE_BROKEN_THREADS  WTSDMA   WTSDMA      WTSDMA     WTSDMA      WTSDMA        WTSDMA   WTSDMA   -          -
            SEE_DIRECTOR_PAGE   SD       SD          D          SD          D             D        D        -          -
            SEE_MEMBER_PAGE     DMA      DMA         DMA        DMA         DMA           DMA      DMA      -          -
            SEE_PANEL_PAGE      WTSDMAP  WTSDMAP     WTSDMAP    WTSDMAP     WTSDMAP       WTSDMAP  WTSDMAP  -          -
            EXPORT              WTSDMAPX WTSDMAPX    WTSDMAPX   WTSDMAPX    WTSDMAPX      WTSDMAPX WTSDMAPX -          -
            SEE_CASES           WTSda    Sda         da         Sda         da            da       da       WTSDA      -
            SEE_CASE            TSda     Sda         da         Sda         da            da       da       -          -
            EXPORT_CASES        TSda     Sda         da         Sda         da            da       da       -          -
            EDIT_PLAN           WT       -           -          -           -             -        -        -          -
            SIGN_PLAN           T        -           -          -           -             -        -        -          -
            ACKNOWLEDGE_PLAN    W        -           -          -           -             -        -        -          -
            REVIEW              TSD      SD          D          SD          D             D        D        -          -
            ANSWER_CHANGE       T        -           -          -           -             -        -        -          -
            PROPOSE_TARGET      WT       -           -          -           -             -        -        -          -
            AGREE_TARGET        SD       SD          D          SD          D             D        D        -          -
            SHARE_OUT_MEASURES  SD       SD          D          SD          D             D        D        -          -
            PROPOSE_EXPECTATION WTSDMAP  WTSDMAP     WTSDMAP    WTSDMAP     WTSDMAP       WTSDMAP  WTSDMAP  -          -
            ANSWER_EXPECTATION  SD       SD          D          SD          D             D        D        -          -
            EDIT_TREE           SD       SD          D          SD          D             D        D        -          -
            SET_YEAR            D        D           D          D           D             D        D        -          -
            PROPOSE_MEASURE     WT       -           -          -           -             -        -        -          -
            AGREE_MEASURE       SD       SD          D          SD          D             D        D        -          -
            CHALLENGE           WTSDMAP  SDMAP       DMAP       WTSDMAP     DMAP          WTSDMAP  DMAP     -          -
            ANSWER_CHALLENGE    SD       SD          D          SD          D             D        D        -          -
            ASK_HELP            WTS      S           -          S           -             -        -        -          -
            ANSWER_HELP         SD       SD          D          SD          D             D        D        -          -
            ASK_QUESTION        WTSDMAP  SDMAP       DMAP       WTSDMAP     DMAP          WTSDMAP  DMAP     -          -
            ANSWER_QUESTION     TSDA     SDA         DA         SDA         DA            DA       DA       -          -
            CHANGE_FROM_ABOVE   SD       SD          D          SD          D             D        D        -          -
            GIVE_BRIEFING       TSDA     SDA         DA         SDA         DA            DA       DA       -          -
            SEE_LOADS           DAX      DAX         DAX        DAX         DAX           DAX      DAX      -          -
            SEE_QUARANTINE      A        A           A          A           A             A        A        -          -
            LOAD                A        A           A          A           A             A        A        -          -
            PUBLISH             A        A           A          A           A             A        A        -          -
            SEE_PEOPLE          TSDX     SDX         DX         SDX         DX            DX       DX       -          -
            MANAGE_PEOPLE       X        X           X          X           X             X        X        -          -
            SEE_AUDIT           d        d           d          d           d             d        d        -          -
            VERIFY_AUDIT        DX       DX          DX         DX          DX            DX       DX       -          -
            """;

    private static final Map<Role, Character> LETTERS = Map.of(
            Role.WORKER, 'W',
            Role.TEAM_MANAGER, 'T',
            Role.SERVICE_MANAGER, 'S',
            Role.DIRECTOR, 'D',
            Role.MEMBER, 'M',
            Role.ANALYST, 'A',
            Role.PANEL, 'P',
            Role.ADMINISTRATOR, 'X');

    private final Map<String, List<String>> expected = read();

    private static Map<String, List<String>> read() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        TABLE.lines()
                .skip(1)
                .map(line -> line.split(" +"))
                .forEach(words -> lines.put(words[0], List.of(words).subList(1, words.length)));
        return lines;
    }

    @Test
    void theTableNamesEveryRightAndPlace() {
        assertThat(expected.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Right.values()).map(Right::name).toList());
        assertThat(expected.values()).allSatisfy(cells -> assertThat(cells).hasSameSizeAs(PLACES));
        assertThat(LETTERS.keySet()).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void everyRoleMayAtEveryPlaceWhatTheTableSaysAndNothingElse() {
        for (Right right : Right.values()) {
            for (Role role : Role.values()) {
                for (int place = 0; place < PLACES.size(); place++) {
                    assertThat(Policy.may(Town.kim(role), right, PLACES.get(place), Town.DAY))
                            .as("%s %s at %s", role, right, PLACES.get(place).spot())
                            .isEqualTo(said(expected.get(right.name()).get(place), LETTERS.get(role)));
                }
            }
        }
    }

    private static Outcome said(String cell, char role) {
        if (cell.indexOf(role) >= 0) {
            return Outcome.ALLOWED;
        }
        return cell.indexOf(Character.toLowerCase(role)) >= 0 ? Outcome.NEEDS_REASON : Outcome.HIDDEN;
    }

    private static final String FIGURES = """
            plain:     WTSDA SDA   DA     SDA   DA     DA     DA     -        -
            protected: MPX   WTMPX WTSMPX WTMPX WTSMPX WTSMPX WTSMPX -        -
            none:      -     -     -      -     -      -      -      WTSDMAPX WTSDMAPX
            """;

    @Test
    void figuresArePlainInOnesOwnPlaceAndNeverOfOneWorker() {
        Map<String, String[]> cells = FIGURES.lines()
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(words -> words[0], words -> words));
        for (Role role : Role.values()) {
            for (int place = 0; place < PLACES.size(); place++) {
                Figures given = Policy.figures(Town.kim(role), PLACES.get(place), Town.DAY);
                for (Figures figures : Figures.values()) {
                    String cell = cells.get(figures.name().toLowerCase(Locale.ROOT) + ":")[place + 1];
                    assertThat(cell.indexOf(LETTERS.get(role)) >= 0)
                            .as("%s %s at %s", role, figures, PLACES.get(place).spot())
                            .isEqualTo(given == figures);
                }
            }
        }
    }
}
