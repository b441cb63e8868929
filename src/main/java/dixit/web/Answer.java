package dixit.web;

/**
 * What is sent back.
 *
 * @param type its media type
 * @param cache its Cache-Control
 * @param tag its ETag without quotation marks; empty for none
 * @param location where to go instead; empty for nowhere
 */
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, String type, String cache, String tag, String location, byte[] body) {

    static final String HTML = "text/html; charset=utf-8";
    static final String CSV = "text/csv; charset=utf-8";
    static final String SVG = "image/svg+xml";
    static final String JSON = "application/json; charset=utf-8";
    static final String SUGGESTIONS = "application/x-suggestions+json; charset=utf-8";

    private static final String FRESH = "no-cache";

    static Answer page(int status, String type, byte[] body) {
        return new Answer(status, type, FRESH, "", "", body);
    }

    static Answer file(Assets.Asset asset, String cache) {
        return new Answer(200, asset.type(), cache, asset.tag(), "", asset.bytes());
    }

    static Answer elsewhere(String location) {
        return new Answer(303, HTML, FRESH, "", location, new byte[0]);
    }
}
