package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says to try does what it says: its own lines, run by a shell. */
@OnTheWholeProduct
final class ITReadme {
    private static final Pattern BLOCK = Pattern.compile("(?s)```\\n(.*?)```");

    @TempDir
    private Path folder;

    @Test
    void theCommandsOfTheReadmeFindAndSubmitADecision(Deployment gongshi) throws Exception {
        var script = folder.resolve("readme.sh");
        Files.writeString(script, "set -eux\n" + commands(gongshi));
        var output = folder.resolve("output.txt");

        var shell = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(Files.readString(output)).isZero();
        assertThat(Files.readString(output)).contains("\"status\":\"ACCEPTED\"").contains("\"total\":");
    }

    /** The blocks that call the running product, with the addresses and the folder of this one. */
    private static String commands(Deployment gongshi) throws Exception {
        return BLOCK.matcher(Files.readString(gongshi.root().resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains("curl "))
                .map(block -> block.replace("127.0.0.1:8080", gongshi.search("").getAuthority())
                        .replace("127.0.0.1:8081", gongshi.gateway("").getAuthority())
                        .replace(".gongshi/", gongshi.folder() + "/"))
                .collect(Collectors.joining("\n"));
    }
}
