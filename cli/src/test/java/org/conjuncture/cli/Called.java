package org.conjuncture.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The command as a user calls it, with what it says. */
final class Called {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    int call(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return Main.execute(line, arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
