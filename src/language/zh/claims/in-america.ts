/** What is said of the claims of the page “in-america”, in Chinese by the English words of src/claims. */
export const inAmerica: Readonly<Record<string, string>> = {
  // T5
  "Chinese overtake Americans inside America": "在美国境内，中国人超过美国人",
  "In the “top fifth of US AI institutions” Chinese researchers went from {article-2019-top-at-us-china} to {article-2022-top-at-us-china}, passing the Americans at {article-2022-top-at-us-united-states}.":
    "在“美国前20%的AI机构”里，中国研究者从{article-2019-top-at-us-china}升到{article-2022-top-at-us-china}，超过了美国人的{article-2022-top-at-us-united-states}。",
  "At American institutions China's share of the top tier [rose by {T5.rose}](T5.rose holds), but [a lead of {T5.passed} over the Americans is a tie](T5.passed undecided), and [the top fifth is one of researchers, not of institutions](reported misread).":
    "在美国机构的顶尖人才中，中国的份额[升了{T5.rose}](T5.rose holds)，但[只领先美国人{T5.passed}，等于打平](T5.passed undecided)；而且[“前20%”说的是研究者，不是机构](reported misread)。",
  "China's rise inside America": "中国在美国境内上升",
  "The share of Chinese origin among top-tier researchers at US institutions rose from 2019 to 2022.":
    "从2019年到2022年，美国机构的顶尖研究者中，出身中国的份额上升了。",
  "the Chinese passing the Americans": "中国人超过美国人",
  "In 2022 those of Chinese origin outnumbered those of American origin at US institutions.":
    "2022年，在美国机构里，出身中国的人多于出身美国的人。",
  "a larger part of the world's top": "在世界顶尖人才中份额更大",
  "Researchers of Chinese origin at US institutions became a larger share of the whole world's top tier.":
    "在美国机构、出身中国的研究者，在全世界顶尖人才中的份额变大了。",
  // T8
  "Most of those who come, stay": "来的人，多数留下",
  "After an American doctorate most foreign AI researchers stay in the United States.":
    "在美国读完博士，多数外国AI研究者留在美国。",
  "[{T8.stay} of foreign researchers were still in America after a doctorate there](T8.stay holds), and every other study that was found has most of them staying.":
    "[在美国读完博士的外国研究者，{T8.stay}仍在美国](T8.stay holds)；找到的其他各项研究，也都是多数留下。",
  "the picture": "那张图",
  "Of each year the source prints that more than half of those it asked about stayed: in 2019 of those from China, in 2022 of all foreigners.":
    "每一年，出处印出的都是一半以上的人留下：2019年说的是来自中国的人，2022年说的是所有外国人。",
  "most staying": "多数留下",
  "Most of those who did graduate school in the United States are still there later.":
    "在美国读过研究生的人，多数后来仍在美国。",
  // T11
  "Chinese against Chinese": "中国人对中国人",
  "The race is now purely one between Chinese in China and Chinese in the United States.":
    "现在的竞赛，纯粹是“在华中国人”与“在美中国人”之争。",
  "[The race is not theirs alone](T11.race fails): {T11.rest} of the world's top tier took their first degree outside China.":
    "[这场竞赛并不只属于他们](T11.race fails)：全世界的顶尖人才，{T11.rest}的人本科不在中国读。",
  "no others at the top": "顶端没有别人",
  "Hardly anyone at the top took the first degree outside China.": "顶端几乎没有本科不在中国读的人。",
  "a Chinese majority in America": "在美国，中国人占多数",
  "More than half of the top-tier researchers at US institutions are of Chinese origin.":
    "美国机构的顶尖研究者，一半以上出身中国。",
  "a race of two groups": "两群人的竞赛",
  "The race is now purely one of minds between Chinese in China and Chinese in America.":
    "现在纯粹是“在华中国人”与“在美中国人”的头脑之争。",
  // T16
  "The top is still in America": "塔尖仍在美国",
  "It is conceded that the very top still mostly works, and the top institutions mostly stand, in the United States.":
    "文章承认，最顶尖的人多数仍在美国工作，最强的机构多数仍在美国。",
  "[{T16.printed} of the elite of 2022 worked in America](T16.printed holds), and [by most ways of counting most of the strongest institutions stood there, too](T16.institutions holds with conditions): {T16.institutions} of twenty-five by the article's own rule.":
    "[2022年最顶尖的人，{T16.printed}在美国工作](T16.printed holds)；[按多数计法，最强的机构也大多在美国](T16.institutions holds with conditions)：按文章自己的规则，二十五家中有{T16.institutions}家。",
  "the elite, as the source prints it": "最顶尖的人，照出处所印",
  "Most of the elite worked at American institutions.": "最顶尖的人，多数在美国机构工作。",
  "the elite, counted to the last year that can answer": "最顶尖的人，点算到能数清的最近一年",
  "Counted in the author lists, most of the elite worked in the United States.":
    "按作者名单点算，最顶尖的人多数在美国工作。",
  "the top institutions": "最强的机构",
  "Of the twenty-five strongest institutions more were American than not.": "最强的二十五家机构里，美国的多于非美国的。"
};
