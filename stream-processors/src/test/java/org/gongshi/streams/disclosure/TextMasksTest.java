package org.gongshi.streams.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongshi.exchange.SealedSubject;
import org.gongshi.exchange.SubjectType;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.RegistrationNumber;
import org.gongshi.streams.disclosure.PolicyFile.PersonShown.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextMasksTest {
    private static final PolicyFile POLICY = PolicyReader.shipped();
    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 5);
    private static final ByFirstCharacter<TextMask> MASKS = ByFirstCharacter.of(POLICY.applied());
    private static final PersonsInText PERSONS = new PersonsInText(POLICY.names());
    private static final SealedSubject COMPANY = SealedSubject.newBuilder()
            .setName("示例市晨星餐饮有限公司向阳路8号分店")
            .setLegalRepresentative("谈小舟")
            .setIdNumber("EC1234567")
            .build();

    private static String masked(String text) {
        return masked(text, _ -> {});
    }

    private static String masked(String text, Consumer<String> applied) {
        var party = new PartyNames(POLICY).of(SubjectType.LEGAL_ENTITY, COMPANY, Shown.SURNAME, DECIDED);
        var own = OwnMasks.of(party, COMPANY, PERSONS.in(Stream.of(text)));
        return new TextMasks(MASKS, own, DECIDED).masked(text, applied);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            身份证号330106198001010011                | 身份证号［证件号码已隐去］
            公民330106198001010011的                  | 公民［证件号码已隐去］的
            公民33010619800101001X，                  | 公民［证件号码已隐去］，
            公民33010619800101001x                    | 公民［证件号码已隐去］
            公民３３０１０６１９８００１０１００１１  | 公民［证件号码已隐去］
            公民330106 19800101 0011                  | 公民［证件号码已隐去］
            公民330106-1980-01-01-0011                | 公民［证件号码已隐去］
            公民3 3 0 1 0 6 1 9 8 0 0 1 0 1 0 0 1 1   | 公民［证件号码已隐去］
            公民330106800101001                       | 公民［证件号码已隐去］
            护照号码：E12345678                       | 护照号码：［证件号码已隐去］
            电话13800138000。                         | 电话［电话已隐去］。
            拨打138 0013 8000                         | 拨打［电话已隐去］
            拨打１３８-００１３-８０００              | 拨打［电话已隐去］
            拨打+86 13800138000                       | 拨打+86 ［电话已隐去］
            拨打1 3 8 0 0 1 3 8 0 0 0                 | 拨打［电话已隐去］
            拨打0571-87654321                         | 拨打［电话已隐去］
            拨打（0571）87654321转801                 | 拨打［电话已隐去］
            拨打（010） 8765 4321                     | 拨打［电话已隐去］
            拨打010-8765-4321                         | 拨打［电话已隐去］
            拨打138.0013.8000                         | 拨打［电话已隐去］
            拨打138 00 13 80 00                       | 拨打［电话已隐去］
            拨打008613800138000                       | 拨打0086［电话已隐去］
            手机：13800138000元                       | 手机：［电话已隐去］元
            手机一三八零零一三八零零零                | 手机［号码已隐去］
            公民330106.1980.0101.0011                 | 公民［证件号码已隐去］
            公民330106_19800101_0011                  | 公民［证件号码已隐去］
            公民330106-800101-001                     | 公民［证件号码已隐去］
            身份证号：3301061980****0011              | 身份证号：［证件号码已隐去］
            写信给zhang.san @ example.com             | 写信给［邮箱已隐去］
            写信给zhang.san[at]example.com            | 写信给［邮箱已隐去］
            V信：abc12345                             | V信：［账号已隐去］
            vx abc12345                               | vx ［账号已隐去］
            WeChat ID: abc12345                       | WeChat ID: ［账号已隐去］
            驾驶浙 A12345                             | 驾驶［车牌号已隐去］
            李四，男，1980年1月1日出生，住示例市某村  | 某某，男，［出生日期已隐去］出生，住［地址已隐去］
            当事人：李四（女）                        | 当事人：某某（女）
            出生于1980年1月1日                        | 出生于［出生日期已隐去］
            家住向阳路8号3栋501                       | ［地址已隐去］
            家住阳光嘉园12-3-501                      | ［地址已隐去］
            家住向阳里12号院                          | ［地址已隐去］
            驾驶员李四驾驶货车                        | 驾驶员某某驾驶货车
            举报人孙八举报                            | 举报人某某举报
            负责人李四在场                            | 负责人某某在场
            谈.小.舟到场                              | 某某到场
            谈⼩舟到场                                | 某某到场
            联系电话：057187654321                    | 联系电话：［电话已隐去］
            热线400-820-8820                          | 热线［电话已隐去］
            汇入6222021234567890123                   | 汇入［账号已隐去］
            汇入6222 0212 3456 7890 123               | 汇入［账号已隐去］
            账号：120987654321                        | 账号：［账号已隐去］
            写信给zhang.san@example.com投诉           | 写信给［邮箱已隐去］投诉
            微信号：wx_chen2026                       | 微信号：［账号已隐去］
            QQ：12345678                              | QQ：［账号已隐去］
            驾驶浙A12345号                            | 驾驶［车牌号已隐去］号
            驾驶浙A·D12345                            | 驾驶［车牌号已隐去］
            驾驶浙Ａ１２３４挂                        | 驾驶［车牌号已隐去］
            住址：示例区某小区，                      | 住址：［地址已隐去］，
            住所地为示例区向阳路8号。                 | 住所地为［地址已隐去］。
            在示例区向阳路8号经营                     | 在示例区［地址已隐去］经营
            在示例区向阳东路8号3栋2单元501室经营      | 在示例区［地址已隐去］经营
            位于幸福小区3栋2单元501室                 | 位于［地址已隐去］
            位于东风村3组12号                         | 位于［地址已隐去］
            不动产权第0012345号                       | 不动产权第［权证号已隐去］号
            法定代表人谈小舟称                        | 法定代表人某某称
            谈 小 舟到场                              | 某某到场
            负责人：李四，                            | 负责人：某某，
            经营者王小明于2月1日                      | 经营者某某于2月1日
            证人李四陈述，李 四又称                   | 证人某某陈述，某某又称
            证人李四、王五到场，王五称                | 证人某某、某某到场，某某称
            当事人：李四，                            | 当事人：某某，
            当事人（欧阳小明）                        | 当事人（某某）
            姓名：李四 性别：男                       | 姓名：某某 性别：男
            经营者：阿卜杜拉·买买提，阿卜杜拉·买买提称 | 经营者：某某，某某称
            委托代理人John Smith到场                  | 委托代理人某某到场
            隔壁的晨光店（李小明）                    | 隔壁的晨光店（某某）
            出示ec 1234567                            | 出示［证件号码已隐去］
            公民330106********0011                    | 公民［证件号码已隐去］
            公民330106１９８００１＊＊＊＊１１        | 公民［证件号码已隐去］
            拨打138****8000                           | 拨打［电话已隐去］
            驾驶粤B·D12345、沪AD12345学               | 驾驶［车牌号已隐去］、［车牌号已隐去］学
            土地使用证（2010）第012345号              | 土地使用证（2010）第［权证号已隐去］号
            确诊为乙型肝炎                            | 确诊为［健康状况已隐去］
            患有艾滋病，                              | 患有［健康状况已隐去］，
            """)
    void whatIsPersonalIsTakenOut(String text, String shown) {
        assertThat(masked(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "罚款5000.00元，没收违法所得12345678.90元",
                "罚款13800138000元",
                "注册资本1380013.8000万元",
                "于2026年3月5日、2026-03-06及2026.03.07检查",
                "2022-05-16至2022-06-17、2022-07-18",
                "示市监罚〔2026〕12号、浙交罚（2026）第00012号",
                "深市监处罚〔2022〕4403002022051600012号",
                "国务院令第752号，国办发〔2018〕118号",
                "《中华人民共和国食品安全法》第一百二十四条第一款",
                "《中华人民共和国道路交通安全法》第九十条、《公路法》第十二条",
                "未取得道路运输经营许可，擅自从事道路运输经营",
                "经营者应当建立进货查验制度，负责人不在现场",
                "擅自变更住所或者经营场所",
                "当事人签收《送达地址确认书》",
                "食品经营许可证JY13301060123456",
                "国药准字H20123456，批号20220516",
                "执行标准GB/T 21661-2020，型号PE-HD 25×40",
                "电信业务经营许可证京B2-20090191，粤ICP备12345678号",
                "抽样20kg，货值3,672.50元，含税6%",
                "上午10:30至11:45，共3次，第2批次50件",
                "拨打12345或12315投诉",
                "经纬度120.123456，30.654321",
                "经度135.12345678",
                "通过微信收取50000元，支付宝转账12000.50元",
                "驾驶员连续驾驶超过4小时，损害消费者权益",
                "当事人成立于2010年，注册号见附件",
                "第三公里12号桥墩",
                "从业人员男女各三名，女，男",
                "二〇二六年三月五日第一百三十四条",
                "未按规定停止出生缺陷筛查",
                "示例市晨星餐饮有限公司向阳路8号分店",
                "当事人应诉。当事人和解后，当事人：",
                "晨星公司（宁波）、晨光店（石家庄）",
                "从事接触直接入口食品工作的人员患有有碍食品安全疾病",
                "检出为阳性，检出金黄色葡萄球菌",
                "负责人全程在场，经营者明知故犯",
                "规格500毫升/瓶×12，条码6901234567892",
                "车辆识别代号LSVAA4182E2123456",
                "第1234567890号商标",
                "个人信息处理者的名称或者姓名和联系方式",
                "现住房和城乡建设局已受理"
            })
    void whatIsNotPersonalStays(String text) {
        assertThat(masked(text)).isEqualTo(text);
    }

    @Test
    void theRuleOfEachMaskIsTold() {
        var rules = new ArrayList<String>();

        masked("示例市晨星餐饮有限公司向阳路8号分店的谈小舟，电话13800138000，证人李四称", rules::add);

        assertThat(rules).containsExactly("legal-representative", "telephone-named", "person-in-role");
    }

    @Test
    void nothingTurnsTheDirectionOfWriting() {
        assertThat(masked("罚款\u202e001\u202c元\u2067")).isEqualTo("罚款001元");
        assertThat(masked("拨打138\u202e00138000")).isEqualTo("拨打［电话已隐去］");
    }

    @Test
    void codesOfCompaniesStay() {
        var digits = CreditCode.withCheckCharacter("91330106123456782").value();
        var letters = CreditCode.withCheckCharacter("91330106MA2AX0001").value();
        var registration = RegistrationNumber.withCheckDigit("33010610512345").value();
        for (var code : List.of(digits, letters, registration)) {
            assertThat(masked("代码" + code + "的企业")).isEqualTo("代码" + code + "的企业");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "13800138000",
                "1 ",
                "a",
                "a1",
                "a@",
                "a.",
                "a@a.",
                "路",
                "示例路",
                "向阳路1",
                "浙A",
                "（",
                "身份证",
                "电话",
                "住址：",
                "330106 1980",
                "一二三四五",
                "3栋",
                "经营者",
                "谈小",
                "于2026年3月5日罚款5000元，"
            })
    void aMegabyteTakesLessThanASecondOfTheProcessorWhateverItHolds(String piece) {
        var text = piece.repeat(1_000_000 / piece.getBytes(StandardCharsets.UTF_8).length);

        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        masked(text);
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(1));
    }
}
