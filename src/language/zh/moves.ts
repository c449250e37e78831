/** What the article's moves say in Chinese, and what is remarked on them, by the English words of src/article/moves.csv. */
export const moves: Readonly<Record<string, string>> = {
  "China's exam-takers hold up American AI.": "中国的做题家撑起美国的AI。",
  "A headline; the sentences below it claim less.": "标题；下文的句子没有说得这么满。",
  "What happens when Chinese education meets industrial capital.": "中国教育遇到产业资本，会发生什么。",
  "Two people of Chinese descent sat at the centre of the launch of Grok 3.": "Grok 3发布会上，两张华人面孔居于正中。",
  "One of them, Wu, is from Jiande in Zhejiang; of the other, Ba, the author knows only the descent.":
    "其中一位吴是浙江建德人；另一位巴，作者只知道是华裔。",
  "An honest gap: of Ba's schooling before university we found no more either.":
    "老实留下的空白：巴上大学以前在哪里读书，我们也没有查到。",
  "Of xAI's founders, Musk among them, {article-2025-founders-china} are of Chinese descent.":
    "xAI的创始人，连同马斯克在内，{article-2025-founders-china}是华裔。",
  "Yang is from Hunan, went to America in junior secondary school and took both degrees at Harvard in mathematics.":
    "杨是湖南人，初中到美国读书，在哈佛读完两个数学学位。",
  "The second degree was in computer science.": "第二个学位是计算机科学。",
  "Zhang studied information engineering at Zhejiang University and took his doctorate in Toronto.":
    "张在浙江大学读信息工程本科，在多伦多读博士。",
  "Dai studied at Tsinghua; his master's degree and doctorate are from Carnegie Mellon.":
    "戴在清华读本科；硕士和博士都在卡内基梅隆。",
  "So the contest between the United States and China is one of Chinese top students against Chinese top students.":
    "所以中美之争，就是一群中国学霸与另一群中国学霸之争。",
  "Only other Chinese can beat Chinese.": "能打赢中国人的，只有另一群中国人。",
  "A joke; what is in it to test is the sentence before.": "玩笑；其中可检验的，是前一句。",
  "One might as well call it the 985 Cup: the players come from the thirty-nine universities of China's elite programme.":
    "不妨叫它“985高校杯”：选手都出自中国的三十九所重点大学。",
  "Some of the most elite now choose to work in China.": "最顶尖的人里，已有一些选择在中国工作。",
  "Chinese people and institutions weigh ever more among the most elite.": "中国人和中国机构在最顶尖处的分量越来越重。",
  "In the field as a whole Chinese outnumber Americans.": "就整个领域而言，中国人已多过美国人。",
  "China's education holds up half the sky of the world's AI industry.": "中国教育撑起了全球AI产业的半边天。",
  "In 2019 America all but had a monopoly of the top.": "2019年，顶端几乎被美国垄断。",
  "NeurIPS is the Oscars of AI.": "NeurIPS是AI界的奥斯卡。",
  "A comparison. What it leaves out, that one conference is not the field, is taken up with the step that needs it.":
    "比喻。它略去的一点，即一个会议不等于整个领域，放在需要它的那一步里讨论。",
  "Of the scientists who could show themselves at NeurIPS in 2019, {article-2019-elite-work-united-states} worked in America, next to none in China.":
    "2019年能在NeurIPS露脸的科学家，{article-2019-elite-work-united-states}在美国工作，在中国的几乎没有。",
  "The source speaks of authors of orals, not of all who came.": "出处说的是口头报告的作者，不是所有到会的人。",
  "By first degree they were {article-2019-elite-undergraduate-united-states} American, {article-2019-elite-undergraduate-india} Indian, {article-2019-elite-undergraduate-china} Chinese: China trailed India.":
    "按本科计，美国占{article-2019-elite-undergraduate-united-states}，印度占{article-2019-elite-undergraduate-india}，中国占{article-2019-elite-undergraduate-china}：中国落在印度之后。",
  "And those few whom China had schooled all went to America to work.": "而中国培养的这少数几个人，又全去美国工作了。",
  "China had AI firms in 2019, but beside the world's they did not count.":
    "2019年中国也有AI企业，但放到全世界根本不够看。",
  "Within three years everything changed.": "三年之内，一切都变了。",
  "Of the elite of 2022, {article-2022-elite-work-united-states} worked in America, {article-2022-elite-work-china} in China.":
    "2022年最顶尖的人，{article-2022-elite-work-united-states}在美国工作，{article-2022-elite-work-china}在中国。",
  "So China's AI industry now draws the very top.": "可见中国的AI产业已能吸引最顶尖的人。",
  "By first degree China went from {article-2019-elite-undergraduate-china} to {article-2022-elite-undergraduate-china}, one in four, second only to America at {article-2022-elite-undergraduate-united-states}.":
    "按本科计，中国从{article-2019-elite-undergraduate-china}升到{article-2022-elite-undergraduate-china}，四个里有一个，仅次于美国的{article-2022-elite-undergraduate-united-states}。",
  "The elite of the two years is not the same slice of the submissions.":
    "两个年份的“最顶尖”，并不是投稿中同样大的一截。",
  "Each Chinese scholar at so high a venue very likely means that hundreds or thousands of Chinese researchers were added in the trade behind.":
    "在这样的高处每出现一位中国学者，很可能意味着背后的行业里又多了成百上千名中国研究者。",
  "In the top fifth of America's AI institutions, people of Chinese descent went from {article-2019-top-at-us-china} to {article-2022-top-at-us-china}, past the Americans at {article-2022-top-at-us-united-states}.":
    "在美国前20%的AI机构里，华人从{article-2019-top-at-us-china}升到{article-2022-top-at-us-china}，超过了美国人的{article-2022-top-at-us-united-states}。",
  "The fifth is a tier of researchers, not of institutions, and the source counts first degrees, not descent.":
    "“前20%”是研究者的层级，不是机构的；出处数的是本科所在国，不是族裔。",
  "The race is now purely one of minds between the Chinese in China and the Chinese in America.":
    "现在纯粹是“在华中国人”与“在美中国人”的头脑之争。",
  "In the world's top tier China's share by first degree rose from {article-2019-top-undergraduate-china} to {article-2022-top-undergraduate-china}.":
    "在全世界的顶尖人才中，按本科计，中国的份额从{article-2019-top-undergraduate-china}升到{article-2022-top-undergraduate-china}。",
  "America fell from {article-2019-top-undergraduate-united-states} to {article-2022-top-undergraduate-united-states}, Europe from {article-2019-top-undergraduate-europe} to {article-2022-top-undergraduate-europe}, India from {article-2019-top-undergraduate-india} to {article-2022-top-undergraduate-india}.":
    "美国从{article-2019-top-undergraduate-united-states}降到{article-2022-top-undergraduate-united-states}，欧洲从{article-2019-top-undergraduate-europe}降到{article-2022-top-undergraduate-europe}，印度从{article-2019-top-undergraduate-india}降到{article-2022-top-undergraduate-india}。",
  "So China's education gives the world's AI nearly half of its people.": "所以中国教育为全世界的AI贡献了近一半的人。",
  "Wherever they went on to, their first degree was taken at home.": "不管后来去了哪里，他们的本科都是在国内读的。",
  "True by construction: it is how the source counts where somebody comes from.":
    "由计法决定，必然为真：出处正是据此认定一个人来自哪里。",
  "Said once more without the tier: nearly half, {article-2022-education-of-world-researchers-china}, of all the world's AI researchers were raised by China's education.":
    "再说一遍，这回去掉了层级：全世界所有AI研究者的近一半（{article-2022-education-of-world-researchers-china}）由中国教育培养。",
  "The number is of one conference's authors.": "这个数说的是一个会议的作者。",
  "That fits China's unrivalled number of science and engineering graduates.":
    "这与中国独步天下的理工科毕业生数量相称。",
  "It is conceded that the top people and the top institutions still mostly choose America.":
    "文章承认，最顶尖的人和机构依旧主要选择美国。",
  "The article's own concession; we set it beside every claim that it tempers.":
    "这是文章自己的让步；凡受它影响的论断，我们都把它摆在旁边。",
  "But China's presence among them grows.": "但其中中国的存在感越来越强。",
  "What decides is who keeps the top people and raises the top institutions.":
    "起决定作用的，是谁留得住顶尖的人、办得起顶尖的机构。",
  "A picture shows that after an American doctorate most foreigners stay, in 2019 as in 2022.":
    "一张图显示，在美国读完博士，多数外国人留下，2019年如此，2022年也如此。",
  "The surge in people rests on a structural upgrading of Chinese research.":
    "人才的爆发，靠的是中国科研的结构性升级。",
  "A heading; what the upgrading consists of is said below it.": "这是小标题；升级指什么，见下文各步。",
  "A paper is one point, shared where several institutions wrote it.": "一篇论文算一分，几家机构合写的由各家分摊。",
  "Of the twenty-five strongest of 2019, {article-2019-top25-united-states} were American: universities ({article-2019-top25-universities-united-states}) and firms ({article-2019-top25-firms-united-states}).":
    "2019年最强的二十五家，{article-2019-top25-united-states}是美国的：高校{article-2019-top25-universities-united-states}，企业{article-2019-top25-firms-united-states}。",
  "China had {article-2019-top25-china} among them, Tsinghua and Peking, in the middle or lower.":
    "其中中国有{article-2019-top25-china}，清华和北大，排名中间靠后。",
  "Europe had {article-2019-top25-europe}: only INRIA, ETH Zurich and EPFL.":
    "欧洲有{article-2019-top25-europe}：只有INRIA、苏黎世联邦理工和洛桑联邦理工。",
  "In 2022 America had {article-2022-top25-united-states}: universities ({article-2022-top25-universities-united-states}) and firms ({article-2022-top25-firms-united-states}). IBM was out.":
    "2022年美国有{article-2022-top25-united-states}：高校{article-2022-top25-universities-united-states}，企业{article-2022-top25-firms-united-states}。IBM出局。",
  "Among universities Tsinghua was second only to Stanford; Peking stood behind Stanford, Tsinghua, Carnegie Mellon and MIT.":
    "在高校中，清华仅次于斯坦福；北大排在斯坦福、清华、卡内基梅隆和麻省理工之后。",
  "The Academy of Sciences, Shanghai Jiao Tong and Zhejiang were on the list too, and Huawei: {article-2022-top25-china} with the two.":
    "中科院、上海交大、浙大也上了榜，还有华为：连同前两家共{article-2022-top25-china}。",
  "At first only Chinese universities were on the list, then a Chinese firm was, too.":
    "起初榜上只有中国高校，后来一家中国企业也上榜了。",
  "When firms take part, money becomes plentiful.": "企业一参与，经费就充足了。",
  "Were universities alone at it, the money would not suffice.": "要是只有高校在做AI，钱是不够的。",
  "A university has two sources of money: the state, and commissions from the state or from firms.":
    "大学的钱有两个来源：国家拨款，以及国家或企业委托的项目。",
  "A university has money of the order of ten billion yuan a year; Tsinghua {article-2024-budget-tsinghua} at most; an ordinary university of the second programme, 211, is lucky with a few billion.":
    "一所大学的钱是百亿元的量级；清华一年至多{article-2024-budget-tsinghua}；普通的211大学有几十亿就算不错。",
  "Ten billion is a trifle in AI.": "百亿元在AI里只够塞牙缝。",
  "A project group can hardly pay the electricity.": "一个项目组连电费都快付不起。",
  "Training ChatGPT takes {article-2024-electricity-chatgpt} of electricity a year.":
    "训练ChatGPT一年要花{article-2024-electricity-chatgpt}的电费。",
  "The sum fits a published estimate of what answering prompts takes.": "这个数合乎一项已发表的、关于回答提问的估计。",
  "Hardly any university or state laboratory can find as much for machines.":
    "没几所高校或国家实验室拿得出这么多设备经费。",
  "A cluster of ten thousand GPUs is out of reach even for Tsinghua and Peking.":
    "一万块显卡的集群，连清华、北大都可望而不可及。",
  "For firms it is routine; the trade now chases a hundred thousand.": "这在企业是家常便饭；业内如今追逐的是十万卡。",
  "Firms have replaced universities and institutes as the main force of AI research.":
    "企业已取代高校和研究所，成为AI研发的主力。",
  "Huawei spent {article-2024-rd-decade-huawei} on R&D in ten years; a tenth of it would be a fortune for AI.":
    "华为十年研发投入{article-2024-rd-decade-huawei}；其中十分之一用于AI，也是巨款。",
  "That it was a tenth is supposed, and said to be.": "十分之一只是假设，文章也说了是假设。",
  "BYD put more than {article-2024-smart-driving-byd} into smart driving.":
    "比亚迪在智能驾驶上投入超过{article-2024-smart-driving-byd}。",
  "The sum is that of all the company's R&D since its beginning.": "这是全公司自创立以来的研发总额。",
  "Alibaba will put more than {article-2025-plan-alibaba} into cloud and AI hardware in three years, more than in the past ten.":
    "阿里三年内将在云和AI硬件上投入超过{article-2025-plan-alibaba}，多于过去十年。",
  "At ByteDance some tens of billions a year are routine.": "字节跳动每年几百亿属于常规操作。",
  "Tencent put {article-2024-q2-ai-tencent} into AI in the second quarter alone.":
    "腾讯单在第二季度就给AI投了{article-2024-q2-ai-tencent}。",
  "The sum is that of all the company's R&D in the quarter.": "这是全公司当季的研发投入。",
  "High-Flyer put {article-2021-firefly-2-high-flyer} into Firefly-2, a cluster of ten thousand GPUs.":
    "幻方投入{article-2021-firefly-2-high-flyer}建成“萤火2号”，一个万卡集群。",
  "In the age of large models the threshold is money; the time of Newton's apple is over.":
    "在大模型时代，资金就是门槛；牛顿被苹果砸中的时代过去了。",
  "Without firms' computing a university's money is not nearly enough.": "没有企业的算力，大学的钱根本不够。",
  "Firms' capital builds computing; then professors and students can rent it; then there are more people.":
    "企业的资本建起算力；教授和学生于是租得起；人于是多起来。",
  "America's strength rests on the money of Google, Microsoft and Musk; without it there would be no OpenAI.":
    "美国的实力靠谷歌、微软和马斯克的钱；没有这些就不会有OpenAI。",
  "Without Huawei, Alibaba, Tencent and ByteDance China could not have trained so many.":
    "没有华为、阿里、腾讯和字节，中国培养不出这么多人。",
  "A counterexample: Europe and Japan have famous universities and few technology firms, and look on.":
    "反面的例子：欧洲和日本名牌大学很多，科技企业太少，只能旁观。",
  "What stands behind the surge is that Chinese industry saw what AI is worth, and invested.":
    "爆发背后的底气，是中国产业界看到了AI的价值，并且投了钱。",
  "Many doubted Chinese education; with the results, the doubt finds fewer buyers.":
    "过去很多人质疑中国教育；成绩摆在面前，这种论调渐渐没有市场了。",
  "On one side mathematics, physics and chemistry drilled for examinations, on the other the money of Chinese and foreign industry.":
    "一头是为考试练就的数理化，另一头是中外产业界的钱。",
  "Foreign money comes in here, in the last lines; the argument before had given the credit to Chinese industry.":
    "外国的钱到最后几行才出现；此前的论证把功劳归于中国产业界。",
  "Only where education and money meet does the worth of Chinese education show.":
    "只有教育与资金相遇，才试得出中国教育的成色。",
  "Zhejiang's graduates at Musk's, a pupil of a school in Wuhan in OpenAI's Sora team, the laboratories of Huawei and Alibaba full of them.":
    "马斯克手下的浙大毕业生，OpenAI的Sora团队里武汉一所中学的毕业生，华为、阿里满是他们的实验室。",
  "Whatever they chose, their foundations in mathematics and science and their academic training were all laid in China's schools.":
    "无论如何选择，他们的数理根基和学术训练都是在中国的学校里打下的。",
  "The race has proved it: not an assembly line, but an incubator of innovation.":
    "这场竞赛已经证明：不是流水线，而是创新孵化器。"
};
