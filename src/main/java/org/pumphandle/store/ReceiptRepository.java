package org.pumphandle.store;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.pumphandle.model.MessageReceipt;
import org.pumphandle.model.MessageState;

/**
 * Receipts of gateways, matched to the parts of messages by what the gateway calls them. They come in any order, several times, and before it is
 * known what the gateway calls the part.
 */
public final class ReceiptRepository {
    private final Session session;

    ReceiptRepository(Session session) {
        this.session = session;
    }

    /** A part of a message. */
    private record Part(long message, int part, boolean hasReceipt) {
    }

    /** What is known of all parts of one message. */
    private record Tally(long parts, long receipts, long failed) {
    }

    /** Keeps receipts, and makes messages of which all is known delivered or not delivered. */
    public void record(List<MessageReceipt> receipts) {
        session.inTransaction(() -> session.with(handle -> {
            receipts.forEach(receipt -> record(handle, receipt));
            return receipts;
        }));
    }

    /** Of several parts of the same name, as of a gateway that began to count anew, the last one without a receipt is meant. */
    private static void record(Handle handle, MessageReceipt receipt) {
        var found = handle.createQuery("""
                select message, part, receipt is not null from outbox_part where gateway_id = :id and carrier = :carrier
                order by receipt is not null, message desc, part fetch first row only""").bind("id", receipt.gatewayId())
                .bind("carrier", receipt.carrier())
                .map((row, context) -> new Part(row.getLong(1), row.getInt(2), row.getBoolean(3))).findOne();
        if (found.isEmpty()) {
            keepEarly(handle, receipt);
        } else if (!found.get().hasReceipt()) {
            keep(handle, found.get(), receipt);
        }
    }

    private static void keepEarly(Handle handle, MessageReceipt receipt) {
        handle.execute("""
                insert into outbox_early_receipt (gateway_id, carrier, receipt, receipt_reason, receipt_ms) select ?, ?, ?, ?, ?
                where not exists (select 1 from outbox_early_receipt where gateway_id = ? and carrier = ?)""", receipt.gatewayId(),
                receipt.carrier(), receipt.state().name(), receipt.reason(), receipt.at().toEpochMilli(), receipt.gatewayId(),
                receipt.carrier());
    }

    private static void keep(Handle handle, Part part, MessageReceipt receipt) {
        handle.execute("update outbox_part set receipt = ?, receipt_reason = ?, receipt_ms = ? where message = ? and part = ?",
                receipt.state().name(), receipt.reason(), receipt.at().toEpochMilli(), part.message(), part.part());
        var tally = handle.createQuery("""
                select count(*), count(receipt), count(case when receipt = 'NOT_DELIVERED' then 1 end) from outbox_part
                where message = :message""").bind("message", part.message())
                .map((row, context) -> new Tally(row.getLong(1), row.getLong(2), row.getLong(3))).one();
        if (tally.failed() > 0) {
            var reason = tally.parts() == 1
                    ? receipt.reason()
                    : message("store.part-of", part.part(), tally.parts(), receipt.reason());
            finish(handle, part.message(), MessageState.NOT_DELIVERED, reason, receipt.at());
        } else if (tally.receipts() == tally.parts()) {
            finish(handle, part.message(), MessageState.DELIVERED, "", receipt.at());
        }
    }

    /** Of a message one of whose parts failed before, nothing changes. */
    private static void finish(Handle handle, long message, MessageState state, String reason, Instant at) {
        MessageState.HANDED_OVER.requireNext(state);
        handle.execute("update outbox set state = ?, reason = ?, changed_ms = ? where number = ? and state = 'HANDED_OVER'", state.name(),
                reason, at.toEpochMilli(), message);
    }

    /** Keeps what the gateway calls the parts of a message that it accepted, and gives them the receipts that came before. */
    void expect(long message, List<String> gatewayIds, Instant at) {
        if (gatewayIds.isEmpty()) {
            return;
        }
        session.with(handle -> {
            var rows = handle.prepareBatch("insert into outbox_part (message, part, carrier, gateway_id) "
                    + "select number, ?, carrier, ? from outbox where number = ?");
            for (int part = 1; part <= gatewayIds.size(); part++) {
                rows.add(part, gatewayIds.get(part - 1), message);
            }
            rows.execute();
            for (int part = 1; part <= gatewayIds.size(); part++) {
                takeEarly(handle, new Part(message, part, false));
            }
            return message;
        });
    }

    private static void takeEarly(Handle handle, Part part) {
        var early = handle.createQuery("""
                select e.carrier, e.gateway_id, e.receipt, e.receipt_reason, e.receipt_ms from outbox_early_receipt e
                join outbox_part p on p.gateway_id = e.gateway_id and p.carrier = e.carrier
                where p.message = :message and p.part = :part""").bind("message", part.message()).bind("part", part.part())
                .map((row, context) -> new MessageReceipt(row.getString(1), row.getString(2),
                        MessageState.valueOf(row.getString(3)) == MessageState.DELIVERED, row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5))))
                .findOne();
        early.ifPresent(receipt -> {
            handle.execute("delete from outbox_early_receipt where gateway_id = ? and carrier = ?", receipt.gatewayId(),
                    receipt.carrier());
            keep(handle, part, receipt);
        });
    }

    /** Receipts that fit no message, by now. */
    public long unmatched() {
        return session.with(handle -> handle.createQuery("select count(*) from outbox_early_receipt").mapTo(Long.class).one());
    }

    /** Forgets receipts that fit no message and came long ago. */
    public int forgetUnmatched(Instant before) {
        return session.with(handle -> handle.execute("delete from outbox_early_receipt where receipt_ms < ?", before.toEpochMilli()));
    }
}
