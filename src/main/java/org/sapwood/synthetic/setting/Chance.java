package org.sapwood.synthetic.setting;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Chance that depends on nothing but a seed and a number: each child and each team has its own, so that none is changed
 * by what comes before it. {@code StrictMath} keeps it the same on every machine.
 */
public final class Chance {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator random;

    public Chance(long seed, long purpose, long number) {
        this.random = FACTORY.create(mixed(mixed(seed * 31 + purpose) ^ number));
    }

    /** A number that looks random but is always the same for the same key (the finaliser of SplitMix64). */
    public static long mixed(long key) {
        long z = key + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    public double share() {
        return random.nextDouble();
    }

    /** A whole number from low to high, both included. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    public <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** One of the values, by weights of any sum. */
    public <T> T weighted(List<T> values, double... weights) {
        return values.get(index(weights));
    }

    public int index(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = random.nextDouble() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    public int exponential(double mean) {
        return (int) (-mean * StrictMath.log(1 - random.nextDouble()));
    }

    public double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    /** Days of a length whose logarithm is normal. */
    public int lognormal(double median, double spread) {
        return (int) (median * StrictMath.exp(spread * normal()));
    }
}
