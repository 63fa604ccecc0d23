package org.sapwood.synthetic.rows;

import org.sapwood.synthetic.life.Care;
import org.sapwood.synthetic.setting.Days;
import org.sapwood.synthetic.setting.Teams;

/** Legal statuses, placements, episodes, reviews and visits of a looked after child, and the way to permanence. */
final class CareRows {
    private final Sheets sheets;
    private final ChildRows rows;

    CareRows(Sheets sheets) {
        this.sheets = sheets;
        this.rows = sheets.rows;
    }

    void write() {
        sheets.life.history().care.stream()
                .filter(care -> rows.known(care.start))
                .forEach(care -> {
                    care.legal.stream()
                            .filter(legal -> rows.known(legal.start()))
                            .forEach(this::legal);
                    care.placements.stream()
                            .filter(placement -> rows.known(placement.start()))
                            .forEach(placement -> placement(care, placement));
                    care.episodes.stream()
                            .filter(episode -> rows.known(episode.start()))
                            .forEach(episode -> episode(care, episode));
                    care.reviews.forEach(review -> review(care, review));
                    care.visits.stream()
                            .filter(visit -> rows.known(visit.day()))
                            .forEach(visit -> rows.add("ssd_cla_visits")
                                    .set("clav_cla_visit_id", visit.id())
                                    .set("clav_cla_id", care.id)
                                    .set("clav_person_id", sheets.person())
                                    .set("clav_cla_visit_date", Days.text(visit.day()))
                                    .flag("clav_cla_visit_seen", visit.seen())
                                    .flag("clav_cla_visit_seen_alone", visit.alone()));
                    care.permanence.ifPresent(permanence -> permanence(care, permanence));
                });
    }

    private void legal(Care.LegalStatus legal) {
        rows.add("ssd_legal_status")
                .set("lega_legal_status_id", legal.id())
                .set("lega_person_id", sheets.person())
                .set("lega_legal_status", legal.code())
                .set("lega_legal_status_start_date", Days.text(legal.start()))
                .set("lega_legal_status_end_date", rows.past(legal.end()));
    }

    private void placement(Care care, Care.Placement placement) {
        rows.add("ssd_cla_placement")
                .set("clap_cla_placement_id", placement.id())
                .set("clap_cla_id", care.id)
                .set("clap_person_id", sheets.person())
                .set("clap_cla_placement_start_date", Days.text(placement.start()))
                .set("clap_cla_placement_end_date", rows.past(placement.end()))
                .set("clap_cla_placement_type", placement.type())
                .set("clap_cla_placement_urn", placement.urn())
                .set("clap_cla_placement_distance", placement.miles())
                .set("clap_cla_placement_provider", placement.provider())
                .set("clap_cla_placement_postcode", placement.postcode())
                .set("clap_cla_placement_change_reason", rows.known(placement.end()) ? placement.changeReason() : "");
    }

    private void episode(Care care, Care.Episode episode) {
        boolean ended = rows.known(episode.end());
        boolean current = !ended || episode.equals(care.episodes.getLast());
        int contact = Math.min(care.end, sheets.setting.window().until()) - 5 - sheets.dice("contact") / 9;
        rows.add("ssd_cla_episodes")
                .set("clae_cla_episode_id", episode.id())
                .set("clae_person_id", sheets.person())
                .set("clae_cla_episode_start_date", Days.text(episode.start()))
                .set("clae_cla_episode_start_reason", episode.startReason())
                .set("clae_cla_primary_need_code", care.need)
                .set("clae_cla_episode_ceased_date", rows.past(episode.end()))
                .set("clae_cla_episode_ceased_reason", ended ? episode.endReason() : "")
                .set("clae_cla_id", care.id)
                .set("clae_referral_id", care.referral)
                .set("clae_cla_placement_id", episode.placement().id())
                .set("clae_entered_care_date", Days.text(care.start))
                .set("clae_cla_last_iro_contact_date", current && contact > care.start ? Days.text(contact) : "");
    }

    private void review(Care care, Care.CareReview review) {
        boolean held = rows.known(review.held());
        boolean over = rows.known(care.end) && !rows.known(review.due());
        if (!held && (over || review.due() > sheets.setting.window().until() + 190)) {
            return;
        }
        rows.add("ssd_cla_reviews")
                .set("clar_cla_review_id", review.id())
                .set("clar_cla_id", care.id)
                .set("clar_cla_review_due_date", Days.text(review.due()))
                .set("clar_cla_review_date", rows.past(review.held()))
                .set("clar_cla_review_cancelled", review.cancelled() && rows.known(review.due()) ? "Y" : "N")
                .set("clar_cla_review_participation", held ? review.participation() : "")
                .set("clar_cla_person_id", sheets.person());
    }

    private void permanence(Care care, Care.Permanence permanence) {
        int first = permanence.decision() == Days.NEVER ? permanence.granted() : permanence.decision();
        if (!rows.known(first)) {
            return;
        }
        Row row = rows.add("ssd_permanence")
                .set("perm_table_id", sheets.id("PE"))
                .set("perm_person_id", sheets.person())
                .set("perm_cla_id", care.id)
                .set("perm_adm_decision_date", rows.past(permanence.decision()))
                .set("perm_placement_order_date", rows.past(permanence.order()))
                .set("perm_placed_for_adoption_date", rows.past(permanence.placed()))
                .set("perm_adopted_by_carer_flag", permanence.byCarer() ? "Y" : "N")
                .set("perm_part_of_sibling_group", sheets.dice("siblings") < 300 ? "Y" : "N")
                .set("perm_adoption_worker_id", sheets.worker(sheets.team(Teams.PERMANENCE, first), first));
        if (rows.known(permanence.matched())) {
            matched(row, permanence);
        }
        if (rows.known(permanence.reversed())) {
            row.set("perm_decision_reversed_date", Days.text(permanence.reversed()))
                    .set("perm_decision_reversed_reason", permanence.reversalReason());
        }
        if (rows.known(permanence.granted())) {
            row.set("perm_permanence_order_date", Days.text(permanence.granted()))
                    .set("perm_permanence_order_type", permanence.kind());
        }
    }

    private void matched(Row row, Care.Permanence permanence) {
        boolean alone = sheets.dice("adopters") >= 850;
        boolean manAndWoman = sheets.dice("couple") < 800;
        row.set("perm_matched_date", Days.text(permanence.matched()))
                .set("perm_number_of_adopters", alone ? "1" : "2")
                .set("perm_adopter_sex", alone ? "F1" : manAndWoman ? "MF" : "MM")
                .set("perm_adopter_legal_status", alone ? "L0" : manAndWoman ? "L11" : "L12");
    }
}
