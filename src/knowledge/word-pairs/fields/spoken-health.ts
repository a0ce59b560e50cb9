/** What people say of illness, first aid, care, the body and sport; see `SPOKEN_PAIRS`. */
export const SPOKEN_HEALTH_PAIRS = `
溺水 落水 掉水里 掉进水里 掉到水里 掉河里 掉进河里 淹水 淹着 呛水 淹了 | drown, fell into the water, fall into water
(气道异物梗阻) 气道异物 噎住了 噎着 噎到 卡喉咙 卡在喉咙 呛着 被呛 卡嗓子 | airway obstruction, something stuck in throat, choked on
(海姆立克急救法) 海姆立克 腹部冲击 抱着肚子顶 从后面抱住 | heimlich, abdominal thrust
拍背 拍后背 捶背 敲背 | back blow, slap on the back
(胸外按压) 按胸口 压胸口 按胸 压胸 做按压 | chest compression, push on the chest, press the chest
(人工呼吸) 嘴对嘴 吹气 | rescue breath, mouth to mouth, mouth-to-mouth
(心脏骤停) 心跳停 心脏停了 没心跳 没有心跳 心跳没了 心跳停了 | cardiac arrest, no pulse
(自动体外除颤器) 除颤器 除颤仪 电击器 aed机 | defibrillator, aed
(没有呼吸) 没呼吸 不喘气 没气了 不呼吸 断气 喘不上来 | not breathing
(呼吸困难) 喘不过气 喘不上气 上不来气 气不够 憋气 胸闷 | short of breath, cannot breathe, shortness of breath, breathless
心肌梗死 心梗 心脏病发作 心脏病 胸口疼 胸口痛 胸口闷 | heart attack, chest pain
(脑卒中) 嘴歪 半边身子不能动 说话不清 口齿不清 半身麻 | face droops, slurred speech
癫痫 羊癫疯 抽搐 抽筋倒地 浑身抽 口吐白沫 | seizure, epilepsy, epileptic fit, convulsion
高热惊厥 烧得抽 发烧抽 烧抽了 | febrile convulsion
(恢复体位) 侧躺 侧卧 侧着躺 翻到侧面 | recovery position, on their side
出血 流血不止 止不住血 血止不住 血流不停 一直流血 冒血 | bleeding heavily
(鼻出血) 流鼻血 鼻血 鼻子流血 | nosebleed, bloody nose
(直接压迫) 按住伤口 压住伤口 捂住伤口 | direct pressure, press on the wound
(伤口感染) 化脓 流脓 伤口红肿 红肿 | pus, infected wound, festering
消毒 碘伏 擦酒精 涂碘酒 | disinfect, antiseptic, iodine
敷料 纱布 创可贴 创口贴 | wound dressing, gauze, band-aid
(异物刺入) 扎进去 插进去 扎着刀 刀还在里面 刺进去 扎进肉里 | embedded object, stuck in the wound, impaled
断指 断肢 手指断了 切断手指 手指掉了 | severed finger, cut off a finger
冷敷 冰敷 敷冰 用冰 冰袋 | cold compress, ice pack, put ice on
热敷 捂热 热毛巾 | warm compress, hot compress, heat pad
(夹板固定) 夹板 别动伤处 绑木板 | splint, immobilise, immobilize
脱臼 脱位 关节掉了 掉下巴 | dislocate, out of joint
颈椎损伤 脖子受伤 伤到脖子 脊柱损伤 脊椎受伤 | neck injury, spinal injury, hurt my neck
头部外伤 磕到头 撞到头 摔到头 碰到头 磕头上 脑震荡 | head injury, concussion, hit my head, bang on the head
触电 被电 电到 电着 电了一下 被电到 | electric shock, electrocuted
(煤气中毒) 一氧化碳中毒 一氧化碳 煤气 烧炭 | carbon monoxide, gas poisoning, fumes
(食物中毒) 吃坏肚子 吃坏了 吃坏 | food poisoning, ate something bad
催吐 抠喉咙 让他吐出来 吐出来 抠吐 | induce vomiting, make him vomit
洗胃 喝农药 吃错药 吃了洗衣液 喝了洗洁精 | stomach pumping, took the wrong pills, overdose
(过敏性休克) 严重过敏 脸肿 喉咙肿 嘴肿 过敏肿 | anaphylaxis, anaphylactic, severe allergic reaction, throat swells
荨麻疹 起疹子 红疙瘩 起红点 身上痒 | hives, rash, itchy skin
蜇伤 被蜂蛰 蜂蜇 被蜜蜂蛰 马蜂蛰 被蛰 被蜇 | stung, bee sting, wasp sting
毒蛇咬伤 被蛇咬 蛇咬 | snake bite, bitten by a snake
犬咬伤 被狗咬 狗咬 猫抓 被猫抓 被猫咬 | dog bite, bitten by a dog
热射病 热衰竭 晒晕 太热晕倒 热得晕 热昏 | heat exhaustion, overheated, too much sun
失温 低体温 冻僵 冻坏了 冻得发抖 | hypothermia, freezing cold
冻伤 冻疮 手冻坏 耳朵冻了 | frostbite, chilblain
(眼睛进东西) 眼里进沙子 迷眼 迷了眼 进沙子 | something in my eye, dust in the eye
低血糖 饿晕 没吃饭头晕 饿得发抖 血糖掉了 | sugar drops
(高血糖) 血糖高 糖太高 | high blood sugar, hyperglycaemia
高血压 血压高 血压上来 | raised blood pressure
拨打120 打120 叫120 叫救护车 | call an ambulance, dial 999, dial 911, emergency number
(急救箱) 药箱 急救包 家庭药箱 | first aid kit, first-aid box
施救者 救人的人 救人者 旁边的人 | rescuer, bystander
好心人 怕被讹 讹我 讹人 见义勇为 好人法 | good samaritan
高坠 从高处摔 高处掉下来 摔下来 从楼上掉 | fall from height, fell off
腹泻 拉肚子 拉稀 闹肚子 跑肚 窜稀 | diarrhoea, diarrhea, loose stools
便秘 拉不出 上不出大便 大便干 解不出来 | constipation, constipated, cannot poo
脱水 缺水了 喝水太少 | dehydration, dehydrated
补液盐 口服补液盐 电解质水 | oral rehydration, electrolyte drink
退烧 退热 降温药 烧退不下来 退不下来 | bring down a fever, reduce a fever
(体温计) 量体温 温度枪 | take my temperature
偏头痛 头痛 脑袋疼 脑壳疼 | migraine, headache
腰痛 腰疼 腰酸 背痛 腰酸背痛 | back pain, backache, lower back
颈椎病 脖子酸 脖子疼 落枕 脖子僵 | stiff neck, neck pain
关节炎 膝盖疼 膝盖痛 关节疼 膝盖响 | arthritis, knee pain, sore knee, joint pain
骨质疏松 骨头脆 骨头松 | osteoporosis, brittle bones
失眠 睡不着 睡不着觉 睡不好 翻来覆去 | insomnia, cannot sleep, trouble sleeping
打鼾 打呼噜 打呼 睡觉打呼 | snore, sleep apnoea
痛风 尿酸高 | gout, uric acid
贫血 缺铁 | anaemia, anemia, low iron
痤疮 痘痘 长痘 青春痘 粉刺 | acne, pimple, spots on my face
近视 看不清远处 眼睛度数 | short-sighted, nearsighted
龋齿 蛀牙 牙疼 牙痛 牙坏了 虫牙 | cavity, tooth decay, toothache
压疮 褥疮 躺久了皮肤烂 躺烂了 长期卧床 | pressure ulcer, pressure sore, bedsore
翻身 帮他翻身 翻个身 | reposition, turn the patient
喂食 喂饭 喂老人吃饭 鼻饲 | tube feeding
(吞咽困难) 吃东西呛 咽不下去 咽不下 喝水呛 | dysphagia, difficulty swallowing, cannot swallow
失禁 尿裤子 尿床 憋不住尿 漏尿 | incontinence, wet the bed, wet myself
导尿 插尿管 尿管 尿袋 | catheter, urine bag
(静脉输液) 打吊瓶 挂水 打点滴 吊水 吊针 | iv drip, intravenous, drip stand
(肌内注射) 打屁股针 肌肉针 | intramuscular, jab
(皮下注射) 打胰岛素 肚皮针 | subcutaneous
抽血 采血 验血 扎手指 | blood test, draw blood, blood sample
(生命体征) 量血压 测血压 测心跳 数脉搏 | vital signs, take my pulse
手卫生 洗手 七步洗手 怎么洗手 | hand hygiene, wash my hands, handwashing
跌倒 摔倒 摔跤 老人摔倒 滑倒 摔了 | fall over, fell down, trip over
阿尔茨海默病 老年痴呆 痴呆 记不得人 认不得人 | dementia, alzheimer's, memory loss
临终关怀 安宁疗护 最后一程 快不行了 | palliative care, hospice, end of life
用药 吃几片 一次吃几粒 药怎么吃 饭前吃还是饭后吃 吃多少药 | how many pills, dosage
漏服 忘吃药 忘了吃药 少吃一次药 | forgot my pill
副作用 吃了难受 药的坏处 不良反应 | adverse effect, bad reaction
止痛药 布洛芬 止疼药 去痛片 | painkiller, ibuprofen, paracetamol
疫苗 打疫苗 打针 接种 | vaccination, immunisation
热身 拉拉筋 先动一动 准备活动 | loosen up, get warm before
(延迟性肌肉酸痛) 第二天酸 练完酸 腿酸 浑身酸 胳膊酸 肌肉酸 | delayed onset muscle soreness, muscle soreness, sore after training
抽筋 腿抽筋 小腿抽筋 转筋 | cramp, calf cramp
(肌肉拉伤) 拉伤 拉到了 抻着 | pulled muscle, muscle strain
(有氧运动) 有氧 | aerobic, cardio
慢跑 跑步 跑步机 | jog
无氧 短跑 冲刺跑 | anaerobic
(间歇训练) 跑跑停停 快慢交替 高强度间歇 | interval training, hiit
引体向上 拉单杠 单杠 | pull-up, chin-up
俯卧撑 撑起来 做俯撑 | push-up, press-up
卷腹 仰卧起坐 | sit-up
腹肌 练肚子 练腹肌 马甲线 | six-pack
核心肌群 腰腹 核心力量 | core muscles, core strength
臀部 练屁股 翘臀 屁股 | glutes, bum
胸肌 练胸 卧推 | bench press, chest muscles
硬拉 拉杠铃 提杠铃 | deadlift
(组间休息) 歇多久 组与组之间 两组之间 | rest between sets
组数 做几组 几组几个 练几组 | reps, how many sets
渐进超负荷 加重量 慢慢加重 往上加 | progressive overload
(平台期) 瘦不下去 瘦不动 掉不动 卡着不掉 涨不动 | weight stalls
(基础代谢) 躺着消耗 一天消耗多少 | basal metabolic rate, resting metabolism
(热量缺口) 吃得比消耗少 少吃 饿肚子减 | calorie deficit, eat fewer calories, eat less
体脂率 体脂 身上多少肥肉 肥肉 赘肉 | body fat, flab
(局部减脂) 瘦肚子 瘦腿 减肚子 瘦胳膊 肚子上的肉 | spot reduction
蛋白粉 乳清蛋白 增肌粉 | protein powder, whey
(碳水化合物) 碳水 主食 米面 | carbohydrate, carbs
(过度训练) 练太多 练过头 | overtraining, train every day, train too much
姿势 动作标准 动作做得对不对 动作变形 | posture, proper technique, correct form
驼背 圆肩 含胸 探颈 | hunched, slouch, rounded shoulders
柔韧性 身体硬 筋硬 弯不下腰 够不到脚 | flexibility, touch my toes
配速 跑多快 一公里几分钟 | pace, minutes per kilometre
半程马拉松 半马 全马 马拉松 | marathon, half marathon
游泳 不会换气 蛙泳 自由泳 | front crawl, breaststroke
(心率区间) 心跳多少 跑步心跳 最大心率 | heart rate zone, maximum heart rate
`;
