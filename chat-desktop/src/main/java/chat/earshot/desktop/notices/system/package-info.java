/// Notices, their sound and their sign, each as a system has it. Everything here is loaded when it is needed first.
@NullMarked
package chat.earshot.desktop.notices.system;

import org.jspecify.annotations.NullMarked;
