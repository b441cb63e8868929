package dixit.learn;

import java.util.Arrays;

/** A growing table from keys to the numbers 0, 1, 2… in the order in which the keys came. */
final class Keys {

    private long[] keys;
    private int[] numbers;
    private int size;

    Keys(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected)) * 4;
        keys = new long[capacity];
        numbers = new int[capacity];
        Arrays.fill(numbers, -1);
    }

    int size() {
        return size;
    }

    /** The number of {@code key}, or -1. */
    int find(long key) {
        return numbers[slot(key)];
    }

    /** The number of {@code key}, which is a new one if it had none. */
    int add(long key) {
        int slot = slot(key);
        if (numbers[slot] < 0) {
            if (size * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            numbers[slot] = size++;
        }
        return numbers[slot];
    }

    /** All keys, each at its number. */
    long[] inOrder() {
        long[] ordered = new long[size];
        for (int slot = 0; slot < keys.length; slot++) {
            if (numbers[slot] >= 0) {
                ordered[numbers[slot]] = keys[slot];
            }
        }
        return ordered;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> 32) & mask;
        while (numbers[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] >= 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
