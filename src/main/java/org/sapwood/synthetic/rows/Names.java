package org.sapwood.synthetic.rows;

import java.util.List;

/** Made-up names of workers. */
final class Names {
    private static final List<String> FIRST = List.of(
            "Alison",
            "Ben",
            "Chloe",
            "David",
            "Emma",
            "Farah",
            "Gareth",
            "Helen",
            "Imran",
            "Julie",
            "Karen",
            "Lewis",
            "Maria",
            "Neil",
            "Orla",
            "Paul",
            "Rachel",
            "Sanjay",
            "Tracey",
            "Victoria",
            "Will",
            "Zainab",
            "Yvonne");
    private static final List<String> LAST = List.of(
            "Aspinall",
            "Birtwistle",
            "Cross",
            "Duckworth",
            "Eccles",
            "Fielding",
            "Greenhalgh",
            "Holden",
            "Ingham",
            "Jolly",
            "Kenyon",
            "Lomax",
            "Marsden",
            "Norris",
            "Ormerod",
            "Parkinson",
            "Rigby",
            "Sharples",
            "Turner",
            "Unsworth",
            "Varley",
            "Walmsley",
            "Yates",
            "Ahmed",
            "Begum",
            "Chaudhry",
            "Donnelly",
            "Evans",
            "Okafor");

    private Names() {}

    static String of(int index) {
        return FIRST.get(index % FIRST.size()) + " " + LAST.get(index * 7 % LAST.size());
    }
}
