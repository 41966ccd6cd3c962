package org.pumphandle.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys of days for tests of the store alone. */
public final class KeysInMemory implements DayKeys {
    private final Map<Long, DayKey> keys = new ConcurrentHashMap<>();

    void destroyBefore(long epochDay, Instant at) {
        keys.replaceAll((day, key) -> day < epochDay ? new DayKey.Destroyed(at) : key);
    }

    @Override
    public DayKey of(long epochDay) {
        return keys.getOrDefault(epochDay, new DayKey.Missing());
    }

    @Override
    public SecretKey forWriting(long epochDay) {
        var key = keys.computeIfAbsent(epochDay, day -> {
            var bytes = new byte[32];
            new SplittableRandom(day).nextBytes(bytes);
            return new DayKey.Present(new SecretKeySpec(bytes, "AES"));
        });
        return switch (key) {
            case DayKey.Present(var secret) -> secret;
            default -> throw new StoreException("destroyed", null);
        };
    }

    @Override
    public List<Long> destroyedDays() {
        return keys.entrySet().stream().filter(entry -> entry.getValue() instanceof DayKey.Destroyed).map(Map.Entry::getKey).sorted()
                .toList();
    }
}
