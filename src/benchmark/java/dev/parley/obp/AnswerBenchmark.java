package dev.parley.obp;

import com.fasterxml.jackson.core.JsonParser;
import dev.parley.meeting.Meeting;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// An answer with 10,000 meetings, read into meetings and merely walked token by token.
@State(Scope.Benchmark)
public class AnswerBenchmark {
    private static final int MEETINGS = 10_000;

    private byte[] json = {};

    @Setup
    public void write() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Answers.write(MEETINGS, bytes);
        json = bytes.toByteArray();
    }

    @Benchmark
    public List<Meeting> read() throws IOException {
        return Answers.read(new ByteArrayInputStream(json));
    }

    @Benchmark
    public int walk() throws IOException {
        int tokens = 0;
        try (JsonParser parser = Json.MAPPER.createParser(new ByteArrayInputStream(json))) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }
}
