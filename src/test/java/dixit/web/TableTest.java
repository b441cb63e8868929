package dixit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {

    @Test
    void whatLooksLikeAFormulaIsTextAndWhatWouldEndACellIsQuoted() {
        Table table = new Table(
                List.of("accuser", "accused"),
                List.of(
                        List.of("=1+1", "+1"),
                        List.of("-1", "@SUM(A1)"),
                        List.of("\tcmd", "＝1"),
                        List.of("=HYPERLINK(\"x\",1)", "a\r\nb"),
                        List.of("Rua - Tanhill", "")));

        assertEquals("""
                accuser,accused
                '=1+1,'+1
                '-1,'@SUM(A1)
                "'\tcmd",'＝1
                "'=HYPERLINK(""x"",1)","a
                b"
                Rua - Tanhill,
                """.replace("\n", "\r\n"), table.csv());
    }
}
