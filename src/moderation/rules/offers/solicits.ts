import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { rarely } from '../../text/needed-signs.ts';
import type { NormalisedText } from '../../text/normalise.ts';

/**
 * Ways to ask for takers without saying how to be reached: in a group everybody can answer. Our own patterns, on the
 * plain text; a study partner is looked for in the same words, so they only tell an offer that leans that way already.
 */
const SOLICITS = rarely(
  eitherOf(
    inTurn(
      eitherOf(
        /想|要|需要|有需要|有需求|感兴趣|有兴趣|有意向?|有意者|懂的|来|缺|差|愿意|能接受|动心/,
        /好奇|想[^,，。!！?？的]{1,10}|要[^,，。!！?？的]{1,8}|不会[^,，。!！?？的]{1,8}|做不?完?/,
      ),
      /的(?:同学|朋友|小伙伴|宝子|姐妹|兄弟|家人|伙伴|人|学生|女生|男生)?(?:们)?[,，\s]?(?:都)?/,
      /(?:可以|尽管|直接|欢迎|随时|悄悄|赶紧|速度?|快)?(?:来|去)?/,
      eitherOf(
        /找|问|敲|滴|戳|踢|私|联系|加|吱|举手|说一?声|喊|回[个1]|扣[个1]|敲[个1]/,
        /打[个1]|登记|报名|报[上下]|留[个言下]|冒泡|接龙|排队|上车|进群|来/,
      ),
    ),
    // "大作业有人不想写的吗，我来", "谁要会员，我用不上了，三百出": takers are asked for, and who asks has it.
    inTurn(
      /(?:有人|有没有(?:人|同学)?|谁)(?:还)?(?:不想|不会|没时间|来不及|要|想|缺|需要)[^,，。!！?？]{0,12}/,
      /(?:吗|么|嘛)?[,，?？\s]{1,2}我(?:来|接|帮|代|出|有|可以|这|能|用不(?:上|着)了|多一个)/,
    ),
    /(?:报|提|说|写)(?:上)?我(?:的)?(?:名字|名|手机号|推荐码|工号)/,
    /(?:用|走|填|点|从)我(?:的|这|这里|这边)?(?:名字|链接|码|邀请|推荐|注册|进)/,
    /(?:找|问)我(?:拿|要|领|报|办|买|订|接|聊聊|咨询|了解|就行)/,
    /我(?:这|这边|这里|那边|手里|手上)(?:还)?(?:能|可以|有(?:个|位|人|货|渠道|资源|名额|老师|一手)|收|出|接|招|带|办|拿货|包)/,
    /我(?:可以|能|都|来)?给(?:你们?|大家|群里的?|咱们?群)?(?:打[\d一二三四五六七八九]*折|优惠|便宜|免|申请(?:折扣|优惠))/,
    /我(?:这|这边|手里|手上)?(?:还)?有(?:员工|内部|学员|团购)(?:价|优惠|折扣|码)/,
    /(?:名额|位置|席位|库存|仓位|份额)(?:不多|有限|还?(?:剩|差|有)|最后|仅|只)/,
    /(?:还|只|就)(?:剩|差)(?:最后)?[\d一二两三四五六七八九十俩仨几]+(?:个|位|人|份|席|套|张|台|单)(?:人|名额|位置)?/,
    /满[\d一二三五十百]+(?:个)?人?(?:就)?(?:开|成|发)(?:团|班|车)/,
    /(?:手慢|晚了|先到先得|满(?:员|了)即止|满(?:了)?就(?:关|停|涨)|过时不候|最后一(?:天|波|批))/,
    /前[\d一二三五十百]+(?:名|位|个)(?:免|送|半|优惠|立|打|赠)/,
    /(?:长期|常年|急|诚|大量|高价|全年)(?:收购?|回收|招|出|接|有货|在线|有效|供|做)/,
    /(?:价格|价钱|费用|细节|详情)(?:私|好说|好商量|可谈|公道|实惠|便宜|美丽|优惠|面议|私下)/,
    /(?:量大|老客户?|熟人|学生|群友|本群)(?:从?优|优惠|专享|价|打折|有礼)/,
    /(?:先|包)(?:试|验货|看货|满意)(?:听|用|再|后|课)?/,
    /(?:不|没)(?:过|成|成功|满意|上岸)(?:就)?(?:不收|全?退|不要|退|免)/,
    /(?:稳|包|保)(?:过|上岸|拿证|通过|中|赚|满意|会)/,
    inTurn(
      /(?:ask|message|ping|text|write|dm|hit|find|contact|reach out to) /,
      /(?:me|us|her|him)(?: (?:for|if|about|how|when|privately|directly|on|at|to))/,
    ),
    /(?:spots?|seats?|slots?|places?) (?:left|open|available|remaining|filling|almost)/,
    /(?:room|group|channel|cohort)'?s? (?:is )?(?:almost|nearly) full/,
    /(?:use|with|mention) my (?:name|code|link)/,
    /(?:first|1st) (?:one|lesson|session|class|month) (?:is |'s )?free/,
    /(?:pay|paid) (?:after|when|once|later|daily|weekly)/,
    /(?:quote|prices?|rates?) on request/,
    /(?:reply|comment|react) (?:if|with|below|\d)/,
    /(?:a )?(?:sub|follow|like|upvote)s? (?:would|means?|helps?)/,
    /taking on (?:\w+ )?(?:more |new )?(?:students|clients|people|members)/,
  ),
);

export const solicits = ({ plain: { text } }: NormalisedText): boolean => SOLICITS.test(text);
