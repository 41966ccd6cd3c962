package org.pumphandle.model;

/** What is typed to set up a route. */
public enum RouteField {
    FOLDER, HOST, PORT, CERTIFICATE, SYSTEM_ID, PASSWORD, SOURCE, PER_SECOND, WINDOW, QUIET_FROM, QUIET_TO, ZONE
}
