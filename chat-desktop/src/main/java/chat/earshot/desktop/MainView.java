package chat.earshot.desktop;

import chat.earshot.desktop.conversation.ConversationHeader;
import chat.earshot.desktop.conversation.ConversationView;
import chat.earshot.desktop.conversation.TypingAnywhere;
import chat.earshot.desktop.people.PeopleView;
import chat.earshot.desktop.sidebar.SidebarView;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The columns of the main window. Where it is too narrow for all, the people fold away, then the sidebar: each becomes
/// a drawer over the conversation. FX thread.
final class MainView extends Region {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    static final double MIN_WIDTH = 420;
    static final double MIN_HEIGHT = 480;
    private static final double ROOM_FOR_PEOPLE = 900;
    private static final double ROOM_FOR_SIDEBAR = 640;

    private final SidebarView sidebar;
    private final ConversationView conversation;
    private final PeopleView people;
    private final ToggleButton peopleButton;
    private Sides sides = Sides.BOTH;
    private boolean drawerOpen;

    /// Which columns there is room for.
    private enum Sides {
        NONE,
        SIDEBAR,
        BOTH
    }

    MainView(SidebarView sidebar, ConversationView conversation, PeopleView people) {
        this.sidebar = sidebar;
        this.conversation = conversation;
        this.people = people;
        this.peopleButton = conversation.header().peopleButton();
        getStyleClass().add("main-view");
        getChildren().setAll(conversation, people, sidebar);
        peopleButton.setSelected(true);
        peopleButton.selectedProperty().subscribe(this::requestLayout);
        conversation.header().sidebarButton().setVisible(false);
        conversation.header().sidebarButton().setOnAction(_ -> openDrawer(true));
        conversation.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> openDrawer(false));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        TypingAnywhere.in(this, conversation::type);
        widthProperty().subscribe(this::fold);
    }

    /// To the composer: where one is meant to be.
    @Override
    public void requestFocus() {
        conversation.requestFocus();
    }

    private void fold() {
        Sides before = sides;
        double width = getWidth();
        sides = width < ROOM_FOR_SIDEBAR ? Sides.NONE : width < ROOM_FOR_PEOPLE ? Sides.SIDEBAR : Sides.BOTH;
        if (sides != before) {
            // A choice of the reader holds until the window crosses one of these widths again.
            peopleButton.setSelected(sides == Sides.BOTH);
            drawerOpen = false;
        }
    }

    private void openDrawer(boolean open) {
        if (drawerOpen != open) {
            drawerOpen = open;
            requestLayout();
            if (open) {
                sidebar.serverMenu().requestFocus();
            }
        }
    }

    private void keyPressed(KeyEvent event) {
        boolean peopleOver = sides != Sides.BOTH && peopleButton.isSelected();
        if (event.getCode() == KeyCode.ESCAPE && (drawerOpen || peopleOver)) {
            openDrawer(false);
            peopleButton.setSelected(peopleButton.isSelected() && !peopleOver);
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean sidebarOver = sides == Sides.NONE;
        boolean peopleOver = sides != Sides.BOTH;
        conversation.header().sidebarButton().setVisible(sidebarOver);
        sidebar.setVisible(!sidebarOver || drawerOpen);
        sidebar.pseudoClassStateChanged(OVER, sidebarOver);
        people.setVisible(peopleButton.isSelected());
        people.pseudoClassStateChanged(OVER, peopleOver);
        double left = sidebarOver ? 0 : SidebarView.WIDTH;
        double right = people.isVisible() && !peopleOver ? PeopleView.WIDTH : 0;
        sidebar.resizeRelocate(0, 0, SidebarView.WIDTH, height);
        conversation.resizeRelocate(left, 0, Math.max(0, width - left - right), height);
        // Over the conversation it leaves the header free, where the button is that closes it.
        double top = peopleOver ? ConversationHeader.HEIGHT : 0;
        people.resizeRelocate(width - PeopleView.WIDTH, top, PeopleView.WIDTH, height - top);
    }

    @Override
    protected double computeMinWidth(double height) {
        return MIN_WIDTH;
    }

    @Override
    protected double computeMinHeight(double width) {
        return MIN_HEIGHT;
    }
}
