/** Home, kitchen, food and measures; see `EVERYDAY_PAIRS`. */
export const HOME_PAIRS = `
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
`;
