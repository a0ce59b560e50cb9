/** Things, places and qualities of all subjects; see `EVERYDAY_PAIRS`. */
export const THING_PAIRS = `
河流 江 | river
上游 | upper course, upstream, upper reaches
下游 | lower course, downstream, lower reaches
源头 发源地 | source
河口 | mouth
河床 | bed, riverbed
河谷 山谷 | valley
河道 | river, channel
水流 | water, flow, current
坡度 坡 | slope, gradient
陡 陡峭 | steep
泥沙 | sand and mud, sediment, silt
泥 | mud
沙 沙子 | sand
石头 岩石 | stone, rock
洪水 | flood
水坝 大坝 堤坝 | dam
湖 湖泊 | lake
海洋 大海 | ocean, sea
海边 海岸 | sea, coast, shore
岛 岛屿 | island
沙漠 | desert
森林 | forest
草原 | grassland
平原 | plain
高原 | plateau
盆地 | basin
冰川 | glacier
火山 | volcano
地震 | earthquake
气候 | climate
季节 | season
春天 春季 | spring
夏天 夏季 | summer
秋天 秋季 | autumn, fall
冬天 冬季 | winter
雪 积雪 | snow
冰 | ice
云 | cloud
雾 | fog
雷 雷电 | thunder, lightning
温带 | temperate
热带 | tropics, tropical
降水 降雨 | precipitation, rainfall, rain
湿度 | humidity
气压 | air pressure, pressure
人口 | population
首都 都城 | capital
省 | province
村 村庄 农村 | village, countryside
边界 边境 | border, boundary
道路 公路 | road
高速公路 | motorway, highway, expressway
城市道路 | city road
街 街道 | street
车道 | lane
中心线 | centre line, center line
停止线 | stop line
红灯 | red light
黄灯 | yellow light, amber
绿灯 | green light
信号灯 交通灯 | traffic light
灯 | light, lamp
标志 标识 | sign, mark
警告标志 | warning sign, warning triangle
限速 | speed limit
时速 | speed, kilometres an hour, hour
最高时速 | maximum speed
最低时速 | minimum speed
行人 | pedestrian
驾驶人 司机 驾驶员 | driver
乘客 乘坐人员 | passenger
车辆 机动车 | vehicle, motor vehicle
自行车 | bicycle
摩托车 | motorcycle
公共汽车 公交车 | bus
火车 | train
飞机 | plane, aircraft
船 | ship, boat
刹车 制动 | brake
轮胎 | tyre, tire
安全带 | seat belt
方向盘 | steering wheel
故障 毛病 | fault, failure, breakdown, break down
事故 | accident
驾照 驾驶证 | driving licence, driver's license
油门 | accelerator
电流 | current
电压 | voltage
电阻 | resistance, resistor
总电阻 | total resistance
总电流 | total current
总电压 | total voltage
电路 | circuit
串联电路 | series circuit
并联电路 | parallel circuit
支路 | branch
电流表 | ammeter
电压表 | voltmeter
保险丝 | fuse
用电器 电器 | appliance
开关 | switch
电池 | battery
电源 | power supply
电线 导线 | wire
插座 | socket
导体 | conductor
绝缘体 | insulator
半导体 | semiconductor
各处 到处 处处 | everywhere
家 家里 | home, house
家具 | furniture
厨房 | kitchen
冰箱 | fridge, refrigerator
锅 | pot, pan
刀 | knife
碗 | bowl
杯 杯子 | cup, glass
壶 茶壶 | pot, teapot
盖子 盖 | lid
瓶 瓶子 | bottle
盒 盒子 | box
袋 袋子 包 | bag
盘 盘子 | plate
勺 勺子 匙 | spoon
筷子 | chopsticks
绿茶 | green tea
红茶 | black tea
茶叶 叶子 | leaves, tea leaves, leaf
开水 沸水 | boiling water
热水 | hot water
冷水 | cold water
温水 | warm water
味道 口味 | taste, flavour, flavor
气味 味 | smell, odour
苦 | bitter
甜 | sweet
酸 | sour, acid
辣 | spicy, hot
咸 | salty
香 | fragrant
阴暗 避光 | dark
阴凉 凉爽 | cool
面团 | dough
面包 | bread
蛋糕 | cake
黄油 | butter
奶酪 | cheese
酱油 | soy sauce
醋 | vinegar
葱 | onion, scallion
姜 | ginger
蒜 大蒜 | garlic
豆 豆子 | bean
豆腐 | tofu
面条 | noodle
汤 | soup
咖啡 | coffee
咖啡豆 | coffee bean
咖啡因 | caffeine
酒精 | alcohol
配料 原料 | ingredient, raw material
食谱 | recipe
热量 卡路里 | calorie, heat
克 | gram
千克 公斤 | kilogram
毫升 | millilitre, milliliter
升 | litre, liter
米 | metre, meter
公里 千米 | kilometre, kilometer
厘米 | centimetre, centimeter
毫米 | millimetre, millimeter
镜头 | lens
焦距 | focal length
视角 | angle of view, view, perspective
广角 广角镜头 | wide-angle, wide-angle lens
长焦 长焦镜头 | telephoto, telephoto lens
定焦 定焦镜头 | prime lens, prime, fixed focal length
变焦 变焦镜头 | zoom, zoom lens
光圈 | aperture
快门 | shutter
快门速度 | shutter speed
感光度 | sensitivity, iso
噪点 噪声 | noise
景深 | depth of field
进光 进光量 | light comes in, lets in light, lets in, light
白平衡 | white balance
曝光 | exposure
曝光补偿 | exposure compensation
直方图 | histogram
三脚架 | tripod
闪光灯 | flash
滤镜 | filter
对焦 焦点 | focus
构图 | composition
背景 | background
前景 | foreground
主体 | subject
人像 肖像 | portrait
风景 | landscape
夜景 | night scene, night
照片 相片 | photo, photograph, picture
画面 | picture, frame, image
相机 照相机 | camera
手持 | by hand, handheld, hand-held
像素 | pixel
分辨率 | resolution
对比度 对比 | contrast
饱和度 | saturation
亮度 | brightness
色温 | colour temperature, color temperature
阴影 影子 | shadow
高光 | highlight
脸 面部 | face
远处 | distance, distant, far away
远处的东西 | distant things
近处 | near
音乐 | music
歌 歌曲 | song
乐器 | instrument
钢琴 | piano
吉他 | guitar
小提琴 | violin
鼓 | drum
弦 | string
音 音符 | note
音高 | pitch
音阶 | scale
节奏 | rhythm
拍 拍子 节拍 | beat
速度 | tempo
和弦 | chord
旋律 | melody
大调 | major
小调 | minor
半音 | semitone
升号 | sharp
降号 | flat
五线谱 | staff
休止符 | rest
画 绘画 | painting, drawing
雕塑 | sculpture
艺术 | art
艺术家 | artist
颜料 | paint, pigment
色彩 | colour, color
字体 | font
建筑 | building, architecture
墙 | wall
窗 窗户 | window
屋顶 | roof
地板 | floor
楼梯 | stairs
电影 | film, movie
小说 | novel
诗 诗歌 | poem, poetry
故事 | story
角色 人物 | character, role
主题 | theme, topic
标题 题目 | title, heading
段落 段 | paragraph, section
章 章节 | chapter, section
目录 | table of contents
附录 | appendix
球 | ball
足球 | football, soccer
篮球 | basketball
球员 运动员 | player, athlete
裁判 | referee
球门 | goal
球队 队 | team
得分 比分 | score, point
犯规 | foul
越位 | offside
任意球 | free kick
点球 | penalty, penalty kick
角球 | corner kick
红牌 | red card
黄牌 | yellow card
替补 | substitute
上半场 | first half
下半场 | second half
加时 加时赛 | extra time
棋 | chess
国王 王 | king
王后 | queen
马 | horse, knight
士兵 兵 | soldier, pawn
朝代 王朝 | dynasty
皇帝 | emperor
帝国 | empire
战争 | war
军队 | army
和平 | peace
革命 | revolution
世纪 | century
公元 | ad
公元前 | bc
古代 | ancient
近代 现代 | modern
传统 | tradition, traditional
宗教 | religion
信仰 | belief, faith
哲学 | philosophy
科学 | science
科学家 | scientist
技术 科技 | technology, technique
工程 | engineering, project
工厂 | factory
工业 | industry
农业 | agriculture, farming
农民 | farmer
工人 | worker
商人 | merchant
机关 机构 | organ, institution, agency
部门 | department
法院 | court
法官 | judge
律师 | lawyer
警察 | police
当事人 | party
原告 | plaintiff
被告 | defendant
债权人 | creditor
债务人 | debtor
自然人 | natural person
法人 | legal person
成年 十八周岁 | adult
未成年人 | minor
周岁 岁 | years old, aged, age, year
年龄 | age
劳动合同 | labour contract, employment contract
试用期 | probation, probation period
劳动者 员工 雇员 职工 | employee, worker, staff
用人单位 雇主 | employer
加班 | overtime
社会保险 社保 | social insurance
不可抗力 | force majeure
标的额 标的 | value of the contract, subject matter
违约责任 | liability for breach of contract, liable for breach of contract
继续履行 | specific performance, continue to perform
补救措施 | remedial measures, remedy
损失 | loss
遗产 继承 | inheritance, estate
遗嘱 | will
财产 | property
所有权 | ownership
著作权 版权 | copyright
专利 | patent
商标 | trademark
隐私 | privacy
个人信息 | personal information
消费者 | consumer
保修 | warranty
质保期 保修期 | warranty period
贷款 | loan
月供 每月还款额 月还款额 | monthly payment
期限 年限 | term, period, time limit
固定利率 | fixed rate
浮动利率 | variable rate, floating rate
抵押贷款 | secured loan, mortgage
无担保贷款 信用贷款 | unsecured loan
抵押物 抵押品 | collateral
借款人 | borrower
本金 | principal
总共 一共 总 | in total, total, altogether, in all
代价 | cost, price
骰子 | die, dice
硬币 | coin
点数 | points, number
试验 实验 | trial, experiment, test
试验次数 | trials
必然事件 | certain event
不可能事件 | impossible event
互斥 互斥事件 | mutually exclusive, mutually exclusive events
独立事件 | independent events
均匀 | fair, uniform, even
二分之一 一半 | half, one half
三分之一 | one third, third
四分之一 | quarter, one quarter
单音节 | one-syllable, monosyllabic
多音节 | polysyllabic
原级 | positive, positive degree, base form
定冠词 | definite article
不定冠词 | indefinite article
对象 | object, target
两者 | both
指针 | pointer, hand
改动 | change
工作区 | working directory
合并冲突 | merge conflict
提交 | commit
大脑皮层 | cortex
注意 注意力 | attention
短时记忆 | short-term memory
长时记忆 | long-term memory
感觉 | sensation, feeling, sense
知觉 | perception
动机 | motivation
人格 性格 | personality
智力 | intelligence
行为 | behaviour, behavior
刺激 | stimulus
奖励 | reward
惩罚 | punishment
焦虑 | anxiety
抑郁 | depression
心率 | heart rate
脉搏 | pulse
伤口 | wound
血 流血 出血 | bleed, bleeding, blood
骨折 | fracture
急救 | first aid
救护车 | ambulance
绷带 | bandage
胸 胸部 | chest
腿 | leg
手臂 胳膊 | arm
手指 | finger
脸 | face
耳朵 | ear
鼻子 | nose
嘴 口 | mouth
牙 牙齿 | tooth, teeth
头发 | hair
体温 | body temperature, temperature
体重 | weight, body weight
身高 | height
饮食 | diet
早餐 | breakfast
午餐 | lunch
晚餐 | dinner
婴儿 | baby, infant
老人 | elderly, old people
妇女 女性 | woman, women, female
男性 | man, men, male
鸟 | bird
蛇 | snake
昆虫 | insect
蜜蜂 | bee
蝴蝶 | butterfly
鲸 | whale
哺乳动物 | mammal
爬行动物 | reptile
两栖动物 | amphibian
翅膀 | wing
羽毛 | feather
尾巴 | tail
巢 | nest
卵 | egg
幼虫 | larva
猎物 | prey
捕食者 | predator
栖息地 | habitat
环境 | environment
污染 | pollution
垃圾 | waste, rubbish, garbage
回收 | recycle, recycling
能源 | energy
煤 | coal
石油 | oil, petroleum
天然气 | natural gas
太阳能 | solar energy, solar
风能 | wind energy
核能 | nuclear energy
温室气体 | greenhouse gas
行星 | planet
恒星 | star
卫星 | satellite
宇宙 | universe
轨道 | orbit
引力 | gravity, gravitation
黑洞 | black hole
望远镜 | telescope
显微镜 | microscope
木头 木材 | wood
玻璃 | glass
塑料 | plastic
布 | cloth, fabric
棉 棉花 | cotton
丝 丝绸 | silk
羊毛 | wool
皮革 | leather
橡胶 | rubber
钢 | steel
金 黄金 | gold
银 | silver
水泥 | cement
混凝土 | concrete
砖 | brick
绳子 绳 | rope
钉子 | nail
螺丝 | screw
锤子 | hammer
锯 | saw
胶水 胶 | glue
油漆 | paint
阀门 | valve
管 管子 管道 | pipe, tube
泵 | pump
齿轮 | gear
弹簧 | spring
发动机 引擎 | engine
电机 马达 | motor
燃料 | fuel
仓库 | warehouse
货架 | shelf
库存量 | inventory level
物流 | logistics
快递 | express, courier
包裹 | parcel, package
护照 | passport
签证 | visa
机场 | airport
车站 | station
酒店 | hotel
行李 | luggage, baggage
旅行 | travel, trip
地图 | map
北 北方 | north, northern
南 南方 | south, southern
东 东方 | east, eastern
西 西方 | west, western
大陆 | continent
赤道 | equator
纬度 | latitude
经度 | longitude
海拔 | altitude, elevation
均匀 | even, evenly, uniform
锋利 | sharp
钝 | dull, blunt
透明 | transparent
稳定 | stable, steady
灵活 | flexible
复杂 | complex, complicated
频繁 | frequent, frequently
稀少 罕见 稀有 | rare, scarce
固定 | fixed, fix
必要 | necessary
充分 充足 足够 | enough, sufficient
多余 | extra, redundant
额外 | extra, additional
紧急 | urgent, emergency
严重 | serious, severe
轻微 | slight, mild
年轻 | young
老 年老 | old
美 美丽 漂亮 | beautiful
难看 丑 | ugly
干净 | clean
脏 | dirty
新鲜 | fresh
熟 成熟 | ripe, mature, cooked
生 | raw
活 | live, alive
死 死亡 | dead, die, death
忙 | busy
累 疲劳 | tired, fatigue
饿 | hungry
渴 | thirsty
高兴 快乐 | happy
悲伤 | sad
生气 愤怒 | angry, anger
害怕 恐惧 | afraid, fear
著名 有名 | famous
古老 | ancient, old
先进 | advanced
落后 | backward
主动 | active
被动 | passive
具体 | concrete, specific
抽象 | abstract
整体 | whole
局部 | local, part
绝对 | absolute, absolutely, never
相对 | relative
随意 任意 随便 | freely, at will, arbitrary
不错 | good
凉 | cool
远 | far, distant
近 | near, close
圆形 | round
中空 空心 | hollow
扁 | flat
尖 | pointed, sharp
粗 | thick, coarse
细 | thin, fine
密 | dense
疏 | sparse
纯 纯净 | pure
杂质 | impurity
有毒 | poisonous, toxic
易燃 | flammable
防水 | waterproof
固定利率 | fixed rate
利率 | rate, interest rate
提前还款 | pay early, paying early, early repayment
串联 | connect in series, in series, series
并联 | connect in parallel, in parallel, parallel
轴 | axis
y 轴 | y-axis
保持不变 不变 | stay the same, remain the same, unchanged, does not change, keep the same
组成 构成 | consist of, make up, made up of
带出 | take out, taken out
名字 起名 | name
冲突 | conflict
`;
