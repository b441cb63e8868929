package dixit.extract;

import dixit.lexicon.Hedge;
import dixit.lexicon.Incident;
import dixit.lexicon.Lexicon;
import dixit.model.Article;
import dixit.model.Certainty;
import dixit.model.Passage;
import dixit.model.Place;
import dixit.model.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When a statement was made, which incident it is about, and what limits it. */
final class Circumstances {

    private final Lexicon lexicon;
    private final Words words;
    private final Article article;
    /** Those that the article names anywhere, most often none. */
    private final List<Incident> incidents;

    private final Optional<String> incidentOfArticle;

    Circumstances(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
        this.article = words.reading().article();
        String all = flat(article.title() + "\n" + article.text());
        this.incidents = lexicon.incidents().stream()
                .filter(incident -> incident.words().stream().anyMatch(name -> Phrases.find(all, name) >= 0))
                .toList();
        this.incidentOfArticle = headlineIncident();
    }

    /** The day that the sentence of the cue tells, outside the content; nearest to the cue. */
    Optional<LocalDate> uttered(Attribution attribution) {
        Optional<LocalDate> published = article.publication().date();
        if (published.isEmpty() || attribution.cue().isEmpty()) {
            return Optional.empty();
        }
        int cue = words.from(attribution.cue().get().start());
        if (cue >= words.size()) {
            return Optional.empty();
        }
        Optional<LocalDate> best = Optional.empty();
        int nearest = Integer.MAX_VALUE;
        int sentence = words.at(cue).sentence();
        for (int at = words.sentenceFirst(sentence); at < words.sentenceEnd(sentence); at++) {
            Span span = words.at(at).span();
            boolean inside = attribution.content().stream().anyMatch(piece -> piece.contains(span));
            Optional<LocalDate> day = inside ? Optional.empty() : day(at, published.get());
            if (day.isPresent() && Math.abs(at - cue) < nearest) {
                nearest = Math.abs(at - cue);
                best = day;
            }
        }
        return best;
    }

    private Optional<LocalDate> day(int at, LocalDate published) {
        Optional<DayOfWeek> weekday = Calendar.day(words.at(at).text());
        if (weekday.isPresent()) {
            return Optional.of(published.with(TemporalAdjusters.previousOrSame(weekday.get())));
        }
        Optional<Month> month =
                words.at(at).isCapital() ? Calendar.month(words.at(at).text()) : Optional.empty();
        if (month.isPresent()) {
            return number(at + 1, at)
                    .or(() -> number(at - 1, at))
                    .flatMap(day ->
                            date(month.get(), day, number(at + 1, at).isPresent() ? at + 2 : at + 1, at, published));
        }
        return ago(at, 2).or(() -> ago(at, 1)).map(published::minusDays);
    }

    /** How many days ago the so many words from {@code at} mean: "last night", "yesterday". */
    private Optional<Integer> ago(int at, int length) {
        String text = words.together(at + length - 1, at) ? words.text(at, at + length) : "";
        return Optional.ofNullable(lexicon.days().get(text.toLowerCase(Locale.ROOT)));
    }

    private Optional<Integer> number(int at, int beside) {
        if (!words.together(at, beside)) {
            return Optional.empty();
        }
        String digits = words.at(at).text();
        return digits.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private Optional<LocalDate> date(Month month, int day, int after, int beside, LocalDate published) {
        int at = words.together(after, beside) && words.at(after).is(",") ? after + 1 : after;
        boolean year = words.together(at, beside) && words.at(at).text().matches("(?:19|20)[0-9]{2}");
        try {
            if (year) {
                return Optional.of(LocalDate.of(Integer.parseInt(words.at(at).text()), month, day));
            }
            LocalDate same = LocalDate.of(published.getYear(), month, day);
            return Optional.of(same.isAfter(published) ? same.minusYears(1) : same);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Words that limit a claim, and how much certainty they leave. */
    record Hedged(Span span, Certainty certainty) {}

    /** The first hedge in the content, the longest where several begin together. */
    Optional<Hedged> hedge(Attribution attribution) {
        Hedged best = null;
        for (Span piece : attribution.content()) {
            String text = piece.of(article.text()).toLowerCase(Locale.ROOT);
            for (Hedge hedge : lexicon.hedges()) {
                int at = Phrases.find(text, hedge.words());
                if (at >= 0) {
                    int start = piece.start() + at;
                    Span span = new Span(start, start + hedge.words().length());
                    boolean better = best == null
                            || span.start() < best.span().start()
                            || (span.start() == best.span().start()
                                    && span.length() > best.span().length());
                    best = better ? new Hedged(span, hedge.certainty()) : best;
                }
            }
            if (best != null) {
                return Optional.of(best);
            }
        }
        return Optional.empty();
    }

    /** The incident that the content names, else the sentences around it, else the only one of headline and lead. */
    Optional<String> incident(Attribution attribution, Span context) {
        StringBuilder content = new StringBuilder();
        attribution.content().forEach(piece -> content.append(article.at(piece)).append(' '));
        return earliest(content.toString())
                .or(() -> earliest(article.at(context)))
                .or(() -> incidentOfArticle);
    }

    private Optional<String> earliest(String text) {
        if (incidents.isEmpty()) {
            return Optional.empty();
        }
        String flat = flat(text);
        Incident best = null;
        int first = Integer.MAX_VALUE;
        for (Incident incident : incidents) {
            for (String name : incident.words()) {
                int at = Phrases.find(flat, name);
                if (at >= 0 && at < first) {
                    first = at;
                    best = incident;
                }
            }
        }
        return Optional.ofNullable(best).map(Incident::key);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private Optional<String> headlineIncident() {
        List<String> opening = new ArrayList<>(List.of(article.title()));
        int body = 0;
        for (Passage passage : article.passages()) {
            if (passage.place() == Place.HEADLINE || body == 0) {
                opening.add(article.at(passage.span()));
            }
            body += passage.place() == Place.HEADLINE ? 0 : 1;
        }
        List<String> keys = opening.stream()
                .flatMap(text -> earliest(text).stream())
                .distinct()
                .toList();
        return keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
    }
}
