/** What people say of data, statistics and the web; see `SPOKEN_PAIRS`. */
export const SPOKEN_COMPUTING_PAIRS = `
(筛选条件) 只要符合 只看某些 只要某些 | filter condition
(分组统计) 每个有多少 按类统计 | count per, per category
(连接表) 两张表连 拼表 关联表 两表关联 | combine tables, link tables
左连接 没匹配的也要 左边全要 | keep all left
索引 查得慢 | slow query, speed up a query
主键 唯一编号 不重复的编号 | unique id
外键 指向另一张表 关联字段 | points to another table
事务 要么全做 一起成功 | all succeed or none
(更新数据) 改记录 | change a row
删表 清空表 删光 | wipe a table, empty a table
(模糊查询) 包含某个字 含有某字 以什么开头 | contains the word
排前几名 取前几条 最大的几个 | top n
缺失值 空着的数据 没填的 | missing value, gaps in the data
标准差 数据散 波动多大 | how spread out
中位数 排中间的数 中间那个数 | middle value, the middle one
众数 出现最多的 最常出现 | most common value
正态分布 钟形 钟型曲线 | bell curve, bell-shaped
(相关系数) 有没有关系 关系强弱 | how strongly related
p值 p小于 零点零五 | p-value
置信区间 估计范围 误差范围 | margin of error
过拟合 死记硬背训练集 训练好测试差 | overfit
(图层叠放) 谁在上面 | on top of
(水平居中) 左右居中 放到正中 摆正中 | centre horizontally
外边距 元素之间的空 | space outside
内边距 内部留空 | space inside
边框 框线 加框 | outline
圆角 角变圆 角圆一点 | rounded corners
阴影 加影子 | drop shadow
悬停 鼠标放上去 鼠标移上去 鼠标放上 | mouse over, hover
(响应式布局) 适配手机 手机适配 | mobile-friendly
并排 横着排 左右排 | side by side
(换行显示) 文字溢出 字太长 超出框 | text too long
(超链接) 跳转 点了跳 | hyperlink, link to a page
(新标签页) 另开一页 | new tab
(图片加载) 图片裂 图裂了 图片出不来 图片不显示 | broken image, picture does not show
导航栏 菜单栏 顶栏 | navbar, navigation bar, menu bar
(表单提交) 提交表单 填的东西发 | send a form
(点击事件) 点了没反应 点击没反应 | clicking does nothing
弹窗 弹出框 弹框 跳出来的窗口 | popup, pop-up, dialog box
(缓存清理) 改了没变化 改了没生效 | change does not show, hard refresh
上线 放到网上 让别人访问 | put online, host a site
域名 网址 买网址 | web address, url
(状态码404) 找不到页面 页面不存在 | page not found
跨域 | cors, cross-origin
接口 调接口 后台接口 | endpoint, call an api
前端 写网页 做网页 做页面 | make a website, build a page
(版本回退) 回到以前版本 | back to earlier version
(提交代码) | push code, push my changes
合并冲突 两人改了同一处 | both changed the same
(忽略文件) 不提交文件 | gitignore, ignore a file
时间复杂度 跑多久 | running time
二分查找 对半找 | halving, cut in half each
(先进后出) 后进先出 摞起来 | lifo
(先进先出) | first in first out, fifo
动态规划 | memoisation, memoization
贪心 每步选最好 每次选最好 | greedy
(哈希冲突) 撞到一个位置 | hash collision
(大模型) 聊天机器人 | llm, chatbot
提示词 怎么问ai 怎么跟ai说 指令怎么写 | write a prompt
`;
