package org.gongshi.local.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.gongshi.local.instance.Credentials.Scope;
import org.gongshi.local.instance.Credentials.SupervisorAccess;
import org.springframework.security.crypto.bcrypt.BCrypt;
import tools.jackson.databind.json.JsonMapper;

/** {@code supervisors.json}: what the search API is told of supervisors' accounts; hashes, never passwords. */
final class SupervisorFile {
    private SupervisorFile() {}

    /** An account without its password. */
    private record Account(String username, String passwordHash, String role, Scope scope) {}

    static Path in(Path data) {
        return data.resolve("supervisors.json");
    }

    /** Made once: hashing is slow on purpose. */
    static void write(Path data, Credentials credentials) throws IOException {
        Path file = in(data);
        if (Files.exists(file)) {
            return;
        }
        List<Account> accounts =
                credentials.supervisors().stream().map(SupervisorFile::account).toList();
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, new JsonMapper().writeValueAsString(accounts));
    }

    private static Account account(SupervisorAccess access) {
        return new Account(
                access.username(), BCrypt.hashpw(access.password(), BCrypt.gensalt()), access.role(), access.scope());
    }
}
