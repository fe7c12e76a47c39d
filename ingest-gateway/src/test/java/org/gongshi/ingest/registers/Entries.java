package org.gongshi.ingest.registers;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.submission.Samples;
import tools.jackson.databind.node.ObjectNode;

/** A version for each register with every member it may have. */
@SuppressWarnings("ImmutableEnumChecker") // A reader is a function without state.
enum Entries {
    AGENCIES(AgencyVersions::read, """
            'name':'杭州市西湖区某局（示例）','region':'330106','sector':'market-regulation','nature':'行政机关',
            'complaintLine':'12345','address':'文一西路1号','joinedOn':'2026-01-01','superior':'%s',
            'institution':'政府工作部门','funding':'财政全额拨款','establishment':'行政编制30名，实有28名',
            'duties':['市场监督管理'],'legalRepresentative':'赵示例'""".formatted(Samples.OTHER_AGENCY)),
    OFFICERS(OfficerVersions::read, """
            'name':'王示例','sector':'市场监管','state':'CANCELLED','ground':'调离','certificateUntil':'2030-01-01'"""),
    MATTERS(MatterVersions::read, """
            'name':'对经营超过保质期食品的处罚','kind':'PENALTY','basis':['《中华人民共和国食品安全法》第一百二十四条'],
            'office':'执法大队','timeLimitDays':90"""),
    POWERS(PowerVersions::read, """
            'name':'占道经营处罚权','kind':'PENALTY','matters':['330106000000000001'],'formerAgency':'%s',
            'guidedUntil':'2026-06-30','basis':'省政府公告'""".formatted(Samples.OTHER_AGENCY)),
    REVIEW_CATALOGUE(ReviewCatalogueVersions::read, """
            'name':'较大数额罚款','kind':'PENALTY','level':'COUNTY','sector':'transport','procedure':'ORDINARY',
            'penaltyTypes':['FINE','CLOSE'],'minimumAmount':'100000','subjectType':'LEGAL_ENTITY',
            'triggers':['HEARING'],'matter':'M1','basis':'《中华人民共和国行政处罚法》第五十八条'"""),
    RECORDING_CATALOGUE(RecordingCatalogueVersions::read, """
            'kind':'COERCION','matter':'M1','stage':'EXECUTION','manner':'FULL','startsWhen':'到达现场',
            'content':'全过程','endsWhen':'离开现场','retention':'永久','remark':'无'"""),
    BENCHMARKS(BenchmarkVersions::read, """
            'violation':'经营超过保质期的食品','matter':'M1','basis':['《中华人民共和国食品安全法》第一百二十四条'],
            'bands':[{'grade':'从轻','conditions':'货值不足五千元','penaltyTypes':['FINE'],'minimumFine':'5000.00',
            'maximumFine':'10000.00','standard':'罚款五千元以上一万元以下'}],
            'superiorAgency':'%s','superiorBenchmark':'B-1'""".formatted(Samples.OTHER_AGENCY)),
    INSPECTION_ITEMS(InspectionItemVersions::read, """
            'name':'食品销售者监督检查','matter':'M2','inspectingBody':'食品监管科',
            'basis':['《食品生产经营监督检查管理办法》第十六条'],'subjects':'食品销售者','content':'进货查验','method':'现场检查',
            'ratioPercent':'3.00','timesPerYear':2"""),
    SERVICE_GUIDES(ServiceGuideVersions::read, """
            'name':'食品经营许可','kind':'PERMIT','matter':'M3','basis':['《中华人民共和国食品安全法》第三十五条'],
            'office':'审批科','acceptingBody':'政务服务中心','approvingBody':'区市场监督管理局','conditions':['有经营场所'],
            'preferences':['小微企业免费'],'materials':['申请书'],'steps':['受理','审查','决定'],'timeLimitDays':20,
            'supervision':'拨打12345','accountability':'《中华人民共和国行政许可法》第七十四条','remedies':['行政复议','行政诉讼'],
            'officeHours':'工作日 9:00-17:00','address':'文一西路1号','telephone':'0571-12345678'"""),
    FLOW_CHARTS(FlowChartVersions::read, """
            'name':'行政处罚流程图','kind':'PENALTY','matter':'M1','steps':['立案','调查取证','审核','决定','送达'],
            'file':{'sha256':'%s','mediaType':'image/png','size':1024}""".formatted("13".repeat(32))),
    WINDOW_POSTS(WindowPostVersions::read, """
            'post':'综合受理','unit':'政务服务中心','name':'王示例','position':'窗口负责人','certificate':'13010500123',
            'kinds':['PERMIT'],'services':['食品经营许可'],'duties':['受理申请'],'sampleDocuments':['申请书范本'],
            'progressQuery':'大厅自助机','consultation':'2号窗口','complaintLine':'12345'"""),
    POLICIES(PolicyVersions::read, """
            'name':'音像记录设备管理办法','type':'RECORDING_DEVICES','documentNumber':'某市监〔2026〕1号',
            'issuer':'区市场监督管理局','issuedOn':'2026-01-05','basis':['国办发〔2018〕118号（八）'],'elements':['设备配备','存储应用'],
            'url':'https://example.invalid/policies/1'"""),
    LAWS(LawVersions::read, """
            'name':'中华人民共和国食品安全法','level':'LAW','state':'AMENDED','number':'主席令第二十一号',
            'issuer':'全国人民代表大会常务委员会','articles':[{'number':'第一百二十四条','text':'违反本法规定……'}]"""),
    REVIEWERS(ReviewerVersions::read, """
            'name':'赵示例','duty':'REVIEW','fullTime':true,'qualified':true,'reviewsSince':'2022-03-01'"""),
    STAFFING(StaffingVersions::read, """
            'officers':42,'reviewers':3,'fullTimeReviewers':1,'supervisors':2,'recorders':4,'legalAdvisers':1,
            'reviewBody':'法制科','reportedOn':'2026-01-20'"""),
    EQUIPMENT(EquipmentVersions::read, """
            'name':'执法记录仪','type':'BODY_CAMERA','sets':12,'state':'IN_REPAIR','acquiredOn':'2025-06-01',
            'keeper':'13010500123'"""),
    FACILITIES(FacilityVersions::read, """
            'name':'第一询问室','type':'INTERVIEW_ROOM','recording':true,'address':'文一西路1号二楼'"""),
    TRAINING(TrainingVersions::read, """
            'name':'行政处罚法专题培训','type':'PROFESSIONAL','heldOn':'2026-01-01','hours':8,
            'officers':['13010500123','13010500124'],'organiser':'区司法局'"""),
    AGREEMENTS(AgreementVersions::read, """
            'taker':'%s','purpose':'联合检查','fields':['PLAN_INSPECTED','PLAN_CONTENT'],'basis':['国办发〔2018〕118号（十六）']""".formatted(Samples.OTHER_AGENCY)),
    PLANS(PlanVersions::read, """
            'name':'食品销售者春季检查','item':'I-1','matter':'M2','from':'2026-03-02','until':'2026-03-06','inspected':['%s'],
            'random':true,'content':'进货查验','method':'现场检查','jointWith':['%s']""".formatted(Samples.COMPANY, Samples.OTHER_AGENCY));

    private final Function<Fields, ? extends SpecificRecord> reader;
    private final String members;

    Entries(Function<Fields, ? extends SpecificRecord> reader, String members) {
        this.reader = reader;
        this.members = members;
    }

    /** As in addresses. */
    String register() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Entries of(String register) {
        return Arrays.stream(values())
                .filter(each -> each.register().equals(register))
                .findFirst()
                .orElseThrow();
    }

    Function<Fields, ? extends SpecificRecord> reader() {
        return reader;
    }

    /** A body as it is put. */
    ObjectNode body() {
        var body =
                Samples.tree(("{'validFrom':'2026-01-01','validTo':'2028-12-31'," + members + "}").replace('\'', '"'));
        return this == AGENCIES ? body : body.put("agency", Samples.AGENCY);
    }

    Draft<? extends SpecificRecord> draft(Fields fields) {
        return drafted(this == AGENCIES ? Samples.AGENCY : "A-1", fields);
    }

    Draft<? extends SpecificRecord> drafted(String id, Fields fields) {
        var keeper = this == AGENCIES ? Register.Keeper.OPERATOR : Register.Keeper.AGENCY;
        return Draft.read(keeper, reader, id, fields);
    }
}
