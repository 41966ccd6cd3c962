package org.pumphandle.notice.smpp;

/** What a gateway does with a message on a bad day. */
enum Whim {
    ACCEPT,
    /** Its receipt comes before its answer. */
    ACCEPT_AFTER_RECEIPT, THROTTLE, QUEUE_FULL, REFUSE, SYSTEM_ERROR, HANG_UP_BEFORE_ACCEPTING, HANG_UP_BEFORE_ANSWERING, HANG_UP_AFTER_ANSWERING, NEVER_ANSWER
}
