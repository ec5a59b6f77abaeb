package chat.earshot.desktop.language;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

/// English in brackets: what is seen without them is in no bundle. Its name is what [ResourceBundle] looks for.
public final class messages_en_XA extends ResourceBundle {
    static final String OPEN = "⟦";
    static final String CLOSE = "⟧";

    @Override
    protected Object handleGetObject(String key) {
        return OPEN + parent.getString(key) + CLOSE;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }
}
