package org.pumphandle.ui.batches;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.model.DispatchStatus;

/** Remembers how sendings ended. */
final class ToldInMemory implements Sendings.Told {
    final List<String> told = new ArrayList<>();

    @Override
    public void ended(long batch, DispatchStatus status) {
        told.add("ended " + batch + " " + status.counts());
    }

    @Override
    public void cancelled(long batch) {
        told.add("cancelled " + batch);
    }

    @Override
    public void failed(long batch, Exception error) {
        told.add("failed " + batch + ": " + error.getMessage());
    }
}
