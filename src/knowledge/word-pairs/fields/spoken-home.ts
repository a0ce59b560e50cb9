/** What people say of kitchen, garden, repairs at home and the road; see `SPOKEN_PAIRS`. */
export const SPOKEN_HOME_PAIRS = `
酵母 酵母粉 老面 酵头 | leavening, sourdough
打发 打蛋白 蛋白霜 打蛋清 | whip, whisk, beat egg whites, meringue
蛋白 蛋清 | egg white
割包 划口子 割口 | score the loaf, slash
预热 先热 烤箱要先热 | preheat, heat up first
没熟 夹生 里面没熟 | raw in the middle, undercooked, underbaked
塌陷 回缩 凹下去 | cave in, sink in the middle
硬邦邦 太硬 发硬 咬不动 | rock hard
太稀 水多了 稀了 不成型 | runny, too wet
结块 疙瘩 有颗粒 | lumpy, lumps
脱模 粘模 倒扣脱模 粘锅 粘底 | stick to the tin, stick to the pan
厨房秤 电子秤 | kitchen scale
调味 放盐 咸淡 调料 佐料 | seasoning
太咸 咸了 盐放多了 | oversalted
焯水 过水 烫一下 | blanch, parboil
腌制 入味 | marinade
去腥 腥味 有腥味 膻味 | fishy smell
解冻 化冻 拿出来化 | defrosted
剩菜 隔夜菜 剩饭 吃剩的 | leftovers
保质期 放几天 会不会坏 还能吃吗 坏了没 | use-by, still edible
变质 馊了 坏掉 发臭 | turned sour
(生熟分开) 案板 菜板 砧板 | chopping board, cross-contamination
素食 吃素 不吃肉 | vegetarian, vegan
无糖 代糖 少糖 甜味剂 | sugar-free, sweetener
翻土 松土 挖地 | dig over, till
(土壤酸碱度) 土酸 酸性土 碱性土 | soil acidity
堆肥 沤肥 烂叶子 厨余 | compost, rotting leaves, kitchen scraps
有机肥 鸡粪 羊粪 粪肥 | manure
化肥 复合肥 | chemical fertiliser
育苗 发苗 出苗 种子泡 | start indoors, raise seedlings
移栽 换盆 挪到地里 上盆 | transplant, repot, plant out, pot up
扦插 插枝 剪一段插 插活 | take cuttings, root in water
嫁接 接枝 | graft
杂草 野草 除草 拔草 | weed
(覆盖物) 铺草 | mulch
烂根 根烂 浇多了 浇太多 | root rot, overwatered, waterlogged
黄叶 叶子黄 叶子发黄 叶黄 | yellow leaves, leaves go yellow
落叶 掉叶 掉叶子 | leaf drop
徒长 光长个 长得细高 | leggy, spindly
蚜虫 腻虫 小绿虫 | aphid, greenfly
白粉病 叶子白粉 白毛 | powdery mildew, white powder
杀虫 打药 喷药 农药 | spray, pesticide, insecticide
授粉 传粉 | pollinate, pollination
摘心 掐尖 打顶 | pinch out, pinching
挂果 结不结果 光开花不结果 | bear fruit
多肉 仙人掌 肉肉 | succulent, cactus
(室内植物) 绿植 盆栽 养花 | houseplant, pot plant
球根 种球 洋葱头 | flower bulb
多年生 年年长 | perennial, comes back every year
一年生 一季 | annual plant
轮作 换着种 同一块地连种 重茬 | crop rotation, rotate crops
间距 隔多远种 种多密 离多远 | spacing apart
驾驶证 驾驶本 本子 拿本 | driver licence, driving permit
记分 驾照扣分 扣光 十二分 扣12分 | points on licence
吊销 吊证 驾照没了 不让开车 | ban from driving, lose my licence
(酒后驾驶) 酒驾 喝了酒开车 喝酒开车 | drunk driving, drink-driving, drink and drive
(醉酒驾驶) 醉驾 喝醉开车 喝多了开车 | over the alcohol limit
超速 开太快 开快了 飙车 | speeding
(疲劳驾驶) 开车犯困 开久了困 | drowsy, tired at the wheel
(闯红灯) 冲红灯 抢黄灯 | run a red light, jump the lights
人行横道 斑马线 过马路 | zebra crossing, crosswalk
(机动车信号灯) 红绿灯 | stoplight
鸣喇叭 按喇叭 鸣笛 喇叭 | honk
远光灯 大灯 远光 开远光 | high beam, full beam, headlights
转向灯 打灯 打转向 | indicator, turn signal, blinker
(危险报警闪光灯) 双闪 双跳 | hazard lights
近光灯 近光 | dipped beam, low beam
雾灯 大雾 起大雾 团雾 | fog light, foggy
倒车 倒车入库 倒进去 揉库 | reverse in, back up the car
(侧方停车) 侧方 靠边停 靠边 | parallel parking, pull over
坡道起步 坡起 半坡 溜车 | hill start
环岛 转盘 绕圈 | roundabout, traffic circle
掉头 调头 掉个头 | u-turn
(变更车道) 变道 并线 换道 加塞 | change lanes, cut in, lane change
(安全距离) 跟车 车距 跟多近 | following distance, tailgate
追尾 撞前车 撞后面 被追尾 | rear-end, run into the back
爆胎 胎爆 没气 | blowout, burst tyre, flat tyre
(制动失灵) 刹车失灵 刹不住 刹车坏 | brakes fail, brake failure
熄火 打不着火 启动不了 憋熄火 | engine stalls, will not start
离合器 离合 踩离合 半联动 | clutch
挂挡 换挡 挂档 挡位 档位 | gear, change gear
号牌 车牌 牌照 上牌 | number plate, licence plate
(交通警察) 交警 警察叔叔 | traffic police, cop
(车辆保险) 交强险 车险 | car insurance
年检 车检 检车 年审 | vehicle inspection, mot
(电动自行车) 电动车 电瓶车 电驴 | e-bike, electric bike
头盔 安全帽 | helmet
(应急车道) 路肩 紧急车道 | hard shoulder, emergency lane
匝道 上高速 下高速 | slip road
能见度 看不清路 看不清前面 | visibility
(科目一) 理论考试 题库 | theory test
(科目二) 场地考 | manoeuvres test
(科目三) 路考 上路考 | road test
电烙铁 烙铁 | soldering iron
焊锡 锡丝 虚焊 焊不上 | solder wire, cold joint, dry joint
万用表 电表笔 测电 表笔 | multimeter, test meter
(面包板) 实验板 | breadboard
电阻 阻值 色环 几欧 | ohm, colour bands
电容 电容器 储电 | capacitor
发光二极管 小灯 led灯 灯珠 | led light, light-emitting diode
极性 正负极 接反 装反 | polarity, wrong way round
接地 地线 漏电 | earth wire
跳闸 空开跳 总闸 电闸 | breaker trips, circuit breaker
过载 功率太大 插太多 排插 | overload, power strip
水龙头 龙头 | faucet
下水道 排水管 水管 | drainpipe, sewer
墙面 掉墙皮 刷墙 裂缝 | wall paint, crack
打孔 钻墙 电钻 打眼 | drill, drill a hole
(螺丝刀) 改锥 起子 | screwdriver
扳手 扳子 | wrench, spanner
(高筋面粉) 高筋 高粉 高筋粉 | bread flour, strong flour
(低筋面粉) 低筋 低粉 低筋粉 | cake flour, soft flour
电饭煲 电饭锅 | rice cooker
(空气炸锅) 炸锅 | air fryer
打蛋器 打蛋机 | hand mixer
`;
