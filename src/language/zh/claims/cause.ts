/** What is said of the claims of the page “cause”, in Chinese by the English words of src/claims. */
export const cause: Readonly<Record<string, string>> = {
  // C1
  "America's strength, and OpenAI": "美国的实力与OpenAI",
  "America's strength rests on the investment of Google, Microsoft and Musk; without it there would be no OpenAI.":
    "美国的实力靠的是谷歌、微软、马斯克的投资；没有这些就不会有OpenAI。",
  "[From Microsoft's first investment on, most of OpenAI's money came from those whom the article names](C1.openai holds with conditions), {C1.openai} of it; [whether America's strength rests on its firms depends on the measure](C1.strength undecided), for without them it would still have had {C1.rests} China's part in NeurIPS 2022.":
    "[从微软首次投资算起，OpenAI的钱多数来自文章点名的几家](C1.openai holds with conditions)，占{C1.openai}；[美国的实力是否靠它的企业，要看用什么衡量](C1.strength undecided)：没有它们，美国在NeurIPS 2022的份额仍是中国的{C1.rests}。",
  "OpenAI's money": "OpenAI的钱",
  "Most of the money that OpenAI began on came from those whom the article names.":
    "OpenAI起家的钱，多数来自文章点名的几家。",
  "gifts enough for the first models": "捐款够训练最初的模型",
  "The gifts alone would have paid for the computing of the first models.": "单靠捐款就付得起最初几个模型的算力。",
  "gifts enough for later models": "捐款够训练后来的模型",
  "The gifts alone would not have paid for a model like GPT-4 and all that goes with it.":
    "单靠捐款付不起GPT-4那样的模型及其一切开销。",
  "talent going with business R&D": "人才随企业研发而增",
  "Across countries, the more business spends on research, the larger the part in NeurIPS 2022.":
    "各国相比，企业的研发投入越多，在NeurIPS 2022的份额越大。",
  "talent going with venture capital": "人才随风险投资而增",
  "Across places, the more venture capital their AI firms had raised, the larger the part in NeurIPS 2022.":
    "各地相比，AI企业拿到的风险投资越多，在NeurIPS 2022的份额越大。",
  "America behind without its firms": "没有企业，美国就落后",
  "Without what its firms do, America would be behind China.": "没有企业所做的那部分，美国就会落在中国之后。",
  "papers following the lead in money": "论文随资金领先",
  "America's lead in private money for AI goes with a lead in papers that is not far smaller.":
    "美国在AI私人资金上的领先，伴随着相差不远的论文领先。",
  "strength resting on firms": "实力靠企业",
  "America's strength rests on the investment of Google, Microsoft and Musk.":
    "美国的实力靠的是谷歌、微软、马斯克的投资。",
  // C2
  "Europe and Japan look on": "欧洲和日本旁观",
  "Europe and Japan have great universities but few technology firms, and so are mere spectators.":
    "欧洲和日本名牌大学很多，科技企业太少，只能做看客。",
  "[Set beside America, and counted by research, Europe has few firms](C2.few kindly holds), with {C2.few as %} of what America's spend; [whether it only looks on depends on what one counts](C2.spectators undecided), for it wrote {C2.spectators} of NeurIPS 2022.":
    "[与美国相比、按研发计，欧洲的企业确实少](C2.few kindly holds)，投入只有美国的{C2.few as %}；[是否只能做看客，要看数什么](C2.spectators undecided)：NeurIPS 2022有{C2.spectators}出自欧洲。",
  "few firms": "企业少",
  "The region's firms do a small part of the research that firms do in the country it is set beside.":
    "该地区企业所做的研发，只是对照国企业的一小部分。",
  "mere spectators": "只是看客",
  "The region's part in the world's AI research is too small for more than a spectator.":
    "该地区在世界AI研究中的份额太小，只够做看客。",
  "few firms being why": "企业少是原因",
  "Because they have few technology firms, they can only look on.": "因为科技企业少，所以只能旁观。",
  "That the one is why the other is, two regions cannot show.": "一件事是不是另一件事的原因，两个地区说明不了。",
  // C3
  "Faith and money": "信念与金钱",
  "The surge of Chinese talent rests on the faith and the money of Chinese industry.":
    "中国人才的爆发，靠的是中国产业界的信念和投入。",
  "[What the surge rests on stays undecided](C3.rests undecided): {C3.before} of Huawei's ten years came in time, but firms wrote {C3.firms} of what China added to NeurIPS.":
    "[这场爆发靠的是什么，尚无定论](C3.rests undecided)：华为那十年的钱有{C3.before}来得及，但中国在NeurIPS增加的部分，企业只写了{C3.firms}。",
  "money in time": "钱来得及",
  "A large part of the sum was spent in time for the papers of 2022.": "这笔钱有一大部分花在2022年的论文之前。",
  "business growing faster": "企业增长更快",
  "Before the surge, the research of Chinese business grew faster than that of Chinese universities.":
    "在爆发之前，中国企业的研发比中国高校的增长更快。",
  "firms writing what was added": "增加的部分由企业写",
  "Firms wrote most of what China added to its NeurIPS authorship.": "中国在NeurIPS增加的署名，多数由企业写。",
  "most of the rise after 2019": "上升多在2019年之后",
  "Most of the rise of China's part since 2013 came after 2019.": "2013年以来中国份额的上升，多数发生在2019年之后。",
  "the surge resting on industry's money": "爆发靠产业界的钱",
  "What stands behind the surge is that Chinese industry saw AI's worth and invested.":
    "爆发背后的底气，是中国产业界看到了AI的价值并投了钱。",
  "the hope of well-paid work": "高薪的盼头",
  "The hope of well-paid work drew people into the field.": "高薪工作的盼头把人吸引进这一行。",
  "Whether the hope of well-paid work drew people into the field, no table here says.":
    "高薪工作的盼头是否把人吸引进这一行，这里没有一张表能说。",
  // C4
  "Capital, computing, people": "资本、算力、人",
  "Firms' capital builds computing; then professors and students can rent it; then there are more people.":
    "企业的资本建起算力；教授和学生于是租得起算力；人于是多起来。",
  "China's firms had {C4.built} clusters of a thousand GPUs or chips like them when the papers of 2022 were due, [few or many depending on the size one asks for](C4.built undecided); [whether people came of it stays open](C4.chain undecided).":
    "2022年论文截稿时，中国企业已有{C4.built}个千卡（显卡或类似芯片）集群，[算多算少，要看问的是多大规模](C4.built undecided)；[人是否因此而来，尚无定论](C4.chain undecided)。",
  "computing built by firms": "企业建起的算力",
  "In China firms had built large clusters before the papers of 2022.": "2022年的论文之前，中国企业已建起大型集群。",
  "computing rented by universities": "高校租用算力",
  "Professors and students of China's universities rented the computing that firms had built.":
    "中国高校的教授和学生租用了企业建起的算力。",
  "papers written with firms": "与企业合写的论文",
  "Firms had a growing part in the papers of China's universities.": "企业在中国高校论文中的份额上升了。",
  "growth with firms": "增长有企业参与",
  "Most of what China's universities added was written with firms.": "中国高校增加的论文，多数是与企业合写的。",
  "America beside China": "美国与中国相比",
  "Firms have a larger part in the papers of China's universities than in those of America's.":
    "企业在高校论文中的份额，中国大于美国。",
  "people from computing that firms let": "出租的算力带来人",
  "So the computing that firms built is why there are more people.": "所以，人多起来是因为企业建起了算力。"
};
