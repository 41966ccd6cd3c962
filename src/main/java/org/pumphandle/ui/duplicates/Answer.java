package org.pumphandle.ui.duplicates;

/** What a tracer says about two cases that stand beside each other. */
enum Answer {
    KEEP_LEFT, KEEP_RIGHT, TWO_PERSONS
}
