/** Materials, tools, machines, goods and travel; see `EVERYDAY_PAIRS`. */
export const GOODS_PAIRS = `
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
`;
