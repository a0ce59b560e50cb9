/** Words of machine learning and of data work; see `EVERYDAY_PAIRS`. */
export const MACHINE_LEARNING_PAIRS = `
机器学习 | machine learning
深度学习 | deep learning
强化学习 | reinforcement learning
监督学习 | supervised learning
无监督学习 | unsupervised learning
人工智能 | artificial intelligence
数据集 | dataset, data set
训练集 | training set, training data, train set
验证集 | validation set
测试集 | test set
特征 | feature
特征工程 | feature engineering
标签 | label
样本 | sample, instance
模型 | model
训练 | train, training
推理 推断 | inference
预测 | predict, prediction
预训练 | pretraining, pre-training, pretrained
微调 | fine-tuning, fine tuning, finetune, finetuning
参数 | parameter
超参数 | hyperparameter, hyper-parameter
学习率 | learning rate
批量 批次 | batch
批量大小 批大小 | batch size
小批量 | mini-batch, minibatch
轮次 迭代周期 | epoch
损失 | loss
损失函数 | loss function, cost function
目标函数 | objective function, objective
梯度 | gradient
梯度下降 | gradient descent
随机梯度下降 | stochastic gradient descent, sgd
梯度消失 | vanishing gradient
梯度爆炸 | exploding gradient
反向传播 | backpropagation, back propagation, backprop
前向传播 | forward propagation, forward pass
优化器 优化算法 | optimizer, optimiser
动量 动量法 | momentum
收敛 | converge, convergence
过拟合 | overfitting, overfit
欠拟合 | underfitting, underfit
正则化 | regularization, regularisation
权重衰减 | weight decay
暂退法 丢弃法 | dropout
权重 | weight
偏置 | bias
初始化 | initialization, initialisation, initialize
归一化 规范化 | normalization, normalisation
批量规范化 批量归一化 | batch normalization, batch norm
层规范化 层归一化 | layer normalization, layer norm
标准化 | standardization, standardisation
激活函数 | activation function, activation
神经元 | neuron
神经网络 | neural network
多层感知机 | multilayer perceptron, mlp
感知机 | perceptron
隐藏层 | hidden layer
输入层 | input layer
输出层 | output layer
全连接层 | fully connected layer, dense layer
卷积 | convolution
卷积层 | convolutional layer, convolution layer
卷积核 | kernel, convolution kernel
卷积神经网络 | convolutional neural network, cnn
循环神经网络 | recurrent neural network, rnn
汇聚层 池化层 | pooling layer
池化 汇聚 | pooling
最大汇聚 最大池化 | max pooling
填充 | padding
步幅 步长 | stride
通道 | channel
残差 | residual
残差网络 | residual network
残差连接 跳跃连接 | residual connection, skip connection
注意力 走神 分心 专心 集中不了 发呆 | attention, distracted, zone out
注意力机制 | attention mechanism
自注意力 | self-attention, self attention
多头注意力 | multi-head attention, multihead attention
位置编码 | positional encoding, position encoding
编码器 | encoder
解码器 | decoder
嵌入 | embedding
词嵌入 词向量 | word embedding, word vector
词元 | token
词元化 分词 | tokenization, tokenize
分词器 | tokenizer
词表 词汇表 | vocabulary
序列 | sequence
语言模型 | language model
大语言模型 | large language model, llm
张量 | tensor
标量 | scalar
广播 广播机制 | broadcasting, broadcast
自动微分 自动求导 | automatic differentiation, autograd
链式法则 | chain rule
分类 | classification, classify
二分类 | binary classification
回归 | regression
线性回归 | linear regression
逻辑回归 | logistic regression
聚类 | clustering, cluster
降维 | dimensionality reduction
决策树 | decision tree
随机森林 | random forest
支持向量机 | support vector machine, svm
交叉熵 | cross entropy, cross-entropy
交叉验证 | cross validation, cross-validation
准确率 精度 | accuracy
精确率 查准率 | precision
召回率 查全率 | recall
混淆矩阵 | confusion matrix
基线 | baseline
泛化 | generalization, generalisation, generalize
泛化误差 | generalization error
训练误差 | training error
方差 | variance
偏差 | bias
噪声 | noise
离群点 异常值 离谱的数 特别大的数 | outlier
缺失值 | missing value
独热编码 | one-hot encoding, one-hot
数据增强 图像增广 | data augmentation, augmentation, image augmentation
迁移学习 | transfer learning
目标检测 | object detection
图像分类 | image classification
语义分割 | semantic segmentation
边界框 | bounding box
锚框 | anchor box
早停 | early stopping
数据清洗 | data cleaning
可视化 | visualization, visualisation, visualize
数据框 | dataframe, data frame
透视表 数据透视表 | pivot table
折线图 | line chart
柱状图 | bar chart, bar graph
饼图 | pie chart
散点图 | scatter plot
`;
