import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';

/**
 * Dying and harming oneself as filters make people write it (自鲨, 紫砂, 4了, "unalive"), as a wish that something else
 * would do it, as a thought that comes back, and as things that are ready. Our own patterns, on the plain text, of
 * which one suffices; each says in its own words that it is the speaker who is meant.
 */

/** The word itself, spelt for a filter not to know it. */
const SPELT_AROUND = eitherOf(
  /自(?:鲨|沙|刹|s(?![a-z]))|(?:想|要|去)(?:紫砂|紫沙)(?!壶|锅|杯)|(?:想|要|不如|干脆|要不我?)(?:噶|嘎|寄|似|4|四|鼠)了(?:算了|得了|吧)?(?=$|[,，。!！])/,
  /(?:觉得|要是|如果)(?:噶|似|4)了(?:也)?(?:挺)?好|(?:^|[,，。\s])(?:4|似)了就(?:不用|没有|能|可以|好|轻松)/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /(?:unaliv(?:e|ed|ing)|off(?:ed|ing)?) (?:my ?self|tonight|again)|(?:want|going|need|gonna|about) (?:to )?(?:unalive|kms|off myself)/,
      /(?:thinking|thought|think) (?:about|of) (?:unaliv|kms|sewer ?slid|ending things)\w*|(?:unalive|kms|sewer ?slide) (?:is|tonight|soon|plan)/,
      /ending (?:things|it) (?:tonight|this week\w*|today|tomorrow|soon|for good)/,
    ),
  ),
);

/** A thought that comes back, and was near once. */
const THOUGHTS = eitherOf(
  /(?:轻生|自杀|寻死|去死|死|结束(?:自己|生命)?|伤害自己|自残|不好|极端|可怕|那种|跳下去)(?:的|这种|这样的)?(?:念头|想法|冲动)[^。!！?？]{0,10}(?:压不|控制不|冒|停不|一直|又|天天|每天|回来|越来越|才能|涌|赶不走)/,
  /(?:又|一直|天天|每天|总|满脑子|老)(?:是|有|在)?[^,，。!！?？]{0,6}(?:轻生|自杀|寻死|去死|死|结束自己|伤害自己|自残|不好|极端|那种)的?(?:念头|想法|冲动)/,
  /(?:控制|压|忍)不住[^,，。]{0,4}(?:想死|自残|伤害自己|割自己|轻生)|(?:声音|有人|有股力)[^,，。]{0,6}(?:让|叫|推)我[^,，。]{0,6}(?:做傻事|去死|跳|结束)/,
  /(?:上次|去年|前年|以前|年前|月)[^,，。]{0,6}(?:没死成|自杀过|吞过|洗过胃|割过腕|被救)|没死成|洗过胃[^。]{0,12}(?:又|现在|还)/,
  /(?:要|会|想|怕(?:自己)?(?:会)?)做傻事(?!的)|怕我真的跳|怕自己(?:会)?(?:跳|死)/,
  /想死(?:很久|好久|不是一天|想了)|(?:敢|没)(?:说出来|告诉[^,，。]{1,4})[^。]{0,4}想死|死(?:亡)?(?:的)?方法[^,，。]{0,6}(?:看|查|搜|想)/,
  inTurn(
    /(?<![a-z])(?:the |those |my |bad |dark )+thoughts (?:are|came|come|keep|won't)/,
    /(?: \w+){0,3}? (?:back|louder|coming|stop|winning)/,
  ),
  /(?<![a-z])(?:can't|cannot) (?:keep myself safe|stop thinking about (?:dying|death|the (?:razor|pills|rope|bridge|knife)))/,
  /(?<![a-z])(?:scared|afraid) of (?:being alone with|what i (?:might|could|will) do)/,
  /(?<![a-z])i(?:'d| would)? (?:think i'd )?(?:be )?(?:happier|better|rather be) dead|had enough of (?:existing|living|life|being alive)/,
);

/** That something else would do it, or that no other day comes. */
const WISHES = eitherOf(
  /(?:想|希望|要是|盼着?|真想)[^,，。]{0,6}(?:车|卡车|电梯|飞机|雷|天|陨石)[^,，。]{0,6}(?:撞|掉下去|掉下来|塌|劈|砸)(?:死|飞)?(?:我|了我|,|，|$|就)/,
  /(?:希望|想|要是)[^,，。]{0,4}(?:心跳|呼吸|时间|自己)[^,，。]{0,3}(?:能)?(?:自己)?停(?:了|下来)?(?:就好|吧|$)|不想(?:再)?呼吸(?!机)/,
  /不想(?:再)?(?:看到|看见|见到|等到)(?:天亮|明天|太阳|春天)(?!的)|(?:看|等|撑|活)不到(?:明天|天亮|发成绩|结课|毕业|春天|下个月)(?:了|那天|的那)/,
  /(?:就|让我|想)(?:这样|就)?(?:停|死|留)在(?:今晚|今天|这儿|这里|十[五六七八九]岁|二十)/,
  /(?:想|让我)(?:永远|一直)(?:地)?(?:躺|睡|沉)(?:下去|着)(?:[^,，。]{0,2}(?:,|，)?[^,，。]{0,2}(?:不用|别|不要|不再)(?:再)?(?:起|醒|浮))?(?=$|[,，。!！])/,
  /(?:只有|只剩|除了)(?:一)?死(?!角|磕|线|记)[^,，。]{0,4}(?:路|了|一条|没|$|[,，。])|想[^,，。]{0,8}一起跳下去|(?:打算|准备|想|要)自己了断|只有死路一条|一死了之|以死(?:谢罪|证明|相)|用死(?:证明|来)|(?:拿|用)命(?:去|来|换|还|证明)/,
  /(?:一死|我死了|死了)(?:就|都|也)?(?:清|赔|不用还|还清|一了百了|能赔|干净)|我死了赔的钱|走了干净|死有谁在乎|死活有谁/,
  /活够本|(?:活得?|醒着)[^,，。]{0,3}(?:都|就)?是(?:在)?(?:熬|受罪|煎熬|折磨)|一天(?:都|也)不想活|活着没有?(?:一点|半点)?(?:用|意)/,
  /(?:从|图书馆|宿舍|教学楼)[^,，。]{0,6}(?:楼|层|顶)(?:上)?(?:翻|跳|下)(?:下)?去(?:就|会|是不是|[,，。!！]|$)/,
  /(?<![a-z])(?:if a (?:bus|car|truck|train) hit me|hope i (?:just )?(?:don't|never) wake|wish i (?:hadn't|wouldn't|didn't) w[ao]ke)/,
  /(?<![a-z])(?:nothing|no reason|nobody|no one) (?:left )?(?:to|i) (?:wake up|get up|live|stay|hold on) for/,
  /(?<![a-z])(?:nobody|no one|who) (?:would|will) (?:cry|come|be) (?:at|to) my funeral|(?:die|dies|gone) with me|jumped from the/,
  /(?<![a-z])(?:won't|don't think i'll|not going to|will not) (?:make it|be (?:here|alive|around)) (?:to|by|until|for)[^.?!]{0,30}(?:don't mean|anything|for good|else)/,
);

/** A way that is at hand, a place where somebody stands, a wound. */
const AT_HAND = eitherOf(
  /(?:安眠药|头孢|百草枯|农药|氯化钾|胰岛素)[^,，。!！?？]{0,10}(?:够不够|够了吗|多少(?:片|颗|毫升|能)|几(?:片|颗|瓶)?(?:够|能|会)|就过去|能停|会痛|在?哪里?(?:能)?买)/,
  /(?:吃|吞)了(?:好几|[\d一二两三四五六七八九]?十多?|几十|一整?|半)[^,，。]{0,2}(?:片|颗|粒|板|瓶)(?![,，。]?(?:幻灯|维生素|钙|止咳|感冒|消炎))[^。]{0,12}(?:困|晕|怕|后悔|安静|睡|$)/,
  /(?:烧炭|煤气|开煤气|上吊|跳下去|割腕)[^,，。]{0,6}(?:会?(?:痛|疼|很?难受)|多久|快不快)/,
  /(?:还|每晚|每天|都)(?:在)?(?:算|数)(?:着|过)?[^,，。]{0,4}(?:剩|有)?(?:多少|几)片|又在攒(?:药|$)/,
  /(?:天台|楼顶|顶楼|楼顶的?|教学楼顶的?|顶层的?)门[^,，。]{0,4}没锁[^。]{0,6}(?:我)?(?:上来|上去|进)|(?:我|坐|站)(?:在|上)(?:窗台|天台|楼顶|栏杆|桥栏|铁轨|江边|桥上)[^。]{0,12}(?:最后|就这样|鞋脱|往下|想跳|不想回|很冷|发呆很久)/,
  /(?:^|[,，。\s])(?:天台|楼顶|桥上|江边)[^。]{0,16}(?:就这样(?:$|[,，。])|最后一条)/,
  /(?:又)?(?:扎|掐|烫|划|割)自己[^,，。]{0,4}(?:到|了|才|,|，|$)|(?:^|[,，。\s我又])割了(?=$|[,，。!！])[^。]{0,10}(?:血|深|后悔|安静|这次)/,
  /(?:遗嘱|遗言|遗书|遗体捐献|告别信)[^,，。]{0,8}(?:定时|写|填|存|放|发)(?:好|了|在|明)/,
  inTurn(
    /(?<![a-z])i(?:'ve)? (?:just )?(?:took|taken|swallowed|had) /,
    /(?:\d{2,}|twenty|thirty|forty|fifty|a (?:whole )?(?:bottle|box|pack)|all|so many)(?: of (?:them|the pills|my pills))?(?: pills| tablets| of them)?[^.?!]{0,12}(?:sleepy|dizzy|scared|drowsy|tired|goodbye)/,
  ),
  /(?<![a-z])(?:sitting|standing|stood) on the (?:ledge|railing|parapet|edge of the (?:roof|bridge))/,
  /(?<![a-z])(?:hurt|burned|burnt|cut) myself (?:again|tonight|last night)/,
);

/** Somebody takes their leave for good, and what is theirs goes to others. */
const LEAVES = eitherOf(
  /(?:永远|再也)不(?:回家?|回来|上线)了?(?=$|[,，。!！])|不回来的那种|不回头(?:的)?那种|(?:今晚|今天|明天|之后|以后)[^,，。]{0,4}(?:我)?就不在(?:了|人世)(?!群|家|学校|宿舍|公司|线)/,
  /(?:再见|拜拜|永别)了?[,，]?(?:这个?)?世界(?!杯)|(?:下次|下回|来世|下辈子)不来了(?=$|[,，。])|(?:这辈子|这一世)(?:就|先)?到(?:这|此)/,
  /替我[^,，。]{0,8}[,，][^,，。]{0,3}我(?:看|等|活)不到了|(?:我)?该走了(?=$|[,，。])[^。]{0,4}(?:对不起|别找|保重)|话(?:都)?说完了[^。]{0,12}该走了/,
  /(?:照看|照顾|养|喂)[^,，。]{0,6}(?:狗|猫|妈|爸|孩子|弟弟|妹妹)[^。]{0,20}(?:对不起|永别|拜托了,?再见)/,
  /(?:受益人|保单)[^,，。]{0,6}(?:改|写)(?:成|了)?[^。]{0,14}(?:她|他|家里)[^。]{0,4}(?:好过|轻松|够)/,
  /(?:家里|家|爸妈|他们)(?:有|留)(?:他|她|弟弟|妹妹|哥哥|姐姐)(?:一个)?就够/,
  inTurn(
    /(?<![a-z])(?:please )?(?:don't|do not) (?:come )?look(?:ing)? for me/,
    /(?:$|[,.!]\s*(?:i'm |i am )?(?:sorry|goodbye|it's|love|thank))/,
  ),
  /(?<![a-z])(?:gave|given|giving) (?:away |my \w+ )(?:all )?(?:my |everything)?[^.?!]{0,24}won't (?:be )?need(?:ing)? (?:anything|them|it|any of)/,
  /(?<![a-z])(?:said|saying) my goodbyes[^.?!]{0,12}(?:thank|putting up|everyone|sorry|love)|plan to be gone,? for good/,
);

/** Whoever dies unseen. */
const UNSEEN = eitherOf(
  /我(?:就算|要是|如果|哪天|真的|突然){0,2}[^,，。]{0,2}(?:不见|消失|死|没|不在)了[^。]{0,10}(?:发现|问|察觉|知道|记得|难过|在意|想起)/,
  /(?:^|[,，。!！\s]|我|自己)(?:就|突然|哪天)?(?:消失|不见|死|没)了?(?:也|都)?(?:没人|没有人|不会有人|谁也不|谁都不)[^,，。]{0,3}(?:会)?(?:发现|问|察觉|知道|记得|难过|在意|来找|想起)/,
  /(?:(?:多|少|没)(?:了)?我一个(?:人)?|少(?:了)?一个我)(?:谁(?:都|也)不会|不多|不少|也没人|没人)|(?:没人|没有人|谁)(?:会)?(?:来找|等)我(?:回家)?(?=$|[,，。])[^。]{0,8}(?:走|死|消失|算了)/,
  /(?<![a-z])(?:no ?body|no one) (?:would|will) (?:even )?(?:look for me|come looking|find me|miss me)/,
);

export const WAYS_TO_SAY_DYING = eitherOf(SPELT_AROUND, THOUGHTS, WISHES, AT_HAND, LEAVES, UNSEEN);
