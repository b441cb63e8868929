package dixit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How size and searches grow with what is kept: from ten thousand statements, tenfold each time, to as many as are asked for. */
final class GrowthBench {

    private static final int LEAST = 10_000;
    private static final int TIMES = 10;

    private record Size(int statements, double bytes, SearchBench.Pace pace) {}

    private final Bench bench;

    GrowthBench(Bench bench) {
        this.bench = bench;
    }

    List<Figure> measure() throws IOException {
        List<Size> sizes = new ArrayList<>();
        for (long many = LEAST; many <= bench.statements; many *= TIMES) {
            sizes.add(size(bench.of((int) many)));
        }
        List<Plot.Line> lines = List.of(
                line("a search, median", sizes, size -> size.pace().median()),
                line("a search, 99th percentile", sizes, size -> size.pace().late()),
                line("everything, with all facets", sizes, size -> size.pace().everything()));
        Files.writeString(
                bench.home.resolve("docs/pictures/growth.svg"), new Plot("statements", "milliseconds").of(lines));
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.told("statements", row(sizes, "%,.0f", Size::statements)));
        figures.add(Figure.told("the index, bytes for each", row(sizes, "%,.0f", Size::bytes)));
        lines.forEach(line -> figures.add(Figure.told(
                line.name() + ", milliseconds",
                line.points().stream()
                        .map(point -> String.format(Locale.ROOT, "%,.2f", point.y()))
                        .collect(Collectors.joining("; ")))));
        return figures;
    }

    private static Size size(Bench of) throws IOException {
        Stand stand = Stand.of(of);
        return new Size(of.statements, (double) stand.bytes() / of.statements, new SearchBench(of).pace(stand));
    }

    private static Plot.Line line(String name, List<Size> sizes, ToDoubleFunction<Size> of) {
        return new Plot.Line(
                name,
                sizes.stream()
                        .map(size -> new Plot.Point(size.statements(), of.applyAsDouble(size)))
                        .toList());
    }

    private static String row(List<Size> sizes, String format, ToDoubleFunction<Size> of) {
        return IntStream.range(0, sizes.size())
                .mapToObj(at -> String.format(Locale.ROOT, format, of.applyAsDouble(sizes.get(at))))
                .collect(Collectors.joining("; "));
    }
}
