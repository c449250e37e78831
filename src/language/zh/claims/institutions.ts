/** What is said of the claims of the page “institutions”, in Chinese by the English words of src/claims. */
export const institutions: Readonly<Record<string, string>> = {
  // I1
  "One point a paper": "一篇论文一分",
  "In the ranking of institutions a paper scores one point, shared among its institutions.":
    "机构排名的规则：一篇论文算一分，由署名的机构分摊。",
  "[If near means within two places, the rule gives back the published ranks](I1.rule kindly holds), off by {I1.rule} places on average; [whether it is the rule of the source they cannot tell](I1.rule undecided).":
    "[若“相近”指相差两位以内，这条规则能还原公布的名次](I1.rule kindly holds)，平均相差{I1.rule}位；[出处用的是不是这条规则，却看不出来](I1.rule undecided)。",
  "the rule as its source states it": "出处自述的规则",
  "The source says that a paper scores one point, shared among its institutions.":
    "出处说，一篇论文算一分，由署名的机构分摊。",
  "the rule giving back the ranks": "规则还原名次",
  "Counted so, the rebuilt list of 2022 puts the institutions whose published rank is known near it on average.":
    "照此点算，重建的2022年榜单使名次已知的机构平均落在公布名次附近。",
  // I2
  "The top twenty-five of 2019": "2019年的前二十五强",
  "In 2019 the twenty-five strongest were {article-2019-top25-united-states} in America, {article-2019-top25-china} in China, in the middle to lower ranks, and {article-2019-top25-europe} in Europe.":
    "2019年最强的二十五家，美国{article-2019-top25-united-states}，中国{article-2019-top25-china}且排名中间靠后，欧洲{article-2019-top25-europe}。",
  "[Give or take two, the list counted anew has as many American institutions as printed](I2.us kindly holds), {I2.us} by the article's own rule, and [{I2.china} Chinese](I2.china holds); [give or take one, the American number is open](I2.us undecided).":
    "[若容许相差两家，重新点算的榜单上美国机构与所印一样多](I2.us kindly holds)，按文章自己的规则是{I2.us}家，[中国是{I2.china}家](I2.china holds)；[若只容许相差一家，美国的家数则难定](I2.us undecided)。",
  "eighteen American": "美国十八家",
  "Eighteen of the twenty-five were American.": "二十五家中，十八家是美国的。",
  "two Chinese": "中国两家",
  "Two of the twenty-five were Chinese.": "二十五家中，两家是中国的。",
  "fourteen American universities": "美国大学十四所",
  "Fourteen of the twenty-five were American universities.": "二十五家中，十四家是美国的大学。",
  "four American firms": "美国企业四家",
  "Four of the twenty-five were American firms.": "二十五家中，四家是美国的企业。",
  "Tsinghua's printed rank": "清华印出的名次",
  "In the printed list Tsinghua stands in the middle or lower ranks.": "在印出的榜单上，清华排名居中或靠后。",
  INRIA: "INRIA",
  "INRIA was among the twenty-five.": "INRIA在二十五家之列。",
  "ETH Zurich": "苏黎世联邦理工",
  "ETH Zurich was among the twenty-five.": "苏黎世联邦理工在二十五家之列。",
  EPFL: "洛桑联邦理工",
  "EPFL was among the twenty-five.": "洛桑联邦理工在二十五家之列。",
  "Tsinghua in the middle or lower": "清华居中或靠后",
  "Tsinghua stood in the middle or lower ranks of the twenty-five.": "清华在二十五家中居中或靠后。",
  "three European": "欧洲三家",
  "Three of the twenty-five were European.": "二十五家中，三家是欧洲的。",
  // I3
  "The American top of 2022": "2022年的美国强队",
  "In 2022 {article-2022-top25-united-states} of the twenty-five were American, “twelve universities and three firms”; IBM was gone.":
    "2022年，二十五家中{article-2022-top25-united-states}是美国的，“十二所大学加三家企业”；IBM出局。",
  "[Counted anew, {I3.firms} American firms are among the strongest of 2022, near the printed number by most rules](I3.firms holds with conditions), and [IBM is gone by most](I3.ibm holds with conditions); [whether exactly as many are American as printed is open](I3.us undecided), with {I3.us} by the article's own rule.":
    "[重新点算，2022年最强的机构里有{I3.firms}家美国企业，按多数规则接近所印之数](I3.firms holds with conditions)，[IBM按多数规则也确已出局](I3.ibm holds with conditions)；[美国的是否恰如所印那么多，难定](I3.us undecided)，按文章自己的规则是{I3.us}家。",
  "fifteen American": "美国十五家",
  "Fifteen of the twenty-five were American.": "二十五家中，十五家是美国的。",
  "twelve American universities": "美国大学十二所",
  "Twelve of the twenty-five were American universities.": "二十五家中，十二家是美国的大学。",
  "three American firms": "美国企业三家",
  "Three of the twenty-five were American firms.": "二十五家中，三家是美国的企业。",
  "IBM gone": "IBM出局",
  "IBM was no longer among the twenty-five.": "IBM不再位列二十五家。",
  // I4
  "The Chinese rise of 2022": "2022年中国的上升",
  "Among universities Tsinghua stood at {article-2022-rank-among-universities-tsinghua} in 2022, behind Stanford only, and Peking at {article-2022-rank-among-universities-peking}; CAS, Shanghai Jiao Tong, Zhejiang and Huawei joined.":
    "2022年，清华在高校中居{article-2022-rank-among-universities-tsinghua}，仅次于斯坦福，北大居{article-2022-rank-among-universities-peking}；中科院、上海交大、浙大和华为上榜。",
  "The printed list has what the article says; counted anew, Tsinghua is number {I4.tsinghua} among universities, [with its neighbours too near to tell](I4.tsinghua undecided), and {I4.china} institutions are Chinese, [a number that a few papers could turn either way](I4.china undecided).":
    "印出的榜单与文章所说一致；重新点算，清华在高校中居第{I4.tsinghua}，[与前后相距太近，分不出先后](I4.tsinghua undecided)；中国机构有{I4.china}家，[几篇论文就能使这个数上下变动](I4.china undecided)。",
  "Tsinghua second among universities": "清华居高校第二",
  "In the printed list one university stands above Tsinghua.": "在印出的榜单上，排在清华前面的高校有一所。",
  "Peking fifth among universities": "北大居高校第五",
  "In the printed list Peking is fifth among universities.": "在印出的榜单上，北大在高校中居第五。",
  "the four newcomers in print": "印出的四家新面孔",
  "The printed list has the Chinese Academy of Sciences, Shanghai Jiao Tong, Zhejiang and Huawei.":
    "印出的榜单上有中科院、上海交大、浙大和华为。",
  "Tsinghua second": "清华第二",
  "No more than one university ranked above Tsinghua.": "排在清华前面的高校不超过一所。",
  "Peking fifth": "北大第五",
  "No more than four universities ranked above Peking.": "排在北大前面的高校不超过四所。",
  "six Chinese": "中国六家",
  "Six of the twenty-five were Chinese.": "二十五家中，六家是中国的。",
  "the Chinese Academy of Sciences": "中科院",
  "The Chinese Academy of Sciences was among the twenty-five.": "中科院在二十五家之列。",
  "Shanghai Jiao Tong": "上海交大",
  "Shanghai Jiao Tong was among the twenty-five.": "上海交大在二十五家之列。",
  Zhejiang: "浙大",
  "Zhejiang was among the twenty-five.": "浙大在二十五家之列。",
  Huawei: "华为",
  "Huawei was among the twenty-five.": "华为在二十五家之列。",
  // I5
  "First universities, then firms": "先是高校，后是企业",
  "At first only Chinese universities ranked, then firms too; when firms enter, money is plentiful.":
    "起初上榜的只有中国高校，后来企业也上榜了；企业一参与，经费就充足了。",
  "On the printed lists there is no Chinese firm in 2019 and {I5.printed} in 2022; [counted anew by most rules there is none in 2019, too](I5.none holds with conditions), but [whether firms brought plentiful money is undecided](I5.money undecided).":
    "印出的榜单上，2019年没有中国企业，2022年有{I5.printed}家；[重新点算，按多数规则2019年也没有](I5.none holds with conditions)，但[企业是否带来了充足的经费，尚无定论](I5.money undecided)。",
  "the two printed lists": "两份印出的榜单",
  "On the printed list of 2019 all Chinese institutions are universities; on that of 2022 a firm stands with them.":
    "2019年印出的榜单上，中国机构全是高校；2022年的榜单上多了一家企业。",
  "no Chinese firm in 2019": "2019年没有中国企业",
  "In 2019 no Chinese firm was among the twenty-five.": "2019年，二十五家中没有中国企业。",
  "a Chinese firm in 2022": "2022年有一家中国企业",
  "In 2022 a Chinese firm was among the twenty-five.": "2022年，二十五家中有一家中国企业。",
  "firms' part growing": "企业份额上升",
  "Firms' share of China's authorship at NeurIPS grew from 2019 to 2022.":
    "从2019年到2022年，企业在中国NeurIPS署名中的份额上升了。",
  "money becoming plentiful": "经费变得充足",
  "When firms take part, money becomes plentiful, and they take part ever more.":
    "企业一参与，经费就充足，而且参与得越来越多。",
  // I6
  "Chinese firms did not count": "中国企业根本不够看",
  "China had AI firms in 2019, but beside the world's they did not count.":
    "2019年中国也有AI企业，但放到全世界根本不够看。",
  "[By most rules, at NeurIPS 2019, China's firms had {I6.beside as %} of the points of the four American ones, a small part](I6.beside holds with conditions), and [none was among the strongest, though at CVPR some were](I6.rank holds with conditions).":
    "[按多数规则，在NeurIPS 2019，中国企业的得分是那四家美国企业的{I6.beside as %}，只是一小部分](I6.beside holds with conditions)；[没有一家跻身最强之列，只是在CVPR上有几家](I6.rank holds with conditions)。",
  "their points beside the American four's": "与美国四家相比的得分",
  "All Chinese firms together had a small part of what Google, Microsoft, Facebook and IBM had.":
    "所有中国企业合起来，只有谷歌、微软、脸书和IBM的一小部分。",
  "none of them among the strongest": "无一跻身最强之列",
  "No Chinese firm was among the strongest institutions.": "没有中国企业跻身最强的机构。",
  "their points since": "此后的得分",
  "Beside the four's, the points of Chinese firms have since grown.": "与那四家相比，中国企业的得分此后增加了。"
};
