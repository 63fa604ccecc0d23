package org.sapwood.synthetic.rows;

import java.util.List;
import java.util.Map;
import org.sapwood.synthetic.life.Life;
import org.sapwood.synthetic.setting.Chance;
import org.sapwood.synthetic.setting.Days;
import org.sapwood.synthetic.setting.Setting;
import org.sapwood.synthetic.setting.Team;
import org.sapwood.synthetic.setting.Worker;

/** Writes one life into rows. */
public final class Sheets {
    final Life life;
    final Setting setting;
    final ChildRows rows;
    private int ids;

    private Sheets(Life life, Setting setting, Map<String, Shape> shapes) {
        this.life = life;
        this.setting = setting;
        this.rows = new ChildRows(shapes, setting.window());
    }

    public static ChildRows of(Life life, Setting setting, Map<String, Shape> shapes) {
        Sheets sheets = new Sheets(life, setting, shapes);
        new PersonRows(sheets).write();
        new FrontDoorRows(sheets).write();
        new ProtectionRows(sheets).write();
        new CareRows(sheets).write();
        new CareLifeRows(sheets).write();
        new LeavingRows(sheets).write();
        new InvolvementRows(sheets).write(Allocation.of(life, setting));
        return sheets.rows;
    }

    String person() {
        return life.person().id();
    }

    /** An id for a row that the simulation does not name. */
    String id(String letter) {
        ids++;
        return letter + person() + '-' + ids;
    }

    /** Who of that team worked on the case on a day; empty in a gap. */
    String worker(Team team, int day) {
        Worker worker = setting.staff()
                .at(team, Math.min(day, setting.window().until()), life.person().number());
        return worker == null ? "" : worker.id();
    }

    /** The team that does such work for this child on a day. */
    Team team(String type, int day) {
        return setting.teams()
                .of(type, life.person().district(), day, life.person().number());
    }

    int age(int day) {
        return Days.age(life.person().born(), day);
    }

    /** Always the same number from 0 to 999 for this child and that question. */
    int dice(String question) {
        return dice(question, 0);
    }

    int dice(String question, int occasion) {
        long key = life.person().number() * 1_000_003L + question.hashCode() * 31L + occasion + setting.seed() * 7_919L;
        return (int) Math.floorMod(Chance.mixed(key), 1_000L);
    }

    <T> T pick(String question, int occasion, List<T> values) {
        return values.get(dice(question, occasion) * values.size() / 1_000);
    }
}
