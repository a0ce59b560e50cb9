/** Land, water, weather and sky; see `EVERYDAY_PAIRS`. */
export const EARTH_PAIRS = `
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
行星 | planet
恒星 | star
卫星 | satellite
宇宙 | universe
轨道 | orbit
引力 | gravity, gravitation
黑洞 | black hole
望远镜 | telescope
北 北方 | north, northern
南 南方 | south, southern
东 东方 | east, eastern
西 西方 | west, western
大陆 | continent
赤道 | equator
纬度 | latitude
经度 | longitude
海拔 | altitude, elevation
`;
