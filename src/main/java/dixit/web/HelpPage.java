package dixit.web;

import dixit.search.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code /help}: how to ask. */
final class HelpPage {

    static final OpenApi.Operation API =
            new OpenApi.Operation("/help", "How to ask.", List.of("help"), List.of(Json.class), List.of());

    private final Frames frames;

    HelpPage(Frames frames) {
        this.frames = frames;
    }

    Page show() throws IOException {
        List<HelpView.Row> ways = List.of(
                way("who denied", "all denials"),
                way("who accused China", "accusations against a party"),
                way("what did Winston Peters say about sanctions", "one speaker’s statements with a word in them"),
                way("statements by New Zealand", "what a state and its people say"),
                way("cyber attack", "statements with both words"),
                way("\"important step\"", "the words next to each other"),
                way("sanctions -Russia", "the first word without the second"),
                way("ambassador OR envoy", "either word"),
                way("sanction*", "words that begin so"),
                way("stance:deny country:CN", "values of fields"),
                way("date:2024-03..2024-06", "statements of a time"));
        List<HelpView.Row> fields = new ArrayList<>();
        for (Field field : Field.values()) {
            fields.add(new HelpView.Row(field.key() + ":", meaning(field), ""));
        }
        HelpView view = new HelpView(frames.frame("How to ask – Dixit", Address.START, "/help", "help"), ways, fields);
        return Page.ok("help", view, new Json(ways, fields));
    }

    /** The same as JSON. */
    record Json(List<HelpView.Row> ways, List<HelpView.Row> fields) {}

    private static HelpView.Row way(String typed, String finds) {
        return new HelpView.Row(typed, finds, Address.START.asking(typed).toString());
    }

    private static String meaning(Field field) {
        return switch (field) {
            case SPEAKER -> "who says it, by name";
            case COUNTRY -> "the speaker’s country, by name or code";
            case ROLE -> "the speaker’s role at the time";
            case ORG -> "the body the speaker belongs to, or is";
            case STANCE -> "what the speaker does: say, deny, accuse, attribute, confirm, condemn, warn…";
            case ABOUT -> "whom it is about; accused: is another name for it";
            case ACTOR -> "the threat actor named, under any of its names";
            case INCIDENT -> "the incident it is about";
            case SOURCE -> "the publisher of the article";
            case DATE -> "the day it was said, else the day it was published; a year, a month, a day or a range";
            case TYPE -> "direct, indirect or mixed: how much of it is quoted";
            case PLACE -> "headline, lead, body or caption";
            case HEDGE -> "the words that limit it, such as “highly likely”, or how sure they are: high, medium, low";
            case STRENGTH ->
                "who answers for it: on-record, unnamed-official, company, legal-document, media, self-claim";
            case VIA -> "who passes it on: Reuters says that officials say";
            case CONFIDENCE -> "how sure Dixit is that it was said so: high, medium, low";
        };
    }
}
