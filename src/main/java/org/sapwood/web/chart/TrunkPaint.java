package org.sapwood.web.chart;

/** Soil, roots, trunk and bark. */
final class TrunkPaint {
    private final TreeSize size;
    private final Crown crown;
    private final Ground ground;

    TrunkPaint(TreeSize size, Crown crown, Ground ground) {
        this.size = size;
        this.crown = crown;
        this.ground = ground;
    }

    void roots(Svg svg) {
        soil(svg);
        for (Ground.GrownRoot root : ground.roots()) {
            root.boughs().forEach(bough -> svg.empty("path", "class", "root", "d", bough.outline()));
        }
        grass(svg);
    }

    /** Over the beginnings of the branches. */
    void trunk(Svg svg) {
        svg.empty("path", "class", "trunk", "d", trunk());
        bark(svg);
        ground.priorities().forEach(word -> pointer(svg, word));
    }

    private void soil(Svg svg) {
        svg.empty("path", "class", "soil", "d", hill(0) + "V" + Svg.number(ground.bottom()) + "H0Z");
        double deep = (ground.bottom() - ground.level()) * 0.55;
        svg.empty("path", "class", "soil deep", "d", hill(deep) + "V" + Svg.number(ground.bottom()) + "H0Z");
    }

    private void grass(Svg svg) {
        svg.empty("path", "class", "grass", "d", hill(0));
    }

    private String hill(double below) {
        double y = ground.level() + below;
        double wide = size.width();
        return "M0 " + Svg.number(y + size.scaled(16))
                + "C" + new Spot(wide * 0.2, y - size.scaled(4)).written()
                + " " + new Spot(wide * 0.32, y - size.scaled(2)).written()
                + " " + new Spot(wide * 0.5, y - size.scaled(2)).written()
                + "S" + new Spot(wide * 0.82, y + size.scaled(2)).written()
                + " " + new Spot(wide, y + size.scaled(20)).written();
    }

    private String trunk() {
        double x = size.middle();
        double top = crown.fork().y() + size.scaled(4);
        double level = ground.level();
        double half = crown.trunkWidth() / 2;
        double flare = half + size.scaled(size == TreeSize.WIDE ? 58 : 30);
        return "M" + new Spot(x - flare, level + size.scaled(8)).written()
                + "C" + new Spot(x - half * 1.5, level - size.scaled(2)).written()
                + " " + new Spot(x - half * 1.1, level - size.scaled(26)).written()
                + " " + new Spot(x - half * 0.98, level - size.scaled(74)).written()
                + "C" + new Spot(x - half * 0.86, level - size.scaled(130)).written()
                + " " + new Spot(x - half * 0.8, top + size.scaled(70)).written()
                + " " + new Spot(x - half * 0.92, top + size.scaled(26)).written()
                + "Q" + new Spot(x, top - size.scaled(8)).written()
                + " " + new Spot(x + half * 0.92, top + size.scaled(26)).written()
                + "C" + new Spot(x + half * 0.76, top + size.scaled(70)).written()
                + " " + new Spot(x + half * 0.84, level - size.scaled(130)).written()
                + " " + new Spot(x + half, level - size.scaled(70)).written()
                + "C" + new Spot(x + half * 1.14, level - size.scaled(24)).written()
                + " " + new Spot(x + half * 1.5, level - size.scaled(2)).written()
                + " " + new Spot(x + flare, level + size.scaled(10)).written()
                + "Q" + new Spot(x, level + size.scaled(26)).written()
                + " " + new Spot(x - flare, level + size.scaled(8)).written()
                + "Z";
    }

    private void bark(Svg svg) {
        double half = crown.trunkWidth() / 2;
        double top = crown.fork().y() + size.scaled(34);
        double tall = ground.level() - top;
        double[][] streaks = {
            {-0.55, 0.1, 0.62}, {-0.2, 0.34, 0.9}, {0.12, 0.02, 0.5}, {0.4, 0.3, 0.86}, {0.62, 0.08, 0.4}
        };
        for (double[] streak : streaks) {
            double x = size.middle() + streak[0] * half;
            svg.empty(
                    "path",
                    "class",
                    "bark",
                    "d",
                    "M" + new Spot(x, top + tall * streak[1]).written()
                            + "Q" + new Spot(x + half * 0.1, top + tall * (streak[1] + streak[2]) / 2).written()
                            + " " + new Spot(x - half * 0.05, top + tall * streak[2]).written());
        }
    }

    private void pointer(Svg svg, Ground.Word word) {
        boolean left = word.anchor().equals("end");
        double sign = left ? -1 : 1;
        double at = word.at().x() - sign * 6;
        double trunk = size.middle() + sign * crown.trunkWidth() * 0.28;
        svg.line("pointer", at, word.at().y(), trunk, word.at().y());
        svg.empty("circle", "class", "knot", "cx", trunk, "cy", word.at().y(), "r", size.scaled(5));
    }
}
