import type { Kafka } from 'kafkajs';
import { administer } from './kafka-client.js';

/** How many messages of the topics lie behind what the group has committed. */
export const kafkaLag = (kafka: Kafka, groupId: string, topics: readonly string[]): Promise<number> =>
  administer(kafka, async (admin) => {
    const committed = await admin.fetchOffsets({ groupId, topics: [...topics] });
    let lag = 0;
    for (const { topic, partitions } of committed) {
      const at = new Map(partitions.map(({ partition, offset }) => [partition, Number(offset)]));
      for (const { partition, low, high } of await admin.fetchTopicOffsets(topic))
        lag += Number(high) - Math.max(at.get(partition) ?? 0, Number(low));
    }
    return lag;
  });
