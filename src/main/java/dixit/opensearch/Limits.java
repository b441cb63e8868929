package dixit.opensearch;

/**
 * How much is asked of a cluster at once.
 *
 * @param window answers that one request may reach without walking there; the cluster refuses more than 10,000
 * @param perShard values of a field that each shard tells at first
 * @param perShardAtMost values that each tells when those were too few to be sure
 */
record Limits(int window, int perShard, int perShardAtMost) {

    static final Limits USUAL = new Limits(10_000, 1_000, 50_000);
}
