/** What is said of the claims of the page “flows”, in Chinese by the English words of src/claims. */
export const flows: Readonly<Record<string, string>> = {
  // T12
  "Whoever keeps the people wins": "留得住人的赢",
  "The future is decided by who keeps the top people and builds the top institutions.":
    "未来取决于谁留得住顶尖的人、办得起顶尖的机构。",
  "America's lead over China as a place of work shrank by {T12.lead as size} in three years; [that keeping people decides what comes next is a forecast](T12.decides not testable).":
    "作为工作地，美国对中国的领先三年缩小了{T12.lead as size}；[说留住人就决定今后，那是预言](T12.decides not testable)。",
  "America's shrinking lead": "美国的领先在缩小",
  "The American lead over China as a place of work of the top tier shrank from 2019 to 2022.":
    "从2019年到2022年，作为顶尖人才的工作地，美国对中国的领先缩小了。",
  "keeping before entering": "留人重于进人",
  "Keeping people moves the balance further than who enters the field at all.":
    "留住人对力量对比的影响，大于有多少人入行。",
  "China passing America since": "此后中国超过美国",
  "Since then China has passed the United States by papers with any author there.":
    "此后，按有本国作者的论文计，中国超过了美国。",
  "who keeps the people wins": "留得住人的赢",
  "What decides is who keeps the top people and raises the top institutions.":
    "起决定作用的，是谁留得住顶尖的人、办得起顶尖的机构。",
  "A forecast: the sentence names no outcome, no date and no measure by which one could say that it came true.":
    "这是预言：句中没有说出结果、时间和尺度，无从判断它是否应验。"
};
