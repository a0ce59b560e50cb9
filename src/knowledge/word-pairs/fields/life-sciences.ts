/** Words of biology and health; see `EVERYDAY_PAIRS`. */
export const LIFE_SCIENCE_PAIRS = `
生物 生物学 | biology, organism, living thing
细胞 | cell
细胞膜 | cell membrane
细胞壁 | cell wall
细胞核 | nucleus
细胞质 | cytoplasm
线粒体 | mitochondrion, mitochondria
叶绿体 | chloroplast
叶绿素 | chlorophyll
光合作用 | photosynthesis
呼吸作用 呼吸 | respiration, breathe, breathing
葡萄糖 | glucose
淀粉 | starch
蛋白质 | protein
脂肪 | fat
维生素 | vitamin
酶 | enzyme
活性 | activity, active
激素 | hormone
胰岛素 | insulin
基因 | gene
染色体 | chromosome
遗传 | inherit, heredity, genetic
显性 | dominant
隐性 | recessive
突变 | mutation
进化 | evolution, evolve
自然选择 | natural selection
物种 | species
动物 | animal
植物 | plant
细菌 | bacteria, bacterium
病毒 | virus
真菌 | fungus, fungi
酵母 | yeast
根 | root
茎 | stem
叶 叶子 叶片 | leaf, leaves
花 | flower
种子 | seed
果实 | fruit
气孔 | stomata, stoma
蒸腾 | transpiration
生态系统 | ecosystem
食物链 | food chain
血液 血 | blood
血浆 | plasma
血细胞 | blood cell
红细胞 | red blood cell, red cell
白细胞 | white blood cell, white cell
血小板 | platelet
血红蛋白 | haemoglobin, hemoglobin
血型 | blood group, blood type
血压 | blood pressure
血糖 | blood sugar
凝固 凝血 | clot, coagulate
动脉 | artery, arteries
静脉 | vein
毛细血管 | capillary
心脏 | heart
肺 | lung
肝 肝脏 | liver
肾 肾脏 | kidney
胃 | stomach
大脑 脑 | brain
神经 | nerve
神经元 | neuron
肌肉 | muscle
骨 骨骼 | bone
皮肤 | skin
组织 | tissue
器官 | organ
系统 | system
运输 输送 | carry, transport
消化 | digest, digestion
代谢 | metabolism
循环 | circulation, cycle
免疫 | immune, immunity
抗体 | antibody
疫苗 | vaccine
感染 | infection, infect
传染 | infectious, transmit
症状 | symptom
治疗 | treat, treatment
诊断 | diagnose, diagnosis
手术 | surgery, operation
患者 病人 | patient
剂量 | dose
过敏 | allergy, allergic
发烧 | fever
咳嗽 | cough
疼痛 | pain
营养 | nutrition, nutrient
水分 | water, moisture
发酵 | ferment, fermentation, rise
分裂 | divide, division
有丝分裂 | mitosis
减数分裂 | meiosis
抑制 | inhibit, suppress
促进 | promote, stimulate
调节 | regulate, adjust
献血 | give blood, donate blood
`;
