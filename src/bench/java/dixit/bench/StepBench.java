package dixit.bench;

import dixit.lucene.TranslationTimes;
import dixit.web.PageTimes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The steps from an article to a page, each alone: what JMH finds, in a Java of its own for each. */
final class StepBench {

    private static final List<Class<?>> STEPS =
            List.of(TextTimes.class, TranslationTimes.class, FacetTimes.class, PageTimes.class);

    private static final int ROUNDS = 5;

    private final Bench bench;

    StepBench(Bench bench) {
        this.bench = bench;
    }

    List<Figure> measure() throws Exception {
        Stand stand = Stand.of(bench);
        List<Figure> figures = new ArrayList<>();
        for (Class<?> step : STEPS) {
            run(step, stand).forEach(found -> figures.add(figure(found)));
        }
        return figures;
    }

    private Collection<RunResult> run(Class<?> step, Stand stand) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("^" + step.getName().replace(".", "\\.") + "\\.")
                .forks(1)
                .warmupIterations(ROUNDS)
                .measurementIterations(ROUNDS)
                .warmupTime(TimeValue.seconds(2))
                .measurementTime(TimeValue.seconds(2))
                .jvmArgsAppend("-Xmx512m", "-Ddixit.home=" + bench.home, "-D" + Opened.INDEX + "=" + stand.index)
                .shouldFailOnError(true)
                .build();
        return new Runner(options).run();
    }

    /** "PageTimes.pageRendered" is "page rendered". */
    private static Figure figure(RunResult found) {
        BenchmarkParams of = found.getParams();
        String method = of.getBenchmark().substring(of.getBenchmark().lastIndexOf('.') + 1);
        String what = method.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        Result<?> time = found.getPrimaryResult();
        return Figure.told(
                what,
                String.format(
                        Locale.ROOT, "%,.1f ± %,.1f %s", time.getScore(), time.getScoreError(), time.getScoreUnit()));
    }
}
