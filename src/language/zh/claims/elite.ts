/** What is said of the claims of the page “elite”, in Chinese by the English words of src/claims. */
export const elite: Readonly<Record<string, string>> = {
  // T1
  "In 2019 the elite worked in America": "2019年，最顶尖人才在美国",
  "Of the most elite researchers of 2019, {article-2019-elite-work-united-states} worked in the United States and almost none in China.":
    "2019年最顶尖的研究者，{article-2019-elite-work-united-states}在美国工作，几乎没人在中国。",
  "[{T1.majority} of the elite of 2019 worked in America, though in so few papers chance is large](T1.majority holds with conditions); in China, counted in the author lists, it was {T1.none}, [hardly any, if the orals of the year are all that is meant](T1.none holds with conditions).":
    "[2019年最顶尖的人{T1.majority}在美国工作，只是论文太少，偶然的成分很大](T1.majority holds with conditions)；在中国的，按作者名单点算是{T1.none}，[若只论当年的口头报告，几乎没有](T1.none holds with conditions)。",
  "America's majority": "美国占多数",
  "More than half of the elite of 2019 worked at US institutions.": "2019年最顶尖的人，一半以上在美国机构工作。",
  "all but a monopoly": "几乎垄断",
  "America all but had a monopoly of the elite of 2019.": "2019年最顶尖的人，几乎被美国垄断。",
  "hardly any in China": "几乎没人在中国",
  "Hardly any of the elite of 2019 worked in China.": "2019年最顶尖的人，几乎没有在中国工作的。",
  "America's majority of 2019, counted anew": "重新点算，2019年美国占多数",
  "Counted anew in the author lists, most of the elite of 2019 worked at institutions in the United States.":
    "按作者名单重新点算，2019年最顶尖的人多数在美国机构工作。",
  // T2
  "In 2019 China trailed India": "2019年，中国落在印度之后",
  "By undergraduate country the elite of 2019 was {article-2019-elite-undergraduate-united-states} American, {article-2019-elite-undergraduate-india} Indian and {article-2019-elite-undergraduate-china} Chinese: China came after India.":
    "按本科所在国，2019年最顶尖的人里美国占{article-2019-elite-undergraduate-united-states}，印度占{article-2019-elite-undergraduate-india}，中国占{article-2019-elite-undergraduate-china}：中国排在印度后面。",
  "In print India is {T2.printed} ahead of China; [America was ahead of both](T2.us holds), but [so small a gap in so few papers cannot tell India from China](T2.india undecided).":
    "印出来的数字里，印度比中国高{T2.printed}；[美国在两国之前](T2.us holds)，但[论文这么少、差距这么小，分不出印度与中国的先后](T2.india undecided)。",
  "India before China in print": "印出的数字里印度在前",
  "In the printed shares India stands before China.": "在印出的份额里，印度排在中国之前。",
  "the US before India": "美国在印度之前",
  "US universities gave more of the 2019 elite their first degrees than Indian ones.":
    "2019年最顶尖的人，本科在美国读的多于在印度读的。",
  "India before China": "印度在中国之前",
  "Indian universities gave more of the 2019 elite their first degrees than Chinese ones.":
    "2019年最顶尖的人，本科在印度读的多于在中国读的。",
  "India before China the year before": "前一年印度在中国之前",
  "India was ahead of China in the elite of 2018, too.": "在2018年最顶尖的人里，印度也在中国之前。",
  // T3
  "By 2022 China had a foothold": "到2022年，中国有了立足之地",
  "Of the elite of 2022, {article-2022-elite-work-united-states} worked in the United States and {article-2022-elite-work-china} in China.":
    "2022年最顶尖的人，{article-2022-elite-work-united-states}在美国工作，{article-2022-elite-work-china}在中国。",
  "[{T3.majority} of the elite of 2022 still worked in America](T3.majority holds); [China came second, by {T3.second}, if the numbers are taken as they are printed](T3.second holds with conditions).":
    "[2022年最顶尖的人，仍有{T3.majority}在美国工作](T3.majority holds)；[照印出的数字，中国居第二，领先{T3.second}](T3.second holds with conditions)。",
  "More than half of the elite of 2022 still worked at US institutions.":
    "2022年最顶尖的人，仍有一半以上在美国机构工作。",
  "China's second place": "中国居第二",
  "China was the second place of work of the 2022 elite, ahead of the United Kingdom.":
    "就2022年最顶尖人才的工作地而言，中国居第二，在英国之前。",
  "America's majority of 2022, counted anew": "重新点算，2022年美国占多数",
  "Counted anew in the author lists, most of the elite of 2022 worked at institutions in the United States.":
    "按作者名单重新点算，2022年最顶尖的人多数在美国机构工作。",
  // T4
  "By 2022 China was second only to America": "到2022年，中国仅次于美国",
  "By undergraduate country China's share of the elite rose from {article-2019-elite-undergraduate-china} to {article-2022-elite-undergraduate-china}, second only to the American {article-2022-elite-undergraduate-united-states}.":
    "按本科所在国，中国在最顶尖人才中的份额从{article-2019-elite-undergraduate-china}升到{article-2022-elite-undergraduate-china}，仅次于美国的{article-2022-elite-undergraduate-united-states}。",
  "By first degree China's share of the elite [rose by {T4.rose}](T4.rose holds) and [stood far before India's](T4.second holds); but the elite of 2022 was not cut as finely as that of 2019.":
    "按本科计，中国在最顶尖人才中的份额[升了{T4.rose}](T4.rose holds)，[远在印度之前](T4.second holds)；但2022年的“最顶尖”切得不如2019年细。",
  "China second in print": "印出的数字里中国居第二",
  "In the printed shares of 2022 China stands before India, the next that was found.":
    "在2022年印出的份额里，中国排在印度之前，而印度是找得到的下一位。",
  "China before India": "中国在印度之前",
  "After the United States, China gave the largest part of the 2022 elite their first degrees, ahead of India.":
    "除美国外，2022年最顶尖的人本科在中国读的最多，在印度之前。",
  "the US before China": "美国在中国之前",
  "The United States was still ahead of China in the elite of 2022.": "2022年的最顶尖人才中，美国仍在中国之前。",
  "China's rise": "中国的上升",
  "China's share of the elite by undergraduate country rose from 2019 to 2022.":
    "按本科所在国，从2019年到2022年，中国在最顶尖人才中的份额上升了。",
  "China's rise, begun before": "中国的上升早已开始",
  "China's share of the elite was already rising from 2018 to 2019, when the elite was cut alike.":
    "从2018年到2019年，在切法相同的情况下，中国在最顶尖人才中的份额已在上升。",
  "China's rise by place of work, both years cut alike": "按工作地，两年同样切法，中国上升",
  "China's share of the elite by place of work also rose when both years are cut alike.":
    "把两年切得一样细，按工作地计，中国在最顶尖人才中的份额也上升了。",
  // T13
  "They all went to America": "他们全去了美国",
  "Those few of the elite of 2019 whom China had schooled all went to America to work.":
    "2019年最顶尖的人里，由中国培养的那少数几个，全去美国工作了。",
  "[Counted in the shares of 2019, at least {T13.left} of those whom China had schooled had left it](T13.left holds with conditions), and [of the year before, where each was counted, all were in America](T13.america holds with conditions).":
    "[按2019年的份额推算，中国培养的人至少{T13.left}已离开中国](T13.left holds with conditions)；[再早一年逐个数得清，他们全在美国](T13.america holds with conditions)。",
  "gone from China": "离开了中国",
  "Of those whom China had schooled, all but a few had left it.": "中国培养的人，除少数外都已离开中国。",
  "all to America": "全去了美国",
  "All of them worked in the United States.": "他们全都在美国工作。",
  // T14
  "China's industry draws the top": "中国产业吸引最顶尖的人",
  "So by 2022 China's AI industry had begun to draw people of the very top.":
    "所以到2022年，中国的AI产业开始对最顶尖的人产生吸引力。",
  "[More of the elite worked at China's firms in 2022 than in 2019](T14.so holds), by {T14.drawn}; of the elite in China {T14.firms} were at firms.":
    "[2022年在中国企业工作的最顶尖的人比2019年多](T14.so holds)，多了{T14.drawn}；在中国的最顶尖人才中，{T14.firms}在企业。",
  "more of the elite there": "更多最顶尖的人去了那里",
  "A larger part of the elite worked in China's industry in 2022 than in 2019.":
    "最顶尖的人里在中国产业界工作的份额，2022年大于2019年。",
  "most of them at firms": "多数在企业",
  "Of the elite who work in China, most are at firms.": "在中国工作的最顶尖人才，多数在企业。",
  "China's industry drawing the top": "中国产业吸引最顶尖的人",
  "China's industry now draws people of the very top.": "中国的产业如今吸引着最顶尖的人。"
};
