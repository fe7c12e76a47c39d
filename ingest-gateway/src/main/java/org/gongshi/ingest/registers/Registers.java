package org.gongshi.ingest.registers;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.stream.Stream;
import org.gongshi.exchange.AgencyEntry;
import org.gongshi.exchange.MatterEntry;
import org.gongshi.exchange.OfficerEntry;
import org.gongshi.exchange.PowerEntry;
import org.gongshi.exchange.RecordingCatalogueEntry;
import org.gongshi.exchange.ReviewCatalogueEntry;
import org.gongshi.ingest.registers.Register.Keeper;
import org.gongshi.ingest.views.Views;
import org.gongshi.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The registers there are. */
@Component
class Registers {
    private final Map<String, Register<?, ?>> byName;

    Registers(Views views) {
        Stream<Register<?, ?>> all = Stream.of(
                agencies(views), officers(views), matters(views), powers(views), reviews(views), recordings(views));
        this.byName = all.collect(toMap(Register::name, identity()));
    }

    @Nullable
    Register<?, ?> named(String name) {
        return byName.get(name);
    }

    private static Register<?, ?> agencies(Views views) {
        var topic = Topics.REGISTER_AGENCIES;
        return new Register<>(
                "agencies",
                Keeper.OPERATOR,
                topic,
                views.of(topic),
                AgencyVersions::read,
                (id, agency, versions) -> new AgencyEntry(id, versions),
                AgencyEntry::getVersions);
    }

    private static Register<?, ?> officers(Views views) {
        var topic = Topics.REGISTER_OFFICERS;
        return new Register<>(
                "officers",
                Keeper.AGENCY,
                topic,
                views.of(topic),
                OfficerVersions::read,
                OfficerEntry::new,
                OfficerEntry::getVersions);
    }

    private static Register<?, ?> matters(Views views) {
        var topic = Topics.REGISTER_MATTERS;
        return new Register<>(
                "matters",
                Keeper.AGENCY,
                topic,
                views.of(topic),
                MatterVersions::read,
                MatterEntry::new,
                MatterEntry::getVersions);
    }

    private static Register<?, ?> powers(Views views) {
        var topic = Topics.REGISTER_POWERS;
        return new Register<>(
                "powers",
                Keeper.AGENCY,
                topic,
                views.of(topic),
                PowerVersions::read,
                PowerEntry::new,
                PowerEntry::getVersions);
    }

    private static Register<?, ?> reviews(Views views) {
        var topic = Topics.REGISTER_REVIEW_CATALOGUE;
        return new Register<>(
                "review-catalogue",
                Keeper.AGENCY,
                topic,
                views.of(topic),
                ReviewCatalogueVersions::read,
                ReviewCatalogueEntry::new,
                ReviewCatalogueEntry::getVersions);
    }

    private static Register<?, ?> recordings(Views views) {
        var topic = Topics.REGISTER_RECORDING_CATALOGUE;
        return new Register<>(
                "recording-catalogue",
                Keeper.AGENCY,
                topic,
                views.of(topic),
                RecordingCatalogueVersions::read,
                RecordingCatalogueEntry::new,
                RecordingCatalogueEntry::getVersions);
    }
}
