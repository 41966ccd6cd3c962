package org.pumphandle.bench;

import java.util.Arrays;
import org.pumphandle.station.SoakedOffice;

/** A busy office, day after day: whether memory, open files and the station stay as they are. Arguments: subscribers, days. */
public final class OfficeSoak {

    private OfficeSoak() {
    }

    public static void main(String[] arguments) throws Exception {
        var numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        if (numbers.length != 2) {
            throw new IllegalArgumentException("wanted: subscribers days, for instance 300 35");
        }
        SoakedOffice.work(numbers[0], numbers[1]);
    }
}
