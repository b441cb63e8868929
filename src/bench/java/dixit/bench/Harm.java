package dixit.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.netpreserve.jwarc.WarcCompression;

/** What is broken, or made to harm: by its name, what is to be told of it, and how many sound articles lie in it or beside it. */
enum Harm {
    CUT_GZIP("gzip, cut in the middle", "is cut off or damaged", 1) {
        @Override
        void into(Path folder) throws IOException {
            byte[] noise = new byte[1 << 20];
            new Random(1).nextBytes(noise);
            write(folder, "a.txt.gz", Packing.cut(Packing.gzip(noise)));
        }
    },
    CUT_ZIP("ZIP, cut in the middle", "is cut off or damaged", 2) {
        @Override
        void into(Path folder) throws IOException {
            byte[] noise = new byte[1 << 20];
            new Random(1).nextBytes(noise);
            write(folder, "a.zip", Packing.cut(Packing.zip(parts("1.txt", SOUND, "2.txt", noise))));
        }
    },
    CUT_TAR("TAR, cut in the middle", "is cut off or damaged", 2) {
        @Override
        void into(Path folder) throws IOException {
            byte[] whole = Packing.tar(parts("1.txt", SOUND, "2.txt", SOUND));
            write(folder, "a.tar", Arrays.copyOf(whole, 3 * 512 + SOUND.length / 2));
        }
    },
    CUT_WARC("WARC, cut in the middle", "is cut off or damaged", 3) {
        @Override
        void into(Path folder) throws IOException {
            write(folder, "a.warc", Packing.cut(Packing.warc(WarcCompression.NONE, pages())));
        }
    },
    CUT_WARC_GZIP("WARC, gzip, cut in the middle", "is cut off or damaged", 3) {
        @Override
        void into(Path folder) throws IOException {
            write(folder, "a.warc.gz", Packing.cut(Packing.warc(WarcCompression.GZIP, pages())));
        }
    },
    GZIP_BOMB("300 MB of blanks in gzip", "unpacks to more than 250 times its size", 2) {
        @Override
        void into(Path folder) throws IOException {
            write(folder, "a.jsonl.gz", Packing.gzip(blanks()));
        }
    },
    ZIP_BOMB("300 MB of blanks in gzip in a ZIP, between sound articles", "unpacks to more than 250 times", 4) {
        @Override
        void into(Path folder) throws IOException {
            byte[] bomb = Packing.gzip(blanks());
            write(folder, "a.zip", Packing.zip(parts("1.txt", SOUND, "2.jsonl.gz", bomb, "3.txt", SOUND)));
        }
    },
    NESTED_ZIP("ZIP, eight within each other", "lies in more than 4 archives within each other", 5) {
        @Override
        void into(Path folder) throws IOException {
            byte[] archive = SOUND;
            for (int depth = 0; depth < 8; depth++) {
                archive = Packing.zip(parts(depth == 0 ? "a.txt" : "a.zip", archive, "b.txt", SOUND));
            }
            write(folder, "a.zip", archive);
        }
    },
    WRONG_CHARSET("page that says it is UTF-8 and is Windows-1252", "", 2) {
        @Override
        void into(Path folder) throws IOException {
            String page = new String(PAGE, StandardCharsets.UTF_8).replace("harbour", "“Müll” harbour");
            write(folder, "a.html", page.getBytes(Charset.forName("windows-1252")));
        }
    },
    NO_CHARSET("noise named as text", "is not text", 1) {
        @Override
        void into(Path folder) throws IOException {
            byte[] noise = new byte[3 << 20];
            new Random(2).nextBytes(noise);
            write(folder, "a.txt", noise);
        }
    },
    LONG_LINE("line of 100 MB in JSON Lines, between sound ones", "is a line of more than 4 MB", 3) {
        @Override
        void into(Path folder) throws IOException {
            String line = "{\"title\":\"Sound\",\"text\":\"Yes, Mara Venn said on Monday.\"}\n";
            huge(folder, "a.jsonl", line + "{\"text\":\"", "\"}\n" + line.replace("Monday", "Tuesday"));
        }
    },
    LONG_TEXT("line of 100 MB as a text", "is larger than 4 MB", 1) {
        @Override
        void into(Path folder) throws IOException {
            huge(folder, "a.txt", "", "");
        }
    },
    LONG_CELL("quotation in a table that never ends, 100 MB", "is cut off or damaged", 2) {
        @Override
        void into(Path folder) throws IOException {
            huge(folder, "a.csv", "title,text\nSound,\"Yes, Mara Venn said on Monday.\"\nTwo,\"", "");
        }
    },
    NESTED_TAGS("page of 100,000 nested elements", "", 2) {
        @Override
        void into(Path folder) throws IOException {
            String nested = "<div>".repeat(100_000) + "x" + "</div>".repeat(100_000) + "</body>";
            write(folder, "a.html", Packing.bytes(new String(PAGE, StandardCharsets.UTF_8).replace("</body>", nested)));
        }
    },
    NESTED_FEED("feed of 100,000 nested elements", "is cut off or damaged", 1) {
        @Override
        void into(Path folder) throws IOException {
            write(
                    folder,
                    "a.xml",
                    Packing.bytes(
                            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><entry><content type=\"xhtml\">"
                                    + "<div>".repeat(100_000) + "x" + "</div>".repeat(100_000)
                                    + "</content></entry></feed>"));
        }
    },
    ENTITY_BOMB("entity bomb in a feed", "declares a document type", 1) {
        @Override
        void into(Path folder) throws IOException {
            write(
                    folder,
                    "a.xml",
                    Packing.bytes(bomb("rss") + "<rss version=\"2.0\"><channel><title>&e29;</title></channel></rss>"));
        }
    },
    ENTITY_BOMB_IN_WORD("entity bomb in a Word document", "cannot be read", 1) {
        @Override
        void into(Path folder) throws IOException {
            byte[] types = Packing.bytes(bomb("Types") + "<Types>&e29;</Types>");
            write(folder, "a.docx", Packing.zip(parts("[Content_Types].xml", types)));
        }
    },
    OUTSIDE_ENTITY("feed that asks for a file of this machine", "declares a document type", 1) {
        @Override
        void into(Path folder) throws IOException {
            write(
                    folder,
                    "a.xml",
                    Packing.bytes(
                            "<!DOCTYPE rss [<!ENTITY s SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\"><channel>"
                                    + "<title>&s;</title></channel></rss>"));
        }
    };

    private static final byte[] SOUND =
            Packing.bytes("Harbour stays shut\n\n“We have no reason to hurry, and every reason to be "
                    + "careful,” said Mara Venn, who leads the council of the town.\n");
    private static final byte[] PAGE = Packing.bytes(
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Harbour stays shut</title></head><body>"
                    + "<article><h1>Harbour stays shut</h1><p>The harbour will stay shut until Friday, its council said on Tuesday "
                    + "after a night of talks with everybody who has a boat there.</p><p>We have no reason to hurry, and every "
                    + "reason to be careful, said Mara Venn, who leads the council.</p></article></body></html>");

    private static final int LONG = 100 << 20;

    final String what;
    final String problem;
    final int sound;

    /**
     * One kind.
     *
     * @param problem what is to be told of it; nothing when it is to be read all the same
     * @param sound how many articles are to be read of the folder; one lies beside it
     */
    Harm(String what, String problem, int sound) {
        this.what = what;
        this.problem = problem;
        this.sound = sound;
    }

    /** Makes it in this folder. */
    abstract void into(Path folder) throws IOException;

    /** Makes it, and a sound article that comes after it. */
    void make(Path folder) throws IOException {
        into(folder);
        write(folder, "z.txt", Packing.bytes(new String(SOUND, StandardCharsets.UTF_8).replace("Venn", "Quell")));
    }

    private static void write(Path folder, String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private static void huge(Path folder, String name, String before, String after) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            out.write(Packing.bytes(before));
            byte[] some = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int written = 0; written < LONG; written += some.length) {
                out.write(some);
            }
            out.write(Packing.bytes(after));
        }
    }

    private static Map<String, byte[]> parts(Object... namesAndBytes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int at = 0; at < namesAndBytes.length; at += 2) {
            parts.put((String) namesAndBytes[at], (byte[]) namesAndBytes[at + 1]);
        }
        return parts;
    }

    private static Map<String, byte[]> pages() {
        return parts(
                "https://example.org/1",
                PAGE,
                "https://example.org/2",
                PAGE,
                "https://example.org/3",
                PAGE,
                "https://example.org/4",
                PAGE);
    }

    private static byte[] blanks() {
        byte[] blanks = new byte[300 << 20];
        Arrays.fill(blanks, (byte) '\n');
        byte[] row = Packing.bytes("{\"text\":\"Yes, she said.\"}\n");
        System.arraycopy(row, 0, blanks, 0, row.length);
        return blanks;
    }

    private static String bomb(String root) {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE " + root + " [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return bomb.append("]>").toString();
    }
}
