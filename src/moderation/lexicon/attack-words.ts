/**
 * Word classes that tell an attack from talk about one. They are features of the classifier, not verdicts:
 * "没素质" of a person is an insult, in a complaint about a lift it is none, and the classes around decide.
 * Our own collection; the text is normalised already. `_` is a blank, `*` lifts a Latin word boundary.
 */
export const ATTACK_WORDS = {
  /** Obscene or hateful by themselves, whoever is meant. */
  curse: `
    傻逼 操你妈 你妈死了 狗日的 草泥马 你妈逼 妈了个逼 妈逼 臭逼 烂逼 骚逼 贱逼 装逼犯 逼养的 逼崽子 狗逼 你个逼 这逼人 逼玩意 老逼 小逼崽子 日你 操你 操他 操她 草他妈 操他妈 干你 干死你 你妈的 他妈的 妈的 去你妈 去你大爷 去他妈 你大爷的 你妹的 你奶奶的 你祖宗 操你祖宗 祖宗十八代 十八代祖宗 断子绝孙 全家死 死全家 死妈 死爹 死爸 没妈 没爹 有娘生没娘养 有妈生没妈养 有爹生没爹养 没娘养 狗娘养的 婊子养的 狗杂种 杂种 野种 孽种 贱种 狗东西 狗玩意 狗崽子 王八蛋 王八羔子 龟儿子 龟孙 龟孙子 兔崽子 小兔崽子 瘪犊子 犊子 鳖孙 老不死 老东西 老不死的 滚犊子 爬犊子 傻逼玩意 什么玩意 啥玩意儿 什么东西 放屁 放狗屁 狗屁 吃屎 吃屎去 舔屎 屁眼 屎 鸡巴 屌毛 死妈玩意 尼玛 你妈 他妈 竖中指 艹 草泥 我操 卧槽 我靠 特么 扑街 仆街 冚家铲 粉肠 契弟 顶你个肺 丢你老母 屌你 屌你老母 死开 哈批 瓜皮 龟儿 宝批龙 瓜娃子 憨批 瓜批 老铲铲 砍脑壳 挨千刀 杀千刀的
    fuck* fuck_you fuck_off motherfucker* mofo asshole* bitch* bastard* cunt* dick dickhead* prick twat wanker* bollocks bullshit shit* piece_of_shit sob son_of_a_bitch whore* slut* hoe hoes thot skank douche* scumbag scum go_to_hell screw_you suck_my suck_it stfu gtfo kill_yourself kys drop_dead die_in eat_shit jackass dumbass dipshit shithead bullcrap goddamn fag* faggot* retard* tard libtard* incel* simp
  `,
  /** Nouns that call a person something. */
  insult: `
    白痴 智障 弱智 脑残 脑瘫 废物 废柴 废材 垃圾 人渣 渣滓 败类 畜生 禽兽 衣冠禽兽 贱人 贱货 贱婢 贱骨头 蠢货 蠢猪 蠢驴 蠢材 蠢蛋 蠢逼 笨蛋 笨猪 笨驴 傻瓜 傻子 傻蛋 傻帽 傻货 二货 二逼 二百五 二愣子 250 憨货 憨憨 憨包 呆子 呆逼 呆瓜 猪脑子 猪头 猪脑 死猪 肥猪 死肥猪 肥婆 死胖子 死肥宅 胖子 肥仔 猪 母猪 狗 疯狗 走狗 舔狗 狗腿子 癞皮狗 哈巴狗 丧家犬 野狗 母狗 公狗 土狗 键盘侠 喷子 杠精 巨婴 妈宝 戏精 小丑 跳梁小丑 丑八怪 丑逼 丑女 丑男 穷逼 穷鬼 土鳖 土包子 土老帽 乡巴佬 乡下人 屌丝 卢瑟 loser 怂货 怂包 怂逼 软蛋 孬种 窝囊废 懦夫 缩头乌龟 乌龟 王八 小人 伪君子 白眼狼 狼心狗肺 骗子 大骗子 小偷 贼 强盗 流氓 地痞 无赖 泼妇 八婆 三八 死八婆 长舌妇 骚货 骚逼 浪货 荡妇 破鞋 婊子 婊 娘炮 娘娘腔 死娘炮 人妖 变态 死变态 色狼 猥琐男 猥琐 神经病 疯子 精神病 有病 脑子有病 脑子有问题 脑子进水 脑子被驴踢 脑子被门夹 没脑子 缺心眼 缺根筋 缺德 没教养 没素质 没家教 没良心 没人性 不要脸 臭不要脸 厚颜无耻 无耻 下贱 下流 下作 犯贱 贱 恶心 恶毒 阴险 卑鄙 卑劣 龌龊 猪狗不如 不是人 不是东西 不是个东西 算什么东西 算个屁 算老几 玩意儿 货色 嘴脸 丑恶嘴脸 德行 德性 奇葩 极品 老古董 老顽固 老太婆 老女人 黄脸婆 老处女 老男人 老头子 死老头 糟老头子 猴子 大猩猩 猩猩 蟑螂 蛆 蛆虫 臭虫 寄生虫 害虫 蛀虫 毒瘤 老鼠屎 搅屎棍 苍蝇 跳蚤 臭老鼠 老鼠 癞蛤蟆 井底之蛙 毒蛇 吸血鬼 祸害 扫把星 丧门星 瘟神 孽障 妖孽 妖精 狐狸精 小三 狗男女 奸夫淫妇 汉奸 卖国贼 带路党 走狗 洋奴 殖人 精日 精美 公知 美分 五毛 五毛狗 粉红 小粉红 玻璃心 圣母婊 圣母 白莲花 绿茶 绿茶婊 心机婊 菜鸡 菜逼 菜狗 辣鸡 弱鸡 弟弟 小学鸡 小学生 文盲 法盲 半文盲 法西斯 纳粹 屁民 刁民 暴民 暴徒 恐怖分子 劣等 劣等民族 低等 低端人口 残废 瘸子 瞎子 聋子 哑巴 傻大个 矮子 矮冬瓜 侏儒 秃子 死秃子 麻子 饭桶 草包 酒囊饭袋 吃白饭 混子 老赖 老油条 马屁精 狗屎 臭狗屎 臭傻逼 臭婊子 臭鱼烂虾 乌合之众 牛鬼蛇神 混蛋 混账 坏种 坏蛋 恶棍 恶霸 魔鬼 畜牲 孙子 狗奴才 奴才 贱奴 下三滥 不三不四 下头 下头男 下头女 普信 普信男 普信女 普却信 沸羊羊 美羊羊 龟男 蝻 国男 国女 拳师 女拳 田园女权 田园女拳 女拳师 极端女权 仙女 小仙女 婚驴 娇妻 胎器 飞机场 公交车 捞女 拜金女 拜金 剩女 圣女 凤凰男 孔雀女 直男癌 直女癌 渣男 渣女 海王 扶弟魔 男宝 母人 公人 屌癌 直男 油腻男 油腻 爹味 打拳 恐男 厌女
    idiot* moron* imbecile* stupid dumb dumber dummy fool fools foolish loser* jerk* clown* pig pigs dog rat rats snake scum trash garbage* worthless useless pathetic disgusting ugly fat fatty fatso lazy ignorant brainless mindless clueless incompetent creep* weirdo* freak* psycho* lunatic crazy sicko troll* coward* crybaby snowflake* parasite* vermin cockroach* leech savage* barbarian* animal* subhuman* uncivilized primitive inferior hillbilly redneck* peasant* gold_digger* bimbo karen boomer* dinosaur* dimwit* halfwit nitwit* dolt dunce airhead bonehead blockhead numbskull simpleton numpty muppet donkey ape apes monkey* gorilla* maggot* cancer disgrace joke laughingstock failure* nobody retard* cripple*
  `,
  /** Hateful names of groups. */
  slur: `
    黑鬼 尼哥 黑奴 黑皮 黑猩猩 黑猪 黑狗 黑蛮 非洲猴 黑猴子 黑畜 昆仑奴 白皮猪 白皮 白猪 白垃圾 白左 圣母白左 洋垃圾 洋鬼子 洋鬼 洋人 番鬼 鬼佬 红脖子 黄皮猴 黄猴 黄皮 黄种猪 支那 支那人 支那猪 东亚病夫 小日本 日本鬼子 鬼子 倭寇 倭人 倭国 倭奴 日本狗 棒子 高丽棒子 韩棒子 死棒子 高丽 思密达 阿三 印度阿三 三哥 开挂民族 咖喱 恒河水 越南猴子 猴子国 南棒 北棒 老毛子 毛子 大鹅 俄毛 犹太猪 犹太狗 犹大 一赐乐业 清真狗 绿教 绿绿 绿化 木头人 穆狗 白帽子 绿帽教 回回 缠头 骚鞑子 鞑子 满遗 满狗 满清余孽 蛮子 南蛮 南蛮子 蛮夷 北夷 胡虏 藏独 疆独 三非 三非黑人 非洲酋长 食人族 难民狗 台巴子 呆湾 湾湾 台蛙 弯弯 蛙蛙 井蛙 港灿 港毒 废青 曱甴 蝗虫 大陆狗 陆狗 阿陆仔 乡毛 硬盘 外地硬盘 外地佬 外地狗 外地猪 北佬 南佬 捞佬 捞仔 捞头 捞妹 北姑 苏北猪 江北猪 上海小男人 沪婊 河南贼 偷井盖 荷兰人 荷南 何南 阴间省 弯省 东百 东北黑社会 黑社会大哥 虎逼 老坦儿 京油子 卫嘴子 湖北佬 九头鸟 川耗子 重庆耗子 广东佬 福建佬 潮汕佬 客家佬 山炮 山东棒子 公务员省 老陕 山西煤老板 屯子里的 凉山 十八线 村逼 城乡结合部
    女表 母畜 雌性 雌竞 贱女人 贱女 臭女人 臭娘们 娘们 老娘们 骚娘们 死女人 破烂货 烂货 二手货 二手女 公共厕所 黑木耳 鲍鱼 茶艺 茶婊 汉子婊 媚黑 媚外 easy_girl 西餐妹 洋马 精神黑人 黑人接盘 接盘侠 老实人接盘 女权癌 女权狗 女权婊 女利 女权主义巫师 集美们 集美 虾头 蝈蝈 国蝻 牛头人 下贱男 臭男人 臭屌丝 狗男人 死男人 男宝妈 男妈妈 老色批 死gay 死基佬 基佬 死同性恋 同性恋恶心 死人妖 死娘 搅基 二椅子 假男人 男不男女不女 不男不女 拉拉恶心 死给 死les
    nigger* nigga* nigg* negro* coon spic spics chink* gook* jap japs paki* kike* wetback* towelhead* raghead* camel_jockey curry_muncher redskin* gypsy* gypsies cracker honky white_trash tranny trannies dyke* homo feminazi* femoid* ching_chong third_world
  `,
  /** Groups as such: no insult by themselves. */
  group: `
    河南人 河南 东北人 东北 上海人 上海 北京人 广东人 广东 福建人 江西人 江西 安徽人 湖北人 武汉人 湖南人 四川人 重庆人 山东人 山西人 陕西人 河北人 天津人 江苏人 苏北人 苏北 浙江人 温州人 新疆人 新疆 西藏人 内蒙古人 蒙古人 广西人 海南人 贵州人 云南人 甘肃人 宁夏人 青海人 黑龙江人 吉林人 辽宁人 香港人 港人 台湾人 澳门人 大陆人 内地人 南方人 北方人 本地人 外地人 农村人 城里人 乡下 农村 小县城 县城 老乡 潮汕人 客家人 莆田人 驻马店 深圳人 广州人 成都人 杭州人 苏州人 南京人 西安人 郑州人 沈阳人 哈尔滨人 大连人 保定人 中原人 江南人 西北人 华北人 北方 南方 那边的人 那边人 那地方的人 那里的人 那儿的人 那个省 这个省 地方的人 城市的人 小地方 外省 外省人 外来人口 外来务工 沿海 内陆 山区
    黑人 白人 黄种人 有色人种 亚洲人 亚裔 华裔 华人 非裔 拉丁裔 墨西哥人 印度人 印度 日本人 韩国人 越南人 菲律宾人 泰国人 缅甸人 美国人 英国人 法国人 德国人 俄罗斯人 欧洲人 非洲人 非洲 中东人 阿拉伯人 犹太人 犹太 吉普赛人 印第安人 黑哥们 黑妹 黑哥 老外 外国人 洋妞 穆斯林 回族 维族 藏族 蒙古族 满族 汉族 汉人 少数民族 哈萨克 朝鲜族 难民 移民 偷渡 留学生 非洲留学生 基督徒 佛教徒 印度裔 伊斯兰 教徒 信徒 种族 民族 人种 肤色
    女人 女的 女生 女孩 女孩子 女性 妹子 小姑娘 大妈 阿姨 婆婆 丈母娘 女司机 女博士 女老师 女领导 女程序员 女朋友 老婆 媳妇 妈妈 母亲 男人 男的 男生 男孩 男性 大叔 老公 男朋友 男友 女友 爸爸 直男 女权 女权主义 女权主义者 男权 男权主义 同性恋 同志 gay 男同 女同 les 双性恋 跨性别 变性人 单身女 单身狗 大龄 未婚 离婚 二婚 丁克 彩礼 天价彩礼 高价彩礼 嫁妆 生育 生孩子 重男轻女 家庭主妇 全职太太
    老年人 老人 中年人 年轻人 00后 90后 80后 70后 小孩 学生 残疾人 自闭症 抑郁症 孤儿 穷人 富人 有钱人 农民 农民工 打工的 外卖员 厂妹 保安 程序员 码农 老师 护士 医生 公务员 体制内 二本 专科 大专生 专升本 双非 三本 职校 985 211
    women woman girls girl men guys guy boys females female males male black blacks white whites asian asians chinese japanese korean koreans indian indians mexican mexicans latino* african africans arab arabs muslim muslims jew jews jewish christian* immigrants immigrant refugees foreigner* foreigners americans american russians gays lesbian* transgender trans disabled autistic elderly old_people poor_people rural village you_people these_people those_people that_country
  `,
  /** What is said of people one looks down on. */
  disdain: `
    没素质 素质低 素质差 低素质 素质堪忧 素质真低 不讲卫生 脏 肮脏 脏兮兮 臭 又脏又臭 味儿大 体臭 狐臭 懒 好吃懒做 懒惰 游手好闲 不劳而获 蠢 愚蠢 蠢得 又蠢又坏 坏 坏透 丑 又丑又 丑陋 矮 矮矬穷 又矮又 穷酸 穷横 穷山恶水 刁民 野蛮 粗鲁 粗俗 没文化 没见识 没见过世面 没开化 未开化 没进化 没进化完 进化不完全 返祖 落后 愚昧 愚昧无知 无知 封建 封建余孽 狭隘 小气 抠门 抠搜 吝啬 势利 势利眼 排外 欺软怕硬 欺生 奸诈 狡猾 阴险狡诈 鸡贼 斤斤计较 贪婪 贪得无厌 贪小便宜 占便宜 自私 自私自利 自大 傲慢 自卑 虚伪 虚荣 物质 拜金 势力 矫情 做作 公主病 作 作精 双标 双重标准 不知好歹 得寸进尺 忘恩负义 恩将仇报 不要脸 没底线 没下限 没道德 道德败坏 败坏 堕落 淫乱 滥交 乱搞 随便 乱性 水性杨花 不检点 不自爱 自甘下贱 倒贴 倒贴货 爱滋 艾滋 艾滋病 性病 犯罪率 犯罪 罪犯 强奸犯 强奸 抢劫 偷东西 偷 骗 骗人 骗钱 诈骗 坑蒙拐骗 贩毒 吸毒 毒品 传销 黑社会 恐怖 恐怖袭击 恐怖主义 暴力 暴力倾向 打老婆 家暴 智商低 低智商 低智 智商 智商堪忧 智商税 脑子不好 没脑子 没智商 情商低 逻辑不行 没逻辑 头脑简单 四肢发达 笨 笨得 反应慢 不适合 干不了 学不会 天生不行 不如狗 不如猪 连狗都不如 畜生不如 连畜生 丢人 丢脸 丢人现眼 现眼 丢中国人的脸 笑死 笑掉大牙 可笑 搞笑 滑稽 可悲 可怜虫 活该 报应 自作自受 自找的 咎由自取 欠揍 欠骂 欠打 找死 找骂 找抽 不配 也配 你配吗 不配做人 不配当 不配活 拖后腿 害群之马 祸水 红颜祸水 毁了 毁了一个 污染 入侵 泛滥 繁殖 生一窝 一窝 下崽 配种 发情 交配 舔 跪舔 舔狗 崇洋媚外 媚 奴性 没骨气 亡国灭种 灭种 灭族 清洗 种族清洗 劣根性 劣根 基因 劣质基因 基因差 血统 血统不纯 恶臭 令人作呕 作呕 想吐 反胃 倒胃口 辣眼睛 看着就烦 讨厌 厌恶 反感 鄙视 看不起 瞧不起 唾弃 嫌弃 恨 痛恨 仇恨 该死 去死 死光 死绝 死吧 早点死 灭绝 消失 滚 滚出 滚回 滚回去 滚蛋 滚远点 滚开 闭嘴 住口 闭上你的 一边去 一边凉快 死一边去 离远点 避而远之 敬而远之 绕道走 别来 别嫁 别娶 不能娶 不能嫁 不能要 不要嫁 千万别 没一个好 没一个好东西 没好东西 没有好东西 没几个好 一个德行 一路货色 一丘之貉 蛇鼠一窝 物以类聚 什么人 哪里配 装 装什么 装清高 装纯 又当又立 当婊子立牌坊 立牌坊 贞节牌坊 洗白 洗地 双标狗 打嘴炮 嘴炮 吹牛 吹牛逼 装逼 显摆 炫富 暴发户 酸 酸了 柠檬精 嫉妒 眼红 毒 有毒 毒妇 恶妇 蛇蝎 心机 心机重 勾心斗角 碎嘴 嚼舌根 八卦 长舌 泼辣 撒泼 撒泼打滚 吵吵 叽叽歪歪 叽里呱啦 鸟语 狗叫 乱吠 犬吠 狂吠 吠 叫唤 瞎逼逼 逼逼 bb 逼逼赖赖 瞎bb 哔哔 嚷嚷 放肆 猖狂 嚣张 无法无天
    filthy dirty smelly stink* stinks stupidity dishonest cheat cheats cheater* liar* thief thieves criminal* rapist* terrorist* illegals plague disease* infest* backward* violent aggressive emotional hysterical bossy gold-digging belongs_in go_back back_to_your back_to_the_kitchen get_out get_lost shut_up shut_your nobody_asked no_one_asked no_one_likes nobody_likes hate ban_them deport* exterminate wipe_out should_be_banned dont_belong don't_belong born_to all_the_same no_brain no_skill embarrassing cringe ratio laughable ridiculous waste_of waste_of_space waste_of_oxygen oxygen_thief
  `,
  /** Makes a statement one about all of them. */
  generalise: `
    都是 全是 全都 都这样 都一样 都一个样 一个样 个个 一个个 各个 没一个 没有一个 没几个 十个 九个 十有八九 天生 天性 骨子里 本性 本性难移 从来 永远 总是 就是 果然 怪不得 难怪 不愧是 出了名 有名的 名声 公认 谁不知道 懂的都懂 众所周知 这种人 那种人 这种东西 这类人 这些人 那些人 这帮 那帮 这群 那群 一群 一帮 这伙 某些人 某些 你们这些 你们这种 你们这群 你们这帮 你们那 你们那里 你们那边 的德性 的德行 的通病 的特点 的特色 遍地 遍地都是 到处 哪都有 到哪都 走到哪 到处都是 自古 自古以来 普遍 大部分 大多数 绝大多数 多半 基本上 物种 生物 玩意 东西 货 种 族群 余孽 这种 那种 凡是 只要是 一听 一看就
    all_of_them all_of_you always never every_single typical of_course_he of_course_she no_wonder you_people they're_all they_are_all are_all your_kind people_like_you people_like_them bunch_of these_days
  `,
  /** Somebody is spoken to. */
  addressed: `
    你 你们 你这 你个 你是 你就 你也 你全家 你妈 你爸 你爹 你家 您 尔等 汝 阁下 楼主 楼上 楼下 lz 层主 某人 这人 那人 他 她 他们 她们 这男的 这女的 那男的 那女的 这货 那货 这家伙 这老师 那老师 助教 班主任 客服 老师 讲师 群主 管理 班长 @
    you your you're ur u yourself you_are he she him her his they them that_guy this_guy teacher ta moderator admin op
  `,
  /** Threats. */
  threat: `
    弄死 弄死你 打死 打死你 打断 打断你的腿 揍你 揍死 揍他 抽你 扇你 扇死 砍死 砍你 捅死 捅你 杀了你 杀你全家 宰了 干掉你 废了你 卸你 卸了你 堵你 蹲你 找人弄你 找你麻烦 等着 你等着 给我等着 走着瞧 小心点 小心你 别让我看见 别让我碰到 让你好看 让你混不下去 人肉你 人肉 曝光你 曝你 开盒 开你盒 扒你 扒皮 你家住哪 知道你住 知道你家 知道你在哪 见一次打一次 线下见 线下单挑 约架 单挑 出来单挑 有种出来 有种别跑 死定了 完蛋了你 不得好死 出门被车撞 被车撞死 天打雷劈 遭报应 遭天谴 暴毙 枪毙 绞死 烧死 活埋 扒光 灭门 血债
    i_will_kill i'll_kill kill_you find_you hunt_you know_where_you_live beat_you beat_the punch_you smash_your break_your watch_your_back you'll_regret you_will_regret you're_dead dead_meat doxx* dox_you leak_your your_address come_to_your wait_outside hurt_you make_you_pay burn_your
  `,
  /** Talk about prejudice, or against it. */
  fairness: `
    歧视 地域歧视 种族歧视 性别歧视 偏见 刻板印象 刻板 成见 标签 贴标签 地图炮 地域黑 地图 一概而论 以偏概全 一棍子打死 一竿子 个例 个别 个体 因人而异 人与人 每个人 每个地方 哪里都有 哪儿都有 任何地方 什么地方都 都有好人 好人坏人 好人也有 有好有坏 不代表 代表不了 不能代表 不等于 不应该 不该 不能因为 不要因为 凭什么 为什么要 何必 没必要 平等 男女平等 公平 平权 尊重 互相尊重 相互尊重 理解 包容 友善 友好 善良 团结 和谐 和平 反对 抵制 拒绝 谴责 抗议 批评 反驳 反思 呼吁 支持 保护 维护 权益 权利 人权 法律 立法 违法 举报 道歉 被骂 被歧视 被打 被欺负 被孤立 被嘲笑 霸凌 校园霸凌 网暴 网络暴力 冷暴力 受害者 受害人 弱势 弱势群体 少数群体 性骚扰 物化 污名化 污名 妖魔化 仇视 仇女 仇男 厌女症 性别对立 挑起对立 对立 引战 带节奏 带偏 逆向歧视 政治正确 黑命贵 blm 种族主义 种族主义者 民族主义 纳粹 大屠杀 种族隔离 种族灭绝 奴隶 奴隶制 殖民 殖民者 历史 文化 传统 习俗 宗教 信仰 政策 政府 社会 制度 现象 问题 原因 数据 统计 研究 论文 调查 新闻 报道 媒体 采访 纪录片 电影 电视剧 小说 综艺 节目 书 作者 导演 演员 讨论 话题 观点 看法 角度 客观 理性 事实 真相 证据
    discriminat* prejudice* stereotype* racist racism sexist sexism bias* equality equal respect inclusive diversity minority minorities harass* bullied bullying offensive apolog* report_this reported unfair not_all doesn't_mean shouldn't generaliz* treat_people everyone_deserves
  `,
  /** An insult is told, quoted or asked about. */
  reported: `
    骂我 骂了我 骂他 骂她 骂人 骂你 被骂 有人骂 他骂 她骂 他说我 她说我 说我是 说我们 叫我 喊我 嘲笑我 有人说 别人说 他们说 网上说 说什么 说过 原话 原文 引用 截图 弹幕 评论里 台词 歌词 小说里 书里 电影里 剧里 翻译 怎么翻译 什么意思 啥意思 是什么意思 这个词 这词 一词 词语 用词 骂人的话 脏话 粗口 粗话 爆粗 说脏话 举报 投诉 反映 管管 管一下 麻烦管理 请管理 处理一下 样本 标注 标成 标签 分类 语料 数据集 检测 过滤 屏蔽
    called_me calls_me call_me_a called_him called_her said_i told_me_i quote quoting mean meaning translate translation what_does the_word lyric* dataset label* classifier report_him report_her
  `,
  /** The speaker means themselves. */
  own: `
    我 我是 我就是 我太 我好 我真 我真是 我这 我自己 自己 本人 俺 咱 我们 我家 我妈 我爸 我们家 我们这 我们那 我老家 家乡 作为 身为 我的脑子 我这脑子 本菜鸡 本废物 我菜 我傻 我笨 我蠢 萌新 小白 菜鸟 新手
    i i'm im my me myself we our as_a
  `,
  /** Warmth that turns rough words into teasing, and a sign of calm. */
  kindness: `
    谢谢 感谢 多谢 辛苦 辛苦了 加油 恭喜 祝 祝福 喜欢 爱 热爱 欣赏 佩服 羡慕 厉害 优秀 棒 真棒 好看 漂亮 帅 帅气 美 可爱 温柔 热情 善良 实在 豪爽 朴实 勤劳 努力 好人 好吃 好玩 好听 好评 有趣 幸福 开心 快乐 高兴 感动 暖心 温暖 心疼 同情 难过 伤心 委屈 可惜 遗憾 抱抱 没事 别难过 笑死我 哈哈 哈哈哈 嘻嘻 嘿嘿 哈 233 2333 狗头 doge 手动狗头 [捂脸] [笑哭] [偷笑] [狗头] [旺柴] 开玩笑 逗你 玩笑 亲爱的 宝子 姐妹们 兄弟 兄弟们 大佬 大神 亲
    thanks thank_you thx love lovely great good nice awesome amazing beautiful cute congrats well_done proud lol lmao haha hahaha jk just_kidding kidding buddy friend sorry hug
  `,
  /** Somebody is sent away or silenced. */
  dismissal: `
    滚 滚蛋 滚出去 滚出 滚回 滚远点 滚开 闭嘴 闭麦 住口 住嘴 退群 退学 退吧 劝退 回炉重造 回家种地 回家养猪 回娘胎 重新投胎 投胎 去死 死吧 死远点 死开 去吃屎 吃屎 哪凉快哪待着 哪凉快哪呆着 一边待着 别丢人 别现眼 别说话 别叫 别吠 别秀了 别装 别逼逼 省省吧 歇歇吧 洗洗睡吧 醒醒吧 醒醒 撒泡尿照照 照照镜子 也不照照 看看自己 你也配 就你 就这 就凭你 你算 算什么 算哪根葱 关你屁事 关你什么事 关你啥事 多管闲事 谁问你了 没人问你 没人想听 没人理你 谁稀罕 爱看不看 
    shut_up get_lost get_out go_away go_back go_home leave_us nobody_asked who_asked no_one_cares nobody_cares quit_the give_up uninstall do_us_a_favor cry_about_it cry_more touch_grass grow_up get_a_life get_a_brain know_your_place
  `,
} as const;

export type AttackClass = keyof typeof ATTACK_WORDS;
