// Reads topics from their beginnings and prints "<topic> <record>" for every kind of record it can decode, until its
// standard input ends:  node read-topics.mjs <broker> <registry> <topic>…
// kafkajs and its client for Confluent's registry know nothing of the exchange; lz4js unpacks what Kafka's clients pack.
import registryClient from '@kafkajs/confluent-schema-registry';
import kafkajs from 'kafkajs';
import lz4 from 'lz4js';

const {SchemaRegistry} = registryClient;
const {CompressionCodecs, CompressionTypes, Kafka, logLevel} = kafkajs;

CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async encoder => Buffer.from(lz4.compress(encoder.buffer)),
  decompress: async packed => Buffer.from(lz4.decompress(packed)),
});

const [broker, host, ...topics] = process.argv.slice(2);
const registry = new SchemaRegistry({host});
const kafka = new Kafka({clientId: 'independent-reader', brokers: [broker], logLevel: logLevel.ERROR});
const consumer = kafka.consumer({groupId: `independent-reader-${process.pid}`, allowAutoTopicCreation: false});
const seen = new Set();

async function read({topic, message: {value}}) {
  // A null takes back; what doesn't begin with Confluent's zero was never a record.
  if (value === null || value[0] !== 0) {
    return;
  }
  await registry.decode(value);
  const {name} = await registry.getSchema(value.readInt32BE(1));
  const line = `${topic} ${name}`;
  if (!seen.has(line)) {
    seen.add(line);
    console.log(line);
  }
}

process.stdin.resume().on('end', () => process.exit(0));
consumer.on(consumer.events.CRASH, ({payload: {error}}) => {
  console.error(error);
  process.exit(1);
});
await consumer.connect();
await consumer.subscribe({topics, fromBeginning: true});
await consumer.run({eachMessage: read});
