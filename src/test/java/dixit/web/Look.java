package dixit.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** How a reader looks at a page. */
enum Look {
    LIGHT(1280, 900, ColorScheme.LIGHT),
    DARK(1280, 900, ColorScheme.DARK),
    TABLET(820, 1180, ColorScheme.DARK),
    PHONE(390, 900, ColorScheme.LIGHT),
    DARK_PHONE(390, 900, ColorScheme.DARK),
    /** A window of 1280 by 1024 when all in it is four times as large. */
    NARROWEST(320, 256, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Look(int width, int height, ColorScheme colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    int width() {
        return width;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(colours);
    }
}
