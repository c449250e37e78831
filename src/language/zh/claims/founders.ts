/** What is said of the claims of the page “founders”, in Chinese by the English words of src/claims. */
export const founders: Readonly<Record<string, string>> = {
  // F1
  "Two Chinese faces": "两张华人面孔",
  "Two Chinese faces stood at the centre of the Grok 3 launch.": "Grok 3发布会上，两张华人面孔站在C位。",
  "Of those who presented Grok 3, [{F1.two} are among the founders whom the article counts as Chinese](F1.two holds); [who sat at the centre is for those who look at the picture](F1.centre not testable).":
    "介绍Grok 3的几个人里，[{F1.two}人属于文章算作华人的创始人](F1.two holds)；[谁坐在正中，要看画面的人自己判断](F1.centre not testable)。",
  "two of the five on stage": "台上五人中的两人",
  "At least two of those who presented Grok 3 are among the founders whom the article counts as Chinese.":
    "介绍Grok 3的人里，至少两人属于文章算作华人的创始人。",
  "at the centre": "站在C位",
  "They stood at the centre.": "他们站在正中。",
  // F2
  "Five of twelve": "十二人中的五人",
  "Of xAI's founders, Musk included, {article-2025-founders-china} are Chinese.":
    "xAI的创始人，连同马斯克在内，{article-2025-founders-china}是华人。",
  "By ancestry, as the article means it, [{F2.five} of the founders are Chinese](F2.five holds); by the country of the first degree, the rule of its other numbers, {F2.schooled} are.":
    "按文章的意思论族裔，[创始人中有{F2.five}人是华人](F2.five holds)；若按它其余数字的口径，看本科在哪国读，则是{F2.schooled}人。",
  "five of twelve by ancestry": "论族裔，十二人中五人",
  "Five of the founders are Chinese as the article uses the word, of people and their families.":
    "按文章对“华人”一词的用法（本人及其家庭），创始人中有五人是华人。",
  "five of twelve by schooling": "论受教育地，十二人中五人",
  "As many of them were educated in China.": "同样多的人在中国受的教育。",
  "a surprise were it chance": "若出于偶然则属意外",
  "That many would be a surprise, were founders drawn at random from the top tier.":
    "若创始人是从顶尖人才中随机抽出的，有这么多人会令人意外。",
  // F3
  "Their schooling": "他们的求学经历",
  "The biographies: Wu comes from Zhejiang; Yang left for America in junior secondary school and took two degrees in mathematics at Harvard; Zhang went from Zhejiang University to Toronto, Dai from Tsinghua to Carnegie Mellon.":
    "履历：吴来自浙江；杨初中赴美，在哈佛读了两个数学学位；张从浙江大学到多伦多，戴从清华到卡内基梅隆。",
  "[Taken by institution, every detail is right](F3.details kindly holds); [if the subject counts, too, {F3.details} are](F3.details holds with conditions), for Yang's second degree was in computer science and not in mathematics.":
    "[只看学校，每一处都对](F3.details kindly holds)；[若连专业一起算，则有{F3.details}对](F3.details holds with conditions)，因为杨的第二个学位是计算机科学，不是数学。",
  "the details agreeing": "各处细节相符",
  "Every school and degree that the article gives agrees with what has been published.":
    "文章给出的每所学校、每个学位都与已公开的资料相符。",
  // F4
  "Chinese there against Chinese here": "那边的中国人对这边的中国人",
  "So the race between the US and China is one between the Chinese in America and the Chinese in China.":
    "所以，中美之争就是在美国的中国人与在中国的中国人之争。",
  "[It does not follow](F4.race fails): of the top researchers at American institutions {F4.others} took their first degree outside China.":
    "[这推不出来](F4.race fails)：在美国机构工作的顶尖研究者中，{F4.others}的人本科不在中国读。",
  "a majority of people like them": "这类人中的多数",
  "The founders show that more than half of the people like them are Chinese.":
    "创始人的例子表明，这一类人里一半以上是中国人。",
  "no others in America": "在美国没有别人",
  "Hardly anyone in the top tier at US institutions is of another origin.":
    "在美国机构的顶尖研究者中，几乎没有别国出身的人。",
  "a race of Chinese against Chinese": "中国人对中国人的竞赛",
  "The contest of the US and China is one of Chinese top students against Chinese top students.":
    "中美之争，就是一群中国学霸与另一群中国学霸之争。",
  // F5
  "The “985 Cup”": "“985高校杯”",
  "The contest might be called the “985 Cup”: its players come from the universities of China's elite programme.":
    "这场比赛不妨叫“985高校杯”：选手都出自中国重点大学计划的高校。",
  "[Of the founders with a Chinese first degree, taken alone, all studied at a university of the elite programme](F5.founders kindly holds), and of China's authorship at NeurIPS 2022 [{F5.authors} was that of its universities, which is most of it by most ways of counting](F5.authors holds with conditions).":
    "[单看本科在中国读的创始人，他们全都出自该计划的高校](F5.founders kindly holds)；而NeurIPS 2022上中国的论文署名，[有{F5.authors}属于这些高校，按多数计法占了大半](F5.authors holds with conditions)。",
  "the founders' first degrees": "创始人的本科",
  "Most of those whom the article counts took their first degree at one of the thirty-nine.":
    "文章所数的人，本科多半在这三十九所之中。",
  "China's side of the conference": "中国方面的参会者",
  "Most of mainland China's authorship at NeurIPS belongs to the thirty-nine.":
    "中国内地在NeurIPS的署名，大半属于这三十九所。",
  "the thirty-nine's part, rising": "三十九所的份额上升",
  "Their part of it is growing.": "它们所占的份额在上升。",
  // E2
  "All formed by one system": "都出自同一套体系",
  "The people named were all formed by the Chinese system of education.": "文中点名的人，都是在中国教育体系下学成的。",
  "[The pupil from Wuhan is among those who made Sora](E2.sora holds), but [only {E2.all} of the founders whom the article counts took their first degree in China](E2.all fails), so [they were not all formed there](E2.formed fails).":
    "[武汉的那位毕业生确是Sora的参与者之一](E2.sora holds)，但[文章所数的创始人里，本科在中国读的只有{E2.all}人](E2.all fails)，所以[他们并非都在中国学成](E2.formed fails)。",
  "all formed in China": "都在中国学成",
  "All of the founders whom the article counts as Chinese were formed in China.":
    "文章算作华人的创始人，都在中国学成。",
  "the pupil from Wuhan": "武汉的毕业生",
  "One of OpenAI's Sora team went to the school in Wuhan.": "OpenAI的Sora团队中，有一人毕业于武汉那所中学。",
  "laboratories full of them": "实验室里都是他们",
  "The laboratories of Huawei and Alibaba are full of graduates of Chinese schools.":
    "华为、阿里的实验室里满是中国学校的毕业生。",
  "products of China's schools": "中国学校的产物",
  "Whatever they chose, their foundations and their academic training were laid in China's schools.":
    "无论后来如何选择，他们的根基和学术训练都是在中国学校打下的。"
};
