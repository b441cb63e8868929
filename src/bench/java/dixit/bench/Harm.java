package dixit.bench;

import dixit.corpus.Made;
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
            write(folder, "a.txt.gz", Made.cut(Made.gzip(noise(1))));
        }
    },
    CUT_ZIP("ZIP, cut in the middle", "is cut off or damaged", 2) {
        @Override
        void into(Path folder) throws IOException {
            write(folder, "a.zip", Made.cut(Made.zip(Made.entries("1.txt", SOUND, "2.txt", noise(1)))));
        }
    },
    CUT_TAR("TAR, cut in the middle", "is cut off or damaged", 2) {
        @Override
        void into(Path folder) throws IOException {
            byte[] whole = Made.tar(Made.entries("1.txt", SOUND, "2.txt", SOUND));
            write(folder, "a.tar", Arrays.copyOf(whole, 3 * 512 + SOUND.length / 2));
        }
    },
    CUT_WARC("WARC, cut in the middle", "is cut off or damaged", 3) {
        @Override
        void into(Path folder) throws IOException {
            write(folder, "a.warc", cutArchive(WarcCompression.NONE));
        }
    },
    CUT_WARC_GZIP("WARC, gzip, cut in the middle", "is cut off or damaged", 3) {
        @Override
        void into(Path folder) throws IOException {
            write(folder, "a.warc.gz", cutArchive(WarcCompression.GZIP));
        }
    },
    GZIP_BOMB("300 MB of blanks in gzip", "unpacks to more than 250 times its size", 2) {
        @Override
        void into(Path folder) throws IOException {
            write(folder, "a.jsonl.gz", Made.gzip(blanks()));
        }
    },
    ZIP_BOMB("300 MB of blanks in gzip in a ZIP, between sound articles", "unpacks to more than 250 times", 4) {
        @Override
        void into(Path folder) throws IOException {
            byte[] bomb = Made.gzip(blanks());
            write(folder, "a.zip", Made.zip(Made.entries("1.txt", SOUND, "2.jsonl.gz", bomb, "3.txt", SOUND)));
        }
    },
    NESTED_ZIP("ZIP, eight within each other", "lies in more than 4 archives within each other", 5) {
        @Override
        void into(Path folder) throws IOException {
            byte[] archive = SOUND;
            for (int depth = 0; depth < 8; depth++) {
                archive = Made.zip(Made.entries(depth == 0 ? "a.txt" : "a.zip", archive, "b.txt", SOUND));
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
            write(folder, "a.txt", noise(3));
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
            write(folder, "a.html", Made.utf8(new String(PAGE, StandardCharsets.UTF_8).replace("</body>", nested)));
        }
    },
    NESTED_FEED("feed of 100,000 nested elements", "is cut off or damaged", 1) {
        @Override
        void into(Path folder) throws IOException {
            write(
                    folder,
                    "a.xml",
                    Made.utf8(
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
                    Made.utf8(Made.entityBomb("rss")
                            + "<rss version=\"2.0\"><channel><title>&e29;</title></channel></rss>"));
        }
    },
    ENTITY_BOMB_IN_WORD("entity bomb in a Word document", "cannot be read", 1) {
        @Override
        void into(Path folder) throws IOException {
            byte[] types = Made.utf8(Made.entityBomb("Types") + "<Types>&e29;</Types>");
            write(folder, "a.docx", Made.zip(Made.entries("[Content_Types].xml", types)));
        }
    },
    OUTSIDE_ENTITY("feed that asks for a file of this machine", "declares a document type", 1) {
        @Override
        void into(Path folder) throws IOException {
            write(
                    folder,
                    "a.xml",
                    Made.utf8(
                            "<!DOCTYPE rss [<!ENTITY s SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\"><channel>"
                                    + "<title>&s;</title></channel></rss>"));
        }
    };

    private static final byte[] SOUND =
            Made.utf8("Harbour stays shut\n\n“We have no reason to hurry, and every reason to be "
                    + "careful,” said Mara Venn, who leads the council of the town.\n");
    private static final byte[] PAGE = Made.utf8(
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
        write(folder, "z.txt", Made.utf8(new String(SOUND, StandardCharsets.UTF_8).replace("Venn", "Quell")));
    }

    private static void write(Path folder, String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private static void huge(Path folder, String name, String before, String after) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            out.write(Made.utf8(before));
            byte[] some = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int written = 0; written < LONG; written += some.length) {
                out.write(some);
            }
            out.write(Made.utf8(after));
        }
    }

    /** Four pages in a web archive that is cut in the middle. */
    private static byte[] cutArchive(WarcCompression compression) throws IOException {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        for (int page = 1; page <= 4; page++) {
            pages.put("https://example.org/" + page, PAGE);
        }
        return Made.cut(Made.warc(compression, Made.answers(pages)));
    }

    private static byte[] noise(int megabytes) {
        byte[] noise = new byte[megabytes << 20];
        new Random(megabytes).nextBytes(noise);
        return noise;
    }

    private static byte[] blanks() {
        byte[] blanks = new byte[300 << 20];
        Arrays.fill(blanks, (byte) '\n');
        byte[] row = Made.utf8("{\"text\":\"Yes, she said.\"}\n");
        System.arraycopy(row, 0, blanks, 0, row.length);
        return blanks;
    }
}
