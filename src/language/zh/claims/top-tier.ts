/** What is said of the claims of the page “top-tier”, in Chinese by the English words of src/claims. */
export const topTier: Readonly<Record<string, string>> = {
  // T6
  "China up, everyone else down": "中国升，别人都降",
  "From 2019 to 2022 China's share of the top tier rose from {article-2019-top-undergraduate-china} to {article-2022-top-undergraduate-china}; the US fell from {article-2019-top-undergraduate-united-states} to {article-2022-top-undergraduate-united-states}, Europe from {article-2019-top-undergraduate-europe} to {article-2022-top-undergraduate-europe}, India from {article-2019-top-undergraduate-india} to {article-2022-top-undergraduate-india}.":
    "从2019年到2022年，中国在顶尖人才中的份额从{article-2019-top-undergraduate-china}升到{article-2022-top-undergraduate-china}；美国从{article-2019-top-undergraduate-united-states}降到{article-2022-top-undergraduate-united-states}，欧洲从{article-2019-top-undergraduate-europe}降到{article-2022-top-undergraduate-europe}，印度从{article-2019-top-undergraduate-india}降到{article-2022-top-undergraduate-india}。",
  "[Printed as the source has it](reported exact), China's share of the top tier [rose by {T6.china} in three years](T6.china holds), far more than chance can do; [America's fall, by {T6.us as size}, could be chance](T6.us undecided).":
    "[照出处所印](reported exact)，中国在顶尖人才中的份额[三年升了{T6.china}](T6.china holds)，远非偶然所能及；[美国的下降，{T6.us as size}，可能只是偶然](T6.us undecided)。",
  "China up, the others down in print": "印出的数字里中国升、别人降",
  "In the printed shares China's rises from 2019 to 2022, and those of America, Europe and India fall.":
    "在印出的份额里，从2019年到2022年，中国上升，美国、欧洲、印度下降。",
  "The share of the top tier with a first degree from China rose from 2019 to 2022.":
    "从2019年到2022年，顶尖人才中本科在中国读的份额上升了。",
  "America's fall": "美国的下降",
  "The share of the top tier with a first degree from the United States fell from 2019 to 2022.":
    "从2019年到2022年，顶尖人才中本科在美国读的份额下降了。",
  "Europe's fall": "欧洲的下降",
  "The share of the top tier with a first degree from Europe fell from 2019 to 2022.":
    "从2019年到2022年，顶尖人才中本科在欧洲读的份额下降了。",
  "India's fall": "印度的下降",
  "The share of the top tier with a first degree from India fell from 2019 to 2022.":
    "从2019年到2022年，顶尖人才中本科在印度读的份额下降了。",
  "China's share of the top tier was already rising from 2018 to 2019.":
    "从2018年到2019年，中国在顶尖人才中的份额已在上升。",
  // T7
  "Nearly half of the world's AI researchers": "全世界AI研究者的近一半",
  "Chinese education therefore supplies “nearly half of the world's AI researchers”.":
    "所以，中国教育供给了“全世界近一半的AI研究者”。",
  "[Taken of the authors sampled at one conference, it is nearly half: {T7.sample} took their first degree in China](T7.sample kindly holds); [the article says it of all the world's researchers, which its source does not](reported misread), and [we found no count of those](T7.world not testable).":
    "[就一个会议上抽到的作者而言，确是近一半：{T7.sample}的人本科在中国读](T7.sample kindly holds)；[文章却把它说成全世界研究者的，这不是出处的原意](reported misread)，而[全世界的研究者，我们没有找到谁数过](T7.world not testable)。",
  "“nearly half” of the sample": "样本的“近一半”",
  "Chinese universities gave nearly half of those counted in 2022 their first degrees.":
    "2022年被点算的人，近一半本科在中国读。",
  "“nearly half” of the world's researchers": "全世界研究者的“近一半”",
  "China's education therefore gives the world's AI “nearly half” of its people.":
    "所以中国教育为全世界的AI贡献了“近一半”的人。",
  "We found no source that counts the world's AI researchers by undergraduate country: the tracker samples one conference.":
    "我们没有找到哪份资料按本科所在国统计全世界的AI研究者：追踪报告抽样的只是一个会议。",
  // T9
  "Four points that sum up the section": "归结这一节的四点",
  "Top people now choose China too; China's weight at the top grows; Chinese outnumber Americans in AI; China's education carries “half of world AI”.":
    "顶尖的人现在也选择中国；中国在顶尖处的分量越来越重；AI领域的中国人已多过美国人；中国教育撑起“世界AI的半边天”。",
  "The part of the top tier that works in China [grew by {T9.choose} in three years](T9.choose holds), [that with a first degree from there by {T9.weight}](T9.weight holds); [Chinese outnumber Americans in the whole tier, though not in the elite](T9.outnumber holds with conditions).":
    "顶尖人才中在中国工作的份额[三年增加了{T9.choose}](T9.choose holds)，[本科在中国读的份额增加了{T9.weight}](T9.weight holds)；[就整个顶尖层而言，中国人多过美国人，最顶尖处则不然](T9.outnumber holds with conditions)。",
  "top people choosing China": "顶尖的人选择中国",
  "The share of the top tier that works in China rose from 2019 to 2022.":
    "从2019年到2022年，顶尖人才中在中国工作的份额上升了。",
  "Chinese outnumbering Americans": "中国人多过美国人",
  "In 2022 researchers with a Chinese first degree outnumbered those with an American one.":
    "2022年，本科在中国读的研究者多于本科在美国读的。",
  "“half” of world AI": "世界AI的“半边天”",
  // T10
  "Hundreds or thousands behind each": "每一位背后成百上千",
  "Each Chinese scholar at so high a venue very likely means that hundreds or thousands of Chinese researchers were added in the trade behind.":
    "在这样的高处每出现一位中国学者，很可能意味着背后整个行业里又多了成百上千名中国研究者。",
  "[Read of the very top, it is right: for each author of an oral there are some {T10.behind as count} researchers in China](T10.behind kindly holds); [that one more author brings as many more is a forecast](T10.next not testable).":
    "[就最顶尖处而言是对的：每有一位口头报告的作者，中国就有约{T10.behind as count}名研究者](T10.behind kindly holds)；[至于多出一位作者就会再多出这么些人，那是预言](T10.next not testable)。",
  "hundreds behind each": "每一位背后成百人",
  "For each Chinese author at the venue there are hundreds of people in China's AI.":
    "会议上每有一位中国作者，中国的AI行业就有数百人。",
  "hundreds added for each": "每增一位，增数百人",
  "For each author that China had more, hundreds of researchers were added.":
    "中国每多出一位作者，就多出数百名研究者。",
  "the next author bringing as many": "下一位作者也带来同样多的人",
  "One more author at the top therefore means as many more behind.": "所以，顶端每再多一位作者，背后就再多这么多人。",
  "Two counts set side by side say nothing of what one more author brings; we found no count of the people behind that follows authors or their institutions.":
    "两个总数摆在一起，说明不了多一位作者会带来什么；我们没有找到随作者或其机构追踪背后人数的统计。",
  // T15
  "Graduates without rival": "独步天下的毕业生",
  "China's share of the talent fits its unrivalled number of graduates in science and engineering.":
    "中国的人才份额，与它独步天下的理工科毕业生数量相称。",
  "[Taken of engineers alone, China's graduates are without rival](T15.unrivalled kindly holds); [whether they are in all of science and engineering depends on field and year](T15.unrivalled undecided), where China has {T15.unrivalled as %} as many first degrees as India.":
    "[单看工科，中国的毕业生确无敌手](T15.unrivalled kindly holds)；[若看整个理工科，则取决于学科与年份](T15.unrivalled undecided)，中国的本科毕业生是印度的{T15.unrivalled as %}。",
  "graduates without rival": "毕业生无敌手",
  "No other country has nearly as many graduates in science and engineering as China.":
    "没有哪个国家的理工科毕业生接近中国之多。",
  "talent in proportion to graduates": "人才与毕业生成比例",
  "For each of its graduates China gives the top tier about as many people as other places do.":
    "平均到每名毕业生，中国为顶尖层贡献的人与别处大致相当。",
  "talent fitting graduates": "人才与毕业生相称",
  "China's share of the talent follows from its number of graduates.": "中国的人才份额来自它的毕业生数量。"
};
