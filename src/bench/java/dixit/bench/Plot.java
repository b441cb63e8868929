package dixit.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Lines over two scales that go by tens, as SVG that reads well on light and dark pages. */
final class Plot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 64;
    private static final int RIGHT = 200;
    private static final int TOP = 24;
    private static final int BOTTOM = 48;
    private static final String STYLE = "text{font:13px system-ui,sans-serif;fill:#222}"
            + ".grid{stroke:#8886}.line{fill:none;stroke-width:2}"
            + "@media(prefers-color-scheme:dark){text{fill:#ddd}}";
    private static final List<String> COLOURS = List.of("#2a6fbb", "#c1571a", "#3b8a4f");

    /** A point above zero on both scales. */
    record Point(double x, double y) {}

    /** Points in rising order of {@code x}. */
    record Line(String name, List<Point> points) {}

    private final String across;
    private final String up;

    Plot(String across, String up) {
        this.across = across;
        this.up = up;
    }

    String of(List<Line> lines) {
        Scale x = new Scale(lines, Point::x, LEFT, WIDTH - RIGHT);
        Scale y = new Scale(lines, Point::y, HEIGHT - BOTTOM, TOP);
        StringBuilder drawn = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s by %s\">%n"
                        + "<style>%s</style>%n",
                WIDTH,
                HEIGHT,
                up,
                across,
                STYLE));
        for (int power = x.least; power <= x.most; power++) {
            double at = x.at(Math.pow(10, power));
            line(drawn, at, TOP, at, HEIGHT - BOTTOM);
            text(drawn, at, HEIGHT - BOTTOM + 18, "middle", number(power));
        }
        for (int power = y.least; power <= y.most; power++) {
            double at = y.at(Math.pow(10, power));
            line(drawn, LEFT, at, WIDTH - RIGHT, at);
            text(drawn, LEFT - 8, at + 4, "end", number(power));
        }
        text(drawn, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", across);
        text(drawn, LEFT, TOP - 8, "end", up);
        for (int number = 0; number < lines.size(); number++) {
            Line line = lines.get(number);
            String path = line.points().stream()
                    .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", x.at(point.x()), y.at(point.y())))
                    .collect(Collectors.joining(" "));
            drawn.append(String.format(
                    "<polyline class=\"line\" stroke=\"%s\" points=\"%s\"/>%n", COLOURS.get(number), path));
            text(drawn, WIDTH - RIGHT + 8, y.at(line.points().getLast().y()) + 4, "start", line.name());
        }
        return drawn.append("</svg>\n").toString();
    }

    private static String number(int power) {
        return power < 0
                ? String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power))
                : String.format(Locale.ROOT, "%,.0f", Math.pow(10, power));
    }

    private static void line(StringBuilder drawn, double x1, double y1, double x2, double y2) {
        drawn.append(String.format(
                Locale.ROOT,
                "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
                x1,
                y1,
                x2,
                y2));
    }

    private static void text(StringBuilder drawn, double x, double y, String anchor, String text) {
        drawn.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text));
    }

    /** From the power of ten below the least to that above the most. */
    private static final class Scale {

        private final int least;
        private final int most;
        private final double from;
        private final double to;

        Scale(List<Line> lines, ToDoubleFunction<Point> of, double from, double to) {
            double[] values = lines.stream()
                    .flatMap(line -> line.points().stream())
                    .mapToDouble(of)
                    .sorted()
                    .toArray();
            this.least = (int) Math.floor(Math.log10(values[0]));
            this.most = Math.max(least + 1, (int) Math.ceil(Math.log10(values[values.length - 1])));
            this.from = from;
            this.to = to;
        }

        double at(double value) {
            return from + (to - from) * (Math.log10(value) - least) / (most - least);
        }
    }
}
