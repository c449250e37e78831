/** What is said of the claims of the page “since”, in Chinese by the English words of src/claims. */
export const since: Readonly<Record<string, string>> = {
  // S1
  "What came after": "后来的事（审计自问）",
  "The audit's own question: what has happened since the article was published?":
    "审计自己的问题：文章发表以来，发生了什么？",
  "{S1.home} of DeepSeek's authors never trained or worked outside China, and {S1.stayed} of the Chinese researchers who were in America in 2019 were still there in 2025.":
    "DeepSeek论文的作者，{S1.home}从未在中国以外求学或工作；2019年在美国的中国研究者，{S1.stayed}到2025年仍在美国。",
  "never abroad": "从未出国",
  "Most authors of DeepSeek's papers had never trained or worked outside China.":
    "DeepSeek论文的作者，多数从未在中国以外求学或工作。",
  "more than half of Meta's laboratory": "Meta实验室的一半以上",
  "More than half of Meta's superintelligence laboratory is from China.": "Meta超级智能实验室的人，一半以上来自中国。",
  "still in America": "仍在美国",
  "Most of those of Chinese origin who were in America in 2019 are still there.":
    "2019年在美国、出身中国的人，多数仍在美国。"
};
