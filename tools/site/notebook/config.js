// The page alone, in the site's own style; everything it loads lies in this folder.
export default {
  title: "Exam-Takers",
  root: "src",
  style: "style.css",
  globalStylesheets: [],
  sidebar: false,
  pager: false,
  toc: true,
  footer:
    "One page of an audit of one article. Code and text under the ISC licence; figures belong to the publications named beside them."
};
