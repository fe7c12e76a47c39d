package org.gongshi.ingest.registers;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.AgencyEntry;
import org.gongshi.exchange.AgreementEntry;
import org.gongshi.exchange.BenchmarkEntry;
import org.gongshi.exchange.EquipmentEntry;
import org.gongshi.exchange.FacilityEntry;
import org.gongshi.exchange.FlowChartEntry;
import org.gongshi.exchange.FlowChartVersion;
import org.gongshi.exchange.InspectionItemEntry;
import org.gongshi.exchange.LawEntry;
import org.gongshi.exchange.MatterEntry;
import org.gongshi.exchange.OfficerEntry;
import org.gongshi.exchange.OfficerVersion;
import org.gongshi.exchange.PlanEntry;
import org.gongshi.exchange.PolicyEntry;
import org.gongshi.exchange.PowerEntry;
import org.gongshi.exchange.RecordingCatalogueEntry;
import org.gongshi.exchange.ReviewCatalogueEntry;
import org.gongshi.exchange.ReviewerEntry;
import org.gongshi.exchange.ServiceGuideEntry;
import org.gongshi.exchange.StaffingEntry;
import org.gongshi.exchange.TrainingEntry;
import org.gongshi.exchange.WindowPostEntry;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.registers.Register.Keeper;
import org.gongshi.ingest.registers.Register.Maker;
import org.gongshi.ingest.views.Views;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The registers there are. */
@Component
class Registers {
    private final Map<String, Register<?, ?>> byName;
    private final Register<FlowChartEntry, FlowChartVersion> flowCharts;

    Registers(Views views) {
        this.flowCharts = kept(
                views,
                Topics.REGISTER_FLOW_CHARTS,
                FlowChartVersions::read,
                FlowChartEntry::new,
                FlowChartEntry::getVersions);
        this.byName = all(views, flowCharts)
                .collect(toMap(Register::name, each -> each, (one, other) -> one, LinkedHashMap::new));
    }

    @Nullable
    Register<?, ?> named(String name) {
        return byName.get(name);
    }

    /** In the order in which they are told. */
    List<Register<?, ?>> all() {
        return List.copyOf(byName.values());
    }

    /** The only one whose entries have files. */
    Register<FlowChartEntry, FlowChartVersion> flowCharts() {
        return flowCharts;
    }

    private static Stream<Register<?, ?>> all(Views views, Register<FlowChartEntry, FlowChartVersion> flowCharts) {
        return Stream.of(
                agencies(views),
                officers(views),
                kept(views, Topics.REGISTER_MATTERS, MatterVersions::read, MatterEntry::new, MatterEntry::getVersions),
                kept(views, Topics.REGISTER_POWERS, PowerVersions::read, PowerEntry::new, PowerEntry::getVersions),
                kept(
                        views,
                        Topics.REGISTER_REVIEW_CATALOGUE,
                        ReviewCatalogueVersions::read,
                        ReviewCatalogueEntry::new,
                        ReviewCatalogueEntry::getVersions),
                kept(
                        views,
                        Topics.REGISTER_RECORDING_CATALOGUE,
                        RecordingCatalogueVersions::read,
                        RecordingCatalogueEntry::new,
                        RecordingCatalogueEntry::getVersions),
                kept(
                        views,
                        Topics.REGISTER_BENCHMARKS,
                        BenchmarkVersions::read,
                        BenchmarkEntry::new,
                        BenchmarkEntry::getVersions),
                kept(
                        views,
                        Topics.REGISTER_INSPECTION_ITEMS,
                        InspectionItemVersions::read,
                        InspectionItemEntry::new,
                        InspectionItemEntry::getVersions),
                kept(
                        views,
                        Topics.REGISTER_SERVICE_GUIDES,
                        ServiceGuideVersions::read,
                        ServiceGuideEntry::new,
                        ServiceGuideEntry::getVersions),
                flowCharts,
                kept(
                        views,
                        Topics.REGISTER_WINDOW_POSTS,
                        WindowPostVersions::read,
                        WindowPostEntry::new,
                        WindowPostEntry::getVersions),
                kept(views, Topics.REGISTER_POLICIES, PolicyVersions::read, PolicyEntry::new, PolicyEntry::getVersions),
                kept(views, Topics.REGISTER_LAWS, LawVersions::read, LawEntry::new, LawEntry::getVersions),
                kept(
                        views,
                        Topics.REGISTER_REVIEWERS,
                        ReviewerVersions::read,
                        ReviewerEntry::new,
                        ReviewerEntry::getVersions),
                kept(
                        views,
                        Topics.REGISTER_STAFFING,
                        StaffingVersions::read,
                        StaffingEntry::new,
                        StaffingEntry::getVersions),
                kept(
                        views,
                        Topics.REGISTER_EQUIPMENT,
                        EquipmentVersions::read,
                        EquipmentEntry::new,
                        EquipmentEntry::getVersions),
                kept(
                        views,
                        Topics.REGISTER_FACILITIES,
                        FacilityVersions::read,
                        FacilityEntry::new,
                        FacilityEntry::getVersions),
                kept(
                        views,
                        Topics.REGISTER_TRAINING,
                        TrainingVersions::read,
                        TrainingEntry::new,
                        TrainingEntry::getVersions),
                kept(
                        views,
                        Topics.REGISTER_AGREEMENTS,
                        AgreementVersions::read,
                        AgreementEntry::new,
                        AgreementEntry::getVersions),
                kept(views, Topics.REGISTER_PLANS, PlanVersions::read, PlanEntry::new, PlanEntry::getVersions));
    }

    private static Register<?, ?> agencies(Views views) {
        return new Register<>(
                Keeper.OPERATOR,
                Topics.REGISTER_AGENCIES,
                views.of(Topics.REGISTER_AGENCIES),
                AgencyVersions::read,
                (id, agency, versions) -> new AgencyEntry(id, versions),
                AgencyEntry::getVersions,
                Versions::on);
    }

    private static Register<OfficerEntry, OfficerVersion> officers(Views views) {
        return new Register<>(
                Keeper.AGENCY,
                Topics.REGISTER_OFFICERS,
                views.of(Topics.REGISTER_OFFICERS),
                OfficerVersions::read,
                OfficerEntry::new,
                OfficerEntry::getVersions,
                OfficerVersions::on);
    }

    private static <E extends SpecificRecord, V extends SpecificRecord> Register<E, V> kept(
            Views views, Topic<E> topic, Function<Fields, V> reader, Maker<E, V> entry, Function<E, List<V>> versions) {
        return new Register<>(Keeper.AGENCY, topic, views.of(topic), reader, entry, versions, Versions::on);
    }
}
