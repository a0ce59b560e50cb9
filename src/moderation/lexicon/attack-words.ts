/**
 * Word classes that tell an attack from talk about one. They are features of the classifier, not verdicts:
 * "没素质" of a person is an insult, of a queue it is none, and the classes around it decide. Our own
 * collection; the text is normalised already. `_` is a blank, `*` lifts a Latin word boundary.
 */
export const ATTACK_WORDS = {
  /** Obscene abuse, whoever is meant. */
  curse: `
    傻逼 操你妈 操你 你妈死了 狗日的 草泥马 你妈逼 妈了个逼 妈逼 臭逼 烂逼 骚逼 贱逼 装逼犯 逼养的
    逼崽子 狗逼 你个逼 这逼人 逼玩意 老逼 小逼崽子 日你 操他 操她 操他妈 干死你 你妈的 去你妈 去你妈的
    去你大爷 去他妈 你大爷的 操你祖宗 祖宗十八代 十八代祖宗 断子绝孙 全家死 死全家 死妈 死爹 没妈 没爹
    有娘生没娘养 有妈生没妈养 有爹生没爹养 有娘生没爹教 没娘养 没爹教 狗娘养的 婊子养的 狗杂种 杂种 野种
    孽种 贱种 狗东西 狗玩意 狗崽子 王八蛋 王八羔子 龟儿子 龟孙 龟孙子 兔崽子 瘪犊子 鳖孙 老不死的 老东西
    老不死 滚犊子 爬犊子 傻逼玩意 什么狗玩意 放你妈的屁 放你娘的屁 放狗屁 狗屁 吃屎 吃屎去 舔屎 吃屎长大
    鸡巴 屌毛 屌样 死妈玩意 竖中指 扑街 仆街 冚家铲 顶你个肺 丢你老母 屌你 屌你老母 哈批 宝批龙 憨批
    瓜批 挨千刀 杀千刀的 狗币 狗比 畜生 畜生东西 猪狗不如 狗都不如 不如狗 死爸死妈
    fuck_you fuck_off fuck_your fuckin_idiot fucking_idiot motherfucker* mofo asshole* bitch* bastard*
    cunt* dickhead* prick twat wanker* piece_of_shit sob son_of_a_bitch whore* slut* hoe hoes thot skank
    douche* scumbag scum go_to_hell screw_you suck_my eat_shit kill_yourself drop_dead die_in jackass
    dumbass dipshit shithead fag* faggot* retard* tard libtard* shut_the_fuck full_of_shit
  `,
  /** Rough words that are often just loud. */
  expletive: `
    他妈的 妈的 卧槽 我操 我靠 我擦 我去 特么 艹 草 靠 尼玛的 牛逼 装逼 屌 屎 屁 屁眼 放屁 屁话 扯淡
    扯犊子 胡扯 鬼扯 瞎扯 瞎说 见鬼 该死的 要命 要死 气死 烦死 累死 笑死 服了 醉了 无语 呵呵 呸 切 你妹
    你大爷 老子 老娘 你爹 你爷爷 爷爷我 姑奶奶
    fuck fucking fucked shit shitty damn goddamn hell crap bullshit wtf omfg af ass sucks bloody
    bollocks stfu gtfo
  `,
  /** Nouns and adjectives that call a person something and are rarely used otherwise. */
  insult: `
    白痴 智障 弱智 脑残 脑瘫 废物 废柴 废材 人渣 渣滓 败类 禽兽 衣冠禽兽 贱人 贱货 贱婢 贱骨头 贱皮子
    蠢货 蠢猪 蠢驴 蠢材 蠢蛋 蠢逼 蠢东西 笨蛋 笨猪 笨驴 傻帽 傻货 二货 二逼 二百五 憨货 呆逼 猪脑子 猪脑
    死猪 肥猪 死肥猪 肥婆 死胖子 死肥宅 疯狗 走狗 舔狗 狗腿子 癞皮狗 哈巴狗 丧家犬 丧家之犬 野狗 母狗
    公狗 看门狗 键盘侠 喷子 杠精 巨婴 跳梁小丑 丑八怪 丑逼 穷逼 穷鬼 土鳖 土包子 土老帽 乡巴佬 怂货 怂包
    怂逼 软蛋 孬种 窝囊废 懦夫 缩头乌龟 伪君子 白眼狼 狼心狗肺 死骗子 大骗子 臭流氓 流氓 地痞 无赖 泼妇
    八婆 死八婆 长舌妇 骚货 浪货 荡妇 破鞋 婊子 臭婊子 婊 娘炮 死娘炮 人妖 死变态 臭不要脸 不要脸
    厚颜无耻 无耻 无耻之徒 下贱 下流 下作 犯贱 贱 恶毒 阴险 卑鄙 卑劣 龌龊 猥琐 猥琐男 色狼 神经病
    有病吧 脑子有病 脑子有问题 脑子进水 脑子被驴踢 脑子被门夹 脑子瓦特 脑子长泡 没脑子 缺心眼 缺德
    缺德玩意 没教养 没家教 没良心 没人性 不是人 不是东西 不是个东西 算什么东西 什么东西 什么玩意 啥玩意
    狗嘴吐不出象牙 算个屁 算老几 算哪根葱 丑恶嘴脸 嘴脸 丑陋嘴脸 蛆 蛆虫 臭虫 蟑螂 寄生虫 蛀虫 毒瘤
    老鼠屎 搅屎棍 臭老鼠 癞蛤蟆 毒蛇 吸血鬼 扫把星 丧门星 瘟神 孽障 妖孽 狐狸精 狗男女 奸夫淫妇 汉奸
    卖国贼 带路党 洋奴 殖人 精日 五毛狗 圣母婊 绿茶婊 心机婊 白莲花 心机女 菜逼 菜狗 弱鸡 小学鸡 屁民
    刁民 暴民 劣等 劣等民族 低等生物 低端人口 残废 死瘸子 瞎了你的狗眼 狗眼 狗眼看人低 死瞎子 矮冬瓜
    死矮子 死秃子 秃驴 饭桶 草包 酒囊饭袋 乌合之众 牛鬼蛇神 混蛋 混账 混账东西 坏种 恶霸 狗奴才 奴才
    贱奴 下三滥 不三不四 下头男 下头女 普信男 普信女 普却信 普信 龟男 国男 蝻 拳师 女拳 田园女权
    田园女拳 极端女权 女权癌 婚驴 胎器 捞女 拜金女 绿帽男 直男癌 直女癌 渣男 渣女 扶弟魔 屌癌 死宅 肥宅
    油腻男 中年油腻 老女人 黄脸婆 老处女 剩女 死老头 糟老头子 老太婆 死老太婆 狗官 狗腿 人模狗样
    披着人皮 畜牲 孙子 乖孙 儿子们 认爹 脑壳有包 脑干缺失 脑干 无脑 没长脑子 脑子呢 脑回路 脑积水 脑血栓
    小脑萎缩 唐氏 唐氏儿 唐人 低能 低能儿 智力低下 智商欠费 智商不足 智商为零 智商捉急 瓜兮兮 方脑壳
    傻佬 戆居 戆卵 苕货 低逼 low逼 神戳戳 哈戳戳 瓜戳戳 彪呼呼 夯货 信球 贱坯 脑壳遭门夹 脑壳被门夹
    脑壳进水 脑壳有屎 脑壳有病 学渣 菜得抠脚 菜的抠脚 菜得一批 活化石 土狗
    idiot* moron* imbecile* dumb dumber dummy fool fools loser* jerk* clown* scum trash worthless
    pathetic disgusting fatty fatso brainless mindless clueless incompetent creep* weirdo* freak*
    psycho* sicko troll* coward* crybaby snowflake* parasite* vermin cockroach* subhuman* uncivilized
    redneck* gold_digger* bimbo dimwit* halfwit nitwit* dolt dunce airhead bonehead blockhead numbskull
    simpleton numpty muppet maggot* disgrace laughingstock retard* brain_dead braindead smoothbrain
    no_brain half_a_brain brain_cell braincell pea_brain room_temperature waste_of_space waste_of_oxygen
    oxygen_thief good_for_nothing ugly_cow fat_cow stupid_cow ugly_pig spoiled_brat lowlife* low_life
    pea-brained backstabber hypocrite liar*
  `,
  /** What also names animals, things, roles and moods. */
  insultWeak: `
    公厕 公共厕所 接盘 接盘侠 二手货 母猪 你妈 尼玛 老狗 你全家 祖坟 骨灰盒 坟头 上坟 烧纸 垃圾 傻 傻瓜
    傻子 傻蛋 蠢 笨 笨死 蠢死 呆子 憨憨 狗 狗狗 猪 猪头 猪队友 胖子 肥 肥仔 乌龟 王八 小人 骗子 小偷 贼
    强盗 三八 娘娘腔 娘 变态 疯子 精神病 有病 恶心 恶心人 丑 丑死 玩意儿 玩意 货色 德行 德性 奇葩 极品
    老古董 老顽固 老男人 老头子 猴子 大猩猩 猩猩 害虫 苍蝇 跳蚤 老鼠 井底之蛙 祸害 妖精 小三 公知 美分
    五毛 粉红 小粉红 玻璃心 圣母 绿茶 菜鸡 菜鸟 辣鸡 弟弟 小学生 文盲 法盲 法西斯 纳粹 暴徒 瘸子 瞎子
    聋子 哑巴 矮子 侏儒 秃子 混子 老赖 老油条 马屁精 戏精 小丑 坏蛋 魔鬼 妈宝 妈宝男 下头 沸羊羊 美羊羊
    仙女 小仙女 娇妻 飞机场 公交车 拜金 凤凰男 孔雀女 海王 男宝 直男 油腻 爹味 打拳 厌女 乡下人 屌丝
    loser 单身狗 舔 跪舔 圣母心 白左 二 菜 太菜 真菜 弱 太弱 弱鸡 水平 智商 脑子 眼瞎 瞎 聋 哑 残 疯 装
    作 懒 馋 土 土气 low 没用 没救 没救了 没出息 丢人 丢脸 可笑 可悲 可怜 活该
    stupid stupidity silly weak lame lazy ignorant useless garbage ugly fat pig pigs dog dogs rat rats
    snake animal* monkey* ape apes gorilla* donkey savage* barbarian* primitive inferior crazy lunatic
    insane karen boomer* dinosaur* cancer joke failure* nobody cringe embarrassing ridiculous laughable
    hillbilly peasant* leech simp incel* nerd nerds noob* newbie
  `,
  /** Hateful names of groups; none that is an ordinary word too ("公厕", "木头人", "小姐"). */
  slur: `
    黑鬼 尼哥 黑奴 黑猩猩 黑猪 黑狗 黑蛮 非洲猴 黑猴子 黑畜 黑蛆 黑皮猪 昆仑奴 白皮猪 白猪 白垃圾
    圣母白左 洋垃圾 洋鬼子 番鬼 红脖子 黄皮猴 黄猴 黄皮猪 支那 支那人 支那猪 东亚病夫 小日本 日本鬼子
    鬼子 倭寇 倭人 倭国 倭奴 倭狗 日本狗 日杂 棒子 高丽棒子 韩棒子 死棒子 印度阿三 阿三 咖喱味 越南猴子
    越南猴 猴子国 南蛮子 印度猪 印度狗 老毛子 俄毛 犹太猪 犹太狗 清真狗 绿教 绿狗 穆狗 绿帽教 缠头
    骚鞑子 鞑子 满狗 满清余孽 蛮子 南蛮 蛮夷 胡虏 三非 三非黑人 非洲酋长 食人族 难民狗 台巴子 呆湾 台蛙
    井蛙 港灿 港毒 港狗 废青 曱甴 大陆狗 陆狗 阿陆仔 乡毛 外地硬盘 外地佬 外地狗 外地猪 死外地 捞佬 捞仔
    捞头 捞妹 北姑 苏北猪 江北猪 沪婊 河南贼 偷井盖 偷电瓶 河南骗子 阴间省 东百 东北黑社会 虎逼 老坦儿
    卫嘴子 九头鸟 川耗子 重庆耗子 福建佬 广东佬 潮汕佬 山炮 村逼 乡下佬 农村佬 凤凰男 鸟地方 穷山恶水
    穷山恶水出刁民
    女表 母畜 雌竞 贱女人 贱女 臭女人 臭娘们 死娘们 老娘们 骚娘们 死女人 破烂货 烂货 二手女 公交车女
    黑木耳 茶婊 汉子婊 媚黑 媚外女 媚洋 easy_girl 西餐妹 洋马 精神黑人 黑人接盘 老实人接盘 女权狗 女权婊
    女利 女权巫师 虾头 虾头男 蝈蝈 国蝻 下贱男 臭男人 臭屌丝 狗男人 死男人 男宝妈 老色批 死gay 死基佬
    基佬 死同性恋 死人妖 死娘 二椅子 男不男女不女 不男不女 死给 死les 肥母猪 打拳女 女拳师 拳婆 反串男
    小鲜肉娘炮 小奶狗 圣女 仙女病 仙女拳 女海王 绿茶女 二婚女 捞女 拜金婊 傍大款 卖肉 卖逼 卖身 出来卖
    出来卖的 站街 鸡婆 做鸡 坐台 坐台小姐 妓女 娼妓 贱妓
    nigger* nigga* nigg* negro* coon spic spics chink* gook* japs paki* kike* wetback* towelhead*
    raghead* camel_jockey curry_muncher redskin* gypsy* gypsies honky white_trash tranny trannies dyke*
    feminazi* femoid* ching_chong third_world third-world illegals
  `,
  /** Nicknames of groups: mocking, not always hateful. */
  nickname: `
    三哥 阿美莉卡 漂亮国 霓虹 思密达 大鹅 毛子 鹰酱 湾湾 弯弯 呆毛 老外 洋人 洋妞 洋大人 白人老爷 黑哥们
    黑妹 小黑 老黑 鬼佬 白皮 黑皮 黄皮 硬盘 北佬 南佬 老乡 老陕 老表 老广 湖北佬 客家佬 上海小男人
    京油子 沪爷 东北老铁 东北大哥 社会人 精神小伙 小镇做题家 乡下 村里 十八线 荷兰人 荷南 弯省 公务员省
    集美 集美们 姐妹 宝妈 大妈 大爷 大叔 老阿姨 娘们 爷们 老爷们 死直男 男同志 拉拉 男妈妈 女汉子 女强人
    灭绝师太 第三性别 白帽子 回回 木木 绿化 默默 南棒 北棒 高丽 西巴 犹太 开挂民族 咖喱 恒河水 恒河
    战斗民族 黑命贵 零元购 zero元购 难民 偷渡客
  `,
  /** Groups as such: no insult by themselves. */
  region: `
    河南人 河南 东北人 东北 上海人 上海 北京人 北京 广东人 广东 福建人 福建 江西人 江西 安徽人 安徽
    湖北人 湖北 武汉人 武汉 湖南人 湖南 四川人 四川 重庆人 重庆 山东人 山东 山西人 山西 陕西人 陕西
    河北人 河北 天津人 天津 江苏人 江苏 苏北人 苏北 苏南 浙江人 浙江 温州人 新疆人 新疆 西藏人 西藏
    内蒙古人 内蒙 蒙古 广西人 广西 海南人 海南 贵州人 贵州 云南人 云南 甘肃人 甘肃 宁夏人 宁夏 青海人
    青海 黑龙江人 黑龙江 吉林人 吉林 辽宁人 辽宁 香港人 香港 港人 台湾人 台湾 澳门人 大陆人 大陆 内地人
    南方人 南方 北方人 北方 本地人 外地人 外地 农村人 农村 城里人 小县城 县城 潮汕人 潮汕 客家人 莆田
    莆田人 驻马店 深圳 广州 成都 杭州 苏州 南京 西安 郑州 沈阳 哈尔滨 大连 保定 中原人 江南 西北人
    那边的人 那边人 那地方的人 那里的人 那儿的人 那个省 这个省 地方的人 城市的人 小地方 外省 外省人
    外来人口 外来务工 沿海 山区 某省 某地
    rural village that_country southerner* northerner*
  `,
  race: `
    黑人 白人 黄种人 黑种人 白种人 有色人种 亚洲人 亚裔 华裔 华人 非裔 拉丁裔 墨西哥人 印度人 印度
    日本人 日本 韩国人 韩国 越南人 越南 菲律宾人 泰国人 缅甸人 缅北 柬埔寨 美国人 英国人 法国人 德国人
    俄罗斯人 欧洲人 欧美 非洲人 非洲 中东人 阿拉伯人 犹太人 吉普赛人 印第安人 外国人 穆斯林 回族 维族
    藏族 蒙古族 满族 汉族 汉人 少数民族 哈萨克 朝鲜族 移民 偷渡 留学生 黑人留学生 非洲留学生 基督徒
    佛教徒 印度裔 伊斯兰 教徒 信徒 种族 民族 人种 肤色 血统 混血 混血儿
    blacks whites asian asians chinese japanese korean koreans indian indians mexican mexicans latino*
    african africans arab arabs muslim muslims jew jews jewish christian* immigrants immigrant refugees
    foreigner* foreigners americans american russians
  `,
  gender: `
    女人 女的 女生 女孩 女孩子 女性 妹子 小姑娘 阿姨 婆婆 丈母娘 女司机 女博士 女老师 女领导 女程序员
    女朋友 老婆 媳妇 妈妈 母亲 男人 男的 男生 男孩 男性 老公 男朋友 男友 女友 爸爸 男方 女方 女权
    女权主义 女权主义者 男权 男权主义 同性恋 gay 男同 女同 les 双性恋 跨性别 变性人 单身女 大龄 大龄女
    未婚 离婚 二婚 丁克 彩礼 天价彩礼 高价彩礼 嫁妆 生育 生孩子 重男轻女 家庭主妇 全职太太 结婚 嫁人 嫁
    娶 娶老婆 相亲 处女 处男 两性 性别 雌性 雄性
    women woman girls girl men guys guy boys females female males male gays lesbian* transgender trans
  `,
  people: `
    老年人 老人 中年人 年轻人 00后 90后 80后 70后 小孩 残疾人 自闭症 抑郁症 孤儿 穷人 富人 有钱人 农民
    农民工 打工的 外卖员 厂妹 厂狗 保安 程序员 码农 医生 公务员 体制内 二本 专科 大专生 大专 专升本 双非
    三本 职校 中专 培训班出来的 粉丝 网友 学生 人 人们 国人 中国人
    people kids student students elderly old_people poor_people disabled autistic
  `,
  /** What is said of people one looks down on. */
  disdain: `
    没素质 素质低 素质差 低素质 素质堪忧 素质真低 毫无素质 不讲卫生 肮脏 又脏又臭 脏乱差 体臭 狐臭
    一股味 好吃懒做 游手好闲 不劳而获 又懒又 又蠢又 又坏又 又丑又 又矮又 又穷又 又脏又 愚蠢 愚昧
    愚昧无知 无知 野蛮 粗鲁 粗俗 没文化 没见识 没见过世面 没开化 未开化 没进化 进化不完全 返祖 落后
    封建余孽 狭隘 抠门 抠搜 吝啬 势利 势利眼 排外 欺软怕硬 欺生 奸诈 狡猾 狡诈 鸡贼 斤斤计较 贪婪
    贪得无厌 贪小便宜 自私 自私自利 自大 傲慢 虚伪 虚荣 公主病 作精 双标 双标狗 不知好歹 得寸进尺
    忘恩负义 恩将仇报 没底线 没下限 没道德 道德败坏 伤风败俗 堕落 淫乱 滥交 乱搞 水性杨花 不检点 不自爱
    自甘下贱 倒贴 倒贴货 艾滋 爱滋 性病 犯罪率高 犯罪分子 罪犯 强奸犯 杀人犯 偷鸡摸狗 坑蒙拐骗 骗子多
    小偷多 传销窝 黑社会 恐怖分子 暴力倾向 智商低 低智商 低智 智商堪忧 情商低 逻辑不行 没逻辑 头脑简单
    四肢发达 天生不行 丢人现眼 丢中国人的脸 笑掉大牙 可怜虫 报应 自作自受 自找的 咎由自取 欠揍 欠骂 欠打
    欠抽 欠操 找死 找骂 找抽 不配 也配 你配吗 不配做人 不配当 不配活 配不上 拖后腿 害群之马 祸水
    红颜祸水 祸害 下崽 生一窝 一窝 配种 发情 发骚 交配 崇洋媚外 奴性 没骨气 亡国灭种 灭种 灭族 种族清洗
    劣根性 劣根 劣质基因 基因差 低劣 恶劣 恶臭 令人作呕 作呕 想吐 反胃 倒胃口 辣眼睛 看着就烦 讨厌 厌恶
    鄙视 看不起 瞧不起 唾弃 嫌弃 该死 去死 死光 死绝 死吧 早点死 怎么不去死 怎么不死 死不足惜 灭绝 滚
    滚出 滚回 滚回去 滚蛋 滚远点 滚开 闭嘴 闭上你的 死一边去 没一个好 没一个好东西 没好东西 没有好东西
    没几个好 一个德行 一个德性 一路货色 一丘之貉 蛇鼠一窝 臭味相投 哪里配 装清高 装纯 又当又立 立牌坊
    贞节牌坊 洗白 洗地 嘴炮 吹牛逼 暴发户 柠檬精 毒妇 恶妇 蛇蝎 心机重 勾心斗角 嚼舌根 撒泼 撒泼打滚
    叽叽歪歪 狗叫 乱吠 犬吠 狂吠 瞎逼逼 逼逼 逼逼赖赖 瞎bb 猖狂 嚣张 无法无天 耍流氓 不干人事 不干好事
    没好事 干不出好事 干啥啥不行 一无是处 百无一用 废了 没救 无药可救 狗改不了吃屎 江山易改 贱命 贱格
    脑子不好使 脑子不正常 不正常 心理变态 心理扭曲 心理阴暗 阴暗 扭曲 仇富 红眼病 眼红 嘴臭 嘴贱 手贱
    吃相难看 丑态 丑态百出 哗众取宠 蹬鼻子上脸 给脸不要脸 狗咬吕洞宾 对牛弹琴 朽木 烂泥扶不上墙 死性不改
    不可理喻 胡搅蛮缠 无理取闹 恬不知耻 寡廉鲜耻 没皮没脸 厚脸皮 脸皮厚 脸真大 多大脸 哪来的脸 好意思
    有脸 要点脸 要脸吗
    filthy stinky stink* dishonest cheater* thief thieves criminal* rapist* terrorist* infest* backward*
    hysterical belongs_in go_back_to back_to_your back_to_the_kitchen get_out get_lost go_die go_and_die
    shut_up shut_your nobody_asked no_one_asked no_one_likes nobody_likes deport* exterminate wipe_out
    should_be_banned should_all born_to all_the_same no_skill laughing_at ratio waste_of make_me_sick
    makes_me_sick ruin_everything ruin everything_they_touch ashamed shame shame_on
  `,
  /** Ordinary bad qualities. */
  negative: `
    脏 臭 懒 坏 差 差劲 烂 乱 吵 吵闹 穷 穷酸 小气 矫情 做作 物质 随便 凶 暴躁 冷漠 无情 恶 毒 有毒 偷
    偷东西 骗 骗人 骗钱 诈骗 抢 抢劫 强奸 杀人 犯罪 吸毒 贩毒 毒品 传销 赌 嫖 出轨 家暴 打老婆 打人 打架
    骂人 插队 随地吐痰 随地大小便 大声喧哗 占便宜 碰瓷 拜金 炫富 显摆 吹牛 嫉妒 酸 恨 痛恨 仇恨 烦 害
    害人 毁 毁了 污染 入侵 泛滥 繁殖 恐怖 恐怖袭击 暴力 危险 可怕 吓人 离谱 过分 奇怪 问题 毛病 缺点
    差评 失望 后悔 败坏 混乱 肮脏 笑话 搞笑 滑稽 八卦 泼辣 强势 没钱 没房 没车 没本事 没能力 不行 不适合
    干不了 学不会 不会 不懂 没用 失败 输
    dirty smelly stinks violent aggressive emotional bossy greedy selfish rude arrogant hate hates hated
    bad worse worst terrible awful horrible cheat cheats lie lies steal stealing crime crimes disease*
  `,
  /** Makes a statement one about all of them. */
  generalise: `
    都是 全是 全都 都这样 都一样 都一个样 一个样 个个 一个个 各个 没一个 没有一个 没几个 十个 九个
    十有八九 天生 天性 骨子里 本性 本性难移 就是 就是这样 不就是 果然 怪不得 难怪 不愧是 出了名 有名的
    公认 谁不知道 懂的都懂 众所周知 这种人 那种人 这种东西 这类人 这些人 那些人 某些人 你们这些 你们这种
    你们那里 你们那边 的德性 的德行 的通病 的特色 遍地 遍地都是 哪都有 到哪都 走到哪 到处都是 自古
    自古以来 绝大多数 多半 物种 这种生物 余孽 凡是 只要是 一听就 一看就 向来 一贯 一向 永远 从来 总是
    活该 本来就 生来 祖传 遗传 基因 根子上 改不了 没救 全员 清一色 一水的 的人
    all_of_them all_of_you always never every_single typical of_course_he of_course_she no_wonder
    you_people they're_all they_are_all are_all your_kind people_like_you people_like_them bunch_of
  `,
  /** Them, at arm's length. */
  crowd: `
    这帮 那帮 这群 那群 一群 一帮 这伙 那伙 某些 你们这群 你们这帮 这些 那些 这个民族 那个民族 这个群体
    这个国家 他们这 这种 那种 这类 那类 这东西 那东西 这货 那货 这玩意 这号人 哪来的 什么人 啥人 谁家
    这家伙 那家伙 有的人 有些人 部分人 个别人
  `,
  /** Somebody is spoken to. */
  addressed: `
    你 你们 你这 你个 你是 你就 你也 你爸 你家 您 尔等 汝 阁下 楼主 楼上 楼下 lz 层主 @
    you your you're ur u yourself you_are you_two
  `,
  third: `
    他 她 他们 她们 某人 这人 那人 这男的 这女的 那男的 那女的 这老师 那老师 助教 班主任 客服 老师 讲师 群主 管理 班长
    he she him her his they them that_guy this_guy teacher ta moderator admin op instructor
  `,
  /** Threats. */
  threat: `
    弄死 弄死你 打死你 打断 打断你的腿 揍你 揍死 揍他 抽你 扇你 扇死 抽死 砍死 砍你 捅死 捅你 杀了你
    杀你全家 宰了 宰了你 干掉你 废了你 卸你 卸了你 堵你 蹲你 找人弄你 找你麻烦 给我等着 你等着 你给我等
    走着瞧 小心你 别让我看见 别让我碰到 让你好看 让你混不下去 人肉你 人肉 曝光你 开盒 开你盒 扒你 扒皮
    你家住哪 知道你住 知道你家 知道你在哪 见一次打一次 线下见 线下单挑 约架 单挑 有种出来 有种别跑
    死定了 不得好死 出门被车撞 被车撞死 天打雷劈 遭报应 遭天谴 暴毙 枪毙 绞死 烧死 活埋 扒光 灭门 血债
    弄不死你 放学别走 打得你 打到你 见血 杀光 杀绝 屠了 炸了 核平 活该被打 该打 打一顿 揍一顿 拉出去毙了
    枪毙了
    i_will_kill i'll_kill kill_you find_you hunt_you know_where_you_live beat_you beat_the punch_you
    smash_your break_your watch_your_back you'll_regret you_will_regret you're_dead dead_meat doxx*
    dox_you leak_your your_address come_to_your wait_outside hurt_you make_you_pay burn_your
  `,
  /** Talk about prejudice, or against it. */
  fairness: `
    歧视 地域歧视 种族歧视 性别歧视 偏见 刻板印象 刻板 成见 标签 贴标签 地图炮 地域黑 开地图炮 一概而论
    以偏概全 一棍子打死 一竿子打翻 个例 个别现象 个体差异 因人而异 人与人 每个人 每个地方 哪里都有
    哪儿都有 任何地方 什么地方都有 都有好人 好人坏人 好人也有 有好有坏 不代表 代表不了 不能代表 不等于
    不应该 不该 不能因为 不要因为 凭什么 何必 没必要 平等 男女平等 公平 平权 尊重 互相尊重 相互尊重 理解
    包容 友善 友好 善良 团结 和谐 和平 反对 抵制 谴责 抗议 批评 反驳 反思 呼吁 支持 保护 维护 权益 权利
    人权 道歉 被骂 被歧视 被打 被欺负 被孤立 被嘲笑 霸凌 校园霸凌 网暴 网络暴力 受害者 受害人 弱势
    弱势群体 少数群体 性骚扰 物化 污名化 污名 妖魔化 仇视 仇女 仇男 厌女症 性别对立 对立 引战 带节奏
    逆向歧视 种族主义 种族主义者 理性 客观 换位思考 善意 恶意 无辜 同胞 一家人 都是中国人 自由 选择 独立
    勇敢 自信
    discriminat* prejudice* stereotype* racist racism sexist sexism bias* equality equal respect
    inclusive diversity minority minorities harass* bullied bullying offensive apolog* unfair not_all
    doesn't_mean shouldn't generaliz* everyone_deserves
  `,
  /** The matter-of-fact tone of somebody who reports or reasons. */
  discourse: `
    法律 立法 违法 举报 政治正确 民族主义 大屠杀 种族隔离 种族灭绝 奴隶 殖民 殖民者 历史 文化 传统 习俗
    宗教 信仰 政策 政府 社会 制度 现象 原因 数据 统计 研究 论文 调查 新闻 报道 媒体 采访 纪录片 电影
    电视剧 小说 综艺 节目 这本书 作者 导演 演员 讨论 话题 观点 看法 角度 事实 真相 证据 因为 所以 但是
    不过 虽然 其实 如果 比如 例如 首先 其次 另外 而且 并且 因此 可能 也许 大概 应该 觉得 认为 感觉 希望
    建议 了解 知道 发现 来说 而言 对于 关于 根据 表示 相关 经济 发展 教育 就业 收入 人口 城市 国家 世界
    全球 美国 中国 疫情 比例 地区 环境 影响 情况 方面
    because however although research study survey article movie film book history culture policy law
  `,
  /** An insult is told, quoted or asked about. */
  reported: `
    骂我 骂了我 骂他 骂她 骂人 骂你 被骂 有人骂 他骂 她骂 他说我 她说我 说我是 说我们 叫我 喊我 嘲笑我
    有人说 别人说 他们说 网上说 原话 原文 引用 截图 弹幕 评论里 台词 歌词 小说里 书里 电影里 剧里 翻译
    怎么翻译 什么意思 啥意思 是什么意思 这个词 这词 一词 词语 用词 骂人的话 脏话 粗口 粗话 爆粗 说脏话
    举报 投诉 反映 管管 管一下 麻烦管理 请管理 处理一下 样本 标注 标成 分类 语料 数据集 检测 过滤 屏蔽
    词表 所谓 称为 称呼 叫法 说法
    called_me calls_me call_me_a called_him called_her said_i told_me_i quote quoting meaning translate
    translation the_word lyric* dataset label* classifier report_him report_her considered
  `,
  /** The speaker means themselves. */
  own: `
    我 我是 我就是 我太 我好 我真 我真是 我这 我自己 自己 本人 俺 咱 我们 我家 我妈 我爸 我们家 我们这
    我们那 我老家 家乡 作为 身为 我的脑子 我这脑子 本菜鸡 本废物 我菜 我傻 我笨 我蠢 萌新 小白 新手
    我朋友 我同学 我同事 我室友 我老公 我老婆 我女朋友 我男朋友 我闺蜜 我奶奶 我姥姥 我爷爷 身边
    i i'm im my me myself we our as_a
  `,
  /** Warmth that turns rough words into teasing, and signs of calm. */
  kindness: `
    谢谢 感谢 多谢 辛苦 辛苦了 加油 恭喜 祝 祝福 喜欢 爱 热爱 欣赏 佩服 羡慕 厉害 优秀 棒 真棒 好看 漂亮
    帅 帅气 美 可爱 温柔 热情 实在 豪爽 朴实 勤劳 努力 好人 好吃 好玩 好听 好评 有趣 幸福 开心 快乐 高兴
    感动 暖心 温暖 心疼 同情 难过 伤心 委屈 可惜 遗憾 抱抱 没事 别难过 笑死我 哈哈 哈哈哈 嘻嘻 嘿嘿 233
    2333 狗头 doge [捂脸] [笑哭] [偷笑] [狗头] [旺柴] [doge] [允悲] [泪] [哈哈] [心] 开玩笑 逗你 玩笑
    亲爱的 宝子 姐妹们 兄弟 兄弟们 大佬 大神 亲 呀 呢 啦 哒 嘛 哦 噢
    thanks thank_you thx love lovely great good nice awesome amazing beautiful cute congrats well_done
    proud lol lmao haha hahaha jk just_kidding kidding buddy friend sorry hug
  `,
  /** Somebody is sent away or silenced. */
  dismissal: `
    滚 滚蛋 滚出去 滚出 滚回 滚远点 滚开 爬 爬开 闭嘴 闭麦 住口 住嘴 退群 劝退 退学吧 回炉重造 回家种地
    回家养猪 回娘胎 重新投胎 投胎 去死 死吧 死远点 死开 哪凉快哪待着 哪凉快哪呆着 一边待着 一边去 别丢人
    别现眼 别叫 别吠 别秀了 别装 别装了 别逼逼 省省吧 歇歇吧 洗洗睡吧 醒醒吧 醒醒 撒泡尿照照 照照镜子
    也不照照 看看自己 你也配 就你 就这 就凭你 你算 关你屁事 关你什么事 关你啥事 多管闲事 谁问你了
    没人问你 没人想听 没人理你 谁稀罕 爱看不看 少来 少装 得了吧 拉倒吧 算了吧 一边凉快去 别来 别嫁 别娶
    不能娶 不能嫁 不要嫁 别来沾边 离我远点 离远点 绕道走 敬而远之
    shut_up get_lost go_die go_and_die get_out go_away go_back go_home leave_us nobody_asked who_asked
    no_one_cares nobody_cares quit_the give_up uninstall do_us_a_favor cry_about_it cry_more touch_grass
    grow_up get_a_life get_a_brain know_your_place
  `,
} as const;
