/** Circuits and what is in them; see `EVERYDAY_PAIRS`. */
export const ELECTRICITY_PAIRS = `
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
串联 | connect in series, in series, series
并联 | connect in parallel, in parallel, parallel
`;
