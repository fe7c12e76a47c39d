package org.gongshi.bench.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The yardstick: takes what the gateway takes, with the same promises, and looks at nothing. {@code POST /single} answers
 * once Kafka confirmed the body; {@code POST /batch} once the file is on the disk, and then sends line by line. Arguments:
 * port, topic, key.
 */
final class Forwarder {
    private final KafkaProducer<String, String> prompt;
    private final KafkaProducer<String, String> bulk;
    private final String topic;
    private final String key;

    private Forwarder(String topic, String key) {
        this.topic = topic;
        this.key = key;
        this.prompt = producer(Map.of("linger.ms", 0));
        this.bulk = producer(Map.of("linger.ms", 20, "batch.size", 256 * 1024, "compression.type", "lz4"));
    }

    public static void main(String[] arguments) throws IOException {
        Forwarder forwarder = new Forwarder(arguments[1], arguments[2]);
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        HttpServer server = HttpServer.create(address, 128);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/single", forwarder::single);
        server.createContext("/batch", forwarder::batch);
        server.start();
    }

    /** The gateway's own settings. */
    private static KafkaProducer<String, String> producer(Map<String, Object> tuning) {
        Map<String, Object> settings = new HashMap<>(tuning);
        settings.put("bootstrap.servers", System.getenv("GONGSHI_KAFKA"));
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private void single(HttpExchange call) throws IOException {
        try (call) {
            String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            prompt.send(new ProducerRecord<>(topic, key, body)).get();
            answer(call, 202);
        } catch (InterruptedException | ExecutionException failure) {
            answer(call, 503);
        }
    }

    private void batch(HttpExchange call) throws IOException {
        Path file = Files.createTempFile(Path.of(System.getenv("GONGSHI_DATA_DIR")), "batch", ".ndjson");
        try (call;
                InputStream body = call.getRequestBody()) {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            answer(call, 202);
        }
        try (var lines = Files.lines(file)) {
            lines.forEach(this::forward);
        }
        Files.delete(file);
    }

    /** A line that Kafka refuses is missed at the end. */
    private void forward(String line) {
        var _ = bulk.send(new ProducerRecord<>(topic, key, line));
    }

    private static void answer(HttpExchange call, int status) throws IOException {
        byte[] body = "{\"status\":\"ACCEPTED\"}".getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, body.length);
        call.getResponseBody().write(body);
    }
}
