/** Photographs, music, pictures, buildings and books; see `EVERYDAY_PAIRS`. */
export const ART_PAIRS = `
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
`;
