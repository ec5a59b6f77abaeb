package chat.earshot.desktop.shortcuts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/// Every key that works wherever one is in a window. They are installed from the same list that is shown, so that list
/// can't be wrong. FX thread.
public final class Shortcuts {
    private final List<Shortcut> all = new ArrayList<>();
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());

    /// From now on they work in all scenes.
    public void add(Shortcut... more) {
        for (Shortcut shortcut : more) {
            shortcut.keys().forEach(this::checkFree);
            all.add(shortcut);
            scenes.forEach(scene -> install(shortcut, scene));
        }
    }

    /// From now on they work in this scene as well.
    public void workIn(Scene scene) {
        scenes.add(scene);
        all.forEach(shortcut -> install(shortcut, scene));
    }

    List<Shortcut> all() {
        return List.copyOf(all);
    }

    private void checkFree(KeyCombination key) {
        if (all.stream().anyMatch(shortcut -> shortcut.keys().contains(key))) {
            throw new IllegalArgumentException(key + " does something else already");
        }
    }

    private static void install(Shortcut shortcut, Scene scene) {
        shortcut.keys().forEach(key -> scene.getAccelerators().put(key, shortcut.action()));
    }
}
