package dixit.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.function.Function;

/** How much of the heap some work takes: the most that was in use at any moment over what was before, garbage included. */
final class Heap {

    private static final double MEGABYTE = 1 << 20;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final long before;

    private Heap() {
        System.gc();
        before = sum(MemoryPoolMXBean::getUsage);
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** From now on. */
    static Heap now() {
        return new Heap();
    }

    /** Megabytes since then. */
    double more() {
        return (sum(MemoryPoolMXBean::getPeakUsage) - before) / MEGABYTE;
    }

    private long sum(Function<MemoryPoolMXBean, MemoryUsage> usage) {
        return pools.stream().mapToLong(pool -> usage.apply(pool).getUsed()).sum();
    }
}
