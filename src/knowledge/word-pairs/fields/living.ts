/** Mind, body, animals and their surroundings; see `EVERYDAY_PAIRS`. */
export const LIVING_PAIRS = `
大脑皮层 | cortex
注意 注意力 | attention
短时记忆 | short-term memory
长时记忆 | long-term memory
感觉 | sensation, feeling, sense
知觉 | perception
动机 没动力 干劲 劲头 | motivation, drive to succeed
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
`;
