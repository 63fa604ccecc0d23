package org.sapwood.synthetic.returns;

import java.util.List;

/** The twelve tables of the SSDA903: the file's name and its columns. */
enum CareTable {
    HEADER("header", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"),
    EPISODES(
            "episodes",
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"),
    REVIEWS("reviews", "CHILD,DOB,REVIEW,REVIEW_CODE"),
    UASC("uasc", "CHILD,SEX,DOB,DUC"),
    OC2(
            "oc2",
            "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
                    + "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED"),
    OC3("oc3", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM"),
    AD1("ad1", "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR"),
    PLACED_FOR_ADOPTION("placed_for_adoption", "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED"),
    PREVIOUS_PERMANENCE("previous_permanence", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM"),
    MISSING("missing", "CHILD,DOB,MISSING,MIS_START,MIS_END"),
    SOCIAL_WORKERS("sw_episodes", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON"),
    LIBERTY("dolo", "CHILD,DOB,DOLO_START,DOLO_END");

    private final String file;
    private final List<String> columns;

    CareTable(String file, String columns) {
        this.file = file;
        this.columns = List.of(columns.split(",", -1));
    }

    String file() {
        return file;
    }

    List<String> columns() {
        return columns;
    }
}
