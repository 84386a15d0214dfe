/**
 * Characters of things that are made, mended, carried and looked after, and of such work: a clause with one of them
 * says something definite.
 */
const CHARACTERS = [
  '修铺砌挖栽焊拆埋浇刷洗扫搬拉晒缝喷贴挂装拍印陪喂剪量',
  '桥渠井塘坝厕窖墙瓦窗灶炕桌凳椅床灯杆管线缆牌亭棚仓库房屋楼宿舍店摊市场车船轮椅秤锁泵闸阀沟坑坡坎阶栏渡码头站台',
  '垃圾桶粪污药针苗茶果菜粮稻麦豆薯桑菌竹林鸡鸭鹅牛羊猪鱼蜂狗碗筷饭粥汤菜煤柴炉水电气网',
  '校园童孩娃幼老残孕妇病医诊护救济丧婚坟庙书报棋琴球操戏歌舞',
  '路街巷弄门牙膏灰砖沙石泥木山田票签',
];

export const DEFINITE = new RegExp(`[${CHARACTERS.join('')}]`);
