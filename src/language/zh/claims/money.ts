/** What is said of the claims of the page “money”, in Chinese by the English words of src/claims. */
export const money: Readonly<Record<string, string>> = {
  // M1
  "What a university has": "一所大学有多少钱",
  "A university's yearly budget is of the order of ten billion yuan; Tsinghua's is at most some {article-2024-budget-tsinghua}; an ordinary university of the “211” programme is lucky with a few billion.":
    "一所大学一年的经费是百亿元的量级；清华至多约{article-2024-budget-tsinghua}；普通的211大学有几十亿就算不错。",
  "[Taken of the elite programmes, the order of ten billion yuan is right](M1.order kindly holds), and [ordinary universities have a few billion](M1.ordinary holds); but [Tsinghua had not “at most” the sum that is named](reported misread): when the article appeared it was {M1.tsinghua} as much.":
    "[就重点计划的大学合起来看，百亿元的量级是对的](M1.order kindly holds)，[普通的有几十亿也对](M1.ordinary holds)；但[清华并非“顶天”只有文中那个数](reported misread)：文章发表时已是它的{M1.tsinghua}。",
  "the order of ten billion": "百亿元的量级",
  "A Chinese university's money of a year is of the order of ten billion yuan.": "一所中国大学一年的钱是百亿元的量级。",
  "Tsinghua's bound": "清华的上限",
  "Tsinghua's budget is no more than the article says.": "清华的预算不超过文章所说。",
  "a few billion for an ordinary one": "普通大学几十亿",
  "Most universities of the elite programmes have no more than a few billion yuan.":
    "重点计划的大学，多数不超过几十亿元。",
  "the poorest of the programme": "计划内最穷的",
  "The poorest universities of the “211” programme have as much as a few billion.": "211计划中最穷的大学也有几十亿元。",
  "many with so much": "有这么多钱的不少",
  "More than a tenth of the universities that publish a budget have more than ten billion yuan.":
    "公布预算的大学，有百亿元以上的超过十分之一。",
  // M2
  "The electricity bill": "电费",
  "Training ChatGPT takes {article-2024-electricity-chatgpt} of electricity a year; few institutions could find that.":
    "训练ChatGPT一年要花{article-2024-electricity-chatgpt}的电费；没几家机构拿得出。",
  "[If it may take a fiftieth of a year's budget, hardly any university could find the sum](M2.few kindly holds), though Tsinghua could with {M2.leading}; but [it fits what answering a year of prompts costs, not training](reported misattributed), for [training GPT-4 takes only {M2.training as %} of it](M2.training fails).":
    "[若一年只能动用预算的五十分之一，几乎没有大学拿得出这笔钱](M2.few kindly holds)，不过清华用{M2.leading}就够；但[这个数合乎回答一年提问的花费，不是训练的](reported misattributed)，因为[训练GPT-4的电费只有它的{M2.training as %}](M2.training fails)。",
  "the sum for training": "训练的花费",
  "The electricity of a training run costs a large part of the sum.": "一次训练的电费占这笔钱的一大部分。",
  "few who could pay": "没几家付得起",
  "Hardly any university in China could find the sum for machines.": "中国几乎没有大学拿得出这笔设备经费。",
  "leading universities that could not pay": "一流大学付不起",
  "The sum is more than a leading university could find.": "这笔钱超出了一流大学的财力。",
  "the sum for answering": "回答提问的花费",
  "The electricity of answering a year of prompts costs a large part of the sum.":
    "回答一年提问的电费占这笔钱的一大部分。",
  // M3
  "Ten thousand GPUs": "万卡集群",
  "Not even Tsinghua or Peking could build a cluster of “ten thousand cards” (GPUs), which is routine for firms.":
    "就连清华、北大也建不起“万卡集群”，而这在企业是家常便饭。",
  "A cluster like the fund's would take {M3.beyond} of Tsinghua's budget of a year; [whether a university could free so much is undecided](M3.beyond undecided).":
    "建一个幻方那样的集群，要花清华一年预算的{M3.beyond}；[大学腾不腾得出这么多，无法断定](M3.beyond undecided)。",
  "beyond reach": "可望而不可及",
  "Ten thousand GPUs are beyond the reach of Tsinghua and Peking.": "一万块显卡，清华、北大都够不着。",
  "a dearer machine of the state": "国家更贵的机器",
  "Public money bought a machine dearer than the firm's.": "公共财政买过比企业那台更贵的机器。",
  // M4
  "Firms replace universities": "企业取代大学",
  "Firms have replaced universities as the main force of AI research.": "企业已取代大学，成为AI研发的主力。",
  "[Read by notable models, firms are the main force](M4.most kindly holds), with {M4.most} of those of 2024; [by papers universities are, so that it depends on the measure](M4.most undecided).":
    "[按知名模型计，企业是主力](M4.most kindly holds)，2024年占{M4.most}；[按论文则是大学，所以要看用什么衡量](M4.most undecided)。",
  "most research from firms": "研究多出自企业",
  "Most AI research is firms' own.": "AI研究多数出自企业。",
  // M5
  "Huawei's trillion": "华为的一万亿",
  "Huawei spent {article-2024-rd-decade-huawei} on R&D in ten years; a tenth of it would already be a fortune for AI.":
    "华为十年研发投入{article-2024-rd-decade-huawei}；哪怕只有十分之一用于AI，也是巨款。",
  "[Huawei's research of ten years came to {M5.trillion} the article's sum](M5.trillion holds); [that a tenth of it went to AI is supposed, not reported](M5.tenth not testable).":
    "[华为十年的研发投入是文章所说数额的{M5.trillion}](M5.trillion holds)；[其中十分之一用于AI只是假设，并无报道](M5.tenth not testable)。",
  "a trillion in ten years": "十年一万亿",
  "In the last ten years published before the article, Huawei spent at least that much on R&D.":
    "在文章发表前已公布的最近十年，华为的研发投入至少有这么多。",
  "a tenth of it for AI": "十分之一用于AI",
  "Were a tenth of it for AI, that alone would be a fortune.": "若有十分之一用于AI，单这一项就是巨款。",
  "That a tenth of it went to AI is supposed, not reported: the firm publishes no such share.":
    "十分之一用于AI只是假设，并无报道：企业不公布这个比例。",
  // M6
  "BYD's driving": "比亚迪的智驾",
  "BYD put more than {article-2024-smart-driving-byd} into smart driving.":
    "比亚迪在智能驾驶上投入超过{article-2024-smart-driving-byd}。",
  "[The sum is that of the whole company's R&D since its beginning, not of smart driving](reported misattributed): [it is no part of that, but {M6.part} as much](M6.part fails).":
    "[这是全公司自创立以来的研发总额，不是智驾的](reported misattributed)：[它不是其中一部分，而是其{M6.part}](M6.part fails)。",
  "smart driving alone": "只算智驾",
  "The sum is a part of all the R&D that BYD has ever reported, as one field among many would be.":
    "这个数只是比亚迪历来公布的全部研发投入的一部分，如同众多领域中的一个。",
  "the plan for smart driving": "智驾的计划",
  "What BYD announced for smart driving reaches the sum.": "比亚迪为智驾宣布的投入达到这个数。",
  // M7
  "Alibaba's plan": "阿里的计划",
  "Alibaba will invest more than {article-2025-plan-alibaba} in three years, more than in the past ten.":
    "阿里三年内将投入超过{article-2025-plan-alibaba}，多于过去十年。",
  "[Alibaba announced the sum as it is quoted](M7.plan holds); [that it is more than in the past ten years there is only the firm's word for](M7.past not testable).":
    "[阿里宣布的数额与所引一致](M7.plan holds)；[多于过去十年，则只有企业自己这么说](M7.past not testable)。",
  "the plan": "计划",
  "Alibaba announced at least that much for three years.": "阿里宣布三年至少投入这么多。",
  "more than in the past ten years": "多于过去十年",
  "That is more than Alibaba spent on the same things in the past ten years.": "这多于阿里过去十年在同类事项上的投入。",
  // M8
  "ByteDance's billions": "字节的几百亿",
  "ByteDance spends tens of billions of yuan a year.": "字节跳动每年投入几百亿元。",
  "[Every estimate found puts ByteDance's spending of a year at tens of billions of yuan](M8.tens holds); [of its own accounts we found no figure](M8.audited not testable).":
    "[找到的每一个估计都说字节一年投入几百亿元](M8.tens holds)；[它自己的账目，我们没有找到数字](M8.audited not testable)。",
  "tens of billions a year": "一年几百亿",
  "ByteDance's capital spending of a year is tens of billions of yuan.": "字节跳动一年的资本开支是几百亿元。",
  "by its own accounts": "据其自己的账目",
  "ByteDance's own accounts show as much.": "字节跳动自己的账目显示有这么多。",
  // M9
  "Tencent's quarter": "腾讯的一个季度",
  "Tencent put {article-2024-q2-ai-tencent} into AI in one quarter of 2024.":
    "腾讯在2024年的一个季度里给AI投了{article-2024-q2-ai-tencent}。",
  "[The sum is, to the last digit, the R&D of the whole of Tencent in that quarter, not that of its AI](reported misattributed); [whether a part of all its spending, machines with it, can be meant is open](M9.part undecided).":
    "[这个数分毫不差，正是腾讯全公司当季的研发投入，不是其AI的](reported misattributed)；[是否可以指它全部开支（包括机器）中的一部分，难定](M9.part undecided)。",
  "AI alone": "只算AI",
  "The sum is a part of what Tencent spent in that quarter on everything of the kind.":
    "这个数是腾讯当季这类开支的一部分。",
  "what Tencent itself says of AI": "腾讯自己怎么说AI",
  "What Tencent spent on new AI products a year later reaches a large part of the sum, quarter for quarter.":
    "一年后腾讯花在AI新产品上的钱，按季度折算，达到这个数的一大部分。",
  // M10
  "High-Flyer's cluster": "幻方的集群",
  "High-Flyer put {article-2021-firefly-2-high-flyer} into its cluster Firefly-2.":
    "幻方为集群“萤火2号”投入{article-2021-firefly-2-high-flyer}。",
  "[High-Flyer's cluster cost what the article says](M10.cost holds), and it was paid before the papers of 2022 were written.":
    "[幻方的集群花的正是文章所说的数](M10.cost holds)，而且钱付在2022年的论文写成之前。",
  "the price": "造价",
  "Firefly-2 cost that much.": "“萤火2号”花了这么多钱。",
  // M11
  "Two sources of money": "经费的两个来源",
  "A university has two sources of money: the state, and commissions from the state or from firms.":
    "大学的经费有两个来源：国家拨款，以及国家或企业委托的项目。",
  "[Taken of research alone, state and firms pay {M11.research} of it at China's universities](M11.research holds with conditions); [of all their money that is not so, for fees left only {M11.money} to everything else](M11.money fails).":
    "[单看科研，中国高校的经费{M11.research}来自国家和企业](M11.research holds with conditions)；[看全部收入则不然，学费之外只剩{M11.money}](M11.money fails)。",
  "the money for research": "科研经费",
  "State and business pay for all but a little of the research of China's universities.":
    "中国高校的科研，除一小部分外都由国家和企业付钱。",
  "all the money": "全部收入",
  "Of all the money of China's universities, all but a little comes from elsewhere than fees.":
    "中国高校的全部收入，除一小部分外都不来自学费。",
  "universities of other countries": "别国的大学",
  "Elsewhere, too, state and business pay for all but a little of universities' research.":
    "在别国，大学的科研除一小部分外也由国家和企业付钱。",
  "firms' part beside other countries'": "企业的份额与别国相比",
  "Firms pay for a larger part of universities' research in China than elsewhere.":
    "企业为高校科研付钱的份额，中国大于别国。",
  // M12
  "The end of Newton's apple": "牛顿苹果的时代结束",
  "In the age of large models the threshold is money: “ten thousand cards” (GPUs) are routine for firms, “a hundred thousand” the chase, and the time of Newton's apple is over.":
    "大模型时代资金门槛奇高：“万卡集群”在企业是家常便饭，“十万卡集群”正成为追逐的目标，牛顿被苹果砸中的时代过去了。",
  "[The dearest model of 2024 cost {M12.cost} to train, by most readings more than any group can find](M12.cost holds with conditions), but {M12.apple} of NeurIPS 2022 came from institutions without such a machine, [so that whether the apple's time is over depends on what counts as research](M12.apple undecided).":
    "[2024年最贵的模型训练花了{M12.cost}，按多数读法任何课题组都拿不出](M12.cost holds with conditions)；但NeurIPS 2022有{M12.apple}出自没有这种机器的机构，[所以苹果的时代是否过去，要看什么才算研究](M12.apple undecided)。",
  "the cost of the dearest models": "最贵模型的花费",
  "To train the dearest model of a year costs more than any group at a university could find.":
    "训练一年里最贵的模型，所花的钱超出任何大学课题组的财力。",
  "ten thousand GPUs as firms' routine": "万卡在企业是家常便饭",
  "When the article appeared, clusters of ten thousand GPUs were nothing rare among firms.":
    "文章发表时，万卡集群在企业已不稀罕。",
  "the chase for a hundred thousand": "追逐十万卡",
  "When the article appeared, firms had begun to run clusters of a hundred thousand GPUs.":
    "文章发表时，企业已开始运行十万卡集群。",
  "the end of research without": "没有集群就没有研究",
  "Without a cluster of ten thousand GPUs hardly anything that counts is made any more.":
    "没有万卡集群，几乎做不出任何算数的东西。",
  "firms' clusters before the papers of 2022": "2022年论文之前企业的集群",
  "Before the papers of 2022 were due, China's firms ran clusters of ten thousand GPUs as a matter of course.":
    "在2022年论文截稿之前，中国企业运行万卡集群已是家常便饭。"
};
