/** The answer to the question that the site asks, for every verdict that its sentences may have (src/views/answer.ts). */
export const answer: Readonly<Record<string, string>> = {
  "More than anybody else, as far as one conference shows. Of its authors at American institutions {tracker2-2022-top-at-us-china} had studied in China and {tracker2-2022-top-at-us-united-states} in the United States.":
    "就一个会议所能看到的，撑得比谁都多。该会议在美国机构的作者里，{tracker2-2022-top-at-us-china}的人本科在中国读，{tracker2-2022-top-at-us-united-states}在美国读。",
  "As much as America's own graduates do, as far as one conference shows. Of its authors at American institutions {tracker2-2022-top-at-us-china} had studied in China and {tracker2-2022-top-at-us-united-states} in the United States, too close to call.":
    "就一个会议所能看到的，撑得与美国自己的毕业生一样多。该会议在美国机构的作者里，{tracker2-2022-top-at-us-china}的人本科在中国读，{tracker2-2022-top-at-us-united-states}在美国读，相差太小，分不出高下。",
  "Less than America's own graduates do, as far as one conference shows. Of its authors at American institutions {tracker2-2022-top-at-us-china} had studied in China and {tracker2-2022-top-at-us-united-states} in the United States.":
    "就一个会议所能看到的，撑得不如美国自己的毕业生多。该会议在美国机构的作者里，{tracker2-2022-top-at-us-china}的人本科在中国读，{tracker2-2022-top-at-us-united-states}在美国读。",
  "No source that we found can tell how much of American AI they hold up.":
    "美国的AI有多少靠他们撑着，我们找到的资料都说不清。",
  "The article is right that China's universities teach ever more of the field's best.":
    "文章说对了：这个领域最好的人，越来越多由中国的大学教出。",
  "Whether China's universities teach more of the field's best than before cannot be told.":
    "这个领域最好的人，由中国的大学教出的是否比从前多，说不清。",
  "The article is wrong that China's universities teach ever more of the field's best.":
    "文章说错了：这个领域最好的人，并没有越来越多由中国的大学教出。",
  "Nothing tells whether China's universities teach more of the field's best than before.":
    "这个领域最好的人，由中国的大学教出的是否比从前多，没有资料能说明。",
  "It is also right that most of the very top still work in America.": "最顶尖的人多数仍在美国工作，这一点它也说对了。",
  "Whether most of the very top still work in America cannot be told.": "最顶尖的人是否多数仍在美国工作，说不清。",
  "It grants more than it need: most of the very top no longer work in America.":
    "它让步过了头：最顶尖的人多数已不在美国工作。",
  "Nothing tells where most of the very top work.": "最顶尖的人多数在哪里工作，没有资料能说明。",
  "That China raises nearly half of the world's researchers follows from this.":
    "由此可以推出，中国培养了全世界近一半的研究者。",
  "Whether China raises nearly half of the world's researchers cannot be told from this.":
    "中国是否培养了全世界近一半的研究者，由此说不清。",
  "That China raises nearly half of the world's researchers does not follow.":
    "由此推不出中国培养了全世界近一半的研究者。",
  "That China raises nearly half of the world's researchers does not follow: nobody whom we found has counted them.":
    "由此推不出中国培养了全世界近一半的研究者：我们找不到有谁数过他们。",
  "That the money of Chinese industry explains the rise is carried by the evidence.":
    "说中国产业界的钱是上升的原因，有证据支持。",
  "That the money of Chinese industry explains the rise is not shown.": "说中国产业界的钱是上升的原因，并未得到证明。",
  "The money of Chinese industry does not explain the rise.": "中国产业界的钱不是上升的原因。",
  "Whether the money of Chinese industry explains the rise cannot be tested.":
    "中国产业界的钱是不是上升的原因，无从检验。",
  "And the evidence carries the conclusion, that Chinese schooling breeds innovators.":
    "至于结论，即中国的教育孕育创新者，证据支持它。",
  "And whether Chinese schooling breeds innovators stays open.": "至于中国的教育是否孕育创新者，仍无定论。",
  "And the conclusion, that Chinese schooling breeds innovators, does not follow.":
    "至于结论，即中国的教育孕育创新者，推不出来。",
  "And whether exam-takers become innovators no count of authors can tell.":
    "至于做题家会不会成为创新者，数作者是数不出来的。"
};
