package dixit.fetch;

import dixit.model.Problem;
import java.net.URI;

/** What came of asking for an address. */
public sealed interface Answer {

    /** Something, which is kept in the archive. */
    final class Got implements Answer {

        private final URI address;
        private final byte[] body;

        Got(URI address, byte[] body) {
            this.address = address;
            this.body = body;
        }

        /** Where it was in the end, after all redirections. */
        public URI address() {
            return address;
        }

        /** Its bytes. */
        public byte[] body() {
            return body.clone();
        }
    }

    /** Nothing new since last time. */
    record Unchanged() implements Answer {}

    /** Nothing, and why. */
    record Refused(Problem problem) implements Answer {}
}
