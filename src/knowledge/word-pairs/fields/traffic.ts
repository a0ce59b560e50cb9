/** Roads, vehicles and who is on them; see `EVERYDAY_PAIRS`. */
export const TRAFFIC_PAIRS = `
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
`;
