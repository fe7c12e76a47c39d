package org.gongshi.search.supervision;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import org.gongshi.search.compliance.Scope;
import org.gongshi.search.compliance.Sight;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A supervisor's account (监督账号), as the file has it. */
record Account(String username, String passwordHash, String role, Scope scope) implements UserDetails {
    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + kind().name()));
    }

    Role kind() {
        return Role.of(role);
    }

    Sight sight() {
        return new Sight(scope, kind().seesSample());
    }

    /** Never the hash. */
    @Override
    public String toString() {
        return username;
    }
}
