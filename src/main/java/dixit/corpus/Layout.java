package dixit.corpus;

import dixit.model.Passage;
import dixit.model.Place;
import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a text a newspaper reader would read.
 *
 * @param title the headline's letters
 */
record Layout(Optional<String> title, List<Passage> passages) {

    private static final Pattern BLOCK = Pattern.compile("\\S[^\\n\\r]*(?:\\R(?![ \\t]*(?:\\R|$))[^\\n\\r]*)*");

    static Layout of(FrontMatter front) {
        List<Passage> passages = new ArrayList<>();
        front.title().ifPresent(span -> passages.add(new Passage(Place.HEADLINE, span)));
        Matcher block = BLOCK.matcher(front.text());
        for (int at = front.end(); at < front.text().length() && block.find(at); at = block.end()) {
            int last = block.end();
            while (Character.isWhitespace(front.text().charAt(last - 1))) {
                last--;
            }
            Place place = passages.isEmpty() ? Place.HEADLINE : passages.size() == 1 ? Place.LEAD : Place.BODY;
            passages.add(new Passage(place, new Span(block.start(), last)));
        }
        Optional<String> title =
                passages.stream().findFirst().map(passage -> passage.span().of(front.text()));
        return new Layout(title, passages);
    }
}
