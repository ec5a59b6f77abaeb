package chat.earshot.desktop.look;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows one view larger or smaller than it is: all of it, as a browser does, so that nothing overlaps and what is too
/// narrow folds as in a narrow window. FX thread.
final class Zoom extends Region {
    private final Parent view;
    private final Scale scale = new Scale();

    Zoom(Parent view) {
        this.view = view;
        view.getTransforms().add(scale);
        getChildren().setAll(view);
    }

    void set(double factor) {
        if (scale.getX() != factor) {
            scale.setX(factor);
            scale.setY(factor);
            requestLayout();
        }
    }

    /// What is laid out anew is the view as well: its minimum or its wishes may be others at another size.
    @Override
    protected void layoutChildren() {
        view.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }

    @Override
    protected double computePrefWidth(double height) {
        return view.prefWidth(inside(height)) * scale.getX();
    }

    @Override
    protected double computePrefHeight(double width) {
        return view.prefHeight(inside(width)) * scale.getY();
    }

    @Override
    protected double computeMinWidth(double height) {
        return view.minWidth(inside(height)) * scale.getX();
    }

    @Override
    protected double computeMinHeight(double width) {
        return view.minHeight(inside(width)) * scale.getY();
    }

    private double inside(double length) {
        return length < 0 ? length : length / scale.getX();
    }
}
