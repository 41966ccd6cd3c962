package org.pumphandle.model;

/** How a message leaves the station. Names stand in the store. */
public enum SendingWay {
    HAND_OFF_FILE, SMPP
}
