/** What is said of the claims of the home page, in Chinese by the English words of src/claims. */
export const index: Readonly<Record<string, string>> = {
  // E1
  "An incubator, not an assembly line": "创新孵化器，不是流水线",
  "Chinese education is an incubator of innovation, not an assembly line.": "中国教育不是流水线，而是创新孵化器。",
  "[Incubator or assembly line is a judgement](E1.incubator not testable), and what it is drawn from stands only in part: the numbers do, the account of the people does not.":
    "[孵化器还是流水线，是价值判断](E1.incubator not testable)；它所依据的东西只有一部分站得住：数字站得住，关于那些人的说法站不住。",
  "What can be judged are the premises it is drawn from. The number it starts from stands; the steps from that number to the judgement do not follow from any evidence the article gives: [authors are not innovators by being counted, and no count tells them](E1.innovators not testable), and [no table sets such schooling with industry's money beside the same without it](E1.meets not testable). Its own concession, that most of the very top still works in America, is part of what a judgement would have to weigh.":
    "能够判断的是它的前提。它由之出发的那个数字站得住；从那个数字走到这个判断的几步，却不是文中任何证据所能支撑的：[作者不因为被数到就成了创新者，也没有哪种计数能说明这一点](E1.innovators not testable)；[也没有哪张表把同样的教育在有产业资金与没有产业资金两种情形下作过对照](E1.meets not testable)。文章自己承认最顶尖的人多数仍在美国工作，真要作判断，这一条也得掂量进去。",
  "authors as innovators": "作者即创新者",
  "Authors at a selective conference are innovators.": "在要求严格的会议上发表论文的作者就是创新者。",
  "A paper accepted is a paper accepted; whether it is innovation or craft, no count of authors tells.":
    "论文录用就是论文录用；它是创新还是手艺，数作者数不出来。",
  "worth shown where schooling and money meet": "教育遇上资金才显成色",
  "Only where China's education and industry's money meet does the worth of that education show.":
    "只有中国教育与产业资金相遇，才试得出中国教育的成色。",
  "To see what money adds, one would have to set such schooling with it beside the same without it; we found no table that does.":
    "要看资金添了什么，就得把同样的教育在有钱与没钱两种情形下作对照；我们没有找到这样的表。",
  "an incubator, not an assembly line": "是孵化器，不是流水线",
  "China's education is not an assembly line but an incubator of innovation.": "中国教育不是流水线，而是创新孵化器。",
  "A value judgement: the data count authors, papers and schools, and nothing in them tells innovation from diligence.":
    "这是价值判断：数据数的是作者、论文和学校，其中没有什么分得出创新与勤奋。",
  // E3
  "A doubt with fewer buyers": "渐失市场的质疑",
  "Many doubted Chinese education; now that results are there, the doubt finds fewer and fewer buyers.":
    "过去很多人质疑中国教育；成绩摆在面前，这种论调渐渐没有市场了。",
  "[{E3.doubt} of those asked in China doubted that its colleges encourage innovation](E3.doubt holds); [we found no survey that asked the same before and after the results](E3.fewer not testable).":
    "[在中国受访的人里，{E3.doubt}怀疑本国的大学教育能鼓励创新](E3.doubt holds)；[成绩出来前后问过同一问题的调查，我们没有找到](E3.fewer not testable)。",
  "The doubt existed: asked by pollsters, many people put China's schools or its inventiveness low. That fewer hold it since the results came out would need the same question asked twice, and we found none. The one series that asks often is about satisfaction with schools; it rose for years before the results it is said to follow from.":
    "质疑确曾有过：民意调查里，许多人对中国的学校或其创造力评价不高。要说成绩出来之后持这种看法的人变少了，就得把同一个问题问两次，而我们没有找到这样的调查。唯一经常重复的调查问的是对教育的满意度；在据说带来变化的那些成绩之前，它已经上升了好几年。",
  "many doubting it": "质疑者众",
  "Many in China doubted what its universities teach.": "在中国，许多人怀疑本国大学教的东西。",
  "share of those asked who doubted": "受访者中持怀疑态度者的份额",
  "fewer doubting it since": "此后质疑者少了",
  "Since the results, fewer doubt it than before.": "成绩出来之后，质疑的人比以前少。",
  "share of those asked who doubt, after less before the results": "受访者中质疑者的份额，成绩之后减去成绩之前",
  "satisfaction rising before the results": "成绩之前满意度已上升",
  "People in China have grown more satisfied with its education.": "中国人对本国教育越来越满意。",
  "satisfaction with education on a scale of a hundred, later less earlier year":
    "对教育的满意度（百分制），后一年减去前一年"
};
