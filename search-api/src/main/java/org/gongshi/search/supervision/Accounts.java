package org.gongshi.search.supervision;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Accounts of a file: JSON {@code [{"username", "passwordHash": bcrypt, "role", "scope": {"regions", "sectors",
 * "agencies"}}]}, read at the start.
 */
@Component
final class Accounts implements UserDetailsService {
    private final Map<String, Account> byName;

    Accounts(SupervisionSettings settings) {
        this.byName = read(settings.accounts());
    }

    private static Map<String, Account> read(Path file) {
        return Stream.of(new JsonMapper().readValue(file, Account[].class))
                .collect(Collectors.toUnmodifiableMap(Account::username, Function.identity()));
    }

    Optional<Account> find(String username) {
        return Optional.ofNullable(byName.get(username));
    }

    /** By name. */
    List<Account> all() {
        return byName.values().stream()
                .sorted(Comparator.comparing(Account::username))
                .toList();
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        var account = byName.get(username);
        if (account == null) {
            throw new UsernameNotFoundException("no such account");
        }
        return account;
    }
}
